/// Says what a change does to a site; see [io.github.askwell.compare.Comparison].
@NullMarked
package io.github.askwell.compare;

import org.jspecify.annotations.NullMarked;
