/// Says what a check is: start with [io.github.askwell.rule.Check].
@NullMarked
package io.github.askwell.rule;

import org.jspecify.annotations.NullMarked;
