/// Turns Markdown files with YAML front matter into a linked [Library][io.github.askwell.content.Library], or into diagnostics.
@NullMarked
package io.github.askwell.read;

import org.jspecify.annotations.NullMarked;
