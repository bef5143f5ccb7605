package io.github.askwell.search;

import java.util.ArrayList;
import java.util.List;

/// Puts what is shown of each document into files of about the same size, in the order of the
/// documents.
final class RecordList {
  /// The size to reach before the next file begins, in characters; about 4 kB when compressed.
  private static final int TARGET = 12 * 1024;

  private final List<SearchDocument> documents;

  RecordList(List<SearchDocument> documents) {
    this.documents = documents;
  }

  /// The records from the document with the number `start` to where the next bundle begins.
  record Bundle(int start, byte[] bytes) {}

  List<Bundle> bundles() {
    var bundles = new ArrayList<Bundle>();
    int start = 0;
    int size = 0;
    for (int i = 0; i < documents.size(); i++) {
      if (size > TARGET) {
        bundles.add(bundle(start, i));
        start = i;
        size = 0;
      }
      size += documents.get(i).text().length() + documents.get(i).title().length();
    }
    if (start < documents.size()) {
      bundles.add(bundle(start, documents.size()));
    }
    return bundles;
  }

  private Bundle bundle(int start, int end) {
    var json = new Json().array(each -> documents.subList(start, end).forEach(d -> write(each, d)));
    return new Bundle(start, json.bytes());
  }

  private static void write(Json json, SearchDocument document) {
    json.object(record -> {
      record.name("type").value(document.type().word());
      record.name("title").value(document.title());
      record.name("url").value(document.place().url());
      record.name("roles").strings(document.roles());
      record.name("text").value(document.text());
    });
  }
}
