/// Tests that hold the program against content and templates made to break it: by chance, by a grammar
/// and by hand.
@NullMarked
package io.github.askwell.hostile;

import org.jspecify.annotations.NullMarked;
