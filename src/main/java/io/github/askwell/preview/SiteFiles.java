package io.github.askwell.preview;

import io.github.askwell.publish.OutputFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files of a good build, ready to be served.
///
/// @param byPath the files by their path from the root of the site
/// @param headers what the site asks of its host
/// @param id differs when any file does
record SiteFiles(Map<String, ServedFile> byPath, HeaderRules headers, String id) {
  private static final String HEADERS = "_headers";

  /// The files of a build. Those that are the very same objects as in the build before are not
  /// looked at again.
  static SiteFiles of(List<OutputFile> files, Optional<SiteFiles> before) {
    var byPath = new TreeMap<String, ServedFile>();
    var tags = new StringBuilder();
    for (var file : files) {
      var served =
          before
              .flatMap(site -> site.file(file.path()))
              .filter(old -> old.bytes() == file.bytes())
              .orElseGet(() -> ServedFile.of(file.path(), file.bytes()));
      byPath.put(file.path(), served);
    }
    byPath.forEach((path, file) -> tags.append(path).append('\n').append(file.tag()).append('\n'));
    var headers = Optional.ofNullable(byPath.get(HEADERS)).map(ServedFile::text);
    return new SiteFiles(
        byPath,
        headers.map(HeaderRules::parse).orElse(HeaderRules.NONE),
        ServedFile.fingerprint(tags.toString().getBytes(StandardCharsets.UTF_8)));
  }

  Optional<ServedFile> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
