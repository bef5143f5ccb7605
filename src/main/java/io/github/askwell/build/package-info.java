/// Runs the phases in order and remembers results by content; see [io.github.askwell.build.Build].
@NullMarked
package io.github.askwell.build;

import org.jspecify.annotations.NullMarked;
