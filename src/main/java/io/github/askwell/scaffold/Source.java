package io.github.askwell.scaffold;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.ParsedFile.Value;
import io.github.askwell.read.Sources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A content file as text, with its values.
///
/// @param path its path from the content folder, with `/` between folders
/// @param text the whole file, a byte order mark included
/// @param values by JSON Pointer; empty when it cannot be read as YAML or is not UTF-8
/// @param diagnostics what is wrong with it
record Source(String path, String text, Map<String, Value> values, List<Diagnostic> diagnostics) {
  static Source of(String path, byte[] bytes, String display) {
    var parsed = EntryReader.read(display, new Sources.File(path, bytes));
    var text = new String(bytes, StandardCharsets.UTF_8);
    boolean whole = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    return new Source(path, text, whole ? parsed.values() : Map.of(), parsed.diagnostics());
  }

  /// The same file with another text.
  Source with(String changed) {
    return of(path, changed.getBytes(StandardCharsets.UTF_8), path);
  }

  Optional<Value> value(String pointer) {
    return Optional.ofNullable(values.get(pointer));
  }

  /// What a single value says, unless it says nothing.
  Optional<String> said(String pointer) {
    return value(pointer).map(value -> value.text().strip()).filter(text -> !text.isEmpty());
  }

  /// What each value says, by JSON Pointer; to be changed by the caller.
  SortedMap<String, String> texts() {
    var texts = new TreeMap<String, String>();
    values.forEach((at, value) -> texts.put(at, value.text()));
    return texts;
  }

  /// The values right below a list, in order.
  List<Value> items(String pointer) {
    var items = new ArrayList<Value>();
    for (var item = values.get(pointer + "/0");
        item != null;
        item = values.get(pointer + "/" + items.size())) {
      items.add(item);
    }
    return List.copyOf(items);
  }
}
