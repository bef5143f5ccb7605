package io.github.askwell.leak;

import io.github.askwell.content.Site.PublicPhrase;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/// Where restricted runs stand in files, and what is said of it. May be used by many threads.
final class Hits {
  /// The rule that a leak breaks.
  static final String LEAK = "leaked-words";

  /// The rule that an exception breaks which excepts nothing.
  static final String UNNEEDED = "unneeded-public";

  private static final int FILES_NAMED = 3;

  private final Map<Long, Field> places;
  private final List<PublicPhrase> known;
  private final Map<Long, PublicPhrase> allowed = new HashMap<>();
  private final Set<PublicPhrase> needed = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<Hit> hits = new ConcurrentLinkedQueue<>();

  /// Words in a file.
  ///
  /// @param field what they are from
  private record Hit(String file, String words, Field field) {}

  /// @param places the fields that runs are from, by their numbers
  /// @param known what is public elsewhere
  Hits(Map<Long, Field> places, List<PublicPhrase> known) {
    this.places = places;
    this.known = known;
    var words = new Words();
    for (var phrase : known) {
      var runs = new Runs(words.of(phrase.phrase()));
      for (int start = 0; start + Leaks.RUN <= runs.size(); start++) {
        allowed.put(runs.number(start, Leaks.RUN), phrase);
      }
    }
  }

  /// Looks through a text of a file.
  void search(String path, CharSequence text, Runs.OfLength runs) {
    for (int start = 0; runs.hasAt(start); start++) {
      var field = places.get(runs.number(start));
      if (field != null) {
        int end = end(runs, start);
        if (!isAllowed(runs.number(start))) {
          var found = Words.read(text).subList(start, end + runs.length());
          hits.add(new Hit(path, String.join(" ", found), field));
        }
        start = end;
      }
    }
  }

  private boolean isRestricted(Runs.OfLength runs, int start) {
    return runs.hasAt(start) && places.containsKey(runs.number(start));
  }

  /// The last of the runs that follow one without a gap and are allowed as it is, or not.
  private int end(Runs.OfLength runs, int start) {
    boolean allowed = isAllowed(runs.number(start));
    int end = start;
    while (isRestricted(runs, end + 1) && isAllowed(runs.number(end + 1)) == allowed) {
      end++;
    }
    return end;
  }

  private boolean isAllowed(long run) {
    var phrase = allowed.get(run);
    if (phrase != null) {
      needed.add(phrase);
    }
    return phrase != null;
  }

  /// A diagnostic for each stretch of words, and one for each exception that was of no use. By place.
  List<Diagnostic> diagnostics() {
    var found = new ArrayList<Diagnostic>();
    var byWords = new TreeMap<String, List<Hit>>();
    hits.forEach(hit -> byWords.computeIfAbsent(hit.words(), _ -> new ArrayList<>()).add(hit));
    byWords.forEach((leaked, where) -> {
      var files = where.stream().map(Hit::file).collect(Collectors.toCollection(TreeSet::new));
      found.add(leak(where.getFirst().field(), leaked, files));
    });
    known.stream()
        .filter(phrase -> !needed.contains(phrase))
        .map(Hits::unneeded)
        .forEach(found::add);
    return found.stream().sorted().toList();
  }

  private static Diagnostic leak(Field field, String words, Collection<String> files) {
    var named = String.join(", ", files.stream().limit(FILES_NAMED).toList());
    int more = files.size() - FILES_NAMED;
    return new Diagnostic(
        LEAK,
        Severity.ERROR,
        field.place(),
        "only interviewers may read “"
            + words
            + "”, and it stands in what candidates get: "
            + named
            + (more > 0 ? " and " + more + " more" : ""),
        "say it in other words there; if it is public elsewhere, allow it under 'public' in site.yaml,"
            + " with the reason");
  }

  private static Diagnostic unneeded(PublicPhrase phrase) {
    return new Diagnostic(
        UNNEEDED,
        Severity.WARNING,
        phrase.place(),
        "these words allow nothing: no page for candidates has five of them in a row that only"
            + " interviewers may read",
        "take them out; write at least five words, as they stand in the page");
  }
}
