package io.github.askwell.page;

import io.github.askwell.content.Site;
import io.github.askwell.theme.Html;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All that the template of one page is shown. What a page does not print it does not hold.
public sealed interface PageModel permits CandidatePage, InterviewerPage {

  /// What every page has around its own content.
  Frame frame();

  /// The template that shows a kind of page: `page/role-index.ftlh` for `RoleIndex`,
  /// `page/question.ftlh` for `QuestionPage`.
  static String template(Class<? extends PageModel> page) {
    var words =
        page.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return "page/" + words.replaceFirst("-page$", "") + ".ftlh";
  }

  /// A word that leads somewhere.
  record Link(String label, String href) {}

  /// A day, for machines and for people.
  record Day(String iso, String words) {
    private static final DateTimeFormatter WORDS =
        DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public static Day of(LocalDate date) {
      return new Day(date.toString(), WORDS.format(date));
    }
  }

  /// A stretch of a bar as SVG writes it, in percent of the whole.
  ///
  /// @param start where it begins
  /// @param share how long it is
  /// @param middle where its middle is
  record Bar(String start, String share, String middle) {
    private static final double TENTHS = 1000;

    /// The stretch that stands for a part of a whole; a part of nothing has no length.
    public static Bar of(int start, int part, int whole) {
      return new Bar(
          percent(start, whole), percent(part, whole), percent(start + part / 2.0, whole));
    }

    private static String percent(double part, int whole) {
      long tenths = whole == 0 ? 0 : Math.round(TENTHS * part / whole);
      return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%";
    }
  }

  /// A choice that narrows a list.
  ///
  /// @param name the name of the attribute on the items that holds their values
  /// @param atMost whether a value stands for itself and all below it
  record Facet(String name, String label, boolean atMost, List<Option> options) {
    public record Option(String value, String label, int count) {}
  }

  /// What every page has around its own content: its head, where it stands in the site, its foot.
  ///
  /// @param identity what the site says of itself
  /// @param places the parts of the site, in the order of the navigation
  /// @param trail the pages above this one, from the home page down
  /// @param told what is said to those who do not open the page
  /// @param logo the address of the organisation's picture
  record Frame(
      Head head,
      Site.Identity identity,
      List<Place> places,
      List<Link> trail,
      Source source,
      Told told,
      Optional<String> logo) {
    public Frame {
      places = List.copyOf(places);
      trail = List.copyOf(trail);
    }

    /// The same with something else said to those who do not open the page.
    public Frame telling(Told told) {
      return new Frame(head, identity, places, trail, source, told, logo);
    }

    /// What chats and search engines are told of a page, besides its title and description.
    ///
    /// @param picture a picture to stand beside links to it
    /// @param data what it is about, as JSON-LD
    public record Told(Optional<Picture> picture, Optional<Html> data) {
      public static final Told NOTHING = new Told(Optional.empty(), Optional.empty());
    }

    /// A picture of 1200 by 630 pixels.
    ///
    /// @param address its absolute address
    /// @param alt its words
    public record Picture(String address, String alt) {}

    /// The same as a page in the place of the one at an address, which search engines list instead.
    public Frame copyOf(String address) {
      return new Frame(
          new Head(head.title, head.description, address, false, head.candidate, head.files),
          identity,
          places,
          trail,
          source,
          told,
          logo);
    }

    /// What stands in the head of a page.
    ///
    /// @param title the name of the page without the name of the site
    /// @param description one or two sentences for search engines and chats
    /// @param canonical the absolute address of the page, or of the one it is a copy of
    /// @param indexed whether search engines may list it
    /// @param candidate whether the page is meant for candidates
    public record Head(
        String title,
        String description,
        String canonical,
        boolean indexed,
        boolean candidate,
        Files files) {}

    /// The addresses of the files a page loads and of those every page leads to.
    ///
    /// @param root leads to the home page
    /// @param index leads to the manifest of the search index that the page searches
    /// @param forCandidates whether that index holds only what candidates may read
    /// @param paper the style for paper, which no screen waits for
    /// @param keeper keeps the keys of a sealed guide while the page is open
    /// @param served whether a server sends them: a script may then be a module, and load what it needs
    public record Files(
        String root,
        String style,
        String paper,
        String scheme,
        String script,
        Optional<String> keeper,
        boolean served,
        String icon,
        String manifest,
        String feed,
        String search,
        String index,
        boolean forCandidates) {}

    /// What a page is made from.
    ///
    /// @param edit where the source of the page can be edited
    /// @param guide where it says how to edit; absent when the page cannot be edited by itself
    /// @param changed when the files it is made from were changed last, as far as that is known
    public record Source(Optional<String> edit, Optional<String> guide, Optional<Day> changed) {}

    /// A part of the site.
    ///
    /// @param current whether the page is in it
    public record Place(String label, String href, boolean current) {}
  }
}
