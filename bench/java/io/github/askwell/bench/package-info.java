/// Measures Askwell on made-up content, alone and beside another generator. Run from `bench/`; no test
/// and no part of the program.
@NullMarked
package io.github.askwell.bench;

import org.jspecify.annotations.NullMarked;
