package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
  @Test
  void listsFilesByPathAndMarksContentAddressedOnes() {
    var manifest = manifest("b.html", false, "a.css", true);
    assertEquals("# askwell manifest 2\n* a.css\n  b.html\n", manifest.format());
  }

  @Test
  void readsWhatItWrote() {
    var manifest = manifest("media/two words.svg", false, "a.css", true);
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

  private static Manifest manifest(String a, boolean markOfA, String b, boolean markOfB) {
    return new Manifest(new TreeMap<>(Map.of(a, markOfA, b, markOfB)));
  }
}
