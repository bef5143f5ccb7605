package io.github.askwell.compare;

import io.github.askwell.compare.Comparison.PageName;
import io.github.askwell.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a comparison as Markdown for the comment of a pull request.
///
/// A comment holds a certain number of characters. What matters most is written first; when there is
/// no room for the words of a page its name stands for it, and when there is none for names their
/// number does.
public final class MarkdownReport {
  /// By this a comment is found again.
  public static final String MARK = "<!-- askwell report -->";

  /// What GitHub allows, less a reserve for what is written in the end.
  private static final int MOST_CHARACTERS = 65_536 - 1_536;

  private static final int MOST_OF_A_PAGE = 8_000;
  private static final int MOST_OF_A_LIST = 9_000;

  private final StringBuilder text = new StringBuilder();
  private final Comparison comparison;
  private int shortened;

  private MarkdownReport(Comparison comparison) {
    this.comparison = comparison;
  }

  /// The comment; at most 65,536 characters.
  public static String of(Comparison comparison) {
    return new MarkdownReport(comparison).write();
  }

  private String write() {
    line(MARK);
    line("## What this change does to the site");
    line("");
    line(
        "From "
            + MarkdownText.code(comparison.before())
            + " to "
            + MarkdownText.code(comparison.after())
            + ": "
            + MarkdownText.of(Words.summary(comparison))
            + ".");
    comparison
        .notes()
        .forEach(
            note -> line("\n> [!WARNING]\n> " + MarkdownText.of(Words.capitalised(note)) + "."));
    pages("Candidates will see this", comparison.forCandidates());
    names("New pages", comparison.added());
    names("Pages that go", comparison.removed());
    diagnostics();
    list("Roles and plans", comparison.plans().stream().map(MarkdownReport::plan).toList());
    pages("Pages for interviewers", comparison.forInterviewers());
    list(
        "Around every page",
        comparison.frame().stream().map(passage -> passage("", passage)).toList());
    list("Pictures", comparison.pictures().stream().map(MarkdownText::of).toList());
    if (shortened > 0) {
      line("");
      line(
          "<sub>Shortened for want of room. The report as a web page, with the files of this run, has"
              + " all of it.</sub>");
    }
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private int room() {
    return MOST_CHARACTERS - text.length();
  }

  private void heading(String heading, int count) {
    line("");
    line("### " + heading + " (" + count + ")");
    line("");
  }

  private void list(String heading, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    heading(heading, items.size());
    int most = Math.min(room(), MOST_OF_A_LIST);
    int left = items.size();
    for (var item : items) {
      most -= item.length() + 3;
      if (most < 0) {
        break;
      }
      line("- " + item);
      left--;
    }
    if (left > 0) {
      shortened++;
      line("- … and " + left + " more");
    }
  }

  private void names(String heading, List<PageName> pages) {
    list(
        heading,
        pages.stream()
            .map(page ->
                MarkdownText.of(page.title())
                    + " · "
                    + MarkdownText.code("/" + page.route().path())
                    + (page.route().isForCandidates() ? " · **for candidates**" : ""))
            .toList());
  }

  private void diagnostics() {
    var added = comparison.diagnostics().added();
    var gone = comparison.diagnostics().gone();
    list("New diagnostics", added.stream().map(MarkdownReport::diagnostic).toList());
    list("Diagnostics that go", gone.stream().map(MarkdownReport::diagnostic).toList());
  }

  private static String diagnostic(Diagnostic diagnostic) {
    return "**"
        + diagnostic.severity().word()
        + "** "
        + MarkdownText.code(diagnostic.location().toString())
        + " "
        + MarkdownText.of(diagnostic.message())
        + " "
        + MarkdownText.code(diagnostic.id())
        + "<br>"
        + MarkdownText.of(diagnostic.hint());
  }

  private static String plan(PlanChange plan) {
    return plan.kind().label()
        + " **"
        + MarkdownText.of(plan.title())
        + "**: "
        + plan.facts().stream().map(MarkdownText::of).collect(Collectors.joining("<br>"));
  }

  /// Every page with its words as long as there is room, then the names of the others, then their
  /// number.
  private void pages(String heading, List<PageChange> pages) {
    if (pages.isEmpty()) {
      return;
    }
    heading(heading, pages.size());
    var bare = new ArrayList<PageChange>();
    for (var page : pages) {
      var words = page.passages().isEmpty() ? "" : words(page);
      if (words.isEmpty() || words.length() > room() - MOST_OF_A_LIST) {
        shortened += words.isEmpty() ? 0 : 1;
        bare.add(page);
      } else {
        text.append(words);
      }
    }
    named(bare);
  }

  private void named(List<PageChange> pages) {
    int left = pages.size();
    int most = Math.min(room(), MOST_OF_A_LIST);
    for (var page : pages) {
      var item = "- " + name(page) + ": " + Words.counts(page);
      most -= item.length() + 1;
      if (most < 0) {
        break;
      }
      line(item);
      left--;
    }
    if (left > 0) {
      shortened++;
      line("- … and " + left + " more");
    }
  }

  private static String name(PageChange page) {
    return MarkdownText.of(page.title()) + " · " + MarkdownText.code("/" + page.route().path());
  }

  private String words(PageChange page) {
    var words = new StringBuilder("<details><summary>");
    words.append(name(page)).append(": ").append(Words.counts(page)).append("</summary>\n\n");
    int left = page.passages().size();
    var under = "";
    for (var passage : page.passages()) {
      var item = "- " + passage(under, passage) + "\n";
      under = passage.heading();
      if (words.length() + item.length() > MOST_OF_A_PAGE) {
        break;
      }
      words.append(item);
      left--;
    }
    if (left > 0) {
      shortened++;
      words.append("- … and ").append(left).append(" more\n");
    }
    return words.append("\n</details>\n").toString();
  }

  /// @param under the heading that the passage before stands under
  private static String passage(String under, Passage passage) {
    var heading =
        passage.heading().equals(under)
            ? ""
            : "<b>" + MarkdownText.of(passage.heading()) + "</b>: ";
    return heading
        + passage.runs().stream().map(MarkdownReport::run).collect(Collectors.joining(" "));
  }

  private static String run(Passage.Run run) {
    var text = MarkdownText.of(run.text());
    return switch (run.state()) {
      case SAME -> text;
      case GONE -> "<del>" + text + "</del>";
      case NEW -> "<ins>" + text + "</ins>";
    };
  }
}
