package io.github.askwell.page;

import io.github.askwell.page.PageModel.Bar;
import io.github.askwell.page.PageModel.Day;
import io.github.askwell.page.PageModel.Link;
import io.github.askwell.theme.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What stands on more than one page for interviewers.
public sealed interface Part {

  /// A question with all that helps to ask it and to judge the answer.
  ///
  /// @param number its place in a guide; absent outside one
  /// @param theme a few words for it; the question itself when it has none
  /// @param href leads to its own page
  /// @param toShow what the candidate looks at while answering
  record QuestionCard(
      String id,
      Optional<Integer> number,
      String text,
      String theme,
      String href,
      Labels labels,
      Optional<Html> toShow,
      Listen listen,
      List<Probe> probes,
      List<Html> followUps)
      implements Part {}

  /// The facts one chooses a question by.
  record Labels(
      int minutes,
      String type,
      List<String> levels,
      List<Link> competencies,
      List<Link> technologies,
      boolean draft)
      implements Part {}

  /// What an answer is judged by.
  ///
  /// @param ladder highest rating first; empty when the question has no anchors of its own
  record Listen(
      Html why,
      List<Html> strongAnswer,
      List<Html> redFlags,
      List<LevelNote> byLevel,
      List<Rung> ladder)
      implements Part {}

  /// What to expect at a level.
  ///
  /// @param anchor the slug of its heading in the source, such as `mid-level`
  record LevelNote(String anchor, String level, Html text) implements Part {}

  /// A question to dig deeper with.
  ///
  /// @param lead the word it is found by, such as `Result`
  record Probe(Optional<String> lead, Html text) implements Part {}

  /// A rating and what it looks like.
  ///
  /// @param anchor absent when the rating lies between its neighbours
  record Rung(int value, String label, Optional<Html> anchor) implements Part {}

  /// A question in a list.
  ///
  /// @param filters the values it is filtered by
  record QuestionRow(String text, String href, Labels labels, Filters filters) implements Part {}

  /// The values a question is filtered by, several parted by spaces.
  record Filters(
      String role, String competency, String level, String type, String technology, int minutes)
      implements Part {}

  /// A technology and how to tell use from hearsay.
  record TechnologyCard(
      String id,
      String name,
      String category,
      String summary,
      String href,
      List<String> alternatives,
      List<Html> probes,
      List<Html> signs,
      List<Html> warnings)
      implements Part {}

  /// A competency with its ladder.
  record CompetencyCard(
      String id,
      String name,
      String summary,
      String href,
      Html definition,
      List<Html> indicators,
      List<Rung> ladder)
      implements Part {}

  /// A piece of advice.
  ///
  /// @param opening how it begins; plain text
  record TipCard(String id, String title, String topic, String href, String opening, Html body)
      implements Part {}

  /// A question about hiring and its answer.
  ///
  /// @param edit where its source can be edited
  record Answer(String id, String question, Html answer, List<Link> roles, Optional<String> edit)
      implements Part {}

  /// What refers to an entry.
  record References(List<Link> roles, List<QuestionRow> questions) implements Part {}

  /// Who looks after an entry, and when they last read it.
  record Reviewed(String owner, Day day) implements Part {}

  /// A way to spend an interview.
  ///
  /// @param edit where its source can be edited
  record Plan(
      String id,
      String title,
      String level,
      int minutes,
      int interviewers,
      List<Segment> segments,
      Html opening,
      Html closing,
      Optional<String> edit)
      implements Part {}

  /// A stretch of an interview, with its place on a bar of the whole.
  ///
  /// @param what the question; without an address for the other phases
  /// @param mark what is written on the bar: the number of a question, or nothing
  /// @param from the minute at which it begins
  /// @param until the minute at which it ends
  record Segment(Phase phase, String mark, Link what, int minutes, int from, int until, Bar bar)
      implements Part {}

  /// What a stretch of an interview is for.
  enum Phase {
    OPENING,
    QUESTION,
    CLOSING,
    SPARE;

    /// The word style sheets know it by.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Something a role is rated on, and how much evidence its questions give.
  ///
  /// @param weight its share of the total, in percent
  /// @param questions how many questions give evidence for it
  /// @param minutes the minutes of the questions that give evidence for it
  /// @param cells for each question of the guide, whether it gives evidence
  record Criterion(
      CompetencyCard competency,
      String weight,
      Optional<String> rationale,
      int questions,
      int minutes,
      Bar bar,
      List<Cell> cells)
      implements Part {}

  /// Whether a question gives evidence for a competency.
  ///
  /// @param evidence `primary`, `secondary` or `none`
  record Cell(int number, String href, String evidence) implements Part {}
}
