package io.github.askwell.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Plan;
import io.github.askwell.content.Prose;
import io.github.askwell.content.Question;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.page.InterviewerPage;
import io.github.askwell.page.InterviewerPage.Kit;
import io.github.askwell.page.InterviewerPage.KitPlan;
import io.github.askwell.page.InterviewerPage.KitQuestion;
import io.github.askwell.page.InterviewerPage.Scripts;
import io.github.askwell.page.InterviewerPage.Slot;
import io.github.askwell.page.Part;
import io.github.askwell.render.Frames.Crumb;
import io.github.askwell.render.Frames.Reader;
import io.github.askwell.render.Frames.Spot;
import io.github.askwell.render.Guides.Opened;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// Makes the kits that interviews are planned, led and scored with.
///
/// @param scale the ratings, lowest first
record Kits(Frames frames, List<Site.Rating> scale) {

  /// @param more the questions that plans of the role ask and its guide does not have
  record Stocked(Opened guide, List<Asked> more) {}

  Kit kit(Stocked stocked) {
    var guide = stocked.guide();
    var role = guide.role();
    var route = Route.kit(role.id());
    var cards = new Cards(scale, frames.links(route));
    var questions = Stream.concat(guide.questions().stream(), stocked.more().stream()).toList();
    var rubric = Guides.rubric(guide, questions.stream().map(Asked::question).toList(), cards);
    return new Kit(
        frames.frame(spot(role, route)),
        role.id(),
        role.title(),
        cards.links().to(Route.guide(role.id())),
        cards.links().to(Route.DEBRIEF),
        cards.links().to(Route.DEVICE),
        guide.plans().stream().map(planned -> plan(planned.plan(), cards)).toList(),
        questions.stream().map(asked -> question(asked, cards)).toList(),
        rubric,
        print(rubric),
        scale.stream().map(r -> new Part.Rung(r.value(), r.label(), Optional.empty())).toList(),
        guide.warns() ? Optional.of(cards.links().to(Route.DO_NOT_ASK)) : Optional.empty(),
        scripts("kit", cards.links()));
  }

  InterviewerPage.Debrief debrief() {
    var purpose = "Lay the scorecards of a panel side by side. Nothing leaves your device.";
    var links = frames.links(Route.DEBRIEF);
    return new InterviewerPage.Debrief(
        frames.frame(spot(Route.DEBRIEF, "Debrief", purpose)),
        links.to(Route.DEVICE),
        scripts("debrief", links));
  }

  InterviewerPage.Device device() {
    var purpose = "What this site keeps on your device, and how to erase it.";
    return new InterviewerPage.Device(
        frames.frame(spot(Route.DEVICE, "On this device", purpose)),
        scripts("device", frames.links(Route.DEVICE)));
  }

  private static Spot spot(Route route, String title, String purpose) {
    var nothing = Optional.<String>empty();
    return new Spot(
        route, Reader.INTERVIEWER, title, purpose, List.of(), nothing, Optional.empty());
  }

  private static Scripts scripts(String name, Links links) {
    return new Scripts(links.asset("js/" + name + ".js"), links.asset("css/pages/kit.css"));
  }

  private static Spot spot(Role role, Route route) {
    var above =
        List.of(
            new Crumb("Roles", Route.index(Kind.ROLE)),
            new Crumb(role.title(), Route.of(role)),
            new Crumb("Guide", Route.guide(role.id())));
    return new Spot(
        route,
        Reader.INTERVIEWER,
        role.title() + " interview kit",
        "Plan, lead and score an interview for " + role.title() + ". Nothing leaves your device.",
        above,
        Optional.empty(),
        Optional.empty());
  }

  private static KitPlan plan(Plan plan, Cards cards) {
    var anchor = Route.planAnchor(plan.id());
    return new KitPlan(
        plan.id(),
        plan.title(),
        plan.level().label(),
        plan.time().total(),
        plan.time().opening(),
        plan.time().closing(),
        plan.slots().stream().map(slot -> new Slot(slot.question(), slot.minutes())).toList(),
        cards.links().html(plan.script().opening(), anchor + "-opening-", 2),
        cards.links().html(plan.script().closing(), anchor + "-closing-", 2));
  }

  private static KitQuestion question(Asked asked, Cards cards) {
    var row = cards.rows(List.of(asked.row())).getFirst();
    return new KitQuestion(
        cards.questionAmongOthers(asked), row.filters(), print(asked.question()));
  }

  /// Four digits of what is said to the candidate, and four of what the answer is judged by.
  private static String print(Question question) {
    var guidance = question.guidance();
    var asked =
        Stream.of(
            guidance.probes().stream(),
            Stream.concat(guidance.followUps().stream(), guidance.toShow().stream()));
    var judged =
        Stream.of(
            Stream.of(guidance.why()),
            guidance.strongAnswer().stream(),
            guidance.redFlags().stream(),
            guidance.byLevel().values().stream(),
            guidance.anchors().values().stream());
    return print(question.text() + texts(asked)).substring(4)
        + print(question.facts().competencies().toString() + texts(judged)).substring(4);
  }

  private static List<List<String>> texts(Stream<Stream<Prose>> parts) {
    return parts.map(part -> part.map(Prose::text).toList()).toList();
  }

  /// Of the competencies with their weights and anchors, and of the names of the ratings.
  private String print(List<Part.Criterion> rubric) {
    var parts = rubric.stream().map(one -> one.weight() + one.competency().ladder()).toList();
    return print(
        rubric.stream().map(one -> one.competency().name()).toList() + parts.toString() + scale);
  }

  private static String print(String text) {
    var print = new CRC32();
    print.update(text.getBytes(UTF_8));
    return HexFormat.of().toHexDigits((int) print.getValue());
  }
}
