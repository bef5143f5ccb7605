package io.github.askwell.rebuild;

import java.util.Optional;

/// A way to change the sources.
///
/// @param name what it is called in reports
/// @param weight how often it is chosen, compared with the others
record Edit(String name, int weight, Change change) {

  /// Changes the sources by chance.
  interface Change {
    /// @return what was changed; empty when there was nothing to change in this way
    Optional<String> apply(Author author, Workspace site);
  }

  /// Changes one of the files whose paths match; one that cannot be changed in this way is left.
  static Edit ofFile(String name, int weight, String paths, FileChange change) {
    return new Edit(
        name,
        weight,
        (author, site) -> {
          var choice = site.paths(paths);
          if (choice.isEmpty()) {
            return Optional.empty();
          }
          var path = author.one(choice);
          var text = site.text(path);
          var changed = change.apply(author, text);
          if (changed.equals(text)) {
            return Optional.empty();
          }
          site.write(path, changed);
          return Optional.of(path);
        });
  }

  /// Changes the text of a file.
  interface FileChange {
    String apply(Author author, String text);
  }

  /// Replaces a match of an expression, chosen by chance, by what stands for it; `$0` in it is what was
  /// there.
  static String replaceOne(Author author, String text, String expression, String replacement) {
    var matches = java.util.regex.Pattern.compile(expression).matcher(text).results().toList();
    if (matches.isEmpty()) {
      return text;
    }
    var match = author.one(matches);
    return text.substring(0, match.start())
        + replacement.replace("$0", match.group())
        + text.substring(match.end());
  }
}
