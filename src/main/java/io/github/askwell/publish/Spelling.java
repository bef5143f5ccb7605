package io.github.askwell.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which paths a disk takes for the same.
///
/// @param exact whether paths that differ in any character are two; otherwise, as is usual on macOS
///     and Windows, `Logo.svg` and `logo.svg` are one file
record Spelling(boolean exact) {

  /// Finds out by looking for Askwell's own records under another spelling.
  static Spelling of(OutputFolder folder) throws IOException {
    try {
      var respelled = Records.FOLDER.toUpperCase(Locale.ROOT);
      return new Spelling(
          !Files.isSameFile(folder.resolve(Records.FOLDER), folder.resolve(respelled)));
    } catch (NoSuchFileException _) {
      return new Spelling(true);
    }
  }

  /// @throws PublishException when two files of a site would be one on this disk
  void refuseTwins(Manifest site) throws PublishException {
    var seen = new HashMap<String, String>();
    for (var path : exact ? Set.<String>of() : site.paths()) {
      var twin = seen.put(key(path), path);
      if (twin != null) {
        throw new PublishException(
            "'" + twin + "' and '" + path + "' are one file on this disk",
            "give one of them another name, not just other capitals");
      }
    }
  }

  /// The [keys][#key] of the files of a manifest; none when spelling is exact, because nobody need
  /// look then.
  Set<String> keys(Manifest manifest) {
    return exact ? Set.of() : manifest.paths().stream().map(this::key).collect(Collectors.toSet());
  }

  /// What is equal for paths that are one file, and differs for others.
  String key(String path) {
    return exact
        ? path
        : Normalizer.normalize(path, Normalizer.Form.NFC)
            .codePoints()
            .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
