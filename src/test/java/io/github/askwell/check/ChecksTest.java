package io.github.askwell.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.rule.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChecksTest {
  @Test
  void everyCheckHasAPageThatBeginsWithItsNameAndSeverity() throws IOException {
    for (var check : Checks.all()) {
      var about = check.about();
      var word = about.severity().word();
      var heading = word.substring(0, 1).toUpperCase() + word.substring(1);
      var page = page(about.id());
      assertTrue(page.startsWith("# " + about.id() + "\n\n**" + heading + ".** "), about.id());
    }
  }

  @Test
  void everyPageNamesTheSourcesOfItsCheck() throws IOException {
    for (var check : Checks.all()) {
      var page = page(check.about().id());
      assertTrue(!check.about().sources().isEmpty(), check.about().id() + " has no source");
      for (var source : check.about().sources()) {
        assertTrue(page.contains("](" + source.url() + ")"), check.about().id() + ": " + source);
      }
    }
  }

  @Test
  void everyPageExplainsTheOptionsOfItsCheck() throws IOException {
    for (var check : Checks.all()) {
      var page = page(check.about().id());
      for (var option : check.about().options()) {
        var row =
            switch (option) {
              case Option.Number(var name, var byDefault, var least, var most) ->
                  "| `%s` | %d | %d to %d |".formatted(name, byDefault, least, most);
              case Option.Words(var name, _) -> "| `%s` |".formatted(name);
            };
        assertTrue(page.contains(row), check.about().id() + " has no row " + row);
      }
    }
  }

  @Test
  void noTwoChecksHaveTheSameName() {
    var ids = Checks.all().stream().map(check -> check.about().id()).toList();
    assertEquals(ids, new TreeSet<>(ids).stream().toList());
  }

  private static String page(String id) throws IOException {
    return Files.readString(Path.of("docs/checks", id + ".md"));
  }
}
