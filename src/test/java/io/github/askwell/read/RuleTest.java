package io.github.askwell.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

  @Test
  void everyPageBelongsToARule() throws IOException {
    var known = new TreeSet<String>();
    Arrays.stream(Rule.values()).map(Rule::id).forEach(known::add);
    known.addAll(idsOfOtherPackages());
    try (var files = Files.list(PAGES)) {
      var pages = files.map(file -> file.getFileName().toString().replace(".md", "")).toList();
      assertEquals(List.of(), pages.stream().filter(page -> !known.contains(page)).toList());
    }
  }

  /// Other packages write the ids of their rules where they report them.
  private static Set<String> idsOfOtherPackages() throws IOException {
    var ids = new TreeSet<String>();
    var literal = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        literal.matcher(Files.readString(file)).results().forEach(m -> ids.add(m.group(1)));
      }
    }
    return ids;
  }
}
