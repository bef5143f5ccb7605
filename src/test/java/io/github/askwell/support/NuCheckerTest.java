package io.github.askwell.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class NuCheckerTest {
  private static final URI HOME = URI.create("https://guides.example/");

  private final NuChecker checker = new NuChecker();

  @Test
  void isSilentAboutAGoodPage() {
    var good =
        "<!doctype html><html lang=en><title>A</title><main><h1>Été</h1><p>Good.</main></html>";

    assertEquals(List.of(), checker.complaintsAbout(HOME, good.getBytes(UTF_8)));
  }

  @Test
  void findsWhatIsWrongEachTimeAnew() {
    var bad = "<!doctype html><html lang=en><title>A</title><ul><p>Bad.</ul></html>";

    var first = checker.complaintsAbout(HOME, bad.getBytes(UTF_8));
    var second = checker.complaintsAbout(HOME, bad.getBytes(UTF_8));

    assertTrue(first.getFirst().contains("not allowed as child of element"), first::toString);
    assertEquals(first, second);
  }
}
