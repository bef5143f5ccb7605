package io.github.askwell.link;

import static io.github.askwell.read.Problems.quoted;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.github.askwell.content.Kind;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.read.ContentType;
import io.github.askwell.read.ParsedFile;
import io.github.askwell.read.Rule;
import io.github.askwell.read.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What there is to refer to: every file of a content folder, those included that could not be read,
/// so that one mistake is reported once.
final class Shelves {
  private final Sources sources;
  private final List<ParsedFile> files;
  private final Map<String, ParsedFile> byPath = new HashMap<>();
  private final Map<ContentType, List<ParsedFile>> byType = new EnumMap<>(ContentType.class);
  private final NavigableSet<String> paths = new TreeSet<>();
  private final Set<Named> known = new HashSet<>();
  private final Set<Named> leftOut = new HashSet<>();

  /// An entry by its name.
  record Named(Kind kind, String id) {}

  Shelves(Sources sources, List<ParsedFile> files, ReadOptions options) {
    this.sources = sources;
    this.files = files;
    Stream.concat(files.stream().map(ParsedFile::path), sources.refused().stream())
        .forEach(this::add);
    for (var file : files) {
      byPath.put(file.path(), file);
      byType.computeIfAbsent(file.type(), _ -> new ArrayList<>()).add(file);
    }
    if (!options.drafts()) {
      files.forEach(this::leaveOutDraft);
      files.forEach(this::leaveOutOrphan);
    }
  }

  private void add(String path) {
    paths.add(path);
    ContentType.of(path)
        .flatMap(ContentType::kind)
        .ifPresent(kind -> known.add(new Named(kind, ContentType.id(path))));
  }

  /// The paths of all files.
  NavigableSet<String> paths() {
    return paths;
  }

  /// The files of a type that could be read, in the order of their paths.
  List<ParsedFile> of(ContentType type) {
    return byType.getOrDefault(type, List.of());
  }

  /// The file at a path, when it could be read.
  Optional<ParsedFile> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /// What to write in a file in place of a path that leads nowhere.
  String hint(String path, String from) {
    var folder = path.substring(0, path.indexOf('/') + 1);
    var there = paths.stream().filter(p -> p.startsWith(folder) && !p.equals(from)).toList();
    var name = path.substring(path.lastIndexOf('/') + 1);
    var moved = there.stream().filter(p -> p.endsWith("/" + name)).toList();
    var near = moved.isEmpty() ? NearNames.of(path, there) : moved;
    return near.isEmpty()
        ? NearNames.hint(path, there)
        : near.stream()
            .map(p -> "'" + relative(p, from) + "'")
            .collect(joining(" or ", "did you mean ", "?"));
  }

  private static String relative(String path, String from) {
    var folder = Path.of(from).resolveSibling("");
    return folder.relativize(Path.of(path)).toString().replace('\\', '/');
  }

  /// The ids of all entries of a kind.
  NavigableSet<String> ids(Kind kind) {
    return known.stream()
        .filter(named -> named.kind == kind)
        .map(Named::id)
        .collect(toCollection(TreeSet::new));
  }

  boolean has(Kind kind, String id) {
    return known.contains(new Named(kind, id));
  }

  /// What is there but not part of the library.
  Set<Named> leftOut() {
    return leftOut;
  }

  /// Whether an entry is there but not part of the library: a draft, or something that only has to do
  /// with drafts.
  boolean isLeftOut(Kind kind, String id) {
    return !leftOut.isEmpty() && leftOut.contains(new Named(kind, id));
  }

  boolean isLeftOut(ParsedFile file) {
    return file.type().kind().map(kind -> isLeftOut(kind, file.id())).orElse(false);
  }

  private void leaveOutDraft(ParsedFile file) {
    file.manuscript()
        .filter(EntryBuilder::isDraft)
        .flatMap(_ -> file.type().kind())
        .ifPresent(kind -> leftOut.add(new Named(kind, file.id())));
  }

  private void leaveOutOrphan(ParsedFile file) {
    boolean orphan =
        switch (file.type()) {
          case PLAN ->
              onlyDrafts(file, "/role", Kind.ROLE)
                  || onlyDrafts(file, "/questions/*/id", Kind.QUESTION);
          case TIP -> onlyDrafts(file, "/roles/*", Kind.ROLE);
          case SITE,
              ROLE,
              QUESTION,
              COMPETENCY,
              TECHNOLOGY,
              FAQ,
              DO_NOT_ASK,
              SYNONYMS,
              REDIRECTS,
              MEDIA ->
              false;
        };
    if (orphan) {
      leftOut.add(new Named(file.type().kind().orElseThrow(), file.id()));
    }
  }

  private boolean onlyDrafts(ParsedFile file, String pattern, Kind kind) {
    var named =
        file.manuscript().stream()
            .flatMap(m -> m.root().selectTexts(pattern))
            .map(e -> e.getValue().text())
            .toList();
    return !named.isEmpty() && named.stream().allMatch(id -> isLeftOut(kind, id));
  }

  /// Names that are given twice.
  List<Diagnostic> duplicates() {
    var found = new ArrayList<Diagnostic>();
    var seen = new TreeMap<String, Location>();
    for (var file : files) {
      for (var name : names(file)) {
        var earlier = seen.putIfAbsent(file.type() + " " + name.id, name.at);
        if (earlier != null) {
          found.add(
              Rule.DUPLICATE_ID.at(
                  name.at,
                  "the " + word(file.type()) + " " + quoted(name.id) + " is there twice",
                  "rename one of the two; the other is at " + earlier));
        }
      }
    }
    return found;
  }

  private static String word(ContentType type) {
    return switch (type) {
      case FAQ -> "FAQ entry";
      case DO_NOT_ASK -> "topic";
      case MEDIA -> "picture";
      case SITE, ROLE, QUESTION, COMPETENCY, TECHNOLOGY, TIP, PLAN, SYNONYMS, REDIRECTS ->
          type.word();
    };
  }

  private record Name(String id, Location at) {}

  private List<Name> names(ParsedFile file) {
    var start = SourceFile.unreadable(sources.display(file.path()));
    return switch (file.type()) {
      case FAQ -> names(file, "/*/id");
      case DO_NOT_ASK -> names(file, "/*/topic");
      case MEDIA -> List.of(new Name(file.path().toLowerCase(Locale.ROOT), start));
      case ROLE, QUESTION, COMPETENCY, TECHNOLOGY, TIP, PLAN -> List.of(new Name(file.id(), start));
      case SITE, SYNONYMS, REDIRECTS -> List.of();
    };
  }

  private static List<Name> names(ParsedFile file, String pattern) {
    return file.manuscript().stream()
        .flatMap(m ->
            m.root()
                .selectTexts(pattern)
                .map(Map.Entry::getValue)
                .map(v -> new Name(EntryBuilder.slug(v.text()), m.at(v.span()))))
        .toList();
  }
}
