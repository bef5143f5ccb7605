package io.github.askwell.scaffold;

import java.util.Optional;

/// Adds the id of a new entry to the list of a role.
final class Wiring {
  private Wiring() {}

  /// The changed role; empty when the role lists no such entries, or this one already.
  ///
  /// @throws RefusedException when the role is written so that nothing can be added
  static Optional<Change> of(Source role, Sort sort, String id) throws RefusedException {
    var list = sort.listOfRole().map(name -> "/" + name);
    if (list.isEmpty() || isListed(role, list.get(), id)) {
      return Optional.empty();
    }
    var pointer = list.get();
    if (role.value(pointer).isEmpty()) {
      // A role without tips shows all that concern it.
      return sort == Sort.TIP
          ? Optional.empty()
          : Optional.of(change(role, newKey(role, sort, id), id, sort));
    }
    var text = new ListInsertion(role, pointer, item(role, pointer, sort, id)).text();
    return Optional.of(change(role, text, id, sort));
  }

  private static boolean isListed(Source role, String pointer, String id) {
    int count = role.items(pointer).size();
    for (int i = 0; i < count; i++) {
      var at = pointer + "/" + i;
      if (role.said(at).or(() -> role.said(at + "/id")).filter(id::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Change change(Source role, Optional<String> text, String id, Sort sort)
      throws RefusedException {
    if (text.isEmpty()) {
      throw new RefusedException(
          "'" + id + "' cannot be added to '" + sort.folder() + "' in " + role.path(),
          role.values().size() <= 1
              ? "the file cannot be read: see askwell check"
              : "write the list with one '- ' for each item, or leave --role out and add it yourself");
    }
    return new Change(
        role.path(),
        Optional.of(role.text()),
        text.get(),
        "added '" + id + "' to " + sort.folder() + " in");
  }

  /// The item in the style of those before it.
  private static String item(Source role, String pointer, Sort sort, String id) {
    if (sort != Sort.COMPETENCY) {
      return id;
    }
    var items = role.items(pointer);
    boolean flow = items.isEmpty() || role.text().startsWith("{", items.getLast().span().start());
    boolean weighted = !items.isEmpty();
    for (int i = 0; i < items.size(); i++) {
      weighted &= role.value(pointer + "/" + i + "/weight").isPresent();
    }
    if (flow) {
      return "{id: " + id + (weighted ? ", weight: TODO, rationale: TODO}" : "}");
    }
    return "id: " + id + (weighted ? "\nweight: TODO\nrationale: TODO" : "");
  }

  /// The role with a key it did not have, below its questions.
  private static Optional<String> newKey(Source role, Sort sort, String id) {
    var text = role.text();
    var above = role.value("/questions").map(list -> list.span().end());
    if (above.isEmpty()) {
      return Optional.empty();
    }
    int end = text.indexOf('\n', Math.max(0, above.get() - 1));
    if (end < 0) {
      return Optional.empty();
    }
    var newline = text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    var item = sort == Sort.COMPETENCY ? "{id: " + id + "}" : id;
    var changed =
        text.substring(0, end + 1)
            + sort.folder()
            + ": ["
            + item
            + "]"
            + newline
            + text.substring(end + 1);
    var found = role.with(changed).texts();
    var pointer = "/" + sort.folder();
    boolean there = found.containsKey(pointer + "/0");
    found.keySet().removeIf(at -> at.equals(pointer) || at.startsWith(pointer + "/"));
    return Optional.of(changed).filter(_ -> there && found.equals(role.texts()));
  }
}
