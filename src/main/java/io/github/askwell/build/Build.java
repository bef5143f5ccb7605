package io.github.askwell.build;

import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.check.Checks;
import io.github.askwell.content.Library;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Target;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.history.History;
import io.github.askwell.ledger.Address;
import io.github.askwell.ledger.Keeper;
import io.github.askwell.ledger.Ledger;
import io.github.askwell.link.Linker;
import io.github.askwell.link.Linker.Linked;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.ParsedFile;
import io.github.askwell.read.Rule;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.render.Renderer;
import io.github.askwell.render.Rendering;
import io.github.askwell.seal.SiteKey;
import io.github.askwell.search.SearchIndex;
import io.github.askwell.search.SearchIndexer;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes a site of its sources: scan, read, link, check, render, index.
///
/// Publishing is a call of its own, so that a check and a preview run the same build. Building again
/// is the same call again; what the phases remember by content makes it faster, and nothing else. For
/// one thread at a time.
public final class Build {
  private final BuildOptions options;
  private final Optional<InstantSource> clock;
  private Memory memory;
  private Supplier<History> history = () -> History.UNKNOWN;
  private Supplier<Optional<String>> passphrase = Optional::empty;
  private Optional<Last> last = Optional.empty();

  /// A build for one run, which remembers nothing.
  public Build(BuildOptions options) {
    this(options, Optional.empty());
  }

  /// A build to be run again and again. It reads only the files that the disk says were changed.
  ///
  /// @param clock the clock that stamps the files
  public Build(BuildOptions options, InstantSource clock) {
    this(options, Optional.of(clock));
  }

  private Build(BuildOptions options, Optional<InstantSource> clock) {
    this.options = options;
    this.clock = clock;
    var nothing = Sources.none(options.content().toString().replace('\\', '/'));
    this.memory =
        new Memory(nothing, List.of(), new Linker.Memory(), new Checks.Memory(), Optional.empty());
  }

  /// Tells the build where to ask, each time it runs, what is known of the past of the content.
  public Build knowing(Supplier<History> history) {
    this.history = history;
    return this;
  }

  /// Tells the build where to ask for a passphrase, if it has a guide to seal.
  public Build sealedWith(Supplier<Optional<String>> passphrase) {
    this.passphrase = passphrase;
    return this;
  }

  /// What is known of the run before.
  private record Memory(
      Sources sources,
      List<ParsedFile> files,
      Linker.Memory entries,
      Checks.Memory findings,
      Optional<Renderer> renderer) {}

  /// The run before, if it kept its site. The same sources and the same theme make the same again.
  private record Last(Sources sources, Circumstances circumstances, BuildResult<BuiltSite> result) {
    boolean isOf(Sources sources, Circumstances circumstances) {
      return this.sources.isSame(sources) && this.circumstances.equals(circumstances);
    }
  }

  /// What a site depends on besides its sources.
  private record Circumstances(Theme theme, History history, Optional<Ledger> ledger) {}

  /// Builds a site in memory. The search index is made when the site is asked for it.
  ///
  /// @param watch told of each phase; of the making of the index too, whenever that is
  /// @throws NoContentException when there is no content folder
  /// @throws IOException when the content folder or the theme cannot be read
  public BuildResult<BuiltSite> run(BuildWatch watch) throws IOException, NoContentException {
    var sources = scan(watch);
    var circumstances = new Circumstances(theme(), history.get(), Order.ledger(options));
    if (last.filter(before -> before.isOf(sources, circumstances)).isPresent()) {
      return last.get().result().map(BuiltSite::again);
    }
    var draft = draft(sources, circumstances.ledger(), watch);
    var result = run(draft, circumstances.theme(), watch);
    if (clock.isPresent()) {
      last = Optional.of(new Last(sources, circumstances, result));
    }
    return result;
  }

  /// What is being edited may break a promise while it is looked at.
  private BuildResult<BuiltSite> run(Draft draft, Theme theme, BuildWatch watch) {
    if (draft.library().isEmpty()) {
      return nothing(draft);
    }
    var site = draft.library().get().site();
    var part = SiteFolder.shown(site, options.target().audience());
    var files = new ConcurrentLinkedQueue<OutputFile>();
    var order = draft.order(theme, watch).of(part);
    var keeper = order.keeper(part, options.target(), history.get());
    var rendering = render(order, part, file -> files.add(Order.kept(file, keeper)));
    var leaks = order.leaks(part, files);
    return result(
        draft,
        Stream.of(rendering.diagnostics(), leaks, keeper.redirects(rendering.left()))
            .flatMap(List::stream),
        () -> new BuiltSite(files, rendering.fresh(), () -> index(order, part)));
  }

  /// Builds a site and hands each file on as soon as it is made, so that few are held at a time. The
  /// search index is made beside the pages. Nothing is handed on when the content has errors. Those
  /// of a theme show when it is used, and leaks when files are made: when there is no site in the end, the
  /// files are to be dropped. A split site is two, each in a folder of its own.
  ///
  /// @param watch told of each phase, of two at once
  /// @param shelf is given the files, in no certain order and by many threads
  /// @throws NoContentException when there is no content folder
  /// @throws IOException when the content folder or the theme cannot be read
  public BuildResult<Tally> run(BuildWatch watch, Consumer<OutputFile> shelf)
      throws IOException, NoContentException {
    var draft = draft(scan(watch), Order.ledger(options), watch);
    if (draft.library().isEmpty() || draft.hasErrors()) {
      return checked(draft, watch);
    }
    var order = draft.order(theme(), watch);
    var sealing = Sealing.of(order.library().site(), options, passphrase);
    if (!sealing.diagnostics().isEmpty()) {
      return checked(draft.with(sealing.diagnostics()), watch);
    }
    sealing.key().ifPresent(_ -> shelf.accept(sealing.published()));
    var kept = Optional.of(shelf);
    var made = parts(order, sealing.key()).map(part -> make(order.of(part), part, kept)).toList();
    return result(draft, made.stream().flatMap(Made::diagnostics), () -> Made.tally(made));
  }

  private Stream<SiteFolder> parts(Order order, Optional<SiteKey> key) {
    return SiteFolder.of(order.library().site(), options.target().audience(), key).stream();
  }

  /// @param shelf absent when the files are to be looked at and let go
  private Made make(Order order, SiteFolder part, Optional<Consumer<OutputFile>> shelf) {
    var candidates = new ConcurrentLinkedQueue<OutputFile>();
    var keeper = order.keeper(part, options.target(), history.get());
    Consumer<OutputFile> own =
        made ->
            part.placed(Order.kept(made, keeper))
                .ifPresent(file -> {
                  if (part.isForCandidates()) {
                    candidates.add(file);
                  }
                  shelf.ifPresent(it -> it.accept(file));
                });
    boolean isIndexed = shelf.isPresent() || part.isForCandidates();
    var indexing =
        CompletableFuture.supplyAsync(() -> isIndexed ? index(order, part) : SearchIndex.NONE);
    var rendering = render(order, part, own);
    var index = indexing.join();
    index.files().stream().map(BuiltSite::output).forEach(own);
    var found = new ArrayList<>(order.leaks(part, candidates));
    found.addAll(order.broken(keeper, rendering, options.drafts()));
    return new Made(rendering, index.documents(), found, keeper);
  }

  /// Makes the site and lets it go, to say which addresses it has, whether or not all that were promised
  /// are among them. Nothing when there is no site.
  ///
  /// @throws NoContentException when there is no content folder
  /// @throws IOException when the content folder or the theme cannot be read
  public BuildResult<SortedSet<Address>> addresses(BuildWatch watch)
      throws IOException, NoContentException {
    var draft = draft(scan(watch), Order.ledger(options), watch);
    if (draft.library().isEmpty() || draft.hasErrors()) {
      return nothing(draft);
    }
    var order = draft.order(theme(), watch).keepingAccount();
    var all = new TreeSet<Address>();
    var found = new ArrayList<>(draft.diagnostics());
    parts(order, Optional.empty())
        .map(part -> make(order.of(part), part, Optional.empty()))
        .forEach(made -> {
          all.addAll(made.keeper().published());
          made.diagnostics().filter(each -> !each.id().equals(Keeper.UNLISTED)).forEach(found::add);
        });
    return new BuildResult<>(Optional.of(all), judged(found));
  }

  /// Reads, links and judges the content, and makes nothing of it.
  ///
  /// @throws NoContentException when there is no content folder
  /// @throws IOException when the content folder cannot be read
  public BuildResult<Library> read(BuildWatch watch) throws IOException, NoContentException {
    var draft = draft(scan(watch), Optional.empty(), watch);
    return new BuildResult<>(draft.library(), draft.diagnostics());
  }

  /// Finds all that is wrong with the sources. Pages are made only for a theme of the user's own, for
  /// candidates alone, to look for leaks, and where addresses are promised; they are let go. The built-in
  /// theme has no mistakes that content could bring to light.
  ///
  /// @throws NoContentException when there is no content folder
  /// @throws IOException when the content folder or the theme cannot be read
  public BuildResult<Tally> check(BuildWatch watch) throws IOException, NoContentException {
    var draft = draft(scan(watch), Order.ledger(options), watch);
    if (draft.library().isEmpty()) {
      return nothing(draft);
    }
    var problems = Sealing.problems(draft.library().get().site(), options);
    return checked(draft.with(problems), watch);
  }

  private BuildResult<Tally> checked(Draft draft, BuildWatch watch) throws IOException {
    if (draft.library().isEmpty()) {
      return nothing(draft);
    }
    var order = draft.order(theme(), watch);
    boolean isTried =
        !order.theme().equals(Theme.builtIn())
            || order.ledger().isPresent()
            || order.library().hasMoves();
    var made =
        parts(order, Optional.empty())
            .filter(part -> isTried || part.isForCandidates())
            .map(part -> make(order.of(part), part, Optional.empty()))
            .toList();
    return result(draft, made.stream().flatMap(Made::diagnostics), () -> Made.tally(made));
  }

  /// Sources that were read, linked and checked.
  private record Draft(
      Optional<Library> library, Optional<Ledger> ledger, List<Diagnostic> diagnostics) {
    Order order(Theme theme, BuildWatch watch) {
      return new Order(library.orElseThrow(), ledger, theme, watch);
    }

    boolean hasErrors() {
      return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    Draft with(List<Diagnostic> more) {
      return new Draft(
          library, ledger, Stream.concat(diagnostics.stream(), more.stream()).sorted().toList());
    }
  }

  private Draft draft(Sources sources, Optional<Ledger> ledger, BuildWatch watch) {
    var linked = link(sources, watch);
    watch.begins(Phase.CHECK);
    var material =
        new Checks.Material(
            linked.site(),
            linked.library(),
            linked.diagnostics(),
            linked.suppressions(),
            new Checks.Rules(Rule.optional(), Rule.fatal()));
    var findings = clock.isPresent() ? memory.findings() : new Checks.Memory();
    var diagnostics = Checks.judge(material, options.occasion(), findings);
    watch.ended(Phase.CHECK, diagnostics.size());
    var found = new ArrayList<>(diagnostics);
    ledger.ifPresent(kept -> found.addAll(kept.diagnostics()));
    return new Draft(linked.library(), ledger, judged(found));
  }

  private Sources scan(BuildWatch watch) throws IOException, NoContentException {
    watch.begins(Phase.SCAN);
    var sources = memory.sources().rescan(options.content(), now());
    watch.ended(Phase.SCAN, sources.files().size());
    return sources;
  }

  private Linked link(Sources sources, BuildWatch watch) {
    watch.begins(Phase.READ);
    var files = EntryReader.read(sources, memory.files());
    watch.ended(Phase.READ, files.size());

    watch.begins(Phase.LINK);
    var isInterviewers = options.target().audience() == Audience.INTERVIEWER;
    var nowhere = Optional.<String>empty();
    var how =
        new ReadOptions(
            options.drafts(),
            isInterviewers ? nowhere : options.baseUrl(),
            isInterviewers ? options.baseUrl() : nowhere);
    var entries = clock.isPresent() ? memory.entries() : new Linker.Memory();
    var linked = Linker.link(sources, files, how, entries);
    if (clock.isPresent()) {
      memory = new Memory(sources, files, entries, memory.findings(), memory.renderer());
    }
    watch.ended(Phase.LINK, linked.library().map(Library::size).orElse(0));
    return linked;
  }

  private Rendering render(Order order, SiteFolder part, Consumer<OutputFile> shelf) {
    var watch = order.watch();
    watch.begins(Phase.RENDER);
    var rendering =
        renderer(order.theme(), new Target(options.target().medium(), part.audience()))
            .render(
                order.library(),
                history.get(),
                watch,
                file ->
                    shelf.accept(
                        new OutputFile(file.path(), file.bytes(), file.contentAddressed())));
    watch.ended(Phase.RENDER, rendering.fresh());
    return rendering;
  }

  private SearchIndex index(Order order, SiteFolder part) {
    var watch = order.watch();
    watch.begins(Phase.INDEX);
    var medium = options.target().medium();
    var index = SearchIndexer.index(order.library(), medium, part.audience());
    watch.ended(Phase.INDEX, index.documents());
    return index;
  }

  /// The time; far in the past without a clock, when no file counts as unchanged.
  private Instant now() {
    return clock.map(InstantSource::instant).orElse(Instant.MIN);
  }

  /// The renderer of the run before, unless theme or target are others now.
  private Renderer renderer(Theme theme, Target target) {
    var current =
        memory
            .renderer()
            .filter(last -> last.theme().equals(theme) && last.target().equals(target))
            .orElseGet(() -> new Renderer(theme, target, clock.isPresent()));
    memory =
        new Memory(
            memory.sources(),
            memory.files(),
            memory.entries(),
            memory.findings(),
            Optional.of(current));
    return current;
  }

  private Theme theme() throws IOException {
    return options.templates().isPresent()
        ? Theme.load(options.templates().get())
        : Theme.builtIn();
  }

  private static <S> BuildResult<S> nothing(Draft draft) {
    return new BuildResult<>(Optional.empty(), draft.diagnostics());
  }

  /// The site, unless something is wrong with the sources or the theme.
  private <S> BuildResult<S> result(Draft draft, Stream<Diagnostic> more, Supplier<S> site) {
    var found = new ArrayList<>(draft.diagnostics());
    more.forEach(found::add);
    var all = new Draft(draft.library(), draft.ledger(), judged(found));
    return all.hasErrors()
        ? nothing(all)
        : new BuildResult<>(Optional.of(site.get()), all.diagnostics());
  }

  /// The diagnostics by place; under `--strict`, warnings count as errors.
  private List<Diagnostic> judged(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(diagnostic -> options.strict() ? diagnostic.strict() : diagnostic)
        .sorted()
        .toList();
  }
}
