package io.github.askwell.content;

/// A source that can be looked up.
///
/// @param title plain text
/// @param url an `https:` address
public record Citation(String title, String url) {}
