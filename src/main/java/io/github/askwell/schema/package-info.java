/// Holds the JSON Schemas of the content, which say what may stand in a file to the program, to
/// editors and to the content reference; the entry type is [io.github.askwell.schema.ContentSchema].
@NullMarked
package io.github.askwell.schema;

import org.jspecify.annotations.NullMarked;
