/// Finds phrases in English text, described word by word; start with
/// [io.github.askwell.phrase.Phrases].
@NullMarked
package io.github.askwell.phrase;

import org.jspecify.annotations.NullMarked;
