package io.github.askwell.scaffold;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What is in a content folder already, as far as it matters for what is new. Files are read as they
/// are: mistakes elsewhere are in nobody's way.
final class ContentFolder {
  private static final int SHOWN = 12;

  private final Path root;
  private final String name;
  private final Map<String, byte[]> files = new TreeMap<>();

  private ContentFolder(Path root, Sources sources) {
    this.root = root;
    this.name = sources.name();
    sources.files().forEach(file -> files.put(file.path(), file.bytes()));
  }

  /// @throws NoContentException when there is no such folder
  /// @throws IOException when it cannot be read
  /// @throws RefusedException when it is not a folder of content
  static ContentFolder read(Path folder) throws IOException, NoContentException, RefusedException {
    var name = folder.toString().replace('\\', '/');
    var sources = Sources.scan(folder, name);
    var content = new ContentFolder(folder.toRealPath(), sources);
    if (!content.files.containsKey("site.yaml")) {
      throw new RefusedException(
          "'" + folder + "' is not a content folder: there is no site.yaml in it",
          "name the folder that holds site.yaml with --content DIR");
    }
    return content;
  }

  Path root() {
    return root;
  }

  /// What the folder is called in messages.
  String name() {
    return name;
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  /// The ids of the entries of a sort with their paths.
  Map<String, String> ids(Sort sort) {
    var ids = new TreeMap<String, String>();
    if (sort == Sort.FAQ) {
      sources(sort)
          .forEach(faq ->
              faq.items("").stream()
                  .map(item -> faq.said("/" + faq.items("").indexOf(item) + "/id"))
                  .flatMap(Optional::stream)
                  .forEach(id -> ids.put(id, faq.path())));
    } else {
      paths(sort).forEach(path -> ids.put(id(path), path));
    }
    return ids;
  }

  /// The ids of a sort for a comment: the first dozen, and how many there are.
  String known(Sort sort) {
    return listed(ids(sort).keySet().stream().toList());
  }

  /// The values of one key over all files of a sort, for a comment.
  String known(Sort sort, String pointer) {
    var values = new TreeSet<String>();
    sources(sort).forEach(source -> source.said(pointer).ifPresent(values::add));
    return listed(List.copyOf(values));
  }

  static String listed(List<String> names) {
    if (names.isEmpty()) {
      return "none yet";
    }
    var shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() > SHOWN ? shown + " … (" + names.size() + " in all)" : shown;
  }

  /// A role by its id.
  ///
  /// @throws RefusedException when there is none; the hint says which is near
  Source role(String id) throws RefusedException {
    var roles = ids(Sort.ROLE);
    var path = roles.get(id);
    if (path == null) {
      throw new RefusedException("unknown role '" + id + "'", NearNames.hint(id, roles.keySet()));
    }
    return source(path);
  }

  Source source(String path) {
    return Source.of(path, files.getOrDefault(path, new byte[0]), name + "/" + path);
  }

  /// A file that is not there yet.
  Source made(String path, String text) {
    return Source.of(path, text.getBytes(StandardCharsets.UTF_8), name + "/" + path);
  }

  /// Who looks after most roles; empty without roles.
  Optional<String> owner() {
    return sources(Sort.ROLE)
        .flatMap(role -> role.said("/owner").stream())
        .collect(groupingBy(owner -> owner, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  private Stream<Source> sources(Sort sort) {
    return paths(sort).map(this::source);
  }

  Stream<String> paths(Sort sort) {
    return files.keySet().stream().filter(path -> path.startsWith(sort.folder() + "/"));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }
}
