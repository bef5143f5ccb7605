package io.github.askwell.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildWatch;
import io.github.askwell.build.Phase;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Target;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.rule.Occasion;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two sites have addresses of their own.
class TwoSitesLedgerTest {
  private static final BuildWatch SILENT = (Phase _) -> {};

  @TempDir Path folder;

  private Site site;

  @BeforeEach
  void split() {
    site =
        Site.small(folder)
            .edit("content/site.yaml", "visibility: public-guide", "visibility: split");
  }

  private Build build(Audience audience) {
    return new Build(
        new BuildOptions(
                folder.resolve("content"),
                Optional.empty(),
                Optional.empty(),
                Target.WHOLE,
                false,
                false,
                Occasion.NONE)
            .forReaders(audience));
  }

  private List<String> lost(Audience audience) throws IOException, NoContentException {
    return build(audience).check(SILENT).diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(each -> each.location().lineText() + " [" + each.id() + "]")
        .toList();
  }

  @Test
  void whatLeavesTheSiteForAllIsLostThere() throws IOException, NoContentException {
    site.write(
        "content/urls.lock",
        "/roles/gardener/\n/roles/gardener/guide/\n/roles/gardener/guide/ interviewers\n");
    var guide = List.of("/roles/gardener/guide/ [lost-address]");
    assertEquals(guide, lost(Audience.ALL));
    assertEquals(guide, lost(Audience.CANDIDATE));
    assertEquals(List.of(), lost(Audience.INTERVIEWER));
  }

  @Test
  void aPartOfASiteForAllIsHeldToThatPartOnly() throws IOException, NoContentException {
    site.edit("content/site.yaml", "visibility: split", "visibility: public-guide")
        .write("content/urls.lock", "/roles/gardener/\n/roles/gardener/guide/\n/roles/cook/\n");
    assertEquals(List.of("/roles/cook/ [lost-address]"), lost(Audience.CANDIDATE));
  }

  @Test
  void candidatesHearOnlyOfRedirectsBetweenTheirPages() throws IOException, NoContentException {
    site.write(
        "content/redirects.yaml",
        """
        - {from: /roles/grower/, to: /roles/gardener/}
        - {from: /questions/wilting-rose/, to: /questions/dying-rose/}
        """);
    site.write("content/urls.lock", "/tips/hush/ interviewers gone 2026-11-20 Too quiet.\n");
    var texts = new ConcurrentHashMap<String, String>();
    assertTrue(
        build(Audience.ALL)
            .run(SILENT, file -> texts.put(file.path(), text(file)))
            .site()
            .isPresent());
    assertEquals(1, redirects(texts, "candidates/"));
    assertEquals(2, redirects(texts, "interviewers/"));
    assertTrue(texts.containsKey("interviewers/tips/hush/index.html"));
    assertTrue(
        texts.entrySet().stream()
            .filter(file -> file.getKey().startsWith("candidates/"))
            .noneMatch(file -> (file.getKey() + file.getValue()).contains("wilting-rose")));
  }

  private static long redirects(Map<String, String> texts, String site) {
    return texts
        .getOrDefault(site + "_redirects", "")
        .lines()
        .filter(l -> l.endsWith(" 301") && !l.startsWith("#"))
        .count();
  }

  private static String text(OutputFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }
}
