package io.github.askwell.content;

import java.util.List;
import java.util.Optional;

/// A job that people are interviewed for, with its guide.
///
/// @param profile what a candidate may read of it
/// @param introduction what the interviewer reads first
/// @param rubric what candidates are rated on; the weights sum to 100
/// @param picks which entries the guide shows
public record Role(
    Profile profile,
    Prose introduction,
    List<Criterion> rubric,
    Picks picks,
    Upkeep upkeep,
    boolean draft,
    Origin origin)
    implements Entry.Owned {
  public Role {
    rubric = List.copyOf(rubric);
  }

  @Override
  public String id() {
    return profile.id();
  }

  @Override
  public Kind kind() {
    return Kind.ROLE;
  }

  @Override
  public String title() {
    return profile.title();
  }

  /// What a candidate may read of a role. Nothing in here may give the interview away.
  ///
  /// @param summary one sentence; plain text
  /// @param aliases other names of the job
  public record Profile(
      String id,
      String title,
      String summary,
      String family,
      List<Level> levels,
      List<String> aliases,
      List<Occupation> occupations,
      Prose about,
      Process process) {
    public Profile {
      levels = List.copyOf(levels);
      aliases = List.copyOf(aliases);
      occupations = List.copyOf(occupations);
    }
  }

  /// What a candidate may expect of the interviews.
  ///
  /// @param prepare things to do beforehand
  /// @param adjustments how to ask for an adjustment
  /// @param next what happens afterwards
  public record Process(List<Stage> stages, List<Prose> prepare, Prose adjustments, Prose next) {
    public Process {
      stages = List.copyOf(stages);
      prepare = List.copyOf(prepare);
    }

    /// The minutes of all stages together.
    public int minutes() {
      return stages.stream().mapToInt(Stage::minutes).sum();
    }
  }

  /// One meeting on the way to an offer.
  ///
  /// @param with who the candidate meets
  /// @param assesses what it is about, in plain words
  public record Stage(String name, int minutes, String with, List<String> assesses) {
    public Stage {
      assesses = List.copyOf(assesses);
    }
  }

  /// The code of a job in a public classification.
  ///
  /// @param scheme `onet-soc`, `esco` or `isco`
  public record Occupation(String scheme, String code) {}

  /// A competency the role is rated on.
  ///
  /// @param weight its share of the total, in percent
  /// @param rationale why it weighs more or less than the others; absent when all weigh the same
  public record Criterion(String competency, double weight, Optional<String> rationale) {}

  /// The entries a guide shows, by id, in order.
  ///
  /// @param tips absent when the role shows all tips that concern it
  public record Picks(
      List<String> questions, List<String> technologies, Optional<List<String>> tips) {
    public Picks {
      questions = List.copyOf(questions);
      technologies = List.copyOf(technologies);
      tips = tips.map(List::copyOf);
    }
  }
}
