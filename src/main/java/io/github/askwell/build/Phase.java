package io.github.askwell.build;

/// The phases of a build, in order.
public enum Phase {
  SCAN("Finding files"),
  READ("Reading"),
  LINK("Linking"),
  CHECK("Checking"),
  RENDER("Rendering pages"),
  INDEX("Building the search index");

  private final String label;

  Phase(String label) {
    this.label = label;
  }

  /// What the program is doing then, for people.
  public String label() {
    return label;
  }
}
