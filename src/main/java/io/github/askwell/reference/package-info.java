/// Checks of links, pictures and headings, listed in
/// [io.github.askwell.reference.ReferenceChecks].
@NullMarked
package io.github.askwell.reference;

import org.jspecify.annotations.NullMarked;
