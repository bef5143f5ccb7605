/// Makes content up; [io.github.askwell.bench.made.MadeContent] is where to begin.
@NullMarked
package io.github.askwell.bench.made;

import org.jspecify.annotations.NullMarked;
