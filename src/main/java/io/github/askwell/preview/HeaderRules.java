package io.github.askwell.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a site's `_headers` file asks of its host: lines with a path, in which `*` stands for
/// anything, and indented below each the headers of the files there, as `Name: value`.
record HeaderRules(List<Rule> rules) {
  static final HeaderRules NONE = new HeaderRules(List.of());

  HeaderRules {
    rules = List.copyOf(rules);
  }

  /// One header for the files at a path.
  record Rule(String path, String name, String value) {

    private boolean covers(String address) {
      int star = path.indexOf('*');
      return star < 0
          ? address.equals(path)
          : address.length() >= path.length() - 1
              && address.startsWith(path.substring(0, star))
              && address.endsWith(path.substring(star + 1));
    }
  }

  /// Reads the file. Lines that are neither are passed over, as hosts do.
  static HeaderRules parse(String text) {
    var rules = new ArrayList<Rule>();
    var path = "";
    for (var line : text.lines().toList()) {
      var words = line.strip();
      int colon = words.indexOf(':');
      if (words.isEmpty() || words.startsWith("#")) {
        continue;
      }
      if (!Character.isWhitespace(line.charAt(0))) {
        path = words;
      } else if (colon > 0 && !path.isEmpty()) {
        var value = words.substring(colon + 1).strip();
        rules.add(new Rule(path, words.substring(0, colon).strip(), value));
      }
    }
    return new HeaderRules(rules);
  }

  /// The headers of the file at an address such as `/roles/`. Of several rules for one header the
  /// last one holds.
  SortedMap<String, String> of(String address) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    rules.stream()
        .filter(rule -> rule.covers(address))
        .forEach(rule -> headers.put(rule.name, rule.value));
    return headers;
  }
}
