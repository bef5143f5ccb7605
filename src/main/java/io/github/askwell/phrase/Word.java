package io.github.askwell.phrase;

/// A word of a text.
///
/// @param text in lower case, without apostrophes; a contraction is two words at the same place
/// @param start where it begins in the text
/// @param end where it ends in the text, exclusive
/// @param endsClause whether a comma, a dash, a bracket or the end of the sentence follows
public record Word(String text, int start, int end, boolean endsClause) {}
