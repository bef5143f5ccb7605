package io.github.askwell.search;

import java.util.List;

/// The search index of a site as the files that a browser loads.
///
/// @param files the manifest last, after all that it names
/// @param documents how many documents can be found
public record SearchIndex(List<IndexFile> files, int documents) {
  public SearchIndex {
    files = List.copyOf(files);
  }
}
