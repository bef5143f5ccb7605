package io.github.askwell.content;

import java.util.Locale;

/// The seniority a role is hired at or a question is fit for, lowest first.
public enum Level {
  JUNIOR("Junior"),
  MID("Mid-level"),
  SENIOR("Senior"),
  LEAD("Lead");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  /// The word in content files: `junior`, `mid`, `senior` or `lead`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words people read: `Junior`, `Mid-level`, `Senior` or `Lead`.
  public String label() {
    return label;
  }
}
