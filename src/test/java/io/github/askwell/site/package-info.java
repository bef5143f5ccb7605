/// Tests of whole sites: what holds on every page, and what people do with them in a browser.
@NullMarked
package io.github.askwell.site;

import org.jspecify.annotations.NullMarked;
