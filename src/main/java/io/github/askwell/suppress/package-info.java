/// Lets authors allow at a line, with a reason, what a check objects to; start with
/// [io.github.askwell.suppress.Suppression].
@NullMarked
package io.github.askwell.suppress;

import org.jspecify.annotations.NullMarked;
