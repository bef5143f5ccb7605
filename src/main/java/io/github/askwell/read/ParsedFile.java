package io.github.askwell.read;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Media;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Site.OptionValue.Amount;
import io.github.askwell.content.Site.OptionValue.Phrases;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Span;
import io.github.askwell.suppress.Suppression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One file of content, read but not yet linked to others. Depends on the path and the bytes of the
/// file alone.
public final class ParsedFile {
  private final Sources.File source;
  private final String id;
  private final ContentType type;
  private final Payload payload;
  private final List<Diagnostic> diagnostics;

  ParsedFile(Sources.File source, ContentType type, Payload payload, List<Diagnostic> diagnostics) {
    this.source = source;
    this.id = ContentType.id(source.path());
    this.type = type;
    this.payload = payload;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /// Its path from the content folder, with `/` between folders.
  public String path() {
    return source.path();
  }

  /// Whether it was read from the very bytes of a file.
  boolean isOf(Sources.File file) {
    return source.bytes() == file.bytes() && path().equals(file.path());
  }

  /// What is wrong with the file taken by itself, by place.
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /// Whether nothing in it fails a build.
  public boolean isSound() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }

  /// The values of its front matter, or of the whole file when it is YAML, by JSON Pointer and in their
  /// order; whether or not they are what they should be. Empty when it cannot be read as YAML.
  public Map<String, Value> values() {
    var values = new LinkedHashMap<String, Value>();
    manuscript().ifPresent(m -> m.root().visit("", (at, node) -> values.put(at, Value.of(node))));
    return values;
  }

  /// A value where it stands.
  ///
  /// @param span the value without its key; from the first `-` for a list in block style
  /// @param text what a single value says; empty for keys with values and for lists
  public record Value(Span span, String text) {
    private static Value of(YamlNode node) {
      return new Value(node.span(), node instanceof YamlNode.Scalar s ? s.content() : "");
    }
  }

  /// The addresses that lead elsewhere by what the file says. None while anything in it is wrong.
  public List<Library.Move> moves() {
    return isSound() ? manuscript().stream().flatMap(this::moves).toList() : List.of();
  }

  private Stream<Library.Move> moves(Manuscript manuscript) {
    if (type == ContentType.REDIRECTS) {
      return manuscript.root().items().stream()
          .map(item ->
              new Library.Move(
                  item.text("from").replaceFirst("^/", ""),
                  item.text("to").replaceFirst("^/", ""),
                  manuscript.at(item.at("from").span())));
    }
    return type.kind().filter(kind -> kind != Kind.PLAN).stream()
        .flatMap(kind ->
            manuscript
                .root()
                .selectTexts("/formerly/*")
                .map(Map.Entry::getValue)
                .flatMap(former -> moves(kind, former.text(), manuscript.at(former.span()))));
  }

  /// All pages of an entry move with it.
  private Stream<Library.Move> moves(Kind kind, String former, Location place) {
    return pages(kind, former)
        .map(page ->
            new Library.Move(page, page.replace("/" + former + "/", "/" + id + "/"), place));
  }

  /// The addresses of an entry that a page stands at.
  private static Stream<String> pages(Kind kind, String id) {
    var page = kind.folder() + "/" + id + "/";
    return kind == Kind.ROLE
        ? Stream.of(page, page + "guide/", page + "kit/", Route.shortcut(id).path())
        : Stream.of(page);
  }

  public ContentType type() {
    return type;
  }

  public String id() {
    return id;
  }

  public Payload payload() {
    return payload;
  }

  public Optional<Manuscript> manuscript() {
    return payload instanceof Manuscript m ? Optional.of(m) : Optional.empty();
  }

  /// What a file holds.
  public sealed interface Payload {}

  /// Nothing that could be made sense of; the diagnostics say why.
  public record Unreadable() implements Payload {}

  /// A picture.
  public record Picture(Media media) implements Payload {}

  /// Content whose references are not yet resolved. Only when the file has no errors do its values
  /// have the types and its body the sections that its type asks for.
  ///
  /// @param prose the Markdown in it: values by JSON Pointer, sections by `#` and slug; the whole of a
  ///     free body by `#`
  /// @param lists the items of its list sections, by `#` and slug
  /// @param anchors the anchors of its sections and headings
  /// @param suppressions the comments in it that allow something
  public record Manuscript(
      YamlNode root,
      Origin origin,
      Map<String, Prose> prose,
      Map<String, List<Prose>> lists,
      Set<String> anchors,
      List<Reference> references,
      List<Suppression> suppressions)
      implements Payload {
    public Manuscript {
      prose = Map.copyOf(prose);
      lists = Map.copyOf(lists);
      anchors = Set.copyOf(anchors);
      references = List.copyOf(references);
      suppressions = List.copyOf(suppressions);
    }

    /// The place of a span.
    public Location at(Span span) {
      return origin.file().locate(span);
    }

    /// What `site.yaml` asks of single checks.
    public List<Site.CheckChoice> checkChoices() {
      return YamlNode.members(root.child("checks")).entrySet().stream()
          .map(check -> checkChoice(check.getKey(), check.getValue()))
          .toList();
    }

    private Site.CheckChoice checkChoice(String check, YamlNode.Member choice) {
      var severity =
          choice.value() instanceof YamlNode.Scalar word
              ? Optional.of(word.text())
              : choice.value().find("severity");
      var options =
          YamlNode.members(choice.value()).entrySet().stream()
              .filter(option -> !option.getKey().equals("severity"))
              .map(option -> checkOption(option.getKey(), option.getValue()))
              .toList();
      return new Site.CheckChoice(check, at(choice.key()), severity, options);
    }

    private Site.CheckOption checkOption(String name, YamlNode.Member option) {
      var value =
          option.value() instanceof YamlNode.Sequence list
              ? new Phrases(list.items().stream().map(YamlNode::text).toList())
              : new Amount(Double.parseDouble(option.value().text()));
      return new Site.CheckOption(name, at(option.key()), value, at(option.value().span()));
    }
  }

  /// A word in a file that stands for something in another.
  public sealed interface Reference {
    Span span();

    /// A value that is the id of an entry.
    record ToEntry(Kind kind, String id, Span span) implements Reference {}

    /// A link to a file of content.
    ///
    /// @param written the address as the author wrote it
    /// @param path the path from the content folder
    /// @param fragment an anchor in it; empty when there is none
    record ToFile(String written, String path, String fragment, Span span) implements Reference {}
  }
}
