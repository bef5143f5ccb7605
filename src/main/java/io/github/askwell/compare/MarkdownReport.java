package io.github.askwell.compare;

import io.github.askwell.compare.Comparison.PageName;
import io.github.askwell.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes a comparison as Markdown for the comment of a pull request.
///
/// A comment holds a certain number of characters. Every list has a share of them for sure, and what
/// is left goes to the words of pages, those for candidates first. When there is no room for the words
/// of a page its name stands for it, and when there is none for names their number does.
public final class MarkdownReport {
  /// By this a comment is found again.
  public static final String MARK = "<!-- askwell report -->";

  /// What GitHub allows is 65,536; whoever posts the comment may add a line.
  private static final int MOST_CHARACTERS = 65_000;

  private static final int MOST_OF_A_PAGE = 8_000;
  private static final int MOST_OF_A_LIST = 4_500;
  private static final int MOST_OF_A_PASSAGE = 1_500;
  private static final int MOST_OF_A_NAME = 200;
  private static final int MOST_OF_A_REMARK = 600;

  /// For a heading and for how many more there are.
  private static final int MARGIN = 200;

  private final Comparison comparison;
  private boolean shortened;

  private MarkdownReport(Comparison comparison) {
    this.comparison = comparison;
  }

  /// The comment; at most 65,000 characters.
  public static String of(Comparison comparison) {
    return new MarkdownReport(comparison).write();
  }

  private String write() {
    var head = head();
    var lists = lists();
    var others =
        list("Around every page", comparison.frame(), passage -> passage("", passage))
            + list("Pictures", comparison.pictures(), this::begun)
            + list("How pages look and work", comparison.looks(), this::begun);
    int room = MOST_CHARACTERS - head.length() - lists.length() - others.length() - MARGIN;
    var candidates = pages("Candidates will see this", comparison.forCandidates(), room * 2 / 3);
    var interviewers =
        pages("Pages for interviewers", comparison.forInterviewers(), room - candidates.length());
    var end =
        shortened
            ? "\n<sub>Shortened for want of room: <code>askwell report --format html</code> shows all of"
                + " it.</sub>\n"
            : "";
    return head + candidates + lists + interviewers + others + end;
  }

  private String head() {
    var head = new StringBuilder(MARK);
    head.append("\n## What this change does to the site\n\nFrom ")
        .append(code(comparison.before()))
        .append(" to ")
        .append(code(comparison.after()))
        .append(": ")
        .append(Words.summary(comparison))
        .append(".\n");
    for (var note : comparison.notes()) {
      head.append("\n> [!WARNING]\n> ").append(begun(Words.capitalised(note))).append(".\n");
    }
    return head.toString();
  }

  private String lists() {
    return list("New pages", comparison.added(), this::page)
        + list("Pages that go", comparison.removed(), this::page)
        + list("New diagnostics", comparison.diagnostics().added(), this::diagnostic)
        + list("Diagnostics that go", comparison.diagnostics().gone(), this::diagnostic)
        + list("Roles and plans", comparison.plans(), this::plan);
  }

  private static String heading(String heading, int count) {
    return "\n### " + heading + " (" + count + ")\n\n";
  }

  private <T> String list(String heading, List<T> items, Function<T, String> item) {
    return items.isEmpty()
        ? ""
        : heading(heading, items.size()) + items(items.stream().map(item).toList(), MOST_OF_A_LIST);
  }

  /// @param most how many characters may be used, but for the number of those left out
  private String items(List<String> items, int most) {
    var list = new StringBuilder();
    int written = 0;
    for (var item : items) {
      if (list.length() + item.length() + 3 > most) {
        break;
      }
      list.append("- ").append(item).append('\n');
      written++;
    }
    return list + more(items.size() - written);
  }

  private String more(int left) {
    if (left == 0) {
      return "";
    }
    shortened = true;
    return "- … and " + left + " more\n";
  }

  private String page(PageName page) {
    return begun(page.title(), MOST_OF_A_NAME)
        + " · "
        + code("/" + page.route().path())
        + (page.route().isForCandidates() ? " · **for candidates**" : "");
  }

  private String diagnostic(Diagnostic diagnostic) {
    return "**"
        + diagnostic.severity().word()
        + "** "
        + code(diagnostic.location().toString())
        + " "
        + told(diagnostic.message(), MOST_OF_A_REMARK)
        + " "
        + code(diagnostic.id())
        + "<br>"
        + told(diagnostic.hint(), MOST_OF_A_REMARK);
  }

  private String plan(PlanChange plan) {
    return plan.kind().label()
        + " **"
        + told(plan.title(), MOST_OF_A_NAME)
        + "**: "
        + plan.facts().stream()
            .map(fact -> told(fact, MOST_OF_A_REMARK))
            .collect(Collectors.joining("<br>"));
  }

  /// Pages with their words as long as there is room, then the names of the others, then their number.
  private String pages(String heading, List<PageChange> pages, int room) {
    if (pages.isEmpty()) {
      return "";
    }
    var section = new StringBuilder(heading(heading, pages.size()));
    int names = pages.stream().mapToInt(page -> bare(page).length() + 3).sum();
    int forNames = Math.min(names, MOST_OF_A_LIST);
    var bare = new ArrayList<String>();
    for (var page : pages) {
      var words = page.passages().isEmpty() ? "" : words(page);
      if (section.length() + words.length() + forNames + MARGIN > room) {
        shortened = true;
        bare.add(bare(page));
      } else if (words.isEmpty()) {
        bare.add(bare(page));
      } else {
        section.append(words);
      }
    }
    return section + items(bare, forNames);
  }

  private String bare(PageChange page) {
    return begun(page.title(), MOST_OF_A_NAME) + about(page);
  }

  private String about(PageChange page) {
    return " · " + code("/" + page.route().path()) + ": " + Words.counts(page);
  }

  private String words(PageChange page) {
    var words = new StringBuilder("<details><summary>");
    words.append(told(page.title(), MOST_OF_A_NAME)).append(about(page));
    words.append("</summary>\n\n");
    int left = page.passages().size();
    var under = "";
    for (var passage : page.passages()) {
      var item = "- " + passage(under, passage) + "\n";
      if (words.length() + item.length() > MOST_OF_A_PAGE) {
        break;
      }
      words.append(item);
      under = passage.heading();
      left--;
    }
    return words.append(more(left)).append("\n</details>\n\n").toString();
  }

  /// @param under the heading that the passage before stands under
  private String passage(String under, Passage passage) {
    if (!passage.heading().isEmpty() && !passage.heading().equals(under)) {
      var heading = told(passage.heading(), MOST_OF_A_NAME);
      return "<b>" + heading + "</b>: " + runs(passage.runs(), true);
    }
    return runs(passage.runs(), false);
  }

  private String runs(List<Passage.Run> runs, boolean isInLine) {
    var text = new StringBuilder();
    for (var run : runs) {
      boolean begins = text.isEmpty() && !isInLine;
      text.append(text.isEmpty() ? "" : " ");
      switch (run.state()) {
        case SAME ->
            text.append(
                begins
                    ? begun(run.said(), MOST_OF_A_PASSAGE)
                    : told(run.said(), MOST_OF_A_PASSAGE));
        case GONE ->
            text.append("<del>").append(told(run.said(), MOST_OF_A_PASSAGE)).append("</del>");
        case NEW ->
            text.append("<ins>").append(told(run.said(), MOST_OF_A_PASSAGE)).append("</ins>");
      }
    }
    return text.toString();
  }

  private String code(String text) {
    return MarkdownText.code(cut(text, MOST_OF_A_REMARK));
  }

  private String begun(String text) {
    return begun(text, MOST_OF_A_REMARK);
  }

  private String begun(String text, int most) {
    return MarkdownText.line(cut(text, most));
  }

  private String told(String text, int most) {
    return MarkdownText.of(cut(text, most));
  }

  private String cut(String text, int most) {
    shortened |= text.length() > most;
    return OneLine.beginning(text, most);
  }
}
