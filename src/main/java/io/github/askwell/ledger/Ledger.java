package io.github.askwell.ledger;

import io.github.askwell.content.Library.Gone;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.SourceFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Every address that a site was ever published under: the file `urls.lock` of a content folder.
///
/// @param name what the file is called in diagnostics
/// @param lines what it says of each address
/// @param diagnostics what is wrong with the file
public record Ledger(String name, SortedMap<Address, Line> lines, List<Diagnostic> diagnostics) {
  /// The name of the file in the content folder.
  public static final String FILE = "urls.lock";

  private static final String HEAD =
      """
      # Every address this site was ever published under, so that no link to it breaks unnoticed.
      # Commit this file. 'askwell urls' adds new addresses; docs/links.md says what to do when one goes.
      """;

  public Ledger {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    diagnostics = List.copyOf(diagnostics);
  }

  /// What stands of an address.
  ///
  /// @param removal when and why it was removed for good; absent while it is promised
  public record Line(Location place, Optional<Removal> removal) {}

  /// A removal that somebody has decided on.
  ///
  /// @param reason why, on one line; whoever comes by reads it
  public record Removal(LocalDate day, String reason) {
    public Removal {
      reason = reason.strip().replaceAll("\\s+", " ");
      if (reason.isEmpty()) {
        throw new IllegalArgumentException("a removal without a reason");
      }
    }
  }

  /// That of a site that was never published.
  ///
  /// @param name what the file will be called
  public static Ledger empty(String name) {
    return new Ledger(name, new TreeMap<>(), List.of());
  }

  /// The addresses that are promised.
  public List<Address> promised() {
    return lines.entrySet().stream()
        .filter(line -> line.getValue().removal().isEmpty())
        .map(line -> line.getKey())
        .toList();
  }

  /// The pages of one of the sites that were removed for good.
  ///
  /// @param forInterviewers whether of the site that only interviewers have
  public List<Gone> gone(boolean forInterviewers) {
    return lines.entrySet().stream()
        .filter(line -> line.getKey().forInterviewers() == forInterviewers)
        .filter(line -> line.getKey().isPage())
        .flatMap(line ->
            line.getValue().removal().stream()
                .map(removal -> new Gone(line.getKey().route(), removal.reason())))
        .toList();
  }

  /// The same with more addresses. One that was removed and is back is promised again.
  public Ledger with(Collection<Address> published) {
    var all = new TreeMap<>(lines);
    published.forEach(address -> all.put(address, new Line(nowhere(), Optional.empty())));
    return new Ledger(name, all, diagnostics);
  }

  /// The same with an address removed for good. With a page all parts of it go, and what guides showed
  /// of it.
  public Ledger without(Address address, Removal removal) {
    var all = new TreeMap<>(lines);
    all.replaceAll((each, line) ->
        each.equals(address) || each.page().equals(address) || shows(each, address)
            ? new Line(line.place(), Optional.of(removal))
            : line);
    return new Ledger(name, all, diagnostics);
  }

  private static boolean shows(Address part, Address page) {
    return page.isPage()
        && part.forInterviewers() == page.forInterviewers()
        && Moves.pageOf(part.anchor()).filter(page.path()::equals).isPresent();
  }

  private Location nowhere() {
    return SourceFile.unreadable(name);
  }

  /// What to write to the file: one address a line, in an order that never changes, so that two
  /// branches that add addresses can be merged.
  public String text() {
    var text = new StringBuilder(HEAD);
    lines.forEach((address, line) -> {
      text.append(address.text());
      if (address.forInterviewers()) {
        text.append(' ').append(LedgerReader.INTERVIEWERS);
      }
      line.removal()
          .ifPresent(removal ->
              text.append(' ')
                  .append(LedgerReader.GONE)
                  .append(' ')
                  .append(removal.day())
                  .append(' ')
                  .append(removal.reason()));
      text.append('\n');
    });
    return text.toString();
  }
}
