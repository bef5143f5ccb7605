package io.github.askwell.suppress;

import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A comment by which an author allows what rules object to, as in
/// `# askwell-allow long-question: the candidate gets it in writing`.
///
/// In YAML it stands at the end of the line that it is about, or above it; then it covers what is
/// indented under that line as well. In Markdown it is an HTML comment and covers the paragraph or list
/// item that it stands in or above.
///
/// @param comment where the comment stands
/// @param rules the ids it names
/// @param reason why; empty when the author gives none
/// @param from the first line it covers, from 1
/// @param to the last line it covers
public record Suppression(Location comment, List<Named> rules, String reason, int from, int to) {
  /// What such a comment begins with.
  public static final String WORD = "askwell-allow";

  private static final Pattern FORM =
      Pattern.compile("\\s*+askwell-allow(?![\\w-])([^:]*+)(?::(.*+))?+", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("[^\\s,]++");

  public Suppression {
    rules = List.copyOf(rules);
  }

  /// A rule as the comment names it.
  public record Named(String rule, Location place) {}

  /// The suppression that a comment states; empty when the comment is about something else.
  ///
  /// @param content what stands between the marks of the comment
  public static Optional<Suppression> in(SourceFile file, Span content, Lines lines) {
    var form = FORM.matcher(file.text(content));
    if (!form.matches()) {
      return Optional.empty();
    }
    var rules = new ArrayList<Named>();
    var id = ID.matcher(form.group(1));
    while (id.find()) {
      int start = content.start() + form.start(1) + id.start();
      var span = new Span(start, start + id.group().length());
      rules.add(new Named(id.group(), file.locate(span)));
    }
    var reason = form.group(2) == null ? "" : form.group(2).strip();
    var comment = file.locate(trimmed(file, content));
    return Optional.of(new Suppression(comment, rules, reason, lines.from(), lines.to()));
  }

  private static Span trimmed(SourceFile file, Span span) {
    var text = file.text(span);
    int lead = text.length() - text.stripLeading().length();
    return new Span(span.start() + lead, span.start() + lead + text.strip().length());
  }

  boolean covers(Location place) {
    return place.file().equals(comment.file()) && place.line() >= from && place.line() <= to;
  }
}
