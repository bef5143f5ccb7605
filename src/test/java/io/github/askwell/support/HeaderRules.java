package io.github.askwell.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rules of a `_headers` file as static hosts apply them: a line with a path, where `*` stands
/// for anything, and below it indented `Name: value` lines.
record HeaderRules(List<Rule> rules) {
  private record Rule(String path, String name, String value) {
    boolean covers(String address) {
      int star = path.indexOf('*');
      return star < 0
          ? address.equals(path)
          : address.startsWith(path.substring(0, star))
              && address.endsWith(path.substring(star + 1));
    }
  }

  static HeaderRules parse(String text) {
    var rules = new ArrayList<Rule>();
    var path = "";
    for (var line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
      if (!Character.isWhitespace(line.charAt(0))) {
        path = line.strip();
      } else {
        var parts = line.strip().split(":\\s*", 2);
        rules.add(new Rule(path, parts[0], parts[1]));
      }
    }
    return new HeaderRules(List.copyOf(rules));
  }

  /// The headers of a file, by name, for an address such as `/roles/`. A later rule wins.
  Map<String, String> of(String address) {
    var headers = new LinkedHashMap<String, String>();
    rules.stream()
        .filter(rule -> rule.covers(address))
        .forEach(rule -> headers.put(rule.name(), rule.value()));
    return headers;
  }
}
