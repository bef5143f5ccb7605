/// Holds a [Library][io.github.askwell.content.Library] against every check, as `site.yaml` wants them;
/// start with [io.github.askwell.check.Checks].
@NullMarked
package io.github.askwell.check;

import org.jspecify.annotations.NullMarked;
