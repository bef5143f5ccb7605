package io.github.askwell.compare;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A role or plan whose time or coverage is another one after a change.
///
/// @param title what people call it
/// @param facts what is otherwise, each in a few words
record PlanChange(Kind kind, String title, List<String> facts) {
  PlanChange {
    facts = List.copyOf(facts);
  }

  /// The roles, then the plans, each in the order of their ids.
  static List<PlanChange> between(Library before, Library after) {
    var changes = new ArrayList<PlanChange>();
    var roles = new TreeSet<>(before.entries().roles().keySet());
    roles.addAll(after.entries().roles().keySet());
    for (var id : roles) {
      var old = Optional.ofNullable(before.entries().roles().get(id));
      var now = Optional.ofNullable(after.entries().roles().get(id));
      var title = now.or(() -> old).map(Role::title).orElseThrow();
      add(
          changes,
          Kind.ROLE,
          title,
          facts(old.map(r -> of(r, before)), now.map(r -> of(r, after))));
    }
    var plans = new TreeSet<>(before.entries().plans().keySet());
    plans.addAll(after.entries().plans().keySet());
    for (var id : plans) {
      var old = Optional.ofNullable(before.entries().plans().get(id));
      var now = Optional.ofNullable(after.entries().plans().get(id));
      var title = now.or(() -> old).map(Plan::title).orElseThrow();
      add(
          changes,
          Kind.PLAN,
          title,
          facts(old.map(p -> of(p, before)), now.map(p -> of(p, after))));
    }
    return changes;
  }

  private static void add(List<PlanChange> all, Kind kind, String title, List<String> facts) {
    if (!facts.isEmpty()) {
      all.add(new PlanChange(kind, title, facts));
    }
  }

  /// What is compared of a role or plan.
  ///
  /// @param minutes each sum with its name
  /// @param sets each set of names with what it is
  private record Facts(List<Minutes> minutes, List<Names> sets) {}

  private record Minutes(String name, int count) {}

  private record Names(String name, SequencedSet<String> names) {}

  private static Facts of(Role role, Library library) {
    var questions = library.questionsOf(role);
    var covered = covered(questions, library);
    var rated =
        names(role.rubric().stream().map(c -> library.competency(c.competency()).title()).toList());
    var bare = new LinkedHashSet<>(rated);
    bare.removeAll(covered);
    var weights =
        role.rubric().stream()
            .map(c -> library.competency(c.competency()).title() + " " + percent(c.weight()))
            .toList();
    return new Facts(
        List.of(
            new Minutes(
                "interviews in all (candidates see this)", role.profile().process().minutes()),
            new Minutes("all questions of the guide", minutes(questions))),
        List.of(
            new Names("rates", names(weights)),
            new Names("asks", titles(questions)),
            new Names("has no question for", bare)));
  }

  private static Facts of(Plan plan, Library library) {
    var questions = plan.slots().stream().map(slot -> library.question(slot.question())).toList();
    return new Facts(
        List.of(
            new Minutes("the interview", plan.time().total()),
            new Minutes("planned", plan.plannedMinutes()),
            new Minutes("kept for the candidate", plan.time().closing())),
        List.of(
            new Names("asks", titles(questions)),
            new Names("covers", covered(questions, library))));
  }

  private static int minutes(List<Question> questions) {
    return questions.stream().mapToInt(question -> question.facts().minutes()).sum();
  }

  private static SequencedSet<String> titles(List<Question> questions) {
    return names(questions.stream().map(q -> q.facts().theme().orElse(q.text())).toList());
  }

  private static SequencedSet<String> covered(List<Question> questions, Library library) {
    return names(
        questions.stream()
            .flatMap(question -> question.facts().competencies().stream())
            .map(id -> library.competency(id).title())
            .sorted()
            .toList());
  }

  private static SequencedSet<String> names(Collection<String> names) {
    return new LinkedHashSet<>(names);
  }

  private static String percent(double weight) {
    long tenths = Math.round(weight * 10);
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " %";
  }

  private static List<String> facts(Optional<Facts> before, Optional<Facts> after) {
    var facts = new ArrayList<String>();
    if (before.isEmpty() || after.isEmpty()) {
      after.ifPresent(now -> facts.add("new: " + sums(now)));
      before.ifPresent(old -> facts.add("removed: " + sums(old)));
      return facts;
    }
    for (int i = 0; i < after.get().minutes().size(); i++) {
      var old = before.get().minutes().get(i);
      var now = after.get().minutes().get(i);
      if (old.count() != now.count()) {
        facts.add(now.name() + ": " + old.count() + " → " + now.count() + " minutes");
      }
    }
    for (int i = 0; i < after.get().sets().size(); i++) {
      compare(before.get().sets().get(i), after.get().sets().get(i), facts);
    }
    return facts;
  }

  private static String sums(Facts facts) {
    return facts.minutes().stream()
        .map(minutes -> minutes.name() + " " + minutes.count() + " minutes")
        .collect(Collectors.joining(", "));
  }

  private static void compare(Names before, Names after, List<String> facts) {
    var fresh = new LinkedHashSet<>(after.names());
    fresh.removeAll(before.names());
    var gone = new LinkedHashSet<>(before.names());
    gone.removeAll(after.names());
    if (!fresh.isEmpty()) {
      facts.add("now " + after.name() + ": " + String.join("; ", fresh));
    }
    if (!gone.isEmpty()) {
      facts.add("no longer " + after.name() + ": " + String.join("; ", gone));
    }
  }
}
