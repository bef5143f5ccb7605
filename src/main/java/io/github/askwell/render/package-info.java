/// Turns a [Library][io.github.askwell.content.Library] into pages and fingerprinted assets.
@NullMarked
package io.github.askwell.render;

import org.jspecify.annotations.NullMarked;
