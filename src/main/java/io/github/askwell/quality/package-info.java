/// Checks of whether an interview can tell candidates apart fairly, listed in
/// [io.github.askwell.quality.QualityChecks].
@NullMarked
package io.github.askwell.quality;

import org.jspecify.annotations.NullMarked;
