/// What templates are shown: one typed record for each kind of page, and the parts they share; start
/// with [io.github.askwell.page.PageModel].
@NullMarked
package io.github.askwell.page;

import org.jspecify.annotations.NullMarked;
