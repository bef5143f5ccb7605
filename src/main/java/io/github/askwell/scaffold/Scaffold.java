package io.github.askwell.scaffold;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.read.Sources.NoContentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is to be made and changed for a wish. Nothing is written before [#write].
///
/// @param folder the content folder
/// @param changes files to make and to change, the new entry first
/// @param blanks the places that are left to be filled in, by place
public record Scaffold(Path folder, List<Change> changes, List<Location> blanks) {
  private static final String BLANK = "blank-left";
  private static final int LONGEST_LINE = 90;

  public Scaffold {
    changes = List.copyOf(changes);
    blanks = List.copyOf(blanks);
  }

  /// Plans what a wish asks for.
  ///
  /// @param folder the content folder; messages name files as this path does
  /// @throws RefusedException when it cannot be made: a name is taken, bad or unknown
  /// @throws NoContentException when there is no such folder
  /// @throws IOException when it cannot be read
  public static Scaffold plan(Path folder, Wish wish)
      throws RefusedException, NoContentException, IOException {
    var content = ContentFolder.read(folder);
    var changes = new ArrayList<Change>();
    var entry = new NewEntry(content, wish);
    changes.add(entry.change());
    for (var role : wish.all("role")) {
      Wiring.of(content.role(role), wish.sort(), entry.id()).ifPresent(changes::add);
    }
    return new Scaffold(content.root(), changes, blanks(content, changes));
  }

  private static List<Location> blanks(ContentFolder content, List<Change> changes)
      throws RefusedException {
    var blanks = new ArrayList<Location>();
    for (var change : changes) {
      for (var diagnostic : content.made(change.path(), change.after()).diagnostics()) {
        if (diagnostic.id().equals(BLANK)) {
          blanks.add(diagnostic.location());
        } else if (diagnostic.isError() && !isOld(content, change, diagnostic)) {
          throw new RefusedException(diagnostic.message(), diagnostic.hint());
        }
      }
    }
    return blanks;
  }

  /// Whether the file had the same mistake before.
  private static boolean isOld(ContentFolder content, Change change, Diagnostic diagnostic) {
    return change.before().isPresent()
        && content.source(change.path()).diagnostics().stream()
            .anyMatch(
                d -> d.id().equals(diagnostic.id()) && d.message().equals(diagnostic.message()));
  }

  /// Makes the files and changes the others. Nothing is ever overwritten: when a new file is there by
  /// now, or another has been changed meanwhile, nothing is done.
  ///
  /// @throws RefusedException when somebody else wrote to the same files meanwhile
  /// @throws IOException when a file cannot be written; what was made until then is taken back
  public void write() throws RefusedException, IOException {
    new Writing(folder, changes).run();
  }

  /// The file of the new entry.
  public Change entry() {
    return changes.getFirst();
  }

  /// The line of a blank, cut when it is long.
  public static String line(Location blank) {
    var line = blank.lineText().strip();
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
  }
}
