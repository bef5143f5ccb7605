package io.github.askwell.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.support.Device;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The example of `docs/search.md` for those who use the core in a page of their own.
class OwnPageIT {
  private static final String SITE = "https://guides.example.com/";

  @Test
  void theExampleFindsQuestionsAsOneTypes() throws IOException {
    var document = Files.readString(Path.of("docs/search.md"));
    var files = new TreeMap<>(SearchSite.files(RepositoryLibrary.read()));
    files.put("own/my-page.html", block(document, "html").getBytes(UTF_8));
    files.put("own/search-core.js", core(files));
    files.put("favicon.ico", new byte[0]); // Browsers ask for it, and the example has none.
    var host = new StaticHost("/", files);
    var script = block(document, "js");
    assertTrue(script.contains(SITE));
    files.put("own/my-search.js", script.replace(SITE, host.url("")).getBytes(UTF_8));
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(host.url("own/my-page.html"));
      page.locator("input").fill("deploy");

      assertThat(page.locator("li")).hasCount(5);
      assertThat(page.locator("[role=status]")).hasText(Pattern.compile("\\d+ questions"));
      assertThat(page.locator("li mark").first())
          .containsText(Pattern.compile("deploy", Pattern.CASE_INSENSITIVE));
      page.locator("li a").first().click();
      assertThat(page.locator("h1")).hasCount(1);
      assertTrue(page.url().contains("/questions/"), page.url());
    } finally {
      host.close();
    }
  }

  private static byte[] core(Map<String, byte[]> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith("assets/js/search-core."))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /// What stands in the first block of code of a language.
  private static String block(String document, String language) {
    int start = document.indexOf("```" + language + "\n") + language.length() + 4;
    return document.substring(start, document.indexOf("```", start));
  }
}
