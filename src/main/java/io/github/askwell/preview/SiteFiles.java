package io.github.askwell.preview;

import io.github.askwell.build.BuiltSite;
import io.github.askwell.content.Route;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// The files of a good build, ready to be served.
///
/// @param byPath the files by their path from the root of the site; nobody may change it
/// @param headers what the site asks of its host
/// @param id differs when any file does
/// @param site makes the files of the search index, once one of them is asked for
record SiteFiles(Map<String, ServedFile> byPath, HeaderRules headers, String id, BuiltSite site) {
  private static final String HEADERS = "_headers";

  /// The files of a build. What is as it was in the build before is taken from there.
  static SiteFiles of(BuiltSite site, Optional<SiteFiles> before) {
    var files = site.filesWithoutIndex();
    if (before.filter(last -> last.site().filesWithoutIndex() == files).isPresent()) {
      return before.get();
    }
    var known = before.map(SiteFiles::byPath).orElse(Map.of());
    var byPath = HashMap.<String, ServedFile>newHashMap(files.size());
    for (var file : files) {
      var old = known.get(file.path());
      byPath.put(
          file.path(),
          old != null && old.holds(file.bytes()) ? old : ServedFile.of(file.path(), file.bytes()));
    }
    var headers = Optional.ofNullable(byPath.get(HEADERS)).map(ServedFile::text);
    return new SiteFiles(
        byPath,
        headers.map(HeaderRules::parse).orElse(HeaderRules.NONE),
        id(byPath.values()),
        site);
  }

  Optional<ServedFile> file(String path) {
    var known = Optional.ofNullable(byPath.get(path));
    return known.isPresent() || !path.startsWith(Route.SEARCH.path()) ? known : indexFile(path);
  }

  private Optional<ServedFile> indexFile(String path) {
    return site.index().files().stream()
        .filter(file -> file.path().equals(path))
        .map(file -> ServedFile.of(path, file.bytes()))
        .findFirst();
  }

  /// A sum, so that the order does not matter, of tags that were mixed first, so that files that
  /// swap their contents do not cancel out.
  private static String id(Collection<ServedFile> files) {
    long sum = files.stream().mapToLong(file -> mixed(file.tag())).sum();
    return HexFormat.of().toHexDigits(sum);
  }

  /// The last step of [SplitMix64](https://prng.di.unimi.it/splitmix64.c), which is one to one.
  private static long mixed(long tag) {
    long half = (tag ^ tag >>> 30) * 0xbf58476d1ce4e5b9L;
    long whole = (half ^ half >>> 27) * 0x94d049bb133111ebL;
    return whole ^ whole >>> 31;
  }
}
