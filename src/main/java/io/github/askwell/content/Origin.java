package io.github.askwell.content;

import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import java.util.Map;

/// Where an entry was written, and where each of its parts stands in that file.
///
/// A part of the front matter is named by its JSON Pointer (`/competencies/0/id`), a section of the
/// body by `#` and its slug (`#strong-answer`), an item of a list section by its index from 0 after
/// that (`#strong-answer/2`). The empty name is the whole entry: one item of a file that lists several.
public record Origin(SourceFile file, Map<String, Span> places) {
  public Origin {
    places = Map.copyOf(places);
  }

  /// The place of a part, or of the nearest part around it that is known; the start of the file when
  /// none is.
  public Location at(String part) {
    for (var name = part; !name.isEmpty(); name = parent(name)) {
      var span = places.get(name);
      if (span != null) {
        return file.locate(span);
      }
    }
    return file.locate(Span.at(places.getOrDefault("", Span.at(0)).start()));
  }

  private static String parent(String part) {
    int slash = part.lastIndexOf('/');
    return slash < 0 ? "" : part.substring(0, slash);
  }
}
