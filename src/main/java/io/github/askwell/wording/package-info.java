/// Judges the wording of a site in English: words that shut readers out, and sentences that are too long;
/// see [io.github.askwell.wording.WordingChecks].
@NullMarked
package io.github.askwell.wording;

import org.jspecify.annotations.NullMarked;
