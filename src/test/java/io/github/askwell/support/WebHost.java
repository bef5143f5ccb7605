package io.github.askwell.support;

/// A host of a site on this machine.
@FunctionalInterface
public interface WebHost {
  /// The address of a page, such as `roles/`, or of the home page for the empty string.
  String url(String route);
}
