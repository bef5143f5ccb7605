package io.github.askwell.content;

import java.util.List;

/// A question people ask about hiring or about being interviewed, with its answer.
///
/// @param roles the roles it belongs to; empty when it belongs to all
public record Faq(
    String id, String question, Prose answer, Audience audience, List<String> roles, Origin origin)
    implements Library.Item {
  public Faq {
    roles = List.copyOf(roles);
  }

  /// Whether it belongs to a role.
  public boolean concerns(String role) {
    return roles.isEmpty() || roles.contains(role);
  }

  /// Who asks.
  public enum Audience {
    EMPLOYER,
    CANDIDATE
  }
}
