/// Makes an output folder equal to a set of files, safely; see
/// [Publisher][io.github.askwell.publish.Publisher].
@NullMarked
package io.github.askwell.publish;

import org.jspecify.annotations.NullMarked;
