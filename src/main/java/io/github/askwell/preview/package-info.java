/// Serves the last good build, rebuilds on change and reloads the browser.
@NullMarked
package io.github.askwell.preview;

import org.jspecify.annotations.NullMarked;
