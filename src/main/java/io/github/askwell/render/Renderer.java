package io.github.askwell.render;

import io.github.askwell.content.Library;
import io.github.askwell.content.Media;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Target;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.history.History;
import io.github.askwell.machine.Listed;
import io.github.askwell.machine.MachineFiles;
import io.github.askwell.machine.Place;
import io.github.askwell.page.PageModel;
import io.github.askwell.page.PageModel.Day;
import io.github.askwell.picture.Gallery;
import io.github.askwell.theme.Assets;
import io.github.askwell.theme.Templates;
import io.github.askwell.theme.Templates.Outcome;
import io.github.askwell.theme.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Turns a library into the pages, assets and plain files of a site.
///
/// A renderer may remember the pages it made: a page that is made from the same as last time, or
/// whose model comes out the same, is not made again. It may be used by one thread at a time; it uses
/// all cores itself.
public final class Renderer {
  /// Scripts that only a sealed site has a use for.
  private static final String SEALED = "assets/js/sealed/";

  private final Theme theme;
  private final Templates templates;
  private final Target target;
  private final boolean remembers;
  private final Gallery gallery;
  private final Map<Route, Kept> memo = new ConcurrentHashMap<>();
  private Map<String, Asked.Row> rows = Map.of();
  private Optional<Setting> setting = Optional.empty();

  /// A renderer of pages for servers that remembers.
  public Renderer(Theme theme) {
    this(theme, Target.WHOLE, true);
  }

  /// @param remembers whether it is to render again; what it remembers takes several times the memory
  ///     of the pages
  public Renderer(Theme theme, Target target, boolean remembers) {
    this.theme = theme;
    this.templates = new Templates(theme);
    this.target = target;
    this.remembers = remembers;
    this.gallery = new Gallery(remembers);
  }

  /// What it renders.
  public Target target() {
    return target;
  }

  /// The theme it renders with.
  public Theme theme() {
    return theme;
  }

  /// Makes the site of a library. A page whose template fails is left out, and what is wrong with the
  /// template is told once, however many pages it spoils.
  ///
  /// @param watch follows the filling in of templates
  /// @param shelf is given each file as it is made, in no certain order and by many threads
  public Rendering render(Library library, Watch watch, Consumer<Rendering.File> shelf) {
    return render(library, History.UNKNOWN, watch, shelf);
  }

  /// The same with what is known of the past of the content.
  public Rendering render(
      Library library, History history, Watch watch, Consumer<Rendering.File> shelf) {
    var pictures = hung(library, shelf);
    var current = setting(library, pictures.site(), history);
    var round = new Round(setting.filter(current::equals).isPresent(), watch, shelf);
    setting = Optional.of(current);
    var gathered = Recipes.of(library, current.frames(), pictures, rows);
    var recipes = gathered.list();
    rows = remembers ? gathered.rows() : Map.of();
    memo.keySet().retainAll(recipes.stream().map(Recipe::route).collect(Collectors.toSet()));
    recipes.parallelStream().forEach(round::make);

    var assets = current.assets();
    var edition = current.frames().edition();
    var used = edition.isForCandidates() ? assets.loadedBy(round.texts) : assets.files();
    used.stream()
        .filter(asset -> edition.isSealed() || !asset.path().startsWith(SEALED))
        .forEach(a -> shelf.accept(new Rendering.File(a.path(), a.bytes(), true)));
    if (current.frames().asksForPassphrase()) {
      var worker = assets.bytes("js/sealed/worker.js");
      shelf.accept(new Rendering.File(Route.INTERVIEWERS.path() + "worker.js", worker, false));
    }
    var place = new Place(edition, target.medium());
    new MachineFiles(library, round.listed, place, assets.path(Assets.ICON))
        .all()
        .forEach(file -> shelf.accept(new Rendering.File(file.path(), file.bytes(), false)));
    var diagnostics = new TreeSet<Diagnostic>(assets.diagnostics());
    diagnostics.addAll(round.failures);
    return new Rendering(
        List.copyOf(diagnostics), round.pages.get(), round.fresh.get(), gathered.left());
  }

  private Gallery.Places hung(Library library, Consumer<Rendering.File> shelf) {
    boolean isShared =
        target.medium() == Route.Medium.SERVER && target.audience() != Site.Audience.INTERVIEWER;
    return isShared
        ? gallery.hang(
            library.site().identity(),
            library.roles().stream().map(Role::profile).toList(),
            picture -> shelf.accept(new Rendering.File(picture.path(), picture.bytes(), true)))
        : Gallery.Places.NONE;
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

  private Setting setting(Library library, Optional<String> picture, History history) {
    var site = library.site();
    var media = List.copyOf(library.media().values());
    var assets =
        setting
            .filter(last -> last.media().equals(media))
            .map(Setting::assets)
            .orElseGet(() -> Assets.of(theme, media, target.medium()));
    var plans = library.plans().stream().collect(Collectors.toMap(Plan::id, Plan::role));
    var edition = site.edition(target.audience());
    var addresses = new Links.Addresses(edition, target.medium(), assets, plans);
    var frames = new Frames(site.identity(), site.repository(), addresses, picture, history);
    return new Setting(media, assets, frames, site.scale());
  }

  /// One rendering, by many threads.
  private final class Round {
    private final boolean sameSetting;
    private final Watch watch;
    private final Consumer<Rendering.File> shelf;
    private final Queue<Listed> listed = new ConcurrentLinkedQueue<>();
    private final Queue<Diagnostic> failures = new ConcurrentLinkedQueue<>();
    private final Queue<byte[]> texts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger fresh = new AtomicInteger();

    Round(boolean sameSetting, Watch watch, Consumer<Rendering.File> shelf) {
      this.sameSetting = sameSetting;
      this.watch = watch;
      this.shelf = shelf;
    }

    void make(Recipe<?> recipe) {
      var last = memo.get(recipe.route());
      if (last != null && sameSetting && last.ingredients().equals(recipe.ingredients())) {
        shelve(recipe, last.page());
        return;
      }
      var model = recipe.model();
      if (last != null && last.model().equals(model)) {
        keep(recipe, model, last.page());
        shelve(recipe, last.page());
      } else {
        fill(recipe, model);
      }
    }

    private void fill(Recipe<?> recipe, PageModel model) {
      var template = PageModel.template(model.getClass());
      var path = recipe.route().file();
      switch (watch.fill(path, template, () -> templates.fill(template, model))) {
        case Outcome.Filled(var text) -> {
          var frame = model.frame();
          var file = new Rendering.File(path, text, false);
          var page = new Page(file, frame.head().indexed(), frame.source().changed());
          keep(recipe, model, page);
          fresh.incrementAndGet();
          shelve(recipe, page);
        }
        case Outcome.Failed(var diagnostic) -> {
          memo.remove(recipe.route()); // it is not of the last setting any more
          failures.add(diagnostic);
        }
      }
    }

    private void keep(Recipe<?> recipe, PageModel model, Page page) {
      if (remembers) {
        memo.put(recipe.route(), new Kept(recipe.ingredients(), model, page));
      }
    }

    private void shelve(Recipe<?> recipe, Page page) {
      pages.incrementAndGet();
      if (page.indexed()) {
        var changed = page.changed().map(day -> LocalDate.parse(day.iso()));
        listed.add(new Listed(recipe.route(), changed));
      }
      if (target.audience() == Site.Audience.CANDIDATE) {
        texts.add(page.file().bytes());
      }
      shelf.accept(page.file());
    }
  }

  /// @param indexed whether search engines may list it
  /// @param changed when what it is made from was changed last
  private record Page(Rendering.File file, boolean indexed, Optional<Day> changed) {}

  /// A page with what it was made from.
  private record Kept(Object ingredients, PageModel model, Page page) {}
}
