package io.github.askwell.scaffold;

import java.util.Optional;

/// A file that lists frequent questions.
record FaqList(ContentFolder content, String path) {
  /// The list with one entry more at its end.
  ///
  /// @param entry the entry as YAML, as the only item of a list
  /// @throws RefusedException when the file cannot be read, or is written so that nothing can be added
  Change with(String id, String entry) throws RefusedException {
    if (!content.has(path)) {
      return new Change(path, Optional.empty(), entry, "wrote");
    }
    var list = content.source(path);
    var text = appended(list, entry);
    if (!isRight(list, list.with(text))) {
      throw new RefusedException(
          "'" + content.name() + "/" + path + "' is written so that nothing can be added to it",
          list.diagnostics().isEmpty()
              ? "write the list with one '- ' for each entry, or name another with --file"
              : "mend it first: askwell check");
    }
    return new Change(path, Optional.of(list.text()), text, "added '" + id + "' to");
  }

  private static String appended(Source list, String entry) {
    var text = list.text();
    var newline = text.contains("\r\n") ? "\r\n" : "\n";
    int dash = list.value("").map(value -> value.span().start()).orElse(0);
    int line = text.lastIndexOf('\n', Math.max(0, dash - 1)) + 1;
    var indent = text.substring(Math.min(line, dash), dash).replaceAll("[^ ]", "");
    var lines = entry.replace("\n", newline).replaceAll("(?m)^(?=.)", indent);
    return text + (text.isEmpty() || text.endsWith("\n") ? "" : newline) + lines;
  }

  /// Whether all entries are as they were and there is one more.
  private static boolean isRight(Source before, Source after) {
    var added = "/" + before.items("").size();
    var found = after.texts();
    boolean there = found.containsKey(added + "/id");
    found.keySet().removeIf(at -> at.equals(added) || at.startsWith(added + "/"));
    return there && found.equals(before.texts());
  }
}
