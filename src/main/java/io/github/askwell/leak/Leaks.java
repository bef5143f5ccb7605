package io.github.askwell.leak;

import io.github.askwell.content.Library;
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
import java.util.stream.IntStream;

/// Everything only interviewers may read, to be looked for in files that candidates get.
///
/// A file leaks when five words in a row stand in it that stand in a row in something restricted, whatever
/// their form, case and markup; or a whole question of three words or more. May be used by many threads.
public final class Leaks {
  /// The rule that a leak breaks.
  public static final String LEAK = "leaked-words";

  /// The rule that an exception breaks which excepts nothing.
  public static final String UNNEEDED = "unneeded-public";

  /// So many words in a row give something away.
  static final int RUN = 5;

  /// So many words are enough where they are a whole question.
  private static final int SHORTEST = 3;

  private static final int FILES_NAMED = 3;

  private final Words words = new Words();
  private final List<Field> fields;
  private final List<PublicPhrase> known;
  private final Map<Long, PublicPhrase> allowed = new HashMap<>();
  private final Set<PublicPhrase> needed = ConcurrentHashMap.newKeySet();
  private final Map<Integer, Hashes> runs = new TreeMap<>();
  private final ConcurrentLinkedQueue<Hit> hits = new ConcurrentLinkedQueue<>();

  /// Words in a file.
  ///
  /// @param number that of their first run
  private record Hit(String file, String words, long number) {}

  /// What is to be looked for.
  ///
  /// @param library its restricted texts, but for the phrases that its site says are public
  public Leaks(Library library) {
    this.fields = library.items().parallel().flatMap(item -> Restricted.of(item).stream()).toList();
    this.known = library.site().publishing().known();
    var texts = fields.parallelStream().map(field -> words.of(field.text())).toList();
    for (int length = SHORTEST; length <= RUN; length++) {
      add(length, texts);
    }
    for (var phrase : known) {
      var numbers = words.of(phrase.phrase());
      starts(numbers, RUN).forEach(start -> allowed.put(run(numbers, start, RUN), phrase));
    }
  }

  /// Adds the runs of a length.
  private void add(int length, List<long[]> texts) {
    int most = IntStream.range(0, texts.size()).map(i -> count(i, length, texts)).sum();
    if (most > 0) {
      var set = new Hashes(most);
      runs.put(length, set);
      IntStream.range(0, texts.size())
          .parallel()
          .forEach(i -> {
            var numbers = texts.get(i);
            int count = count(i, length, texts);
            for (int start = 0; start < count; start++) {
              set.add(run(numbers, start, length));
            }
          });
    }
  }

  private int count(int field, int length, List<long[]> texts) {
    return runs(fields.get(field), texts.get(field), length);
  }

  /// How many runs of a length a field is found by: shorter ones only where they are all of it.
  private static int runs(Field field, long[] numbers, int length) {
    if (length == RUN) {
      return Math.max(0, numbers.length - RUN + 1);
    }
    return field.isWhole() && numbers.length == length ? 1 : 0;
  }

  private static IntStream starts(long[] numbers, int length) {
    return IntStream.rangeClosed(0, numbers.length - length);
  }

  private static long run(long[] numbers, int start, int length) {
    long run = length;
    for (int i = start; i < start + length; i++) {
      run = run * 0x9E3779B97F4A7C15L + numbers[i];
    }
    return Words.mixed(run);
  }

  /// Looks through a file of a site for candidates.
  ///
  /// @param path its path in the output folder
  public void search(String path, byte[] bytes) {
    for (var text : Reading.of(path, bytes)) {
      var numbers = words.of(text);
      runs.forEach((length, known) -> search(path, text, new Wanted(numbers, length, known)));
    }
  }

  /// The words of a text, and what is looked for in them.
  private record Wanted(long[] numbers, int length, Hashes runs) {
    boolean isAt(int start) {
      return start + length <= numbers.length && runs.has(run(start));
    }

    long run(int start) {
      return Leaks.run(numbers, start, length);
    }
  }

  private void search(String path, CharSequence text, Wanted wanted) {
    for (int start = 0; start + wanted.length() <= wanted.numbers().length; start++) {
      if (wanted.isAt(start)) {
        int end = end(wanted, start);
        if (!isAllowed(wanted.run(start))) {
          var found = Words.read(text).subList(start, end + wanted.length());
          hits.add(new Hit(path, String.join(" ", found), wanted.run(start)));
        }
        start = end;
      }
    }
  }

  /// The last of the runs that follow one without a gap and are allowed as it is, or not.
  private int end(Wanted wanted, int start) {
    boolean allowed = isAllowed(wanted.run(start));
    int end = start;
    while (wanted.isAt(end + 1) && isAllowed(wanted.run(end + 1)) == allowed) {
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

  /// What was found in all files: a diagnostic for each stretch of words that leaks, at the place where it is
  /// written for interviewers, and one for each exception that was of no use. By place.
  public List<Diagnostic> found() {
    var found = new ArrayList<Diagnostic>();
    var places = places();
    var byWords = new TreeMap<String, List<Hit>>();
    hits.forEach(hit -> byWords.computeIfAbsent(hit.words(), _ -> new ArrayList<>()).add(hit));
    byWords.forEach((leaked, where) -> {
      var files = where.stream().map(Hit::file).collect(Collectors.toCollection(TreeSet::new));
      var field = places.get(where.getFirst().number());
      if (field != null) {
        found.add(leak(field, leaked, files));
      }
    });
    known.stream()
        .filter(phrase -> !needed.contains(phrase))
        .map(Leaks::unneeded)
        .forEach(found::add);
    return found.stream().sorted().toList();
  }

  /// The fields that the hits are from, by the number of their run; the first where there are several.
  private Map<Long, Field> places() {
    var wanted = new TreeSet<Long>();
    hits.forEach(hit -> wanted.add(hit.number()));
    var places = new HashMap<Long, Field>();
    if (!wanted.isEmpty()) {
      for (var field : fields) {
        var numbers = words.of(field.text());
        for (int length = SHORTEST; length <= RUN; length++) {
          int run = length;
          starts(numbers, length)
              .limit(runs(field, numbers, length))
              .mapToObj(start -> run(numbers, start, run))
              .filter(wanted::contains)
              .forEach(number -> places.putIfAbsent(number, field));
        }
      }
    }
    return places;
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
