package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.github.askwell.support.Axe;
import io.github.askwell.support.Device;
import io.github.askwell.support.GitFolder;
import io.github.askwell.support.Program;
import io.github.askwell.support.Site;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The report of the packaged program, opened from the disk as its readers do.
class ReportIT {
  @TempDir static Path folder;
  private static Program askwell;
  private static String address = "";

  @BeforeAll
  static void report() {
    var site = Site.small(folder);
    try (var git = GitFolder.in(folder)) {
      git.commit("2026-05-01T12:00:00Z");
    }
    site.edit("content/roles/gardener.md", "a joy to walk in", "a pleasure to walk in")
        .edit("content/questions/dying-rose.md", "Reaches for a spray", "Grabs the spray")
        .write(
            "content/media/rose.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>\n")
        .edit("content/plans/gardener-30.yaml", "closing: 10", "closing: 5")
        .delete("content/tips/listen-first.md");
    askwell = new Program(folder);
    var outcome = askwell.run("report", "--base", "main", "--format", "html", "--out", "it.html");
    assertEquals(0, outcome.exitCode(), outcome::all);
    address = folder.resolve("it.html").toUri().toString();
  }

  static List<Device> devices() {
    return List.of(
        Device.LAPTOP, Device.LAPTOP.inTheDark(), Device.PHONE, Device.PHONE.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("devices")
  void axeFindsNothing(Device device) {
    try (var visitor = Visitor.with(device)) {
      assertEquals(List.of(), Axe.violationsOn(visitor.open(address)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 320})
  void doesNotScrollSideways(int width) {
    try (var visitor = Visitor.with(new Device(width, false, true))) {
      var overflow = "document.documentElement.scrollWidth - window.innerWidth";
      assertTrue(((Number) visitor.open(address).evaluate(overflow)).intValue() <= 0);
    }
  }

  @Test
  void theKeyboardReachesEverySectionInOrder() {
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var page = visitor.open(address);
      var reached = new ArrayList<Object>();
      int links = page.locator("nav a").count();
      for (int i = 0; i < links; i++) {
        page.keyboard().press("Tab");
        reached.add(page.evaluate("document.activeElement.getAttribute('href')"));
      }
      assertEquals(
          page.evaluate("[...document.querySelectorAll('h2')].map(h => '#' + h.id)"), reached);
      page.keyboard().press("Enter");
      page.waitForURL("**" + reached.getLast());
    }
  }

  @Test
  void paperHasDarkLettersAndNoControls() {
    try (var visitor = Visitor.with(Device.LAPTOP.inTheDark())) {
      var page = visitor.open(address);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertEquals(0, page.locator("nav:visible").count());
      assertEquals("rgb(34, 30, 25)", page.evaluate("getComputedStyle(document.body).color"));
      assertEquals(
          "line-through",
          page.evaluate("getComputedStyle(document.querySelector('del')).textDecorationLine"));
      assertEquals(
          "underline",
          page.evaluate("getComputedStyle(document.querySelector('ins')).textDecorationLine"));
    }
  }

  @Test
  void isTheSameInOtherPartsOfTheWorld() throws IOException {
    var elsewhere =
        askwell.under(
            "-Duser.timezone=Asia/Kathmandu", "-Duser.language=tr", "-Dfile.encoding=ISO-8859-1");
    elsewhere.run("report", "--base", "main", "--format", "html", "--out", "there.html");
    assertEquals(
        Files.readString(folder.resolve("it.html")),
        Files.readString(folder.resolve("there.html")));
    assertEquals(
        askwell.run("report", "--base", "main").out(),
        elsewhere.run("report", "--base", "main").out());
    assertFalse(askwell.run("report", "--base", "main").out().contains("\r"));
  }
}
