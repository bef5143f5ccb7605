/// Turns a folder of templates, style sheets and scripts into templates that can be filled in and
/// fingerprinted assets; start with [io.github.askwell.theme.Theme].
@NullMarked
package io.github.askwell.theme;

import org.jspecify.annotations.NullMarked;
