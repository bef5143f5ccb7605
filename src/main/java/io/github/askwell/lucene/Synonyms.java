package io.github.askwell.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/// Makes Lucene's table of the sets of words that mean the same: each member of a set stands for
/// every other. A member may be several words.
final class Synonyms {
  private Synonyms() {}

  /// The table; empty when no set has two members.
  static Optional<SynonymMap> map(List<List<String>> sets) {
    var builder = new SynonymMap.Builder(true);
    try (var analyzer = ContentAnalyzer.querying(ContentAnalyzer.Form.SURFACE)) {
      for (var set : sets) {
        var members = set.stream().map(member -> Terms.of(analyzer, member)).distinct().toList();
        for (var member : members) {
          members.stream()
              .filter(other -> !other.equals(member))
              .forEach(other -> add(builder, member, other));
        }
      }
    }
    var map = built(builder);
    return map.fst == null ? Optional.empty() : Optional.of(map);
  }

  private static void add(SynonymMap.Builder builder, List<String> from, List<String> to) {
    if (!from.isEmpty() && !to.isEmpty()) {
      builder.add(joined(from), joined(to), true);
    }
  }

  private static CharsRef joined(List<String> words) {
    return SynonymMap.Builder.join(words.toArray(String[]::new), new CharsRefBuilder());
  }

  private static SynonymMap built(SynonymMap.Builder builder) {
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException("building a table in memory", e);
    }
  }
}
