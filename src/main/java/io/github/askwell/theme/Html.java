package io.github.askwell.theme;

/// Markup that is safe to print as it is, with every link leading from the page it stands on.
public record Html(String markup) {
  public boolean isEmpty() {
    return markup.isEmpty();
  }
}
