package io.github.askwell.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakAltCheckTest {
  private static final String LEAF = "](../media/old-leaf.svg)";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image1",
        "IMG_2034",
        "Screenshot 2026-11-20 at 10.32.11",
        "Figure 1",
        "the picture",
        "Our company logo",
        "placeholder",
        "alt text",
        "...",
        "😀",
        "Rust & \"mildew\".png",
        "Gardener's notes.jpg",
        "old-leaf"
      })
  void flagsWhatWouldDoForAnyPicture(String alt) {
    assertEquals(
        List.of(
            "content/tips/listen-first.md:5:1: warning: '"
                + alt
                + "' does not say what the picture shows [weak-alt]"),
        told("![" + alt + LEAF));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A leaf with rust",
        "Diagram: a queue before three services",
        "Screenshot of the settings, with dark mode on",
        "Logo of the Royal Horticultural Society",
        "Docker",
        "404",
        "Rose, fig. 3: black spot"
      })
  void isSilentAboutWhatSaysMore(String alt) {
    assertEquals(List.of(), told("![" + alt + LEAF));
  }

  @Test
  void aPictureNeedNotSayThatItIsOne() {
    var site = site("![Photo of a rose" + LEAF);
    assertEquals(
        List.of(
            "content/tips/listen-first.md:5:1: warning: 'Photo of a rose' says that it is a picture, which"
                + " a screen reader says too [weak-alt]"),
        site.build().diagnostics());
    assertEquals(List.of("begin with what it shows: 'a rose'"), site.hints("weak-alt"));
  }

  @Test
  void pointsAtThePictureWhereTheFileIsLinkedToo() {
    var found = told("Keep [the leaf" + LEAF + " and ![image" + LEAF + ".");
    assertEquals(1, found.size());
    assertEquals("content/tips/listen-first.md:5:44", found.getFirst().split(": ")[0]);
  }

  private List<String> told(String text) {
    return site(text).build().diagnostics();
  }

  private Site site(String text) {
    return Site.small(folder)
        .write("content/media/old-leaf.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .edit("content/tips/listen-first.md", "Let the silence work.", text);
  }
}
