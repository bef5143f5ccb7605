/// Asks other sites whether links lead anywhere, and is the only package that does; start with
/// [io.github.askwell.outside.LinkProbe].
@NullMarked
package io.github.askwell.outside;

import org.jspecify.annotations.NullMarked;
