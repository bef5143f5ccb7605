package io.github.askwell.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.Visitor;
import io.github.askwell.support.WebSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site that was built with `--offline`, opened from a disk.
class OfflineIT {
  private static final WebSite SITE = BuiltSite.offline();

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    for (var file : SITE.files().entrySet()) {
      var path = folder.resolve("guides to take along").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  @Test
  void everyLinkNamesAFile() {
    var broken = new ArrayList<String>();
    for (var page : SITE.pages()) {
      for (var address : page.addresses()) {
        var uri = page.resolve(BuiltSite.BASE, address);
        boolean isOurs = uri.toString().startsWith(BuiltSite.BASE.toString());
        boolean isCanonical = address.startsWith(BuiltSite.BASE.toString());
        if (!address.startsWith("#")
            && isOurs
            && !isCanonical
            && !SITE.files().containsKey(uri.getPath().substring(1))) {
          broken.add(page + ": " + address);
        }
      }
    }
    assertEquals(new ArrayList<>(), broken);
  }

  @Test
  void everyResultNamesAFile() {
    var address = Pattern.compile("\"url\":\"([^\"#]*)");
    var named =
        SITE.files().entrySet().stream()
            .filter(file -> file.getKey().contains("/records-"))
            .flatMap(file -> address.matcher(new String(file.getValue(), UTF_8)).results())
            .map(match -> match.group(1))
            .toList();
    assertTrue(named.size() > 80, named + " are all");
    assertEquals(named, named.stream().filter(SITE.files()::containsKey).toList());
  }

  @Test
  void holdsNothingThatOnlyServersRead() {
    Stream.of("_headers", "_redirects", "robots.txt", "sitemap.xml", ".nojekyll")
        .forEach(file -> assertFalse(SITE.files().containsKey(file), file));
  }

  @Test
  void theKeyboardLeadsFromTheHomePageToASectionByTheSearch() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(address("index.html"));
      page.keyboard().press("/");
      page.keyboard().type("dependencies");
      assertThat(page.locator("dialog [role=option]").first()).isVisible();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");

      page.waitForURL(Pattern.compile("file:.*/index\\.html(#.*)?"));
      assertThat(page.locator("h1")).isVisible();
      backHome(page);
    }
  }

  private static void backHome(Page page) {
    page.locator(".wordmark").click();
    page.waitForURL(address("index.html"));
  }

  @Test
  void aSharedAddressOfTheSearchPageShowsItsResults() {
    try (var reader = Visitor.with(Device.PHONE)) {
      var page = reader.open(address("search/index.html") + "?q=docker&type=technology");
      assertThat(page.locator("[data-search-hits] a").first()).hasText("Docker");
      page.locator("[data-search-hits] a").first().click();
      page.waitForURL(address("technologies/docker/index.html"));
    }
  }

  @Test
  void everyKindOfPageOpensWithoutComplaint() {
    try (var reader = Visitor.with(Device.LAPTOP)) {
      for (var route : BuiltSite.kindsOfPage()) {
        var file = route.isEmpty() || route.endsWith("/") ? route + "index.html" : route;
        assertThat(reader.open(address(file)).locator("h1")).isVisible();
      }
    }
  }

  private static String address(String file) {
    return folder.resolve("guides to take along").resolve(file).toUri().toString();
  }
}
