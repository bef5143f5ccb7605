package io.github.askwell.hosting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The goldens are in `src/test/resources/hosting`; `UPDATE_GOLDEN=1` rewrites them.
class HostRulesTest {
  private static final Path GOLDENS = Path.of("src/test/resources/hosting");

  @Test
  void aSiteForAllAtTheRootOfItsHost() throws IOException {
    hold("whole", rules(Audience.ALL, "https://guides.example/"));
  }

  @Test
  void aSiteForCandidatesBelowAPath() throws IOException {
    hold("candidates", rules(Audience.CANDIDATE, "https://careers.example/some/path/"));
  }

  @Test
  void aSiteForInterviewersThatIsReadOverHttpsAlone() throws IOException {
    hold("interviewers", rules(Audience.INTERVIEWER, "https://inside.example/").overHttpsAlone());
  }

  private static void hold(String folder, HostRules rules) throws IOException {
    var forms =
        Map.of(
            "_headers", HeadersFile.of(rules),
            "nginx.conf", NginxConf.of(rules),
            "apache.conf", ApacheConf.of(rules),
            "cloudfront.json", CloudFrontPolicy.of(rules));
    for (var form : forms.entrySet()) {
      var golden = GOLDENS.resolve(folder).resolve(form.getKey());
      if ("1".equals(System.getenv("UPDATE_GOLDEN"))) {
        Files.createDirectories(golden.getParent());
        Files.writeString(golden, form.getValue());
      }
      assertEquals(Files.readString(golden), form.getValue(), golden.toString());
    }
  }

  /// Where caching is said when files are uploaded, it is said by hand.
  @Test
  void theGuideToPublishingSaysTheSameOfCaching() throws IOException {
    var guide = Files.readString(Path.of("docs/deploying.md"));
    var kept =
        rules(Audience.ALL, "https://guides.example/").places().stream()
            .filter(HostRules.Place::isKept)
            .toList();
    for (var place : kept) {
      assertTrue(guide.contains("--include '" + place.path() + "*'"), place.path());
      assertTrue(guide.contains("--exclude '" + place.path() + "*'"), place.path());
      var caching = place.headers().getFirst().value();
      assertTrue(guide.contains("--cache-control '" + caching + "'"), caching);
    }
    assertTrue(guide.contains("--cache-control " + HostRules.REVALIDATED.value()));
  }

  /// Hosts that read `_headers` join what two rules say of one file.
  @ParameterizedTest
  @EnumSource
  void noFileIsToldTwiceOfTheSame(Audience audience) {
    var rules = rules(audience, "https://guides.example/");
    for (var place : rules.places()) {
      for (var header : place.headers()) {
        assertFalse(rules.everywhere().stream().anyMatch(h -> h.name().equals(header.name())));
      }
      for (var other : rules.places()) {
        boolean isInside = place.path().startsWith(other.path());
        assertEquals(place.equals(other), isInside, place + " and " + other);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/guides/", "/a.b/c_d/~e-f/"})
  void usualPathsCanBeWritten(String path) {
    assertTrue(rules(Audience.ALL, "https://guides.example" + path).isWritable());
  }

  /// Each means something else in the configuration of one of the servers.
  @ParameterizedTest
  @ValueSource(strings = {"/a;b/", "/a$b/", "/a%20b/", "/a(b)/", "/a'b/", "/a*/", "/../", "//a/"})
  void oddPathsAreNotWrittenForServers(String path) {
    assertFalse(rules(Audience.ALL, "https://guides.example" + path).isWritable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\"b", "a\nb", "a\\b", "$host", "%t", "naïve"})
  void noHeaderEndsTheQuotesItStandsIn(String value) {
    assertThrows(IllegalArgumentException.class, () -> new HostRules.Header("X-Test", value));
  }

  @Test
  void theHomePageOfAHostWithoutAPathIsAtItsRoot() {
    assertEquals("/", rules(Audience.ALL, "https://guides.example/").root());
    for (var root : List.of("", "guides/", "/guides")) {
      assertThrows(
          IllegalArgumentException.class, () -> new HostRules(root, List.of(), List.of()), root);
    }
  }

  private static HostRules rules(Audience audience, String base) {
    return HostRules.of(new Edition(audience, base, base, true, false));
  }
}
