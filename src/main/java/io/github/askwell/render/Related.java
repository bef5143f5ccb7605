package io.github.askwell.render;

import io.github.askwell.content.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the questions that are nearest to a question: those that share most competencies with it,
/// the primary one counting twice; of equally near ones those whose ids come first.
///
/// Questions with the same evidence are equally near to any other. So the search runs over the kinds
/// of evidence, of which there are few, and not over the questions, of which there may be many.
final class Related {
  private static final int MOST = 4;

  private final Map<Evidence, List<Question>> byEvidence = new HashMap<>();
  private final Map<Evidence, List<Question>> nearest = new HashMap<>();

  /// What a question gives evidence for.
  private record Evidence(String primary, Set<String> all) {
    static Evidence of(Question question) {
      var competencies = question.facts().competencies();
      return new Evidence(competencies.getFirst(), Set.copyOf(competencies));
    }

    int nearness(Evidence other) {
      int shared = (int) all.stream().filter(other.all::contains).count();
      return primary.equals(other.primary) ? shared + 1 : shared;
    }
  }

  /// @param questions in the order of their ids
  Related(List<Question> questions) {
    questions.forEach(
        q -> byEvidence.computeIfAbsent(Evidence.of(q), _ -> new ArrayList<>()).add(q));
    byEvidence.keySet().forEach(evidence -> nearest.put(evidence, nearest(evidence)));
  }

  /// The nearest first, at most four.
  List<Question> to(Question question) {
    return nearest.getOrDefault(Evidence.of(question), List.of()).stream()
        .filter(other -> !other.id().equals(question.id()))
        .limit(MOST)
        .toList();
  }

  /// One more than is wanted, because a question is among those nearest to itself.
  private List<Question> nearest(Evidence evidence) {
    record Near(int nearness, Question question) {}
    return byEvidence.entrySet().stream()
        .flatMap(group -> {
          int nearness = evidence.nearness(group.getKey());
          return nearness == 0
              ? Stream.empty()
              : group.getValue().stream().limit(MOST + 1).map(q -> new Near(nearness, q));
        })
        .sorted(
            Comparator.comparingInt(Near::nearness)
                .reversed()
                .thenComparing(near -> near.question().id()))
        .limit(MOST + 1)
        .map(Near::question)
        .toList();
  }
}
