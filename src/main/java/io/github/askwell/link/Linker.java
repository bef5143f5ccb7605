package io.github.askwell.link;

import static io.github.askwell.read.Problems.quoted;
import static java.util.Objects.requireNonNull;

import io.github.askwell.content.Competency;
import io.github.askwell.content.Entry;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Media;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import io.github.askwell.read.ContentType;
import io.github.askwell.read.ParsedFile;
import io.github.askwell.read.ParsedFile.Manuscript;
import io.github.askwell.read.ParsedFile.Reference;
import io.github.askwell.read.Problems;
import io.github.askwell.read.Rule;
import io.github.askwell.read.Sources;
import io.github.askwell.read.YamlNode;
import io.github.askwell.suppress.Suppression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Joins the files of a content folder into one library in which every reference leads somewhere.
public final class Linker {
  private final Sources sources;
  private final List<ParsedFile> files;
  private final ReadOptions options;
  private final Shelves shelves;
  private final Memory memory;
  private final Optional<Site> site;
  private final List<Diagnostic> found = new ArrayList<>();

  private Linker(Sources sources, List<ParsedFile> files, ReadOptions options, Memory memory) {
    this.sources = sources;
    this.files = List.copyOf(files);
    this.options = options;
    this.shelves = new Shelves(sources, files, options);
    this.memory = memory;
    this.site = site();
  }

  /// The entries that were made of files, to be used again the next time they are linked.
  ///
  /// An entry depends on its file, and on what is left out of the library for it may refer to that.
  public static final class Memory {
    private Set<?> leftOut = Set.of();
    private Map<ParsedFile, Entry> entries = new IdentityHashMap<>();
    private Map<ParsedFile, Entry> next = new IdentityHashMap<>();

    private void begin(Set<?> leftOut) {
      entries = this.leftOut.equals(leftOut) ? next : new IdentityHashMap<>();
      next = new IdentityHashMap<>();
      this.leftOut = leftOut;
    }

    private Entry entry(ParsedFile file, Supplier<? extends Entry> made) {
      var known = entries.get(file);
      var entry = known == null ? made.get() : known;
      next.put(file, entry);
      return entry;
    }
  }

  /// What linking gives.
  ///
  /// @param site what `site.yaml` says, when nothing is wrong with that file by itself
  /// @param library the whole content; empty when there is an error of a rule without which no site
  ///     can be made
  /// @param diagnostics all that was found wrong from scanning to linking, by place; what authors
  ///     allow is not taken away yet
  /// @param suppressions the comments by which authors allow something, in files that are not left out
  public record Linked(
      Optional<Site> site,
      Optional<Library> library,
      List<Diagnostic> diagnostics,
      List<Suppression> suppressions) {
    public Linked {
      diagnostics = List.copyOf(diagnostics);
      suppressions = List.copyOf(suppressions);
    }
  }

  /// Links the files of a folder.
  ///
  /// @param files every file of `sources`, read
  public static Linked link(Sources sources, List<ParsedFile> files, ReadOptions options) {
    return link(sources, files, options, new Memory());
  }

  /// Links the files of a folder again.
  ///
  /// @param files every file of `sources`, read
  /// @param memory of the last time; it is made ready for the next
  public static Linked link(
      Sources sources, List<ParsedFile> files, ReadOptions options, Memory memory) {
    return new Linker(sources, files, options, memory).link();
  }

  private Linked link() {
    found.addAll(sources.diagnostics());
    files.forEach(file -> found.addAll(file.diagnostics()));
    found.addAll(shelves.duplicates());
    missingSite();
    files.parallelStream()
        .map(file -> file.manuscript().map(m -> judge(file, m)).orElse(List.of()))
        .toList()
        .forEach(found::addAll);
    var diagnostics = found.stream().sorted().distinct().toList();
    var fatal = Rule.fatal();
    boolean broken = diagnostics.stream().anyMatch(each -> fatal.contains(each.id()));
    var suppressions =
        files.stream()
            .filter(file -> !shelves.isLeftOut(file))
            .flatMap(file -> file.manuscript().stream())
            .flatMap(manuscript -> manuscript.suppressions().stream())
            .toList();
    return new Linked(
        site, broken ? Optional.empty() : Optional.of(library()), diagnostics, suppressions);
  }

  private Optional<Site> site() {
    return shelves.of(ContentType.SITE).stream()
        .filter(ParsedFile::isSound)
        .map(file -> builder(file).site(options))
        .findFirst();
  }

  private void missingSite() {
    var path = ContentType.SITE.place();
    if (!shelves.paths().contains(path)) {
      found.add(
          Rule.MISSING_SITE.at(
              SourceFile.unreadable(sources.display(path)),
              "there is no '" + path + "'",
              "add it: it gives the site its name, address and scale"));
    }
  }

  private List<Diagnostic> judge(ParsedFile file, Manuscript manuscript) {
    var problems = new Problems(manuscript.origin().file());
    boolean out = shelves.isLeftOut(file);
    for (var reference : manuscript.references()) {
      switch (reference) {
        case Reference.ToEntry to -> entry(to, problems, out);
        case Reference.ToFile to -> file(to, file, problems, out);
      }
    }
    values(file, manuscript.root(), problems);
    return problems.sorted();
  }

  private void entry(Reference.ToEntry to, Problems problems, boolean fromLeftOut) {
    if (!shelves.has(to.kind(), to.id())) {
      problems.add(
          Rule.UNKNOWN_REFERENCE,
          to.span(),
          "unknown " + to.kind().label().toLowerCase(Locale.ROOT) + " " + quoted(to.id()),
          NearNames.hint(to.id(), shelves.ids(to.kind())));
    } else if (!fromLeftOut && shelves.isLeftOut(to.kind(), to.id())) {
      draft(to.kind(), to.id(), to.span(), problems);
    }
  }

  private static void draft(Kind kind, String id, Span span, Problems problems) {
    problems.add(
        Rule.DRAFT_REFERENCE,
        span,
        "the "
            + kind.label().toLowerCase(Locale.ROOT)
            + " "
            + quoted(id)
            + " is a draft and is"
            + " left out here",
        "publish it with 'status: published', remove this, or build with --drafts");
  }

  private void file(Reference.ToFile to, ParsedFile from, Problems problems, boolean fromLeftOut) {
    if (!shelves.paths().contains(to.path())) {
      problems.add(
          Rule.UNKNOWN_REFERENCE,
          to.span(),
          "there is no file " + quoted(to.path()),
          shelves.hint(to.path(), from.path()));
      return;
    }
    var target = shelves.file(to.path());
    if (!fromLeftOut && target.filter(shelves::isLeftOut).isPresent()) {
      draft(target.get().type().kind().orElseThrow(), target.get().id(), to.span(), problems);
    } else if (!to.fragment().isEmpty()) {
      target.ifPresent(t -> anchor(to, t, problems));
    }
  }

  private static void anchor(Reference.ToFile to, ParsedFile target, Problems problems) {
    var anchors = target.manuscript().map(Manuscript::anchors).orElse(Set.of());
    if (target.isSound() && !anchors.contains(to.fragment())) {
      problems.add(
          Rule.UNKNOWN_ANCHOR,
          to.span(),
          "there is no heading " + quoted("#" + to.fragment()) + " in " + quoted(target.path()),
          NearNames.hint(to.fragment(), anchors));
    }
  }

  private void values(ParsedFile file, YamlNode root, Problems problems) {
    switch (file.type()) {
      case ROLE -> {
        if (file.isSound()) {
          Rubric.judge(root.at("competencies"), problems);
        }
      }
      case SITE -> site(file, root, problems);
      case DO_NOT_ASK -> jurisdictions(root, problems);
      case QUESTION, COMPETENCY, TECHNOLOGY, TIP, PLAN, FAQ, SYNONYMS, REDIRECTS, MEDIA -> {}
    }
  }

  private void site(ParsedFile site, YamlNode root, Problems problems) {
    root.selectTexts("/organisation/logo")
        .filter(_ -> site.isSound())
        .forEach(e -> {
          var logo = e.getValue();
          var to = new Reference.ToFile(logo.text(), logo.text(), "", logo.span());
          file(to, site, problems, false);
        });
  }

  private void jurisdictions(YamlNode root, Problems problems) {
    var known = site.map(Site::jurisdictions).orElse(List.of());
    root.selectTexts("/*/jurisdictions/*")
        .map(Map.Entry::getValue)
        .filter(value -> !known.isEmpty() && !known.contains(value.text()))
        .forEach(value ->
            problems.add(
                Rule.UNKNOWN_REFERENCE,
                value.span(),
                "the jurisdiction " + quoted(value.text()) + " is not in site.yaml",
                NearNames.hint(value.text(), known)));
  }

  private Library library() {
    memory.begin(shelves.leftOut());
    var questions = shelf(ContentType.QUESTION, Question.class, EntryBuilder::question);
    var entries =
        new Library.Entries(
            shelf(ContentType.ROLE, Role.class, EntryBuilder::role),
            questions,
            shelf(ContentType.COMPETENCY, Competency.class, EntryBuilder::competency),
            shelf(ContentType.TECHNOLOGY, Technology.class, EntryBuilder::technology),
            shelf(ContentType.TIP, Tip.class, EntryBuilder::tip),
            plans(questions));
    return new Library(
        site.orElseThrow(),
        entries,
        new Library.Lists(
            builders(ContentType.FAQ).flatMap(b -> b.faqs().stream()).toList(),
            builders(ContentType.DO_NOT_ASK).flatMap(b -> b.doNotAsk().stream()).toList(),
            builders(ContentType.SYNONYMS).flatMap(b -> b.synonyms().stream()).toList(),
            files.stream()
                .filter(file -> !shelves.isLeftOut(file))
                .flatMap(file -> file.moves().stream())
                .toList(),
            List.of()),
        media());
  }

  private <E extends Entry> SortedMap<String, E> shelf(
      ContentType type, Class<E> kind, Function<EntryBuilder, E> build) {
    var shelf = new TreeMap<String, E>();
    kept(type)
        .map(file -> memory.entry(file, () -> build.apply(builder(file))))
        .forEach(entry -> shelf.put(entry.id(), kind.cast(entry)));
    return shelf;
  }

  /// Plans are made anew each time: they depend on the minutes of their questions.
  private SortedMap<String, Plan> plans(Map<String, Question> questions) {
    var plans = new TreeMap<String, Plan>();
    builders(ContentType.PLAN)
        .map(b -> b.plan(id -> requireNonNull(questions.get(id)).facts().minutes()))
        .forEach(plan -> plans.put(plan.id(), plan));
    return plans;
  }

  private Stream<EntryBuilder> builders(ContentType type) {
    return kept(type).map(this::builder);
  }

  private Stream<ParsedFile> kept(ContentType type) {
    return shelves.of(type).stream().filter(file -> !shelves.isLeftOut(file));
  }

  private EntryBuilder builder(ParsedFile file) {
    return new EntryBuilder(file.id(), file.manuscript().orElseThrow(), shelves::isLeftOut);
  }

  private SortedMap<String, Media> media() {
    var media = new TreeMap<String, Media>();
    for (var file : files) {
      if (file.payload() instanceof ParsedFile.Picture picture) {
        media.put(picture.media().path(), picture.media());
      }
    }
    return media;
  }

  /// The weights of a role's competencies.
  ///
  /// Competencies with a weight say why. The others share what is left of 100 equally.
  static final class Rubric {
    private static final double TOTAL = 100;
    private static final double TOLERANCE = 0.01;

    private Rubric() {}

    /// The criteria with their weights.
    static List<Role.Criterion> of(List<YamlNode> competencies) {
      long open = competencies.stream().filter(c -> !c.has("weight")).count();
      double share = open == 0 ? 0 : (TOTAL - given(competencies)) / open;
      return competencies.stream()
          .map(c ->
              new Role.Criterion(
                  c.text("id"), c.has("weight") ? c.number("weight") : share, c.find("rationale")))
          .toList();
    }

    /// Reports competencies that stand there twice, weights without a reason and weights that do not
    /// sum to 100. The values fit their schema.
    static void judge(YamlNode list, Problems problems) {
      var competencies = list.items();
      var seen = new HashSet<String>();
      for (var competency : competencies) {
        var id = competency.at("id");
        if (!seen.add(id.text())) {
          problems.add(
              Rule.DUPLICATE_ITEM,
              id.span(),
              "the competency " + quoted(id.text()) + " stands in the list a second time",
              "remove one of the two");
        }
        if (competency.has("weight") && !competency.has("rationale")) {
          problems.add(
              Rule.MISSING_RATIONALE,
              competency.at("weight").span(),
              "the weight of " + quoted(id.text()) + " has no reason",
              "add 'rationale: …' beside it, or remove the weight so that all count the same");
        }
      }
      total(list, competencies, problems);
    }

    private static void total(YamlNode list, List<YamlNode> competencies, Problems problems) {
      long weighted = competencies.stream().filter(c -> c.has("weight")).count();
      boolean all = weighted == competencies.size();
      double given = given(competencies);
      boolean wrong = all ? Math.abs(given - TOTAL) > TOLERANCE : given >= TOTAL;
      if (wrong && weighted > 0) {
        var sum = String.format(Locale.ROOT, "%s", Math.round(given * 100) / 100.0);
        problems.add(
            Rule.WEIGHT_TOTAL,
            list.span(),
            "the weights sum to "
                + quoted(sum.replaceAll("\\.0$", ""))
                + (all ? ", not to 100" : ", which leaves nothing for the others"),
            all
                ? "change them so that they sum to 100"
                : "lower them, or give every competency a weight");
      }
    }

    private static double given(List<YamlNode> competencies) {
      return competencies.stream()
          .filter(c -> c.has("weight"))
          .mapToDouble(c -> c.number("weight"))
          .sum();
    }
  }
}
