/// Makes new content files with their blanks marked, and wires them into roles;
/// [io.github.askwell.scaffold.Scaffold] plans it, and what it plans can be shown or written.
@NullMarked
package io.github.askwell.scaffold;

import org.jspecify.annotations.NullMarked;
