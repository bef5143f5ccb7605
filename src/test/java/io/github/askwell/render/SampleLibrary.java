package io.github.askwell.render;

import io.github.askwell.content.Citation;
import io.github.askwell.content.Competency;
import io.github.askwell.content.DoNotAsk;
import io.github.askwell.content.Faq;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Level;
import io.github.askwell.content.Library;
import io.github.askwell.content.Media;
import io.github.askwell.content.Origin;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Prose.Target;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import io.github.askwell.content.Tip;
import io.github.askwell.content.Upkeep;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.diagnostic.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A small site with one of everything, and two questions.
final class SampleLibrary {
  static final String SECRET = "Blames the compiler before looking at the log";

  private SampleLibrary() {}

  static Library library() {
    return library(site("https://guides.example/base/", Site.Visibility.PUBLIC_GUIDE));
  }

  static Library library(Site site) {
    var entries =
        new Library.Entries(
            map("gardener", role()),
            map("pruning", question("pruning", 10), "frost", question("frost", 8)),
            map("care", competency("care"), "judgement", competency("judgement")),
            map("shears", technology()),
            map("listen", tip()),
            map("half-hour", plan()));
    var logo = new Media("logo.svg", "<svg/>".getBytes(StandardCharsets.UTF_8));
    return new Library(
        site,
        entries,
        new Library.Lists(faqs(), List.of(topic()), List.of()),
        new TreeMap<>(Map.of("logo.svg", logo)));
  }

  static Site site(String baseUrl, Site.Visibility visibility) {
    var identity =
        new Site.Identity(
            "Garden Guides",
            "Interviews for people who grow things.",
            "en",
            baseUrl,
            new Site.Organisation(
                "Example Gardens",
                "https://gardens.example/",
                "hi@gardens.example",
                Optional.of("logo.svg")),
            List.of("Direct hire only", "Fair & anchored"),
            new Site.CallToAction(
                "Need help?", "We can help.", "Write", "mailto:hi@gardens.example"));
    var scale =
        List.of(
            new Site.Rating(1, "Not shown"),
            new Site.Rating(2, "Partly"),
            new Site.Rating(3, "Shown"),
            new Site.Rating(4, "Clearly"),
            new Site.Rating(5, "Outstanding"));
    return new Site(
        identity,
        Optional.of(
            new Site.Repository("https://code.example/gardens/guides", "main", Optional.empty())),
        new Site.Publishing(visibility, Optional.empty(), List.of()),
        List.of("uk"),
        scale,
        List.of(),
        origin("content/site.yaml"));
  }

  static Origin origin(String file) {
    return new Origin(new SourceFile(file, "text"), Map.of());
  }

  /// Prose whose links are the given ones: `askwell:0` is the first.
  static Prose prose(String html, Target... targets) {
    var links =
        List.of(targets).stream().map(target -> new Prose.Link(target, Span.at(0))).toList();
    return new Prose(html, html.replaceAll("<[^>]*>", ""), List.of(), links);
  }

  static Role role() {
    var process =
        new Role.Process(
            List.of(
                new Role.Stage("Call", 30, "A recruiter", List.of("Motivation")),
                new Role.Stage("Garden visit", 60, "Two gardeners", List.of("Care", "Judgement"))),
            List.of(prose("Think of <strong>one</strong> garden.")),
            prose("<p>Ask us.</p>"),
            prose("<p>We write within two days.</p>"));
    var profile =
        new Role.Profile(
            "gardener",
            "Gardener",
            "Grows what others enjoy.",
            "Outdoors",
            List.of(Level.MID, Level.SENIOR),
            List.of("Groundskeeper"),
            List.of(),
            prose("<p>A garden of two hectares.</p>"),
            process);
    return new Role(
        profile,
        prose(
            "<p>Read <a href=\"askwell:0\">how to listen</a> and"
                + " <a href=\"askwell:1\">pruning</a>.</p>",
            new Target.ToEntry(Kind.TIP, "listen", ""),
            new Target.ToEntry(Kind.QUESTION, "pruning", "red-flags")),
        List.of(
            new Role.Criterion("care", 62.5, Optional.of("Plants come first.")),
            new Role.Criterion("judgement", 37.5, Optional.of("Weather is fickle."))),
        new Role.Picks(List.of("pruning", "frost"), List.of("shears"), Optional.empty()),
        upkeep(20),
        false,
        origin("content/roles/gardener.md"));
  }

  static Upkeep upkeep(int day) {
    return new Upkeep("The head gardener", LocalDate.of(2026, 11, day));
  }

  static Question question(String id, int minutes) {
    var facts =
        new Question.Facts(
            Question.Type.BEHAVIOURAL,
            List.of(Level.MID, Level.SENIOR),
            minutes,
            id.equals("frost") ? List.of("judgement") : List.of("care", "judgement"),
            List.of("shears"),
            Optional.of("About " + id),
            List.of(new Citation("A book & more", "https://books.example/?a=1&b=2")));
    SortedMap<Integer, Prose> anchors =
        new TreeMap<>(Map.of(1, prose("<p>Low.</p>"), 5, prose("<p>High.</p>")));
    SortedMap<Level, Prose> levels =
        new TreeMap<>(
            Map.of(Level.MID, prose("<p>Cuts well.</p>"), Level.SENIOR, prose("<p>Plans.</p>")));
    var guidance =
        new Question.Guidance(
            prose("<p>Cuts cannot be undone.</p>"),
            Optional.of(prose("<pre><code>A branch in winter</code></pre>")),
            List.of(prose("Names the season"), prose("Cleans <code>tools</code>")),
            List.of(prose(SECRET)),
            List.of(
                prose("<strong>Action:</strong> What did you cut?"), prose("And what grew back?")),
            List.of(prose("What would you do today?")),
            levels,
            anchors);
    return new Question(
        id,
        "When did you last cut <too much>, " + id + "?",
        facts,
        guidance,
        upkeep(id.equals("frost") ? 19 : 21),
        false,
        origin("content/questions/" + id + ".md"));
  }

  static Competency competency(String id) {
    var anchors =
        new TreeMap<>(
            Map.of(1, prose("<p>One.</p>"), 3, prose("<p>Three.</p>"), 5, prose("<p>Five.</p>")));
    return new Competency(
        new Competency.Card(id, id.equals("care") ? "Care" : "Judgement", "In plain words."),
        prose("<p>Definition.</p><h3 id=\"more\">More</h3><p>Text.</p>"),
        List.of(prose("Waters in the morning")),
        anchors,
        origin("content/competencies/" + id + ".md"));
  }

  static Technology technology() {
    return new Technology(
        new Technology.Card("shears", "Shears", "Tools", "They cut."),
        List.of("Saw"),
        List.of(prose("Sharpening")),
        List.of(prose("Oils the hinge")),
        List.of(prose("Leaves them in the rain")),
        origin("content/technologies/shears.md"));
  }

  static Tip tip() {
    return new Tip(
        "listen",
        "Listen first",
        Tip.Topic.COMMUNICATION,
        List.of(),
        prose(
            "<p>Wait. <a href=\"askwell:0\">See below</a>, or the"
                + " <a href=\"askwell:1\">plan</a>.</p><h2 id=\"why\">Why</h2><p>So.</p>"
                + "<p><img src=\"askwell:2\" alt=\"A leaf\"></p>",
            new Target.ToAnchor("why"),
            new Target.ToEntry(Kind.PLAN, "half-hour", ""),
            new Target.ToMedia("logo.svg")),
        origin("content/tips/listen.md"));
  }

  static Plan plan() {
    return new Plan(
        "half-hour",
        "Half an hour",
        "gardener",
        Level.MID,
        new Plan.Time(40, 5, 10),
        List.of(new Plan.Slot("pruning", 10), new Plan.Slot("frost", 8)),
        2,
        new Plan.Script(prose("<p>Welcome.</p>"), prose("<p>Your turn.</p>")),
        origin("content/plans/half-hour.yaml"));
  }

  static List<Faq> faqs() {
    return List.of(
        new Faq(
            "how-long",
            "How long does hiring take?",
            prose("<p>A month.</p>"),
            Faq.Audience.EMPLOYER,
            List.of("gardener"),
            origin("content/faq/all.yaml")),
        new Faq(
            "may-i-visit",
            "May I visit first?",
            prose("<p>Yes.</p>"),
            Faq.Audience.CANDIDATE,
            List.of(),
            origin("content/faq/all.yaml")));
  }

  static DoNotAsk topic() {
    return new DoNotAsk(
        "age",
        "Age",
        prose("<p>It is protected.</p>"),
        prose("<p>May you work here by law?</p>"),
        List.of("uk"),
        new Citation("A law", "https://law.example/"),
        origin("content/do-not-ask.yaml"));
  }

  private static <T> SortedMap<String, T> map(String id, T entry) {
    return new TreeMap<>(Map.of(id, entry));
  }

  private static <T> SortedMap<String, T> map(String id, T entry, String other, T second) {
    return new TreeMap<>(Map.of(id, entry, other, second));
  }
}
