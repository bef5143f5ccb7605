package io.github.askwell.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChecksTest {
  @Test
  void everyRuleHasAPageThatBeginsWithItsName() throws IOException {
    for (var id : Checks.ids()) {
      var page = Path.of("docs/checks", id + ".md");
      assertTrue(Files.readString(page).startsWith("# " + id + "\n"), page.toString());
    }
  }
}
