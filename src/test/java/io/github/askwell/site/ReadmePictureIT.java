package io.github.askwell.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Device;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The picture that the README opens with. Taken anew by
/// `mvn verify -Dit.test=ReadmePictureIT -Dpicture=write`.
class ReadmePictureIT {
  private static final Path PICTURE = Path.of("docs/images/guide.png");

  @Test
  void showsTheGuideOnALaptop() throws IOException {
    if ("write".equals(System.getProperty("picture"))) {
      takePicture();
    }

    assertEquals(Device.LAPTOP.width(), ImageIO.read(PICTURE.toFile()).getWidth());
    assertTrue(Files.size(PICTURE) < 400_000, "it loads fast");
  }

  private static void takePicture() throws IOException {
    Files.createDirectories(PICTURE.getParent());
    try (var reader = Visitor.with(Device.LAPTOP)) {
      var page = reader.open(BuiltSite.host().url(JourneyIT.GUIDE));
      page.locator("#question-scalable-architecture")
          .evaluate("card => scrollTo({ top: scrollY + card.getBoundingClientRect().top - 96 })");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(PICTURE)
              .setAnimations(ScreenshotAnimations.DISABLED));
    }
  }
}
