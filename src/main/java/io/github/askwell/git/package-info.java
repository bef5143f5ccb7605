/// Reads git repositories and compares as git does; see [io.github.askwell.git.Checkout].
@NullMarked
package io.github.askwell.git;

import org.jspecify.annotations.NullMarked;
