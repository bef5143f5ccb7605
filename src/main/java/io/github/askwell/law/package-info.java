/// Finds questions that touch what the law protects, or sound as if they did; see
/// [io.github.askwell.law.ProtectedTopicCheck].
@NullMarked
package io.github.askwell.law;

import org.jspecify.annotations.NullMarked;
