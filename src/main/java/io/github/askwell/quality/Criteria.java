package io.github.askwell.quality;

import io.github.askwell.content.Competency;
import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What an answer is held against.
final class Criteria {
  private Criteria() {}

  /// What to listen for: the points of a strong answer, or what shows a competency; by the part of the
  /// item in which it stands.
  static Map<String, Prose> points(Library.Item item) {
    return switch (item) {
      case Question question -> byPart("#strong-answer/", question.guidance().strongAnswer());
      case Competency competency -> byPart("#indicators/", competency.indicators());
      case Library.Item _ -> Map.of();
    };
  }

  /// What the ratings of a question or a competency sound like; by rating.
  static Map<Integer, Prose> anchors(Library.Item item) {
    return switch (item) {
      case Question question -> question.guidance().anchors();
      case Competency competency -> competency.anchors();
      case Library.Item _ -> Map.of();
    };
  }

  private static SortedMap<String, Prose> byPart(String section, List<Prose> points) {
    var byPart = new TreeMap<String, Prose>();
    for (int i = 0; i < points.size(); i++) {
      byPart.put(section + i, points.get(i));
    }
    return byPart;
  }
}
