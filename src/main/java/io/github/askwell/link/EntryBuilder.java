package io.github.askwell.link;

import io.github.askwell.content.Citation;
import io.github.askwell.content.Competency;
import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Level;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import io.github.askwell.content.Upkeep;
import io.github.askwell.diagnostic.Span;
import io.github.askwell.read.ParsedFile.Manuscript;
import io.github.askwell.read.YamlNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// Makes the entry of a manuscript that has no errors.
final class EntryBuilder {
  private final String id;
  private final Manuscript manuscript;
  private final BiPredicate<Kind, String> leftOut;
  private final Pruning pruning;
  private final YamlNode values;

  /// @param leftOut tells which entries are not part of the library: references to them are dropped
  EntryBuilder(String id, Manuscript manuscript, BiPredicate<Kind, String> leftOut) {
    this.id = id;
    this.manuscript = manuscript;
    this.leftOut = leftOut;
    this.pruning = new Pruning(leftOut);
    this.values = manuscript.root();
  }

  Site site(ReadOptions options) {
    var organisation = values.at("organisation");
    var action = values.at("callToAction");
    var identity =
        new Site.Identity(
            values.text("name"),
            values.text("tagline"),
            values.text("language"),
            options.baseUrl().orElseGet(() -> values.text("baseUrl")),
            new Site.Organisation(
                organisation.text("name"),
                organisation.text("url"),
                organisation.text("email"),
                organisation.find("logo").map(path -> path.substring("media/".length()))),
            values.texts("highlights"),
            new Site.CallToAction(
                action.text("title"),
                action.text("text"),
                action.text("label"),
                action.text("url")));
    var repository =
        Optional.ofNullable(values.child("repository"))
            .map(v -> new Site.Repository(v.text("url"), v.text("branch"), v.find("guide")));
    var scale =
        values.items("scale").stream()
            .map(v -> new Site.Rating(v.integer("value"), v.text("label")))
            .toList();
    return new Site(
        identity,
        repository,
        publishing(values, options.interviewerUrl()),
        values.texts("jurisdictions"),
        scale,
        manuscript.checkChoices(),
        manuscript.origin());
  }

  private Site.Publishing publishing(YamlNode values, Optional<String> interviewerUrl) {
    return new Site.Publishing(
        visibility(values.text("visibility")),
        interviewerUrl.or(() -> values.find("interviewerUrl")),
        IntStream.range(0, values.items("public").size())
            .mapToObj(i -> {
              var known = values.items("public").get(i);
              var place = manuscript.origin().at("/public/" + i);
              return new Site.PublicPhrase(known.text("phrase"), known.text("reason"), place);
            })
            .toList());
  }

  private static Site.Visibility visibility(String word) {
    return Site.Visibility.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  Role role() {
    var profile =
        new Role.Profile(
            id,
            values.text("title"),
            values.text("summary"),
            values.text("family"),
            levels(),
            values.texts("aliases"),
            values.items("occupations").stream()
                .map(v -> new Role.Occupation(v.text("scheme"), v.text("code")))
                .toList(),
            section("about-the-role"),
            process(values.at("candidate")));
    var picks =
        new Role.Picks(
            references("questions", Kind.QUESTION),
            references("technologies", Kind.TECHNOLOGY),
            Optional.ofNullable(values.child("tips")).map(_ -> references("tips", Kind.TIP)));
    return new Role(
        profile,
        section("introduction"),
        Linker.Rubric.of(values.items("competencies")),
        picks,
        upkeep(),
        isDraft(manuscript),
        manuscript.origin());
  }

  private Role.Process process(YamlNode candidate) {
    var stages =
        candidate.items("stages").stream()
            .map(v ->
                new Role.Stage(
                    v.text("name"), v.integer("minutes"), v.text("with"), v.texts("assesses")))
            .toList();
    var prepare =
        IntStream.range(0, candidate.texts("prepare").size())
            .mapToObj(i -> prose("/candidate/prepare/" + i))
            .toList();
    return new Role.Process(
        stages, prepare, prose("/candidate/adjustments"), prose("/candidate/next"));
  }

  Question question() {
    var facts =
        new Question.Facts(
            Question.Type.valueOf(constant(values.text("type"))),
            levels(),
            values.integer("minutes"),
            references("competencies", Kind.COMPETENCY),
            references("technologies", Kind.TECHNOLOGY),
            values.find("theme"),
            values.items("sources").stream().map(EntryBuilder::citation).toList());
    var byLevel = new TreeMap<Level, Prose>();
    putSection(byLevel, Level.MID, "mid-level");
    putSection(byLevel, Level.SENIOR, "senior-level");
    var guidance =
        new Question.Guidance(
            section("why-it-matters"),
            Optional.ofNullable(manuscript.prose().get("#to-show")).map(pruning::of),
            list("strong-answer"),
            list("red-flags"),
            list("probes"),
            list("follow-ups"),
            byLevel,
            anchors());
    return new Question(
        id,
        values.text("question"),
        facts,
        guidance,
        upkeep(),
        isDraft(manuscript),
        manuscript.origin());
  }

  Competency competency() {
    return new Competency(
        new Competency.Card(id, values.text("name"), values.text("summary")),
        section("definition"),
        list("indicators"),
        anchors(),
        manuscript.origin());
  }

  Technology technology() {
    return new Technology(
        new Technology.Card(
            id, values.text("name"), values.text("category"), values.text("summary")),
        values.texts("alternatives"),
        list("what-to-probe"),
        list("signs-of-real-use"),
        list("warning-signs"),
        manuscript.origin());
  }

  Tip tip() {
    return new Tip(
        id,
        values.text("title"),
        Tip.Topic.valueOf(constant(values.text("kind"))),
        references("roles", Kind.ROLE),
        section(""),
        manuscript.origin());
  }

  /// @param minutes how long a question takes by itself
  Plan plan(ToIntFunction<String> minutes) {
    var slots =
        values.items("questions").stream()
            .filter(v -> !leftOut.test(Kind.QUESTION, v.text("id")))
            .map(v -> slot(v, minutes))
            .toList();
    return new Plan(
        id,
        values.text("title"),
        values.text("role"),
        Level.valueOf(constant(values.text("level"))),
        new Plan.Time(
            values.integer("minutes"), values.integer("opening"), values.integer("closing")),
        slots,
        values.integer("interviewers"),
        new Plan.Script(prose("/script/opening"), prose("/script/closing")),
        manuscript.origin());
  }

  private static Plan.Slot slot(YamlNode slot, ToIntFunction<String> minutes) {
    var question = slot.text("id");
    int own = slot.has("minutes") ? slot.integer("minutes") : minutes.applyAsInt(question);
    return new Plan.Slot(question, own);
  }

  List<Faq> faqs() {
    var items = values.items();
    var origins = origins();
    return IntStream.range(0, items.size())
        .filter(i -> !items.get(i).has("roles") || !roles(items.get(i)).isEmpty())
        .mapToObj(i -> faq(items.get(i), i, origins.get(i)))
        .toList();
  }

  private Faq faq(YamlNode item, int index, Origin origin) {
    return new Faq(
        item.text("id"),
        item.text("question"),
        prose("/" + index + "/answer"),
        Faq.Audience.valueOf(constant(item.text("audience"))),
        roles(item),
        origin);
  }

  private List<String> roles(YamlNode item) {
    return kept(item.texts("roles"), Kind.ROLE);
  }

  List<DoNotAsk> doNotAsk() {
    var items = values.items();
    var origins = origins();
    return IntStream.range(0, items.size())
        .mapToObj(i -> topic(items.get(i), i, origins.get(i)))
        .toList();
  }

  private DoNotAsk topic(YamlNode item, int index, Origin origin) {
    return new DoNotAsk(
        slug(item.text("topic")),
        item.text("topic"),
        prose("/" + index + "/why"),
        prose("/" + index + "/instead"),
        item.texts("jurisdictions"),
        citation(item.at("source")),
        origin);
  }

  List<List<String>> synonyms() {
    return values.items().stream()
        .map(set -> set.items().stream().map(YamlNode::text).toList())
        .toList();
  }

  static boolean isDraft(Manuscript manuscript) {
    return manuscript.root().child("status") instanceof YamlNode.Scalar status
        && status.text().equals("draft");
  }

  private List<Level> levels() {
    return values.texts("levels").stream().map(w -> Level.valueOf(constant(w))).sorted().toList();
  }

  private Upkeep upkeep() {
    return new Upkeep(values.text("owner"), LocalDate.parse(values.text("reviewed")));
  }

  private static Citation citation(YamlNode source) {
    return new Citation(source.text("title"), source.text("url"));
  }

  /// The places of the items of a list file, each named as if the item were a file.
  private List<Origin> origins() {
    var whole = manuscript.origin();
    var places = values.items().stream().map(_ -> new HashMap<String, Span>()).toList();
    whole
        .places()
        .forEach((name, span) -> {
          var steps = name.split("/", 3);
          if (steps.length > 1) {
            var rest = steps.length > 2 ? "/" + steps[2] : "";
            places.get(Integer.parseInt(steps[1])).put(rest, span);
          }
        });
    return places.stream().map(item -> new Origin(whole.file(), item)).toList();
  }

  private List<String> references(String key, Kind kind) {
    return kept(values.texts(key), kind);
  }

  private List<String> kept(List<String> ids, Kind kind) {
    return ids.stream().filter(name -> !leftOut.test(kind, name)).toList();
  }

  private Prose section(String slug) {
    return prose("#" + slug);
  }

  private Prose prose(String name) {
    return pruning.of(manuscript.prose().getOrDefault(name, Prose.EMPTY));
  }

  private List<Prose> list(String slug) {
    return manuscript.lists().getOrDefault("#" + slug, List.of()).stream()
        .map(pruning::of)
        .toList();
  }

  private SortedMap<Integer, Prose> anchors() {
    var anchors = new TreeMap<Integer, Prose>();
    for (int rating = 1; rating <= 5; rating++) {
      putSection(anchors, rating, "rating-" + rating);
    }
    return anchors;
  }

  private <K> void putSection(Map<K, Prose> map, K key, String slug) {
    var found = Optional.ofNullable(manuscript.prose().get("#" + slug));
    found.map(pruning::of).ifPresent(prose -> map.put(key, prose));
  }

  /// The name of an enum constant from the word in content files.
  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /// The slug of a topic.
  static String slug(String topic) {
    var slug = topic.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]++", "-");
    return slug.replaceAll("^-|-$", "");
  }
}
