package io.github.askwell.search;

import io.github.askwell.content.Route;
import java.util.List;
import java.util.stream.IntStream;

/// The files with what is shown of documents, the same number of neighbours in each.
final class RecordFiles {
  /// The size of a file in characters; about 0.6 kB when compressed.
  private static final int TARGET = 1024;

  /// How much of a text is there to show an excerpt of, in characters. All of it is searched.
  private static final int LONGEST = 1000;

  private final List<SearchDocument> documents;
  private final Route.Medium medium;
  private final int perFile;

  /// @param scale by what the size of a file is multiplied
  /// @param medium from where the documents will be read
  RecordFiles(List<SearchDocument> documents, double scale, Route.Medium medium) {
    this.medium = medium;
    this.documents = documents;
    double size =
        documents.stream()
            .mapToInt(each -> each.title().length() + Math.min(LONGEST, each.text().length()))
            .average()
            .orElse(TARGET);
    this.perFile = Math.max(1, (int) Math.round(scale * TARGET / Math.max(1, size)));
  }

  /// How many records each file has; the last may have fewer.
  int perFile() {
    return perFile;
  }

  List<byte[]> files() {
    return IntStream.iterate(0, start -> start < documents.size(), start -> start + perFile)
        .mapToObj(start -> documents.subList(start, Math.min(start + perFile, documents.size())))
        .map(records -> new Json().array(file -> records.forEach(r -> write(file, r))).bytes())
        .toList();
  }

  private void write(Json json, SearchDocument document) {
    json.object(record -> {
      record.name("kind").value(document.type().label());
      record.name("title").value(document.title());
      record.name("url").value(document.place().url(medium));
      record.name("roles").strings(document.roles());
      record.name("text").value(beginning(document.text()));
    });
  }

  /// The text up to the end of a word.
  private static String beginning(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST;
    while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return end == 0 ? withoutHalfACharacter(text) : text.substring(0, end) + " …";
  }

  private static String withoutHalfACharacter(String word) {
    return word.substring(0, word.offsetByCodePoints(0, word.codePointCount(0, LONGEST) - 1));
  }
}
