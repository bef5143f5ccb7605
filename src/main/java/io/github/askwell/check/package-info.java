/// Judges a [Library][io.github.askwell.content.Library]; one class per rule, listed in
/// [io.github.askwell.check.Checks].
@NullMarked
package io.github.askwell.check;

import org.jspecify.annotations.NullMarked;
