/// Reads the command line, prints and sets the exit code; starts at
/// [io.github.askwell.cli.Main].
@NullMarked
package io.github.askwell.cli;

import org.jspecify.annotations.NullMarked;
