package io.github.askwell.content;

import java.util.List;
import java.util.Locale;

/// Advice on judging candidates.
///
/// @param roles the roles it is meant for; empty when it is meant for all
public record Tip(
    String id, String title, Topic topic, List<String> roles, Prose body, Origin origin)
    implements Entry {
  public Tip {
    roles = List.copyOf(roles);
  }

  @Override
  public Kind kind() {
    return Kind.TIP;
  }

  /// Whether the tip is meant for a role.
  public boolean concerns(String role) {
    return roles.isEmpty() || roles.contains(role);
  }

  /// What a tip is about, in the order in which tips are shown.
  public enum Topic {
    TECHNICAL("Technical competency"),
    COMMUNICATION("Communication and collaboration"),
    PROBLEM_SOLVING("Problem solving"),
    SENIORITY("Seniority"),
    MISTAKES("Common mistakes"),
    SCORING("Scoring");

    private final String label;

    Topic(String label) {
      this.label = label;
    }

    /// The word in content files, such as `problem-solving`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The words people read.
    public String label() {
      return label;
    }
  }
}
