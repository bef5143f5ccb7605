/// Says where files of the content stand in their repository and when they were changed last; see
/// [io.github.askwell.history.History].
@NullMarked
package io.github.askwell.history;

import org.jspecify.annotations.NullMarked;
