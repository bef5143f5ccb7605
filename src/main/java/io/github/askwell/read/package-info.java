/// Reads content files, each by itself: Markdown with YAML front matter, YAML and pictures become
/// values that know their places, or diagnostics; start with [io.github.askwell.read.EntryReader].
@NullMarked
package io.github.askwell.read;

import org.jspecify.annotations.NullMarked;
