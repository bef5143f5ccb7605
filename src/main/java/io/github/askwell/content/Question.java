package io.github.askwell.content;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A question of the bank with all an interviewer needs to ask it and to judge the answer.
///
/// @param text the question as it is asked, word for word; plain text
/// @param facts how it is sorted and found
/// @param guidance how to ask it and what to listen for
public record Question(
    String id,
    String text,
    Facts facts,
    Guidance guidance,
    Upkeep upkeep,
    boolean draft,
    Origin origin)
    implements Entry.Owned {

  @Override
  public Kind kind() {
    return Kind.QUESTION;
  }

  @Override
  public String title() {
    return text;
  }

  /// How a question is sorted and found.
  ///
  /// @param minutes how long it takes to ask, answer and probe
  /// @param competencies what its answer gives evidence for; the first is the primary one
  /// @param theme what it is about in words a candidate may read
  public record Facts(
      Type type,
      List<Level> levels,
      int minutes,
      List<String> competencies,
      List<String> technologies,
      Optional<String> theme,
      List<Citation> sources) {
    public Facts {
      levels = List.copyOf(levels);
      competencies = List.copyOf(competencies);
      technologies = List.copyOf(technologies);
      sources = List.copyOf(sources);
    }
  }

  /// How to ask a question and what to listen for.
  ///
  /// @param toShow what the candidate looks at while answering, such as code
  /// @param strongAnswer points one can hear
  /// @param redFlags behaviour that counts against
  /// @param byLevel what to expect at a level, where the author says so
  /// @param anchors what an answer at a rating from 1 to 5 sounds like, where the author says so
  public record Guidance(
      Prose why,
      Optional<Prose> toShow,
      List<Prose> strongAnswer,
      List<Prose> redFlags,
      List<Prose> probes,
      List<Prose> followUps,
      SortedMap<Level, Prose> byLevel,
      SortedMap<Integer, Prose> anchors) {
    public Guidance {
      strongAnswer = List.copyOf(strongAnswer);
      redFlags = List.copyOf(redFlags);
      probes = List.copyOf(probes);
      followUps = List.copyOf(followUps);
      byLevel = Collections.unmodifiableSortedMap(new TreeMap<>(byLevel));
      anchors = Collections.unmodifiableSortedMap(new TreeMap<>(anchors));
    }
  }

  /// What a question asks the candidate to do.
  public enum Type {
    BEHAVIOURAL("Behavioural"),
    SITUATIONAL("Situational"),
    KNOWLEDGE("Knowledge"),
    DESIGN("Design"),
    DEBUGGING("Debugging"),
    CODE_REVIEW("Code review"),
    EXPERIENCE("Experience");

    private final String label;

    Type(String label) {
      this.label = label;
    }

    /// The word in content files, such as `code-review`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The words people read.
    public String label() {
      return label;
    }
  }
}
