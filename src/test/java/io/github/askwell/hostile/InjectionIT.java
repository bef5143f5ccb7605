package io.github.askwell.hostile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.askwell.support.Device;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import io.github.askwell.support.WebSite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens every page of a site full of attempts in a browser that no content security policy protects:
/// no script of theirs runs and nothing is asked of anyone else.
class InjectionIT {
  private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";

  @TempDir Path folder;

  @Test
  void noAttemptRunsInABrowserWithoutAPolicy() {
    var site = site();
    var host = new StaticHost("/", withoutPolicy(site));
    var harm = new ArrayList<String>();
    try (var reader = Visitor.with(Device.LAPTOP).whoMayGetLost()) {
      var page = reader.page();
      page.addInitScript("window.pwned = () => { window.harm = location.href; }");
      page.onDialog(dialog -> {
        harm.add(dialog.message());
        dialog.dismiss();
      });
      for (var each : site.pages()) {
        page.navigate(host.url(each.route()));
        if (!each.all("meta[http-equiv=refresh]").isEmpty()) {
          page.waitForURL("**/roles/**");
        }
        harm.addAll(harmOn(page));
      }
      for (var query :
          List.of("pwned", "script", "onerror", "\"><img src=x onerror=pwned()>", "evil")) {
        search(page, host, query);
        harm.addAll(harmOn(page));
      }
    } finally {
      host.close();
    }
    assertEquals(List.of(), harm);
  }

  /// Types a query into the dialog and opens the page of results for it.
  private static void search(Page page, StaticHost host, String query) {
    page.navigate(host.url("faq/"));
    page.locator("[data-search-open]").first().click();
    page.locator("#search-query").fill(query);
    assertThat(page.locator("[data-search-status]").first()).not().isEmpty();
    page.navigate(host.url("search/?q=" + java.net.URLEncoder.encode(query, UTF_8)));
    assertThat(page.locator("main input[type=search]")).hasValue(query);
    if (query.equals("pwned")) {
      assertThat(page.locator("main [data-search-hits] a").first()).isVisible();
    }
  }

  /// Opens what is folded, touches every element, and says what ran or could.
  private static List<String> harmOn(Page page) {
    var found =
        page.evaluate(
            """
            () => {
              const harm = [];
              for (const folded of document.querySelectorAll('details')) folded.open = true;
              for (const element of document.querySelectorAll('*')) {
                for (const {name, value} of element.attributes) {
                  if (name.startsWith('on') || /^\\s*(javascript|data|vbscript):/i.test(value)) {
                    harm.push(location.href + ' ' + element.outerHTML);
                  }
                }
                for (const name of ['mouseover', 'focus', 'focusin', 'toggle', 'error', 'load']) {
                  element.dispatchEvent(new Event(name, {bubbles: false}));
                }
              }
              if (window.harm) harm.push('ran on ' + window.harm);
              return harm;
            }
            """);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private WebSite site() {
    var attempts = Payloads.attempts();
    var site = Payloads.site(folder, attempts).site();
    int number = 0;
    for (var group : Payloads.groups(attempts, 4)) {
      var question = String.join(" ", group);
      site.write("content/questions/n" + number++ + ".md", question(question));
    }
    site.write("content/tips/p0.md", Payloads.tip("Good."));
    var content = Trial.Content.in(folder.resolve("content"));
    var good =
        Payloads.markdown().stream()
            .filter(attempt -> content.errors("tips/x.md", Payloads.tip(attempt)).isEmpty())
            .toList();
    assertTrue(good.size() > 20, good::toString);
    for (var group : Payloads.groups(good, 6)) {
      site.write(
          "content/tips/group-" + number++ + ".md", Payloads.tip(String.join("\n\n", group)));
    }
    return site.build().files();
  }

  private static String question(String text) {
    var cut = text.substring(0, Math.min(text.length(), 290)).strip();
    return """
    ---
    question: %s
    type: situational
    levels: [mid]
    minutes: 10
    competencies: [c]
    owner: A
    reviewed: 2026-01-02
    status: published
    ---
    ## Why it matters

    A

    ## Strong answer

    - A

    ## Red flags

    - A
    """
        .formatted(Payloads.quoted(cut));
  }

  private static TreeMap<String, byte[]> withoutPolicy(WebSite site) {
    var files = new TreeMap<>(site.files());
    files.remove("_headers");
    for (var page : site.pages()) {
      var text = site.text(page.file());
      var bare = text.replaceFirst(POLICY, "");
      assertTrue(bare.length() < text.length(), page.file() + " had no policy");
      files.put(page.file(), bare.getBytes(UTF_8));
    }
    return files;
  }
}
