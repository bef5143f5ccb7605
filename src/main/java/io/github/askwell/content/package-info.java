/// The validated content of a site as immutable values; start with
/// [io.github.askwell.content.Library].
@NullMarked
package io.github.askwell.content;

import org.jspecify.annotations.NullMarked;
