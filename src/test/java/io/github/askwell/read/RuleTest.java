package io.github.askwell.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
}
