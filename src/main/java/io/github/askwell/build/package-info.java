/// Runs the phases in order and remembers results by content.
@NullMarked
package io.github.askwell.build;

import org.jspecify.annotations.NullMarked;
