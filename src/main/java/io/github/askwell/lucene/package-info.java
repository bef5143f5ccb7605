/// Takes texts apart into terms and says where the terms stand, by Lucene, and is the only package that
/// knows it; start with [io.github.askwell.lucene.LuceneIndex].
@NullMarked
package io.github.askwell.lucene;

import org.jspecify.annotations.NullMarked;
