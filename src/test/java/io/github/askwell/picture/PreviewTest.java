package io.github.askwell.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {
  private static final int PAPER = 0xfffaf6ee;
  private static final int ACCENT = 0xff17504b;
  private static final int TITLE = 0xff211c15;
  private static final String HOSTILE =
      "</script><img src=x onerror=alert(1)> \"quotes\" & 'more' \\ \t\n ${x} <#if>";

  @Test
  void isAPictureOfTheSizeThatChatsShow() throws IOException {
    var picture = picture("Head Gardener");

    assertEquals(1200, picture.getWidth());
    assertEquals(630, picture.getHeight());
    assertEquals(PAPER, picture.getRGB(0, 0));
    assertEquals(ACCENT, picture.getRGB(0, 629), "the foot");
    assertTrue(inked(picture, TITLE) > 2000, "the title is there");
  }

  @Test
  void isSmall() {
    assertTrue(preview("Head Gardener").png().orElseThrow().length < 25_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "Senior Principal Distinguished Platform Reliability Engineering Manager for Payments",
        HOSTILE,
        "Садовник",
        "Κηπουρός",
        "Người làm vườn",
        "Straßenbauingenieurin für Lüftung (m/w/d)",
        "🌿 Gardener 👩‍🌾",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
      })
  void noInkIsBeyondTheMargins(String title) throws IOException {
    for (var text : List.of(title, title.repeat(5), (title + " ").repeat(20))) {
      var picture = picture(text);
      for (int y = 0; y < 630; y++) {
        for (int x = 0; x < 1200; x++) {
          if (y < 554 && (x < 80 || x > 1120 || y < 60 || y > 510)) {
            assertEquals(PAPER, picture.getRGB(x, y), x + ", " + y);
          }
        }
      }
    }
  }

  /// Between the title and the line below it some rows stay free of ink.
  @ParameterizedTest
  @ValueSource(strings = {"Gardener", "Gardener of very, very many gardens (gyp) jointly"})
  void linesDoNotTouch(String title) throws IOException {
    for (var text : List.of(title, (title + " ").repeat(3), (title + " ").repeat(9))) {
      var picture = picture(text);
      int free = 0;
      for (int y = 380; y < 430; y++) {
        int row = y;
        boolean empty =
            java.util.stream.IntStream.range(0, 1200)
                .allMatch(x -> picture.getRGB(x, row) == PAPER);
        free += empty ? 1 : 0;
      }
      assertTrue(free >= 8, text + ": " + free);
    }
  }

  @Test
  void anEmojiIsLeftOutAndTheRestShown() {
    assertArrayEquals(
        preview("Head Gardener").png().orElseThrow(),
        preview("🌿 Head\u00a0 Gardener\ufe0f\u200d").png().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"גנן", "بستاني", "庭師", "Head 庭師", "🌿", " "})
  void aTitleWithoutLettersInTheFontGivesNoPicture(String title) {
    assertTrue(preview(title).png().isEmpty());
  }

  @Test
  void otherWordsWithoutLettersInTheFontAreLeftOut() throws IOException {
    var sender = new Preview.Sender("庭", "庭", "庭");
    var preview = new Preview(sender, "庭師", "Gardener", "庭", List.of());

    var picture = read(preview.png().orElseThrow());
    assertTrue(inked(picture, TITLE) > 2000);
  }

  @Test
  void differentWordsGiveDifferentPictures() {
    var one = preview("Gardener").png().orElseThrow();
    var other = preview("Gardeners").png().orElseThrow();

    assertFalse(java.util.Arrays.equals(one, other));
  }

  @Test
  void timesOfAnySizeGiveABar() throws IOException {
    for (var stretches :
        List.of(
            List.of(0), List.of(0, 0), List.of(1), List.of(1, 100_000, 1), List.<Integer>of())) {
      var preview = new Preview(sender(), "k", "Gardener", "f", stretches);
      assertEquals(1200, read(preview.png().orElseThrow()).getWidth());
    }
    var many = new Preview(sender(), "k", "G", "f", java.util.Collections.nCopies(500, 1));
    assertEquals(1200, read(many.png().orElseThrow()).getWidth());
  }

  @Test
  void theLanguageOfTheMachineDoesNotMatter() {
    var expected = preview("title instructions").png().orElseThrow();
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertArrayEquals(expected, preview("title instructions").png().orElseThrow());
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Preview.Sender sender() {
    return new Preview.Sender("Garden Guides", "Example Gardens", "guides.example");
  }

  private static Preview preview(String title) {
    return new Preview(
        sender(), "Outdoors", title, "Senior · 2 meetings, 90 minutes in all", List.of(30, 60));
  }

  private static BufferedImage picture(String title) throws IOException {
    return read(preview(title).png().orElseThrow());
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int inked(BufferedImage picture, int colour) {
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += picture.getRGB(x, y) == colour ? 1 : 0;
      }
    }
    return count;
  }
}
