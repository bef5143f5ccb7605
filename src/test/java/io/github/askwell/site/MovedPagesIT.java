package io.github.askwell.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.HostKind;
import io.github.askwell.support.MovedSite;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import io.github.askwell.support.WebHost;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Old links arrive where their page is now: on hosts that send browsers there, and on those that can do
/// nothing but serve files.
class MovedPagesIT {
  private static final StaticHost PLAIN =
      new StaticHost(BuiltSite.BASE.getPath(), MovedSite.at(BuiltSite.BASE).files());

  @AfterAll
  static void stop() {
    PLAIN.close();
  }

  static Stream<WebHost> hosts() {
    return Stream.of(PLAIN, HostKind.NGINX_BELOW_PATH.host(), HostKind.APACHE_BELOW_PATH.host());
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void aLinkKeepsItsAnchor(WebHost host) {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(host.url(MovedSite.OLD_QUESTION + "#red-flags"));

      assertThat(page).hasURL(host.url(MovedSite.QUESTION + "#red-flags"));
      assertThat(page.locator("#red-flags")).isInViewport();
    }
  }

  @Test
  void aPartLeadsToItsOwnHome() {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(PLAIN.url(MovedSite.OLD_QUESTION + "#" + MovedSite.OLD_PART));

      assertThat(page).hasURL(PLAIN.url(MovedSite.PART));
    }
  }

  @Test
  void aLinkArrivesWithoutScripts() {
    try (var visitor = Visitor.with(Device.LAPTOP.withoutScripts())) {
      var page = visitor.open(PLAIN.url(MovedSite.OLD_QUESTION));

      assertThat(page).hasURL(PLAIN.url(MovedSite.QUESTION));
    }
  }

  @Test
  void whatIsGoneForGoodSaysWhy() {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(PLAIN.url(MovedSite.GONE));

      assertThat(page.locator("main")).containsText(MovedSite.WHY);
    }
  }
}
