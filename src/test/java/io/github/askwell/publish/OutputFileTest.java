package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../index.html",
        "roles/../../index.html",
        "roles/..",
        "./index.html",
        "roles//index.html",
        "roles/",
        "..\\index.html",
        "C:/index.html",
        "a\0b",
        "a\nb",
        ".askwell/manifest",
        ".ASKWELL/manifest",
        ".askwell"
      })
  void refusesAPathThatCouldLeaveTheOutputFolderOrHarmItsRecords(String path) {
    assertThrows(IllegalArgumentException.class, () -> new OutputFile(path, new byte[0], false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", ".nojekyll", "media/Über uns.svg", "a/b..c/d", "_headers"})
  void acceptsAnyOtherPath(String path) {
    assertEquals(path, new OutputFile(path, new byte[0], false).path());
  }
}
