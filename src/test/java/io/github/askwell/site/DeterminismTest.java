package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.support.Site;
import io.github.askwell.support.WebSite;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The same sources make the same bytes, wherever and whenever.
@Isolated("changes the locale and the time zone of the process")
class DeterminismTest {
  @TempDir Path here;
  @TempDir Path elsewhere;

  @Test
  void twoBuildsAreTheSame() {
    assertSame(site(here), site(here));
  }

  @Test
  void theFolderDoesNotMatter() {
    assertSame(site(here), site(elsewhere.resolve("a folder with an umlaut ä")));
  }

  @Test
  void theLocaleAndTheTimeZoneDoNotMatter() {
    var expected = site(here);
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertSame(expected, site(here));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      assertSame(expected, site(here));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static WebSite site(Path folder) {
    return Site.copyOfRepository(folder).build().files();
  }

  private static void assertSame(WebSite expected, WebSite actual) {
    assertEquals(expected.files().keySet(), actual.files().keySet());
    expected.files().forEach((file, bytes) -> assertArrayEquals(bytes, actual.bytes(file), file));
  }
}
