/// Reads the command line, prints and sets the exit code.
@NullMarked
package io.github.askwell.cli;

import org.jspecify.annotations.NullMarked;
