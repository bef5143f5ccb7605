package io.github.askwell.content;

import io.github.askwell.diagnostic.Span;
import java.util.List;

/// A piece of Markdown, parsed once and made safe.
///
/// The HTML holds only elements and attributes that Askwell wrote itself, with every text escaped and
/// every link scheme allowed. Links to entries and media are still references: their `href` or `src`
/// is `askwell:N`, where N is the index in `links`; whoever writes a page puts the address there. No
/// author can write that scheme.
///
/// @param html the HTML; for a [#isInline] piece, without a block element around it
/// @param text the same as plain text, words only, blocks parted by a line break
/// @param headings the headings inside it, in order
/// @param links every link and image, in order, those to other sites included
public record Prose(String html, String text, List<Heading> headings, List<Link> links) {
  public static final Prose EMPTY = new Prose("", "", List.of(), List.of());

  public Prose {
    headings = List.copyOf(headings);
    links = List.copyOf(links);
  }

  public boolean isEmpty() {
    return html.isEmpty();
  }

  /// A heading inside a piece of prose.
  ///
  /// @param level 2 to 6
  /// @param text plain text
  /// @param id its anchor, unique within the entry
  /// @param span where it stands in the file of the entry
  public record Heading(int level, String text, String id, Span span) {}

  /// A link or image.
  ///
  /// @param target where it leads
  /// @param span where it stands in the file of the entry
  public record Link(Target target, Span span) {}

  /// Where a link leads.
  public sealed interface Target {
    /// A page of this site.
    ///
    /// @param fragment the anchor on that page without `#`; empty when there is none
    record ToEntry(Kind kind, String id, String fragment) implements Target {}

    /// An anchor in the same entry, without `#`.
    record ToAnchor(String fragment) implements Target {}

    /// A file under `content/media/`, by its path from there.
    record ToMedia(String path) implements Target {}

    /// Another site or a mail address, as written.
    record External(String url) implements Target {}
  }
}
