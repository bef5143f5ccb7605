package io.github.askwell.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpellingTest {
  @TempDir private Path folder;

  @Test
  void keepsPathsApartThatDifferInCapitalsWhereTheDiskDoes() throws Exception {
    assertEquals(new Publication(2, 0, 0), publish(folder, "Logo.svg", "a", "logo.svg", "b"));
    assertEquals(Map.of("Logo.svg", "a", "logo.svg", "b"), SampleSite.filesIn(folder));
  }

  @Test
  void refusesTwoFilesThatTheDiskTakesForOne() throws Exception {
    publish(ignoringCase(), "index.html", "home");
    var refused =
        assertThrows(
            PublishException.class,
            () -> publish(ignoringCase(), "Logo.svg", "a", "logo.svg", "b"));
    assertEquals("'Logo.svg' and 'logo.svg' are one file on this disk", refused.getMessage());
    assertEquals("give one of them another name, not just other capitals", refused.hint());
    assertEquals(Map.of("index.html", "home"), SampleSite.filesIn(folder));
  }

  @Test
  void givesAFileItsNewSpellingWhetherItsBytesChangeOrNot() throws Exception {
    publish(ignoringCase(), "Media/Logo.svg", "a", "Media/Icon.svg", "a");
    publish(ignoringCase(), "media/logo.svg", "a", "media/icon.svg", "b");
    assertEquals(Map.of("media/logo.svg", "a", "media/icon.svg", "b"), SampleSite.filesIn(folder));
  }

  @Test
  void refusesAFileOfOthersUnderAnotherSpelling() throws Exception {
    Files.writeString(folder.resolve("INDEX.HTML"), "mine");
    assertThrows(PublishException.class, () -> publish(ignoringCase(), "index.html", "home"));
    assertEquals(Map.of("INDEX.HTML", "mine"), SampleSite.filesIn(folder));
  }

  @Test
  void knowsLettersBeyondAsciiInBothTheirForms() {
    var spelling = new Spelling(false);
    assertEquals(spelling.key("\u00dcber.svg"), spelling.key("u\u0308ber.SVG"));
    assertNotEquals(spelling.key("stra\u00dfe"), spelling.key("strasse"));
  }

  private Path ignoringCase() {
    return FaultyDisk.ignoringCase(folder);
  }

  private static Publication publish(Path out, String... pathsAndTexts) throws PublishException {
    var files = new OutputFile[pathsAndTexts.length / 2];
    for (int i = 0; i < files.length; i++) {
      files[i] =
          new OutputFile(pathsAndTexts[2 * i], pathsAndTexts[2 * i + 1].getBytes(UTF_8), false);
    }
    return Publisher.publish(out, Arrays.asList(files));
  }
}
