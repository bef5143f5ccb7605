/// Judges a [Library][io.github.askwell.content.Library]; one class per rule.
@NullMarked
package io.github.askwell.check;

import org.jspecify.annotations.NullMarked;
