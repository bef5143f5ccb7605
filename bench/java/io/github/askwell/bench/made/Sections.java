package io.github.askwell.bench.made;

/// A Markdown body that grows section by section.
final class Sections {
  private final StringBuilder text = new StringBuilder();

  void add(String heading, String body) {
    text.append(text.isEmpty() ? "" : "\n\n")
        .append("## ")
        .append(heading)
        .append('\n')
        .append(body);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
