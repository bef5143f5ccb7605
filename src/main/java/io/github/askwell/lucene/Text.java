package io.github.askwell.lucene;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is to be found as one.
///
/// @param title plain text
/// @param body plain text
/// @param keywords what it is filtered by: values by name, not taken apart
public record Text(String title, String body, SortedMap<String, List<String>> keywords) {
  public Text {
    keywords = Collections.unmodifiableSortedMap(new TreeMap<>(keywords));
  }
}
