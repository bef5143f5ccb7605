/// Joins the files of a content folder into one [Library][io.github.askwell.content.Library] in which
/// every reference leads somewhere; start with [io.github.askwell.link.Linker].
@NullMarked
package io.github.askwell.link;

import org.jspecify.annotations.NullMarked;
