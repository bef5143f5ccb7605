package io.github.askwell.content;

import java.util.List;

/// A tool the role works with, and how to tell use from hearsay.
///
/// @param card what a candidate may read of it
/// @param alternatives names of tools that serve the same end; plain text
public record Technology(
    Card card,
    List<String> alternatives,
    List<Prose> probes,
    List<Prose> signs,
    List<Prose> warnings,
    Origin origin)
    implements Entry {
  public Technology {
    alternatives = List.copyOf(alternatives);
    probes = List.copyOf(probes);
    signs = List.copyOf(signs);
    warnings = List.copyOf(warnings);
  }

  @Override
  public String id() {
    return card.id();
  }

  @Override
  public Kind kind() {
    return Kind.TECHNOLOGY;
  }

  @Override
  public String title() {
    return card.name();
  }

  /// What a candidate may read of a technology.
  public record Card(String id, String name, String category, String summary) {}
}
