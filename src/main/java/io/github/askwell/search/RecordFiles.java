package io.github.askwell.search;

import java.util.ArrayList;
import java.util.List;

/// The files with what is shown of documents, a few neighbours in each.
final class RecordFiles {
  /// The size of a file in characters.
  private static final int TARGET = 3 * 1024;

  private final List<SearchDocument> documents;
  private final List<Integer> starts = new ArrayList<>();

  RecordFiles(List<SearchDocument> documents) {
    this.documents = documents;
    int size = TARGET;
    for (int i = 0; i < documents.size(); i++) {
      var document = documents.get(i);
      int more = document.title().length() + document.text().length();
      if (size + more / 2 >= TARGET) {
        starts.add(i);
        size = 0;
      }
      size += more;
    }
  }

  /// The number of the first document of each file.
  List<Integer> starts() {
    return List.copyOf(starts);
  }

  List<byte[]> files() {
    var files = new ArrayList<byte[]>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : documents.size();
      var records = documents.subList(starts.get(i), end);
      files.add(new Json().array(file -> records.forEach(each -> write(file, each))).bytes());
    }
    return files;
  }

  private static void write(Json json, SearchDocument document) {
    json.object(record -> {
      record.name("kind").value(document.type().label());
      record.name("title").value(document.title());
      record.name("url").value(document.place().url());
      record.name("roles").strings(document.roles());
      record.name("text").value(document.text());
    });
  }
}
