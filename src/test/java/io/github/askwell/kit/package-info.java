/// The interview kit in a real browser: what is kept, what leaves, and what people do with it.
@NullMarked
package io.github.askwell.kit;

import org.jspecify.annotations.NullMarked;
