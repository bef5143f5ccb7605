package io.github.askwell.suppress;

import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Finds suppressions among the comments of YAML.
public final class YamlComments {
  private YamlComments() {}

  /// The suppressions in a part of a file.
  ///
  /// @param isText whether an offset is inside a value, where `#` begins no comment
  public static List<Suppression> in(SourceFile file, Span area, IntPredicate isText) {
    var found = new ArrayList<Suppression>();
    int at = file.text().indexOf(Suppression.WORD, area.start());
    while (at >= 0 && at < area.end()) {
      comment(file, at, isText)
          .flatMap(span -> Suppression.in(file, inside(span), Lines.ofYaml(file, span)))
          .ifPresent(found::add);
      at = file.text().indexOf(Suppression.WORD, at + 1);
    }
    return found;
  }

  /// The comment that a word begins: from `#` to the end of the line.
  private static Optional<Span> comment(SourceFile file, int word, IntPredicate isText) {
    var text = file.text();
    int sign = word - 1;
    while (sign >= 0 && text.charAt(sign) == ' ') {
      sign--;
    }
    boolean begins =
        sign >= 0
            && text.charAt(sign) == '#'
            && (sign == 0 || Character.isWhitespace(text.charAt(sign - 1)))
            && !isText.test(sign);
    int end = text.indexOf('\n', word);
    int last = end < 0 ? text.length() : end;
    return begins ? Optional.of(new Span(sign, last)) : Optional.empty();
  }

  private static Span inside(Span comment) {
    return new Span(comment.start() + 1, comment.end());
  }
}
