/// Says what is wrong in a source file, where, and how to mend it; see
/// [io.github.askwell.diagnostic.Diagnostic].
@NullMarked
package io.github.askwell.diagnostic;

import org.jspecify.annotations.NullMarked;
