package io.github.askwell.preview;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is answered to a request.
///
/// @param headers by name, in any case
/// @param body empty for none
record Response(int status, SortedMap<String, String> headers, byte[] body) {
  private static final byte[] NO_BODY = {};

  Response {
    var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = Collections.unmodifiableSortedMap(copy);
  }

  static Response text(int status, String text) {
    return new Response(
        status, headers(MediaType.PLAIN), (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  static Response redirect(int status, String location) {
    return new Response(
        status, new TreeMap<>(Map.of("Location", location, "Cache-Control", "no-cache")), NO_BODY);
  }

  /// A body of a media type, to be asked for again before each use.
  static Response of(int status, String type, byte[] body) {
    return new Response(status, headers(type), body);
  }

  private static SortedMap<String, String> headers(String type) {
    return new TreeMap<>(
        Map.of(
            "Content-Type", type,
            "Cache-Control", "no-cache",
            "X-Content-Type-Options", "nosniff"));
  }

  Response with(String name, String value) {
    return with(new TreeMap<>(Map.of(name, value)));
  }

  Response with(SortedMap<String, String> more) {
    var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.putAll(more);
    return new Response(status, all, body);
  }

  /// The same, or `304 Not Modified` for a client that has it already.
  ///
  /// @param tag differs when the body does
  /// @param known the tags the client has, as it lists them in `If-None-Match`
  Response unlessKnown(String tag, String known) {
    var quoted = "\"" + tag + "\"";
    var tagged = with("ETag", quoted);
    for (var candidate : known.split(",")) {
      var bare = candidate.strip();
      if (status == 200
          && (bare.equals("*") || bare.equals(quoted) || bare.equals("W/" + quoted))) {
        return new Response(304, tagged.headers, NO_BODY);
      }
    }
    return tagged;
  }
}
