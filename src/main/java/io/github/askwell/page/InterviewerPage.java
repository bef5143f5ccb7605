package io.github.askwell.page;

import io.github.askwell.page.PageModel.Facet;
import io.github.askwell.page.PageModel.Frame;
import io.github.askwell.page.PageModel.Link;
import io.github.askwell.theme.Html;
import java.util.List;
import java.util.Optional;

/// The pages only interviewers may read.
public sealed interface InterviewerPage extends PageModel {

  /// Everything an interviewer needs for a role.
  ///
  /// @param role leads to the page a candidate is shown
  /// @param doNotAsk leads to what never to ask; absent when the site has no such list
  record Guide(
      Frame frame,
      Cover cover,
      List<Part.Plan> plans,
      List<Part.QuestionCard> questions,
      List<Part.TipCard> tips,
      List<Part.Criterion> rubric,
      List<Part.TechnologyCard> technologies,
      List<Part.Answer> faqs,
      Optional<String> doNotAsk)
      implements InterviewerPage {}

  /// What a guide begins with.
  ///
  /// @param candidatePage leads to the page of the role
  /// @param kit leads to the kit for its interviews
  /// @param minutes what asking every question would take
  record Cover(
      String title,
      String summary,
      List<String> levels,
      Html introduction,
      String candidatePage,
      String kit,
      int minutes,
      Part.Reviewed reviewed,
      boolean draft) {}

  /// What an interview for a role is planned, led and scored with.
  ///
  /// @param role its id
  /// @param questions those of the guide and of the plans
  /// @param rubricPrint changes with what is rated, with its weights and anchors and the scale
  /// @param scale the ratings, lowest first
  /// @param scripts what the page runs
  record Kit(
      Frame frame,
      String role,
      String title,
      String guide,
      String debrief,
      String device,
      List<KitPlan> plans,
      List<KitQuestion> questions,
      List<Part.Criterion> rubric,
      String rubricPrint,
      List<Part.Rung> scale,
      Optional<String> doNotAsk,
      Scripts scripts)
      implements InterviewerPage {}

  /// Where the scorecards of a panel are laid side by side.
  ///
  /// @param device leads to what is kept on the device
  record Debrief(Frame frame, String device, Scripts scripts) implements InterviewerPage {}

  /// What is kept on the device of a reader, and how to erase it.
  record Device(Frame frame, Scripts scripts) implements InterviewerPage {}

  /// What a page runs and looks like, besides what all pages do.
  record Scripts(String script, String style) {}

  /// A plan to begin with.
  ///
  /// @param id that of the plan
  record KitPlan(
      String id,
      String title,
      String level,
      int minutes,
      int opening,
      int closing,
      List<Slot> slots,
      Html openingWords,
      Html closingWords) {}

  /// A question of a plan and the minutes it has there.
  record Slot(String question, int minutes) {}

  /// A question to choose and to ask.
  ///
  /// @param print four digits that change with what is said to the candidate, and four that change with
  ///     what the answer is judged by
  record KitQuestion(Part.QuestionCard card, Part.Filters filters, String print) {}

  /// The question bank.
  record QuestionIndex(Frame frame, List<Part.QuestionRow> questions, List<Facet> facets)
      implements InterviewerPage {}

  /// One question.
  ///
  /// @param guides the guides that ask it, each leading to its place there
  record QuestionPage(
      Frame frame,
      Part.QuestionCard card,
      List<Link> guides,
      List<Link> sources,
      List<Part.QuestionRow> related,
      Part.Reviewed reviewed)
      implements InterviewerPage {}

  /// All technologies, by category.
  record TechnologyIndex(Frame frame, List<Shelf> shelves) implements InterviewerPage {}

  /// One technology.
  record TechnologyPage(Frame frame, Part.TechnologyCard card, Part.References references)
      implements InterviewerPage {}

  /// All competencies.
  record CompetencyIndex(Frame frame, List<Item> items) implements InterviewerPage {}

  /// One competency.
  record CompetencyPage(Frame frame, Part.CompetencyCard card, Part.References references)
      implements InterviewerPage {}

  /// All tips, by topic.
  record TipIndex(Frame frame, List<Shelf> shelves) implements InterviewerPage {}

  /// One tip.
  record TipPage(
      Frame frame, String title, String topic, Html body, List<Link> roles, List<Link> others)
      implements InterviewerPage {}

  /// What people ask about hiring.
  record FaqPage(Frame frame, List<Part.Answer> answers) implements InterviewerPage {}

  /// What never to ask, and what to ask instead.
  record DoNotAskPage(Frame frame, List<Topic> topics, List<Facet> facets)
      implements InterviewerPage {}

  /// Entries that belong together.
  record Shelf(String id, String name, List<Item> items) {}

  /// An entry in a list.
  ///
  /// @param note what refers to it, such as `4 questions`
  record Item(Link link, String summary, String note) {}

  /// A topic to keep out of an interview.
  ///
  /// @param jurisdictions where this holds, as people write it
  /// @param filter the same as values to filter by, parted by spaces
  /// @param edit where its source can be edited
  record Topic(
      String id,
      String name,
      Html why,
      Html instead,
      List<String> jurisdictions,
      String filter,
      Link source,
      Optional<String> edit) {}
}
