package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.check.Checks;
import io.github.askwell.read.Rule;
import io.github.askwell.support.Golden;
import io.github.askwell.suppress.Suppressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// All that the program may object to is explained in a page and shown in a golden.
class DiagnosticsTest {
  private static final List<String> GOLDENS =
      List.of("checks", "console", "diagnostics", "offline", "preview");
  private static final Path PAGES = Path.of("docs/checks");
  private static final Path LIST = PAGES.resolve("README.md");
  private static final Pattern SUMMARY = Pattern.compile("(?s)\\*\\*(\\w+)\\.\\*\\* (.*?)\n\n");
  private static final Pattern ID = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    var pages = new TreeSet<>(names(PAGES, ".md"));
    pages.remove("README");
    assertEquals(rules(), pages);
  }

  /// `UPDATE_GOLDEN=1` writes the tables.
  @Test
  void theListOfRulesHoldsThemAll() throws IOException {
    var fixed = new TreeSet<>(rules());
    Checks.all().forEach(check -> fixed.remove(check.about().id()));
    fixed.removeAll(Rule.optional());
    fixed.remove(Suppressions.UNUSED);
    var free = new TreeSet<>(rules());
    free.removeAll(fixed);
    var list = Files.readString(LIST);
    var expected = filled(filled(list, "free", free), "fixed", fixed);
    if ("1".equals(System.getenv("UPDATE_GOLDEN"))) {
      Files.writeString(LIST, expected);
    }
    assertEquals(expected, Files.readString(LIST));
  }

  private static String filled(String list, String table, Set<String> rules) throws IOException {
    var text = new StringBuilder("| rule | severity | what it finds |\n|---|---|---|\n");
    for (var rule : rules) {
      var page = SUMMARY.matcher(Files.readString(PAGES.resolve(rule + ".md")));
      assertTrue(page.find(), rule);
      text.append("| [`%s`](%s.md) | ".formatted(rule, rule))
          .append(page.group(1).toLowerCase(Locale.ROOT))
          .append(" | ")
          .append(page.group(2).replace("\n", " "))
          .append(" |\n");
    }
    return list.replaceAll(
        "(?s)(<!-- %s -->\n).*?(<!-- end -->)".formatted(table),
        "$1" + Matcher.quoteReplacement(text.toString()) + "$2");
  }

  @Test
  void everyRuleHasAGoldenOfTheConsole() throws IOException {
    var shown = new TreeSet<String>();
    for (var folder : GOLDENS) {
      var goldens = Path.of("src/test/resources", folder);
      for (var name : names(goldens, ".txt")) {
        Golden.rules(goldens.resolve(name + ".txt")).forEach(shown::add);
      }
    }
    assertEquals(rules(), shown);
  }

  /// The ids of all rules. Checks and the rules of reading have catalogues; whoever else makes
  /// diagnostics writes the id there.
  private static SortedSet<String> rules() throws IOException {
    var ids = new TreeSet<String>();
    Checks.all().forEach(check -> ids.add(check.about().id()));
    for (var rule : Rule.values()) {
      ids.add(rule.id());
    }
    for (var rule : io.github.askwell.ledger.Rule.values()) {
      ids.add(rule.id());
    }
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var code = Files.readString(file);
        if (code.contains("new Diagnostic(")) {
          ID.matcher(code).results().forEach(match -> ids.add(match.group(1)));
        }
      }
    }
    return ids;
  }

  private static List<String> names(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .toList();
    }
  }
}
