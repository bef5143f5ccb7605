/// Makes an output folder equal to a set of files, safely.
@NullMarked
package io.github.askwell.publish;

import org.jspecify.annotations.NullMarked;
