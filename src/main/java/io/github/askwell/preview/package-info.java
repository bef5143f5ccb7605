/// Serves the last good build, rebuilds on change and reloads the browser; see
/// [PreviewServer][io.github.askwell.preview.PreviewServer].
@NullMarked
package io.github.askwell.preview;

import org.jspecify.annotations.NullMarked;
