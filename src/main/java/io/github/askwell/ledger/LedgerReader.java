package io.github.askwell.ledger;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import io.github.askwell.ledger.Ledger.Line;
import io.github.askwell.ledger.Ledger.Removal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads the file that a [Ledger] is kept in.
public final class LedgerReader {
  static final String INTERVIEWERS = "interviewers";
  static final String GONE = "gone";
  private static final int LIMIT = 32 << 20;
  private static final int MOST_PROBLEMS = 20;
  private static final int LONGEST_REASON = 300;
  private static final Pattern MARKER = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})( .*)?");

  /// Address, site, and why it is gone.
  private static final Pattern FORM =
      Pattern.compile(
          "(\\S+)( " + INTERVIEWERS + ")?(?: " + GONE + " (\\d{4}-\\d{2}-\\d{2}) (\\S.*))?");

  private final SourceFile file;
  private final TreeMap<Address, Line> lines = new TreeMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private LedgerReader(SourceFile file) {
    this.file = file;
  }

  /// The ledger of a content folder; nothing when the folder has none.
  ///
  /// @param name what the folder is called in diagnostics
  /// @throws IOException when there is one but it cannot be read
  public static Optional<Ledger> in(Path folder, String name) throws IOException {
    var path = folder.resolve(Ledger.FILE);
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    var display = name + "/" + Ledger.FILE;
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(
          broken(
              display, "'" + Ledger.FILE + "' is not a regular file", "put the file itself there"));
    }
    try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      var bytes = in.readNBytes(LIMIT + 1);
      return Optional.of(
          bytes.length > LIMIT
              ? broken(
                  display,
                  "'" + Ledger.FILE + "' is larger than " + (LIMIT >> 20) + " MiB",
                  "take it from the commit before: no site has so many addresses")
              : read(display, bytes));
    }
  }

  private static Ledger broken(String display, String message, String hint) {
    var problem = Rule.BROKEN_LOCK.at(SourceFile.unreadable(display), message, hint);
    return new Ledger(display, new TreeMap<>(), List.of(problem));
  }

  private static Ledger read(String display, byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(new SourceFile(display, text));
    } catch (CharacterCodingException _) {
      return broken(display, "'" + Ledger.FILE + "' is not UTF-8", "save the file as UTF-8");
    }
  }

  /// Reads what a file says.
  static Ledger read(SourceFile file) {
    var reader = new LedgerReader(file);
    reader.lines();
    return new Ledger(file.name(), reader.lines, reader.problems);
  }

  private void lines() {
    var text = file.text();
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (at < text.length() && problems.size() < MOST_PROBLEMS) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int last = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
      var line = text.substring(at, last).stripTrailing();
      if (!line.isEmpty() && !line.startsWith("#")) {
        line(line, new Span(at, at + line.length()));
      }
      at = end + 1;
    }
  }

  private void line(String line, Span span) {
    if (MARKER.matcher(line).matches()) {
      problem(
          span,
          "a merge was left half done here",
          "keep the addresses of both sides, remove the lines of markers, and run `askwell urls`");
      return;
    }
    var form = FORM.matcher(line);
    var address =
        form.matches()
            ? Address.parse(form.group(1), form.group(2) != null)
            : Optional.<Address>empty();
    if (address.isEmpty() || !line.startsWith("/")) {
      problem(
          span,
          "this is not an address of the site",
          "write '/path/' or '/path/#heading', as `askwell urls` does, or take the line from the"
              + " commit before");
      return;
    }
    removal(form.group(3), form.group(4), span)
        .ifPresent(removal -> {
          var line0 = new Line(file.locate(span), removal);
          lines.merge(address.get(), line0, (a, b) -> a.removal().isPresent() ? a : b);
        });
  }

  /// When and why it was removed; the outer optional is empty when that is wrongly written.
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  private Optional<Optional<Removal>> removal(String day, String reason, Span span) {
    if (day == null) {
      return Optional.of(Optional.empty());
    }
    try {
      if (reason.length() <= LONGEST_REASON) {
        return Optional.of(Optional.of(new Removal(LocalDate.parse(day), reason)));
      }
      problem(
          span, "the reason is very long", "say it in at most " + LONGEST_REASON + " characters");
    } catch (DateTimeException _) {
      problem(span, "'" + day + "' is not a day", "write the day of the removal: 2026-11-30");
    }
    return Optional.empty();
  }

  private void problem(Span span, String message, String hint) {
    problems.add(Rule.BROKEN_LOCK.at(file.locate(span), message, hint));
  }
}
