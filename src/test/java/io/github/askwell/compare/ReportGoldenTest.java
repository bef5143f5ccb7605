package io.github.askwell.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both reports of a real change to a real site, under `src/test/resources/report`. `UPDATE_GOLDEN=1`
/// rewrites them; review the difference.
class ReportGoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/report");
  private static final boolean UPDATE = "1".equals(System.getenv("UPDATE_GOLDEN"));

  @TempDir Path folder;

  @Test
  void theReportsSayWhatTheGoldensHold() throws IOException {
    try (var garden = Garden.in(folder).changed()) {
      var comparison = garden.compared();
      hold("change.md", MarkdownReport.of(comparison));
      hold("change.html", HtmlReport.of(comparison));
    }
  }

  @Test
  void theReportsAreTheSameBytesInOtherPartsOfTheWorld() {
    try (var garden = Garden.in(folder).changed()) {
      var here = garden.compared();
      var locale = Locale.getDefault();
      var zone = TimeZone.getDefault();
      try {
        Locale.setDefault(Locale.of("tr", "TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        var there = garden.compared();
        assertEquals(MarkdownReport.of(here), MarkdownReport.of(there));
        assertEquals(HtmlReport.of(here), HtmlReport.of(there));
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  }

  private void hold(String name, String report) throws IOException {
    var golden = GOLDENS.resolve(name);
    var text =
        report
            .replace(folder + "/", "")
            .replaceAll("sha256-[^']+", "sha256-…")
            .replaceAll("(?s)<style>.*</style>", "<style>…</style>");
    if (UPDATE) {
      Files.createDirectories(GOLDENS);
      Files.writeString(golden, text);
    }
    assertEquals(Files.readString(golden), text);
  }
}
