package io.github.askwell.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// All the ways in which somebody could read a file: what stands between tags, what stands in them, what
/// characters mean that are written in another way, what a picture says of itself, and its name.
final class Reading {
  private static final String DATA_START = "base64,";
  private static final Pattern DATA = Pattern.compile("[A-Za-z0-9+/]{20,}={0,2}");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd",
          "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr");
  private static final int LONGEST_INLINE = 6;
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "pdf");
  private static final int LAYERS = 3;

  private final boolean isStyle;
  private final List<CharSequence> texts = new ArrayList<>();

  private Reading(boolean isStyle) {
    this.isStyle = isStyle;
  }

  /// What can be read of a file, as texts whose words belong together.
  static List<CharSequence> of(String path, byte[] bytes) {
    var end = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    var reading = new Reading(end.equals("css"));
    reading.texts.add(path);
    if (PICTURES.contains(end)) {
      reading.picture(bytes);
    } else {
      reading.text(new String(bytes, UTF_8));
    }
    return reading.texts;
  }

  /// What stands in a picture in the open, in one byte a character or two, and what a PNG packs.
  private void picture(byte[] bytes) {
    var picture = PngTexts.of(bytes);
    var open = new String(picture.open(), ISO_8859_1).replace("\0", "");
    layers(open);
    layers(new String(open.getBytes(ISO_8859_1), UTF_8));
    picture.packed().forEach(this::layers);
  }

  private void text(String text) {
    layers(text);
    var data = DATA.matcher(text);
    int start = text.indexOf(DATA_START);
    for (; start >= 0; start = text.indexOf(DATA_START, start + 1)) {
      if (data.region(start + DATA_START.length(), text.length()).lookingAt()) {
        picture(Base64.getMimeDecoder().decode(data.group()));
      }
    }
  }

  private void layers(String text) {
    var layer = text;
    for (int i = 0; i < LAYERS; i++) {
      var next = Decoder.decoded(layer, isStyle);
      if (next.equals(layer)) {
        break;
      }
      if (i > 0) {
        split(layer);
      }
      layer = next;
    }
    split(layer);
  }

  /// Parts what stands in tags from what stands between them. A tag that is part of a line parts no words.
  private void split(String text) {
    var between = new StringBuilder(text.length());
    var within = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      int close = open < 0 ? -1 : text.indexOf('>', open);
      if (close < 0) {
        break;
      }
      between.append(text, at, open);
      within.append(text, open + 1, close).append(" < ");
      if (!isInline(text, open + 1)) {
        between.append(' ');
      }
      at = close + 1;
    }
    texts.add(between.append(text, at, text.length()));
    texts.add(within);
  }

  private static boolean isInline(String text, int start) {
    int from = text.charAt(start) == '/' ? start + 1 : start;
    int end = from;
    while (end < text.length()
        && Character.isLetter(text.charAt(end))
        && end - from <= LONGEST_INLINE) {
      end++;
    }
    return end - from <= LONGEST_INLINE && INLINE.contains(text.substring(from, end));
  }
}
