package io.github.askwell.render;

import io.github.askwell.content.Library;
import io.github.askwell.content.Plan;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.render.CandidatePages.Published;
import io.github.askwell.render.PageModel.Routed;
import io.github.askwell.theme.Assets;
import io.github.askwell.theme.Templates;
import io.github.askwell.theme.Templates.Outcome;
import io.github.askwell.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Turns a library into the pages, assets and plain files of a site.
///
/// A renderer remembers the pages it made: a page whose model is the same as last time is not made
/// again. It may be used by one thread at a time; it uses all cores itself.
public final class Renderer {
  private final Theme theme;
  private final Templates templates;
  private final Map<PageModel, byte[]> memo = new ConcurrentHashMap<>();

  public Renderer(Theme theme) {
    this.theme = theme;
    this.templates = new Templates(theme);
  }

  /// The theme it renders with.
  public Theme theme() {
    return theme;
  }

  /// The site of a library. A page whose template fails is left out, and what is wrong with the
  /// template is told once, however many pages it spoils.
  public Rendering render(Library library) {
    var assets = Assets.of(theme, library.media().values());
    var addresses = addresses(library, assets);
    var pages = pages(library, addresses);
    memo.keySet().retainAll(pages.stream().map(Routed::page).collect(Collectors.toSet()));
    var diagnostics = new TreeSet<Diagnostic>(assets.diagnostics());
    var files = new ArrayList<RenderedFile>();
    assets.files().forEach(a -> files.add(new RenderedFile(a.path(), a.bytes(), true)));
    files.addAll(new SiteFiles(library, pages, addresses).files());
    for (var made : pages.parallelStream().map(this::made).toList()) {
      switch (made) {
        case Made.Page(var file) -> files.add(file);
        case Made.Failure(var diagnostic) -> diagnostics.add(diagnostic);
      }
    }
    files.sort(Comparator.comparing(RenderedFile::path));
    return new Rendering(files, List.copyOf(diagnostics));
  }

  private static Links.Addresses addresses(Library library, Assets assets) {
    return new Links.Addresses(
        library.site().identity().baseUrl(),
        assets,
        library.plans().stream().collect(Collectors.toMap(Plan::id, Plan::role)));
  }

  private static List<Routed> pages(Library library, Links.Addresses addresses) {
    var site = library.site();
    var frames = new Frames(site.identity(), site.repository(), site.visibility(), addresses);
    var roles = library.roles().stream().map(role -> Published.of(role, library)).toList();
    var pages = new ArrayList<>(new CandidatePages(roles, frames).pages());
    pages.addAll(new Guides(library, frames).pages());
    pages.addAll(new EntryPages(library, frames).pages());
    return pages;
  }

  private Made made(Routed routed) {
    var known = memo.get(routed.page());
    if (known != null) {
      return new Made.Page(new RenderedFile(routed.route().file(), known, false));
    }
    return switch (templates.fill(PageModel.template(routed.page().getClass()), routed.page())) {
      case Outcome.Filled(var text) -> {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        memo.put(routed.page(), bytes);
        yield new Made.Page(new RenderedFile(routed.route().file(), bytes, false));
      }
      case Outcome.Failed(var diagnostic) -> new Made.Failure(diagnostic);
    };
  }

  private sealed interface Made {
    record Page(RenderedFile file) implements Made {}

    record Failure(Diagnostic diagnostic) implements Made {}
  }
}
