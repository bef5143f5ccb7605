package io.github.askwell.preview;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the path of a request.
final class RequestPath {
  /// What would mean something else if it were decoded once more.
  private static final Pattern ENCODED_TWICE =
      Pattern.compile("%(2e|2f|5c|00|25)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ENCODED_SLASH =
      Pattern.compile("%(2f|5c)", Pattern.CASE_INSENSITIVE);

  private RequestPath() {}

  /// The decoded path without the slash at its front. Empty for a path that no link of a site has:
  /// one that is not percent-encoded UTF-8, that climbs (`..`) or stays (`.`), that begins with two
  /// slashes, that holds a backslash or a control character, or that hides one of those behind
  /// another encoding.
  ///
  /// @param asked what stands in the request line: a path, or a whole address
  static Optional<String> parse(URI asked) {
    return Optional.ofNullable(asked.getRawPath())
        .filter(raw -> raw.startsWith("/") && !raw.startsWith("//"))
        .filter(_ -> !asked.toString().startsWith("//"))
        .filter(raw -> !ENCODED_SLASH.matcher(raw).find())
        .flatMap(raw -> decode(raw.substring(1)))
        .filter(RequestPath::isHarmless);
  }

  private static boolean isHarmless(String path) {
    return path.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '\\')
        && !ENCODED_TWICE.matcher(path).find()
        && Arrays.stream(path.split("/", -1)).noneMatch(s -> s.equals(".") || s.equals(".."));
  }

  private static Optional<String> decode(String raw) {
    var encoded = raw.getBytes(StandardCharsets.UTF_8);
    var decoded = ByteBuffer.allocate(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        decoded.put(encoded[i]);
        continue;
      }
      int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(encoded[i + 2], 16);
      if (low < 0) {
        return Optional.empty();
      }
      decoded.put((byte) (high << 4 | low));
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
