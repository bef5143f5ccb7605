/// Writes diagnostics for people, for code hosts and for other programs; start with
/// [io.github.askwell.format.Printer].
@NullMarked
package io.github.askwell.format;

import org.jspecify.annotations.NullMarked;
