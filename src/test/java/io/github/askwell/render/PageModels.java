package io.github.askwell.render;

import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.history.History;
import io.github.askwell.picture.Gallery;
import io.github.askwell.theme.Assets;
import io.github.askwell.theme.Theme;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The model of every page of a site, made from nothing and written out, for tests that ask which of
/// them changed without asking what a renderer remembers.
public final class PageModels {
  private PageModels() {}

  /// The models by the file of their page, all that is in them as text.
  ///
  /// @throws IllegalArgumentException when a model holds anything but values
  public static SortedMap<String, String> of(Library library, Theme theme) {
    var site = library.site();
    var plans = library.plans().stream().collect(Collectors.toMap(Plan::id, Plan::role));
    var assets = Assets.of(theme, library.media().values(), Route.Medium.SERVER);
    var addresses =
        new Links.Addresses(site.edition(Audience.ALL), Route.Medium.SERVER, assets, plans);
    var frames =
        new Frames(
            site.identity(), site.repository(), addresses, Optional.empty(), History.UNKNOWN);
    var models = new TreeMap<String, String>();
    for (var recipe : Recipes.of(library, frames, Gallery.Places.NONE, Map.of()).list()) {
      var text = new StringBuilder();
      write(recipe.model(), text);
      models.put(recipe.route().file(), text.toString());
    }
    return models;
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case String text -> out.append('"').append(text.replace("\"", "\\\"")).append('"');
      case Integer number -> out.append(number);
      case Boolean truth -> out.append(truth);
      case Enum<?> constant -> out.append(constant.name());
      case Optional<?> optional -> write(optional.stream().toList(), out);
      case List<?> list -> {
        out.append('[');
        list.forEach(item -> write(item, out));
        out.append(']');
      }
      case Record model -> {
        out.append(model.getClass().getSimpleName()).append('(');
        for (var component : model.getClass().getRecordComponents()) {
          write(valueOf(component, model), out.append(component.getName()).append('='));
        }
        out.append(')');
      }
      default -> throw new IllegalArgumentException("not a value: " + value.getClass());
    }
  }

  private static Object valueOf(RecordComponent component, Record model) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(model);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }
}
