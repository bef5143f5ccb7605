package io.github.askwell.rebuild;

import io.github.askwell.rebuild.Rebuild.Seen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// A site and what is done to it, step by step.
///
/// Every step has a seed of its own, so that a story can be told again with some of its steps left
/// out.
final class Story {
  private static final List<Edit> SOUND =
      Stream.of(ContentEdits.all(), ThemeEdits.all(), FileEdits.all())
          .flatMap(List::stream)
          .toList();
  private static final List<Edit> BREAKING = Breakages.all();
  private static final double BREAKS = 0.08;
  private static final double REPAIRS = 0.45;
  private static final double TWO_AT_ONCE = 0.15;

  private final long seed;
  private final Workspace site;
  private final Rebuild rebuild;
  private final List<String> told = new ArrayList<>();
  private final List<Seen> seen = new ArrayList<>();
  private SortedMap<String, byte[]> lastWhole;
  private boolean whole = true;

  private Story(long seed, Path folder) {
    this.seed = seed;
    var random = new SplittableRandom(seed);
    this.site = GeneratedSite.in(folder, random);
    this.rebuild = new Rebuild(Rebuild.options(folder, random.nextBoolean()));
    this.lastWhole = site.version();
  }

  /// The names of all kinds of edits.
  static List<String> edits() {
    return Stream.concat(SOUND.stream(), BREAKING.stream()).map(Edit::name).toList();
  }

  /// How a story ended.
  ///
  /// @param told what was done, in order
  /// @param seen what was seen of the build after each
  /// @param fault what a build got wrong after the last of it; empty when none did
  record End(List<String> told, List<Seen> seen, String fault) {}

  private End end(String fault) {
    return new End(told, seen, fault);
  }

  /// Tells a story up to its end, or to the first build that gets it wrong.
  ///
  /// @param steps the numbers of the steps, in order
  static End tell(long seed, List<Integer> steps) {
    var folder = emptyFolder();
    try {
      var story = new Story(seed, folder);
      var first = story.look("the site is new");
      if (!first.isEmpty()) {
        return story.end(first);
      }
      for (int step : steps) {
        var fault = story.look(story.step(step));
        if (!fault.isEmpty()) {
          return story.end(fault);
        }
      }
      return story.end("");
    } finally {
      delete(folder);
    }
  }

  private String look(String what) {
    told.add(what);
    var build = rebuild.look();
    seen.add(build);
    whole = build.whole();
    if (whole) {
      lastWhole = site.version();
    }
    return build.fault();
  }

  private String step(int number) {
    var author = new Author(new SplittableRandom(seed * 1_000_003 + number));
    site.remember();
    if (!whole && author.chance(REPAIRS)) {
      site.restore(lastWhole);
      return number + ": repair";
    }
    var done = new ArrayList<String>();
    int edits = author.chance(TWO_AT_ONCE) ? 2 : 1;
    due(number).ifPresent(edit -> tell(edit, author, done));
    while (done.size() < edits) {
      tell(choose(author), author, done);
    }
    return number + ": " + String.join("; ", done);
  }

  private void tell(Edit edit, Author author, List<String> done) {
    edit.change().apply(author, site).ifPresent(what -> done.add(edit.name() + " " + what));
  }

  /// The edit whose turn it is. Chance alone would leave out the rare ones: every sixth step takes the
  /// sound edits one by one, and every twelfth those that break a site, from story to story.
  private Optional<Edit> due(int number) {
    return switch (number % 12) {
      case 2, 8 -> Optional.of(next(SOUND, seed * 10 + number / 6));
      case 5 -> Optional.of(next(BREAKING, seed * 5 + number / 12));
      default -> Optional.empty();
    };
  }

  private static Edit next(List<Edit> edits, long turn) {
    return edits.get((int) Math.floorMod(turn, (long) edits.size()));
  }

  private static Edit choose(Author author) {
    var edits = author.chance(BREAKS) ? BREAKING : SOUND;
    int left = author.number(1, edits.stream().mapToInt(Edit::weight).sum());
    for (var edit : edits) {
      left -= edit.weight();
      if (left <= 0) {
        return edit;
      }
    }
    throw new IllegalStateException("weights");
  }

  private static Path emptyFolder() {
    try {
      return Files.createTempDirectory("askwell-edits");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
