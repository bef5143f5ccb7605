package io.github.askwell.render;

import io.github.askwell.content.Library;
import io.github.askwell.content.Media;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.theme.Assets;
import io.github.askwell.theme.Templates;
import io.github.askwell.theme.Templates.Outcome;
import io.github.askwell.theme.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Turns a library into the pages, assets and plain files of a site.
///
/// A renderer may remember the pages it made: a page that is made from the same as last time, or
/// whose model comes out the same, is not made again. It may be used by one thread at a time; it uses
/// all cores itself.
public final class Renderer {
  private final Theme theme;
  private final Templates templates;
  private final boolean remembers;
  private final Map<Route, Kept> memo = new ConcurrentHashMap<>();
  private Optional<Setting> setting = Optional.empty();

  /// A renderer that remembers.
  public Renderer(Theme theme) {
    this(theme, true);
  }

  /// @param remembers whether it is to render again; what it remembers takes several times the memory
  ///     of the pages
  public Renderer(Theme theme, boolean remembers) {
    this.theme = theme;
    this.templates = new Templates(theme);
    this.remembers = remembers;
  }

  /// The theme it renders with.
  public Theme theme() {
    return theme;
  }

  /// The site of a library. A page whose template fails is left out, and what is wrong with the
  /// template is told once, however many pages it spoils.
  public Rendering render(Library library) {
    return render(library, Watch.NONE);
  }

  /// The same, with somebody who follows the filling in of templates.
  public Rendering render(Library library, Watch watch) {
    var current = setting(library);
    boolean same = setting.filter(current::equals).isPresent();
    setting = Optional.of(current);
    var recipes = Recipes.of(library, current.frames());
    memo.keySet().retainAll(recipes.stream().map(Recipe::route).collect(Collectors.toSet()));
    var made = recipes.parallelStream().map(recipe -> made(recipe, same, watch)).toList();
    return rendering(library, current, made);
  }

  private Rendering rendering(Library library, Setting setting, List<Made> made) {
    var assets = setting.assets();
    var files = new ArrayList<RenderedFile>();
    assets.files().forEach(a -> files.add(new RenderedFile(a.path(), a.bytes(), true)));
    var diagnostics = new TreeSet<Diagnostic>(assets.diagnostics());
    var indexed = new ArrayList<Route>();
    int fresh = 0;
    for (var each : made) {
      switch (each) {
        case Made.Page page -> {
          files.add(page.file());
          fresh += page.fresh() ? 1 : 0;
          if (page.indexed()) {
            indexed.add(page.route());
          }
        }
        case Made.Failure(var diagnostic) -> diagnostics.add(diagnostic);
      }
    }
    files.addAll(new SiteFiles(library, indexed, setting.frames().addresses()).files());
    files.sort(Comparator.comparing(RenderedFile::path));
    return new Rendering(files, List.copyOf(diagnostics), fresh);
  }

  /// Follows the filling in of templates, from many threads at once.
  public interface Watch {
    /// Takes no notice.
    Watch NONE =
        new Watch() {
          @Override
          public <T> T fill(String page, String template, Supplier<T> work) {
            return work.get();
          }
        };

    /// Does the work and gives what it gave.
    ///
    /// @param page the path of the page's file
    /// @param template the path of its template in the theme
    <T> T fill(String page, String template, Supplier<T> work);
  }

  /// What all pages have in common.
  ///
  /// @param media what the assets were made from, besides the theme
  private record Setting(
      List<Media> media, Assets assets, Frames frames, List<Site.Rating> scale) {}

  private Setting setting(Library library) {
    var site = library.site();
    var media = List.copyOf(library.media().values());
    var assets =
        setting
            .filter(last -> last.media().equals(media))
            .map(Setting::assets)
            .orElseGet(() -> Assets.of(theme, media));
    var plans = library.plans().stream().collect(Collectors.toMap(Plan::id, Plan::role));
    var addresses = new Links.Addresses(site.identity().baseUrl(), assets, plans);
    var frames = new Frames(site.identity(), site.repository(), site.visibility(), addresses);
    return new Setting(media, assets, frames, site.scale());
  }

  private Made made(Recipe<?> recipe, boolean sameSetting, Watch watch) {
    var last = memo.get(recipe.route());
    if (last != null && sameSetting && last.ingredients().equals(recipe.ingredients())) {
      return last.page();
    }
    var model = recipe.model();
    return last != null && last.model().equals(model)
        ? kept(recipe, model, last.page())
        : filled(recipe, model, watch);
  }

  private Made filled(Recipe<?> recipe, PageModel model, Watch watch) {
    var template = PageModel.template(model.getClass());
    var path = recipe.route().file();
    return switch (watch.fill(path, template, () -> templates.fill(template, model))) {
      case Outcome.Filled(var text) -> {
        var file = new RenderedFile(path, text, false);
        var page = new Made.Page(recipe.route(), file, model.frame().head().indexed(), true);
        kept(recipe, model, page);
        yield page;
      }
      case Outcome.Failed(var diagnostic) -> {
        memo.remove(recipe.route()); // it is not of the last setting any more
        yield new Made.Failure(diagnostic);
      }
    };
  }

  /// Remembers a page, and gives it as it will be remembered.
  private Made.Page kept(Recipe<?> recipe, PageModel model, Made.Page page) {
    var old = new Made.Page(page.route(), page.file(), page.indexed(), false);
    if (remembers) {
      memo.put(recipe.route(), new Kept(recipe.ingredients(), model, old));
    }
    return old;
  }

  /// A page with what it was made from.
  private record Kept(Object ingredients, PageModel model, Made.Page page) {}

  /// What came of a recipe.
  private sealed interface Made {
    /// @param indexed whether search engines may list it
    /// @param fresh whether its template was filled in for this rendering
    record Page(Route route, RenderedFile file, boolean indexed, boolean fresh) implements Made {}

    record Failure(Diagnostic diagnostic) implements Made {}
  }
}
