package io.github.askwell.render;

import io.github.askwell.content.Route;
import io.github.askwell.page.PageModel;
import java.util.function.Function;

/// How one page is made.
///
/// A page can depend only on its ingredients and on what its maker holds for all pages. So a page
/// whose recipe has the ingredients of last time need not be made again. Ingredients are values of
/// the library, which stay the same objects while their files do: two sets of them are compared at
/// a glance.
///
/// @param route where the page is served
/// @param ingredients all of the content that the page is made from
/// @param maker makes the model of the page
record Recipe<I>(Route route, I ingredients, Function<I, ? extends PageModel> maker) {

  PageModel model() {
    return maker.apply(ingredients);
  }
}
