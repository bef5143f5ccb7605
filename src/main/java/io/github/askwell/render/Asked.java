package io.github.askwell.render;

import io.github.askwell.content.Competency;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Technology;
import java.util.List;

/// A question with what it refers to and who asks it.
record Asked(Question question, Row row) {

  /// What lists show of a question. Whoever edits what to listen for changes no list.
  ///
  /// @param competencies what its answer gives evidence for, in the order of its facts
  /// @param technologies what it touches, in the order of its facts
  /// @param roles the roles whose guides ask it
  record Row(
      String id,
      String text,
      Question.Facts facts,
      boolean draft,
      List<Competency.Card> competencies,
      List<Technology.Card> technologies,
      List<Role.Profile> roles) {}
}
