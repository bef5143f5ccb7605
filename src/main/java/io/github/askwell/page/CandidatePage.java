package io.github.askwell.page;

import io.github.askwell.page.PageModel.Bar;
import io.github.askwell.page.PageModel.Day;
import io.github.askwell.page.PageModel.Facet;
import io.github.askwell.page.PageModel.Frame;
import io.github.askwell.page.PageModel.Link;
import io.github.askwell.theme.Html;
import java.util.List;
import java.util.Optional;

/// The pages a candidate may read. Nothing in them can hold what only interviewers may see: a test
/// walks through all types they are made of.
public sealed interface CandidatePage extends PageModel {

  /// What the site is, and the way to every role.
  ///
  /// @param ways to the other parts of the site, each with what it is for; none in a site for candidates
  record Home(Frame frame, List<Family> families, List<Way> ways) implements CandidatePage {}

  /// All roles, to choose from.
  record RoleIndex(Frame frame, List<RoleCard> roles, List<Facet> facets)
      implements CandidatePage {}

  /// One role as a recruiter shows it to a candidate.
  ///
  /// @param guide leads to the interviewer guide; absent in a site for candidates
  record RolePage(
      Frame frame,
      Role role,
      Interviews interviews,
      List<Faq> faqs,
      Share share,
      Optional<String> guide)
      implements CandidatePage {}

  /// Leads on to the page of a role from its short address.
  ///
  /// @param page leads there
  record ShortLink(Frame frame, String page) implements CandidatePage {}

  /// The way back from an address that leads nowhere.
  ///
  /// @param sealed where addresses lead that only the worker of a sealed site knows
  record NotFound(Frame frame, List<RoleCard> roles, Optional<Sealed> sealed)
      implements CandidatePage {}

  /// Where a sealed site asks for the passphrase.
  record Unlock(Frame frame, String script) implements CandidatePage {}

  /// The part of a sealed site that is encrypted.
  ///
  /// @param script leads on to it
  record Sealed(String script, String home) {}

  /// What stands at an address whose page is at another now, for hosts that cannot send visitors there.
  ///
  /// @param to leads to the page
  /// @param parts lead to where parts of it are, when they are elsewhere; each labelled by its anchor
  /// @param script the file that takes visitors there, and the anchor they came with
  record Moved(Frame frame, String to, List<Link> parts, String script) implements CandidatePage {}

  /// What stands at the address of a page that was removed for good.
  record Gone(Frame frame, String reason) implements CandidatePage {}

  /// Searching on a page of its own.
  ///
  /// @param candidatesIndex leads to the manifest of the index with what candidates may read
  /// @param hasMore whether there is another index, with more in it
  record Search(Frame frame, String candidatesIndex, boolean hasMore) implements CandidatePage {}

  /// Roles that belong together.
  record Family(String name, List<RoleCard> roles) {}

  /// A role in a list.
  ///
  /// @param guide leads to the interviewer guide; absent in a site for candidates
  record RoleCard(
      String title,
      String summary,
      Word family,
      List<Word> levels,
      List<String> aliases,
      String page,
      Optional<String> guide,
      boolean draft) {}

  /// A word with the value it is filtered by.
  record Word(String value, String label) {}

  /// A part of the site and what it is for.
  record Way(Link link, String purpose) {}

  /// What a role is.
  record Role(
      String title,
      String summary,
      String family,
      List<String> levels,
      List<String> aliases,
      Html about,
      List<Technology> technologies,
      Day reviewed,
      boolean draft) {}

  /// How the interviews for a role go.
  ///
  /// @param themes what questions are about, without the questions
  record Interviews(
      List<Stage> stages,
      int minutes,
      List<Assessed> assessed,
      List<String> themes,
      List<Html> prepare,
      Html adjustments,
      Html next) {}

  /// One meeting, with its place on a bar of the time of all.
  record Stage(int number, String name, int minutes, String with, List<String> assesses, Bar bar) {}

  /// Something a candidate is rated on, in plain words.
  record Assessed(String name, String summary) {}

  /// A tool the role works with.
  record Technology(String name, String category, String summary) {}

  /// How a page is passed on.
  ///
  /// @param address the absolute address of the page
  /// @param shortcut a shorter one that leads there; absent where nothing could lead on
  /// @param code the address as a QR code; absent when it is too long for one
  record Share(String address, Optional<Shortcut> shortcut, Optional<Code> code) {}

  /// A short address.
  ///
  /// @param words the address as people write it, without what all begin with
  record Shortcut(String address, String words) {}

  /// A QR code as SVG draws it.
  ///
  /// @param size how many modules it has a side, the quiet zone included
  /// @param path the dark modules
  record Code(int size, String path) {}

  /// A question candidates ask.
  record Faq(String id, String question, Html answer) {}
}
