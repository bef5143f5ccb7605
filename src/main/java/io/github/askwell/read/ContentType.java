package io.github.askwell.read;

import io.github.askwell.content.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The types of content files: where each is kept, which sections its body has, which of its values
/// are references and which are Markdown.
public enum ContentType {
  SITE("site.yaml", Shape.PLAIN),
  ROLE(
      Kind.ROLE,
      Shape.PLAIN
          .sections(Section.prose("About the role"), Section.prose("Introduction"))
          .references("/competencies/*/id", Kind.COMPETENCY)
          .references("/questions/*", Kind.QUESTION)
          .references("/technologies/*", Kind.TECHNOLOGY)
          .references("/tips/*", Kind.TIP)
          .markdown("/candidate/adjustments", "/candidate/next")
          .inlineMarkdown("/candidate/prepare/*")),
  QUESTION(
      Kind.QUESTION,
      Shape.PLAIN
          .sections(
              Section.prose("Why it matters"),
              Section.prose("To show").optional(),
              Section.list("Strong answer"),
              Section.list("Red flags"),
              Section.list("Probes").optional(),
              Section.list("Follow-ups").optional(),
              Section.prose("Mid level").optional(),
              Section.prose("Senior level").optional(),
              Section.prose("Rating 1").optional(),
              Section.prose("Rating 2").optional(),
              Section.prose("Rating 3").optional(),
              Section.prose("Rating 4").optional(),
              Section.prose("Rating 5").optional())
          .references("/competencies/*", Kind.COMPETENCY)
          .references("/technologies/*", Kind.TECHNOLOGY)),
  COMPETENCY(
      Kind.COMPETENCY,
      Shape.PLAIN.sections(
          Section.prose("Definition"),
          Section.list("Indicators"),
          Section.prose("Rating 1"),
          Section.prose("Rating 2").optional(),
          Section.prose("Rating 3"),
          Section.prose("Rating 4").optional(),
          Section.prose("Rating 5"))),
  TECHNOLOGY(
      Kind.TECHNOLOGY,
      Shape.PLAIN.sections(
          Section.list("What to probe"),
          Section.list("Signs of real use"),
          Section.list("Warning signs").optional())),
  TIP(Kind.TIP, Shape.PLAIN.references("/roles/*", Kind.ROLE)),
  PLAN(
      Kind.PLAN,
      Shape.PLAIN
          .references("/role", Kind.ROLE)
          .references("/questions/*/id", Kind.QUESTION)
          .markdown("/script/opening", "/script/closing")),
  FAQ("faq/", Shape.PLAIN.references("/*/roles/*", Kind.ROLE).markdown("/*/answer")),
  DO_NOT_ASK("do-not-ask.yaml", Shape.PLAIN.markdown("/*/why", "/*/instead")),
  SYNONYMS("synonyms.yaml", Shape.PLAIN),
  REDIRECTS("redirects.yaml", Shape.PLAIN),
  MEDIA("media/", Shape.PLAIN);

  /// The kinds of pictures a page may show, by file extension.
  public static final List<String> PICTURES =
      List.of("avif", "gif", "jpeg", "jpg", "png", "svg", "webp");

  private static final List<ContentType> ALL = List.of(values());

  private final String place;
  private final Optional<Kind> kind;
  private final Shape shape;

  ContentType(String place, Shape shape) {
    this.place = place;
    this.kind = Optional.empty();
    this.shape = shape;
  }

  ContentType(Kind kind, Shape shape) {
    this.place = kind.folder() + "/";
    this.kind = Optional.of(kind);
    this.shape = shape;
  }

  /// What a type of file consists of.
  ///
  /// @param sections the sections of the body in their usual order; empty when the body is free
  /// @param references which values name an entry of which kind, as JSON Pointers in which `*` is any
  ///     step
  /// @param markdown which values are Markdown, sorted
  /// @param inlineMarkdown which values are one sentence of Markdown, sorted
  private record Shape(
      List<Section> sections,
      SortedMap<String, Kind> references,
      List<String> markdown,
      List<String> inlineMarkdown) {
    static final Shape PLAIN =
        new Shape(List.of(), Collections.emptySortedMap(), List.of(), List.of());

    Shape sections(Section... all) {
      return new Shape(List.of(all), references, markdown, inlineMarkdown);
    }

    Shape references(String values, Kind to) {
      var more = new TreeMap<>(references);
      more.put(values, to);
      return new Shape(sections, more, markdown, inlineMarkdown);
    }

    Shape markdown(String... values) {
      return new Shape(sections, references, Stream.of(values).sorted().toList(), inlineMarkdown);
    }

    Shape inlineMarkdown(String... values) {
      return new Shape(sections, references, markdown, Stream.of(values).sorted().toList());
    }
  }

  /// The sections of the body in their usual order; empty when the body is free.
  public List<Section> sections() {
    return shape.sections();
  }

  /// Which values name an entry of which kind, as JSON Pointers in which `*` is any step.
  public SortedMap<String, Kind> references() {
    return shape.references();
  }

  /// Which values are Markdown, sorted.
  public List<String> markdown() {
    return shape.markdown();
  }

  /// Which values are one sentence of Markdown, sorted.
  public List<String> inlineMarkdown() {
    return shape.inlineMarkdown();
  }

  /// The kind of entry that such a file holds.
  public Optional<Kind> kind() {
    return kind;
  }

  /// The name of the type's schema, such as `do-not-ask`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The folder with `/` at its end, or the file.
  public String place() {
    return place;
  }

  public boolean isFolder() {
    return place.endsWith("/");
  }

  /// Whether its files are YAML throughout; otherwise they are Markdown with front matter, or media.
  public boolean isYaml() {
    return !isFolder() || this == FAQ || this == PLAN;
  }

  /// The endings its files may have.
  public List<String> extensions() {
    return this == MEDIA ? PICTURES : List.of(isYaml() ? "yaml" : "md");
  }

  /// The type of the file at a path, by its place alone.
  public static Optional<ContentType> of(String path) {
    for (var type : ALL) {
      if (type.isFolder() ? path.startsWith(type.place) : path.equals(type.place)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /// The file name without folders and ending: the id of an entry.
  public static String id(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /// What follows the last dot of a path.
  public static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /// A section of a body.
  ///
  /// @param title its level-2 heading, word for word
  /// @param slug its name in addresses and in [io.github.askwell.content.Origin]
  /// @param isList whether it is one list, of which each item counts by itself
  public record Section(String title, String slug, boolean isList, boolean isRequired) {
    static Section prose(String title) {
      return new Section(title, slug(title), false, true);
    }

    static Section list(String title) {
      return new Section(title, slug(title), true, true);
    }

    Section optional() {
      return new Section(title, slug, isList, false);
    }

    private static String slug(String title) {
      return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
  }
}
