/// Looks for what only interviewers may read in the files that candidates get.
///
/// [io.github.askwell.leak.Leaks] knows all that is restricted in a library, and is shown every finished
/// file.
@NullMarked
package io.github.askwell.leak;

import org.jspecify.annotations.NullMarked;
