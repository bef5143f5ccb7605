package io.github.askwell.compare;

import io.github.askwell.compare.Comparison.PageName;
import io.github.askwell.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes a comparison as one web page that needs no other file, runs no script and loads nothing.
public final class HtmlReport {
  private final Comparison comparison;

  private static final String FOR_CANDIDATES = "Candidates will see this";

  /// The sections that have something in them, by title.
  private final Map<String, Section> sections = new LinkedHashMap<>();

  private record Section(int count, String html) {}

  private HtmlReport(Comparison comparison) {
    this.comparison = comparison;
  }

  /// The page.
  public static String of(Comparison comparison) {
    return new HtmlReport(comparison).write();
  }

  private String write() {
    pages(FOR_CANDIDATES, comparison.forCandidates());
    names("New pages", comparison.added());
    names("Pages that go", comparison.removed());
    list("New diagnostics", comparison.diagnostics().added(), HtmlReport::diagnostic);
    list("Diagnostics that go", comparison.diagnostics().gone(), HtmlReport::diagnostic);
    list("Roles and plans", comparison.plans(), HtmlReport::plan);
    pages("Pages for interviewers", comparison.forInterviewers());
    list("Around every page", comparison.frame(), passage -> passage("", passage));
    list("Pictures", comparison.pictures(), HtmlReport::text);
    list("How pages look and work", comparison.looks(), HtmlReport::text);
    var style = style();
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>What this change does to the site</title>
    <style>%s</style>
    </head>
    <body>
    <main>
    <h1>What this change does to the site</h1>
    <p class="sides">From <code>%s</code> to <code>%s</code></p>
    <p class="summary">%s.</p>
    %s%s%s</main>
    </body>
    </html>
    """
        .formatted(
            Digest.of(style),
            style,
            text(comparison.before()),
            text(comparison.after()),
            text(Words.capitalised(Words.summary(comparison))),
            comparison.notes().stream()
                .map(note -> "<p class=\"note\">" + text(Words.capitalised(note)) + ".</p>\n")
                .collect(Collectors.joining()),
            contents(),
            sections.values().stream().map(Section::html).collect(Collectors.joining()));
  }

  private String contents() {
    return sections.size() < 2
        ? ""
        : sections.entrySet().stream()
            .map(section ->
                "<li><a href=\"#%s\">%s</a> <span>%d</span></li>\n"
                    .formatted(id(section.getKey()), section.getKey(), section.getValue().count()))
            .collect(
                Collectors.joining(
                    "",
                    "<nav class=\"contents\" aria-label=\"On this page\"><ul>\n",
                    "</ul></nav>\n"));
  }

  private void section(String title, int count, String content) {
    sections.put(
        title,
        new Section(
            count,
            "<section%4$s aria-labelledby=\"%1$s\">\n<h2 id=\"%1$s\">%2$s <span>(%3$s)</span></h2>\n"
                    .formatted(
                        id(title),
                        title,
                        count,
                        title.equals(FOR_CANDIDATES) ? " class=\"candidates\"" : "")
                + content
                + "</section>\n"));
  }

  private static String id(String title) {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private <T> void list(String title, List<T> items, Function<T, String> item) {
    if (!items.isEmpty()) {
      var all =
          items.stream()
              .map(each -> "<li>" + item.apply(each) + "</li>\n")
              .collect(Collectors.joining());
      section(title, items.size(), "<ul class=\"list\">\n" + all + "</ul>\n");
    }
  }

  private void names(String title, List<PageName> pages) {
    list(
        title,
        pages,
        page ->
            text(page.title())
                + " "
                + address(page.route().path())
                + (page.route().isForCandidates()
                    ? " <strong class=\"tag\">for candidates</strong>"
                    : ""));
  }

  private void pages(String title, List<PageChange> pages) {
    if (!pages.isEmpty()) {
      section(
          title, pages.size(), pages.stream().map(HtmlReport::page).collect(Collectors.joining()));
    }
  }

  private static String page(PageChange page) {
    var passages = new StringBuilder();
    var under = "";
    for (var passage : page.passages()) {
      passages.append("<li>").append(passage(under, passage)).append("</li>\n");
      under = passage.heading();
    }
    return "<article class=\"page\">\n<header><h3>%s</h3>%s<p class=\"facts\">%s</p></header>\n%s</article>\n"
        .formatted(
            text(page.title()),
            address(page.route().path()),
            Words.counts(page),
            passages.isEmpty() ? "" : "<ul>\n" + passages + "</ul>\n");
  }

  private static String address(String path) {
    return "<code>/" + text(path) + "</code>";
  }

  /// @param before the heading that the passage before stands under
  private static String passage(String before, Passage passage) {
    var under =
        passage.heading().isEmpty() || passage.heading().equals(before)
            ? ""
            : "<p class=\"under\">" + text(passage.heading()) + "</p>";
    return under + passage.runs().stream().map(HtmlReport::run).collect(Collectors.joining(" "));
  }

  private static String run(Passage.Run run) {
    return switch (run.state()) {
      case SAME -> text(run.said());
      case GONE -> "<del>" + said("removed:") + text(run.said()) + said("end") + "</del>";
      case NEW -> "<ins>" + said("added:") + text(run.said()) + said("end") + "</ins>";
    };
  }

  /// Words for those who hear the page: few screen readers say what was deleted and inserted.
  private static String said(String words) {
    return "<span class=\"said\"> " + words + " </span>";
  }

  private static String diagnostic(Diagnostic diagnostic) {
    var severity = diagnostic.severity().word();
    return "<p><span class=\"severity %s\">%s</span> <code>%s</code></p>\n<p>%s <code>%s</code></p>\n<p class=\"facts\">%s</p>"
        .formatted(
            severity,
            severity,
            text(diagnostic.location().toString()),
            text(diagnostic.message()),
            diagnostic.id(),
            text(diagnostic.hint()));
  }

  private static String plan(PlanChange plan) {
    return "<h3>"
        + text(plan.title())
        + "</h3><p class=\"facts\">"
        + plan.kind().label()
        + "</p>"
        + plan.facts().stream()
            .map(fact -> "<p>" + text(Words.capitalised(fact)) + "</p>")
            .collect(Collectors.joining());
  }

  private static String text(String text) {
    return OneLine.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String style() {
    try (var file = HtmlReport.class.getResourceAsStream("report.css")) {
      if (file == null) {
        throw new IllegalStateException("the style sheet of the report is not in the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
