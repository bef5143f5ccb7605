package io.github.askwell.content;

/// The kinds of [Entry], with the folder each is kept in, which is also where its pages are served.
public enum Kind {
  ROLE("roles", "Role"),
  QUESTION("questions", "Question"),
  COMPETENCY("competencies", "Competency"),
  TECHNOLOGY("technologies", "Technology"),
  TIP("tips", "Tip"),
  PLAN("plans", "Plan");

  private final String folder;
  private final String label;

  Kind(String folder, String label) {
    this.folder = folder;
    this.label = label;
  }

  public String folder() {
    return folder;
  }

  /// The word people read, such as `Question`.
  public String label() {
    return label;
  }
}
