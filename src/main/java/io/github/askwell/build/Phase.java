package io.github.askwell.build;

/// The phases of a build, in order.
public enum Phase {
  SCAN("Finding files", "file"),
  READ("Reading", "file"),
  LINK("Linking", "entry"),
  CHECK("Checking", "finding"),
  RENDER("Rendering pages", "page"),
  INDEX("Building the search index", "document"),
  LEAK("Looking for leaks", "file"),
  PROMISES("Comparing with what was published", "address"),
  PUBLISH("Publishing", "file");

  private final String label;
  private final String unit;

  Phase(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /// What the program is doing then, for people.
  public String label() {
    return label;
  }

  /// What is counted in it, for people.
  public String unit() {
    return unit;
  }
}
