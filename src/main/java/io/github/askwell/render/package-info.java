/// Turns a [Library][io.github.askwell.content.Library] into pages and fingerprinted assets; start
/// with [io.github.askwell.render.Renderer].
@NullMarked
package io.github.askwell.render;

import org.jspecify.annotations.NullMarked;
