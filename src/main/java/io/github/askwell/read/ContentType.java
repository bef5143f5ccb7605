package io.github.askwell.read;

import io.github.askwell.content.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The types of content files: where each is kept, which sections its body has, which of its values
/// are references and which are Markdown.
enum ContentType {
  SITE("site.yaml"),
  ROLE(Kind.ROLE) {
    @Override
    List<Section> sections() {
      return List.of(Section.prose("About the role"), Section.prose("Introduction"));
    }

    @Override
    Map<String, Kind> references() {
      return Map.of(
          "/competencies/*/id",
          Kind.COMPETENCY,
          "/questions/*",
          Kind.QUESTION,
          "/technologies/*",
          Kind.TECHNOLOGY,
          "/tips/*",
          Kind.TIP);
    }

    @Override
    Set<String> markdown() {
      return Set.of("/candidate/adjustments", "/candidate/next");
    }

    @Override
    Set<String> inlineMarkdown() {
      return Set.of("/candidate/prepare/*");
    }
  },
  QUESTION(Kind.QUESTION) {
    @Override
    List<Section> sections() {
      var fixed =
          Stream.of(
              Section.prose("Why it matters"),
              Section.list("Strong answer"),
              Section.list("Red flags"),
              Section.list("Probes").optional(),
              Section.list("Follow-ups").optional(),
              Section.prose("Mid level").optional(),
              Section.prose("Senior level").optional());
      var ratings = ratings().map(Section::optional);
      return Stream.concat(fixed, ratings).toList();
    }

    @Override
    Map<String, Kind> references() {
      return Map.of("/competencies/*", Kind.COMPETENCY, "/technologies/*", Kind.TECHNOLOGY);
    }
  },
  COMPETENCY(Kind.COMPETENCY) {
    @Override
    List<Section> sections() {
      var fixed = Stream.of(Section.prose("Definition"), Section.list("Indicators"));
      var optional = Set.of("rating-2", "rating-4");
      var ratings = ratings().map(s -> optional.contains(s.slug()) ? s.optional() : s);
      return Stream.concat(fixed, ratings).toList();
    }
  },
  TECHNOLOGY(Kind.TECHNOLOGY) {
    @Override
    List<Section> sections() {
      return List.of(
          Section.list("What to probe"),
          Section.list("Signs of real use"),
          Section.list("Warning signs").optional());
    }
  },
  TIP(Kind.TIP) {
    @Override
    Map<String, Kind> references() {
      return Map.of("/roles/*", Kind.ROLE);
    }
  },
  PLAN(Kind.PLAN) {
    @Override
    Map<String, Kind> references() {
      return Map.of("/role", Kind.ROLE, "/questions/*/id", Kind.QUESTION);
    }

    @Override
    Set<String> markdown() {
      return Set.of("/script/opening", "/script/closing");
    }
  },
  FAQ("faq/") {
    @Override
    Map<String, Kind> references() {
      return Map.of("/*/roles/*", Kind.ROLE);
    }

    @Override
    Set<String> markdown() {
      return Set.of("/*/answer");
    }
  },
  DO_NOT_ASK("do-not-ask.yaml") {
    @Override
    Set<String> markdown() {
      return Set.of("/*/why", "/*/instead");
    }
  },
  SYNONYMS("synonyms.yaml"),
  MEDIA("media/");

  /// The kinds of pictures a page may show, by file extension.
  static final List<String> PICTURES = List.of("avif", "gif", "jpeg", "jpg", "png", "svg", "webp");

  private final String place;
  private final Optional<Kind> kind;

  ContentType(String place) {
    this.place = place;
    this.kind = Optional.empty();
  }

  ContentType(Kind kind) {
    this.place = kind.folder() + "/";
    this.kind = Optional.of(kind);
  }

  /// The sections of the body in their usual order; empty when the body is free.
  List<Section> sections() {
    return List.of();
  }

  /// Which values name an entry of which kind, as JSON Pointers in which `*` is any step.
  Map<String, Kind> references() {
    return Map.of();
  }

  /// Which values are Markdown.
  Set<String> markdown() {
    return Set.of();
  }

  /// Which values are one sentence of Markdown.
  Set<String> inlineMarkdown() {
    return Set.of();
  }

  /// The kind of entry that such a file holds.
  Optional<Kind> kind() {
    return kind;
  }

  /// The name of the type's schema, such as `do-not-ask`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The folder with `/` at its end, or the file.
  String place() {
    return place;
  }

  boolean isFolder() {
    return place.endsWith("/");
  }

  /// Whether its files are YAML throughout; otherwise they are Markdown with front matter, or media.
  boolean isYaml() {
    return !isFolder() || this == FAQ || this == PLAN;
  }

  /// The endings its files may have.
  List<String> extensions() {
    return this == MEDIA ? PICTURES : List.of(isYaml() ? "yaml" : "md");
  }

  /// The type of the file at a path, by its place alone.
  static Optional<ContentType> of(String path) {
    return Arrays.stream(values())
        .filter(t -> t.isFolder() ? path.startsWith(t.place) : path.equals(t.place))
        .findFirst();
  }

  /// The file name without folders and ending: the id of an entry.
  static String id(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /// What follows the last dot of a path.
  static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static Stream<Section> ratings() {
    return IntStream.rangeClosed(1, 5).mapToObj(n -> Section.prose("Rating " + n));
  }

  /// A section of a body.
  ///
  /// @param title its level-2 heading, word for word
  /// @param isList whether it is one list, of which each item counts by itself
  record Section(String title, boolean isList, boolean isRequired) {
    static Section prose(String title) {
      return new Section(title, false, true);
    }

    static Section list(String title) {
      return new Section(title, true, true);
    }

    Section optional() {
      return new Section(title, isList, false);
    }

    /// Its name in addresses and in [io.github.askwell.content.Origin].
    String slug() {
      return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
  }
}
