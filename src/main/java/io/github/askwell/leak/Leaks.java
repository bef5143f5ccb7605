package io.github.askwell.leak;

import io.github.askwell.content.Library;
import io.github.askwell.content.Site.PublicPhrase;
import io.github.askwell.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Everything only interviewers may read, to be looked for in files that candidates get.
///
/// A file leaks when five words in a row stand in it that stand in a row in something restricted, whatever
/// their form, case and markup; or a whole question of three words or more. Numbers alone give nothing away.
public final class Leaks {
  /// So many words in a row give something away.
  static final int RUN = 5;

  /// So many words are enough where they are a whole question.
  private static final int SHORTEST = 3;

  private final ThreadLocal<Words> words = ThreadLocal.withInitial(Words::new);
  private final List<Field> fields;
  private final List<PublicPhrase> known;

  /// The lengths of runs that are looked for, the longest last.
  private final int[] lengths;

  /// What is to be looked for.
  ///
  /// @param library its restricted texts, but for the phrases that its site says are public
  public Leaks(Library library) {
    this.fields = library.items().parallel().flatMap(item -> Restricted.of(item).stream()).toList();
    this.known = library.site().publishing().known();
    var questions = fields.stream().filter(Field::isWhole);
    this.lengths =
        IntStream.concat(
                questions.mapToInt(question -> runs(question.text()).size()), IntStream.of(RUN))
            .filter(length -> length >= SHORTEST && length <= RUN)
            .sorted()
            .distinct()
            .toArray();
  }

  private Runs runs(CharSequence text) {
    return new Runs(words.get().of(text));
  }

  /// What leaks: a diagnostic for each stretch of words, at the place where it is written for interviewers,
  /// and one for each exception that was of no use. By place.
  ///
  /// Pages have most of their words in common. So the runs of all files are gathered first, each once, and
  /// what is restricted is held against them; most often that is all.
  ///
  /// @param files what is in each file, by its path in the output folder
  public List<Diagnostic> in(Map<String, byte[]> files) {
    var given = gathered(files);
    var places =
        fields.parallelStream()
            .flatMap(field -> shared(field, given).stream().map(number -> Map.entry(number, field)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    var hits = new Hits(places, known);
    if (!places.isEmpty()) {
      files.entrySet().parallelStream().forEach(file -> search(file, hits));
    }
    return hits.diagnostics();
  }

  private LongPredicate gathered(Map<String, byte[]> files) {
    var sets = new ConcurrentLinkedQueue<Hashes>();
    var mine =
        ThreadLocal.withInitial(() -> {
          var set = new Hashes();
          sets.add(set);
          return set;
        });
    files.entrySet().parallelStream().forEach(file -> gather(mine.get(), file));
    return Hashes.any(List.copyOf(sets));
  }

  private void gather(Hashes given, Map.Entry<String, byte[]> file) {
    for (var text : Reading.of(file.getKey(), file.getValue())) {
      var runs = runs(text);
      for (int length : lengths) {
        for (int start = 0; start + length <= runs.size(); start++) {
          if (!runs.isNumbers(start, length)) {
            given.add(runs.number(start, length));
          }
        }
      }
    }
  }

  /// The runs of a field that the files have: shorter ones only where they are all of it.
  private List<Long> shared(Field field, LongPredicate given) {
    var runs = runs(field.text());
    int length = field.isWhole() && runs.size() >= SHORTEST ? Math.min(RUN, runs.size()) : RUN;
    return IntStream.rangeClosed(0, runs.size() - length)
        .mapToLong(start -> runs.number(start, length))
        .filter(given)
        .boxed()
        .toList();
  }

  private void search(Map.Entry<String, byte[]> file, Hits hits) {
    for (var text : Reading.of(file.getKey(), file.getValue())) {
      var runs = runs(text);
      for (int length : lengths) {
        hits.search(file.getKey(), text, new Runs.OfLength(runs, length));
      }
    }
  }
}
