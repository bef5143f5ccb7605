package io.github.askwell.content;

import java.util.List;

/// A way to spend one interview: which questions, for how long, with time kept for the candidate.
///
/// @param role the role it is for
/// @param time the hour and what is kept of it
/// @param slots the questions in the order they are asked
/// @param interviewers how many people ask
public record Plan(
    String id,
    String title,
    String role,
    Level level,
    Time time,
    List<Slot> slots,
    int interviewers,
    Script script,
    Origin origin)
    implements Entry {
  public Plan {
    slots = List.copyOf(slots);
  }

  @Override
  public Kind kind() {
    return Kind.PLAN;
  }

  /// The minutes that its parts need together.
  public int plannedMinutes() {
    return time.opening() + time.closing() + slots.stream().mapToInt(Slot::minutes).sum();
  }

  /// How long an interview is, and what of it is kept for its beginning and for the candidate's own
  /// questions at the end; all in minutes.
  public record Time(int total, int opening, int closing) {}

  /// A question with the minutes given to it.
  public record Slot(String question, int minutes) {}

  /// Words to begin and to end with.
  public record Script(Prose opening, Prose closing) {}
}
