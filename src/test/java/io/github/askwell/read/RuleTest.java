package io.github.askwell.read;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
  private static final Path PAGES = Path.of("docs/checks");

  @ParameterizedTest
  @EnumSource(Rule.class)
  void everyRuleHasAPageThatNamesItAndItsSeverity(Rule rule) throws IOException {
    var page = Files.readString(PAGES.resolve(rule.id() + ".md"));
    var severity = rule.severity().word();
    var word = severity.substring(0, 1).toUpperCase(Locale.ROOT) + severity.substring(1);
    assertTrue(page.startsWith("# " + rule.id() + "\n\n**" + word + ".** "), page);
    assertTrue(page.contains("```"), rule.id() + " shows no example");
  }

  /// Rules of other packages have a class of their own in `check`.
  @Test
  void everyPageBelongsToARule() throws IOException {
    var pages = new TreeSet<String>();
    try (var files = Files.list(PAGES)) {
      files.forEach(file -> pages.add(file.getFileName().toString().replace(".md", "")));
    }
    pages.removeIf(RuleTest::isCheck);
    assertEquals(
        Arrays.stream(Rule.values()).map(Rule::id).collect(toCollection(TreeSet::new)), pages);
  }

  private static boolean isCheck(String id) {
    var name = new StringBuilder();
    for (var word : id.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return Files.exists(Path.of("src/main/java/io/github/askwell/check", name + "Check.java"));
  }
}
