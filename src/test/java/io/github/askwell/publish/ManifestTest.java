package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
  @Test
  void listsFilesByPathAndMarksContentAddressedOnes() {
    var manifest = Manifest.of(List.of(file("b.html", false), file("a.css", true)));
    assertEquals("# askwell manifest 2\n* a.css\n  b.html\n", manifest.format());
  }

  @Test
  void readsWhatItWrote() {
    var manifest = Manifest.of(List.of(file("media/two words.svg", false), file("a.css", true)));
    assertEquals(Optional.of(manifest), Manifest.parse(manifest.format()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "# askwell manifest 1\n",
        "# askwell manifest 2\nnot a line",
        "# askwell manifest 2\n  cut off",
        "# askwell manifest 2\n  \n",
        "# askwell manifest 2\n- a.css\n",
        "# askwell manifest 2\n  ../../etc/passwd\n",
        "# askwell manifest 2\n  /etc/passwd\n",
      })
  void refusesAnythingElse(String text) {
    assertEquals(Optional.empty(), Manifest.parse(text));
  }

  @Test
  void refusesTwoFilesForOnePath() {
    var twice = List.of(file("a", false), file("a", false));
    assertThrows(IllegalArgumentException.class, () -> Manifest.of(twice));
  }

  private static OutputFile file(String path, boolean contentAddressed) {
    return new OutputFile(path, new byte[0], contentAddressed);
  }
}
