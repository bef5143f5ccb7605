package io.github.askwell.compare;

import io.github.askwell.git.Checkout;
import io.github.askwell.git.GitException;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.support.GitFolder;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The site of the gardener under version control, committed on branch `main`, to be changed.
final class Garden implements AutoCloseable {
  static final String ROLE = "content/roles/gardener.md";
  static final String QUESTION = "content/questions/dying-rose.md";
  static final String COMPETENCY = "content/competencies/plant-care.md";
  static final String PLAN = "content/plans/gardener-30.yaml";
  static final String TIP = "content/tips/listen-first.md";
  static final String FAQ = "content/faq/hiring.yaml";

  private final GitFolder git;
  private final Site site;

  private Garden(GitFolder git, Site site) {
    this.git = git;
    this.site = site;
  }

  static Garden in(Path folder) {
    var garden = new Garden(GitFolder.in(folder), Site.small(folder));
    garden.git.commit("2026-05-01T12:00:00Z");
    return garden;
  }

  GitFolder git() {
    return git;
  }

  Garden edit(String path, String from, String to) {
    site.edit(path, from, to);
    return this;
  }

  Garden write(String path, String text) {
    site.write(path, text);
    return this;
  }

  Garden delete(String path) {
    site.delete(path);
    return this;
  }

  /// What the changes to the files since `main` do.
  Comparison compared() {
    return compared("main", Optional.empty());
  }

  Comparison compared(String base, Optional<String> head) {
    var content = git.folder().resolve("content");
    try (var checkout = Checkout.around(git.folder()).orElseThrow()) {
      return new Change(content, Path.of("templates"), base, head, false).compared(checkout);
    } catch (GitException | IOException | NoContentException e) {
      throw new AssertionError(e);
    }
  }

  /// A change with something of everything.
  Garden changed() {
    return edit(ROLE, "a joy to walk in", "a pleasure to walk in")
        .edit(ROLE, "[dying-rose]", "[dying-rose, wet-lawn]")
        .edit(ROLE, "minutes: 45", "minutes: 60")
        .edit(QUESTION, "minutes: 10", "minutes: 15")
        .edit(QUESTION, "Reaches for a spray at once", "Sprays before they have looked")
        .edit(QUESTION, "## Probes\n\n- **Action:** What would you do first?\n", "")
        .edit(FAQ, "Two weeks.", "Two weeks; see [our notes](https://notes.example/hiring).")
        .edit(PLAN, "closing: 10", "closing: 5")
        .edit(PLAN, "  - {id: dying-rose}", "  - {id: dying-rose}\n  - {id: wet-lawn}")
        .delete(TIP)
        .write(
            "content/tips/write-first.md",
            "---\ntitle: Write first\nkind: scoring\n---\nThen talk.\n")
        .write("content/media/rose.svg", ROSE)
        .write("content/questions/wet-lawn.md", LAWN);
  }

  private static final String ROSE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"4\"/></svg>\n";

  static final String LAWN =
      """
      ---
      question: The lawn is wet all year. How do you find out why?
      type: situational
      levels: [mid]
      minutes: 5
      competencies: [plant-care]
      technologies: [secateurs]
      theme: Water
      owner: Small Hiring
      reviewed: 2026-01-02
      status: published
      ---
      ## Why it matters

      Water tells.

      ## Strong answer

      - Digs a hole before blaming the rain

      ## Red flags

      - Buys a pump

      ## Probes

      - **Action:** What would you look at first?
      """;

  @Override
  public void close() {
    git.close();
  }
}
