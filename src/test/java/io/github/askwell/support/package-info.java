/// What the tests of whole sites share: sites written in one text block, sites served on loopback,
/// and a reader with a browser.
@NullMarked
package io.github.askwell.support;

import org.jspecify.annotations.NullMarked;
