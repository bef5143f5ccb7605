/// Turns a [Library][io.github.askwell.content.Library] into the JSON files of its search indexes,
/// analysed by Lucene; start with [io.github.askwell.search.SearchIndexer].
@NullMarked
package io.github.askwell.search;

import org.jspecify.annotations.NullMarked;
