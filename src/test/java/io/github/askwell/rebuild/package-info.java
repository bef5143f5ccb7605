/// Proof by random edits that a warm build is a clean build, byte for byte, and does no work that it
/// need not do; see [io.github.askwell.rebuild.RandomEditsTest].
@NullMarked
package io.github.askwell.rebuild;

import org.jspecify.annotations.NullMarked;
