package io.github.askwell.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/// The fixture itself must be able to fail.
class VisitorIT {
  private final Map<String, byte[]> files = new HashMap<>();
  private final StaticHost host = new StaticHost("/some/path/", files);

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void readsAPage() {
    page("<h1>Hello</h1>");

    try (var visitor = Visitor.with(Device.PHONE.inTheDark())) {
      assertEquals("Hello", visitor.open(host.url("")).locator("h1").innerText());
    }
  }

  @Test
  void failsWhenAPageAsksAStranger() {
    page("<img alt='' src='http://example.com/pixel.png'>");

    assertTrue(complaint().contains("asked a stranger: http://example.com/pixel.png"));
  }

  @Test
  void failsWhenAPageComplains() {
    page("<script>console.error('oh no')</script>");

    assertTrue(complaint().contains("error: oh no"));
  }

  @Test
  void failsWhenAScriptBreaks() {
    page("<script>nothing.at.all()</script>");

    assertTrue(complaint().contains("nothing is not defined"));
  }

  @Test
  void failsWhenThePolicyForbidsSomething() {
    files.put("_headers", "/*\n  Content-Security-Policy: default-src 'self'\n".getBytes(UTF_8));
    page("<h1 style='color: red'>Hello</h1>");

    assertTrue(complaint().contains("Content Security Policy"));
  }

  @Test
  void mayHaveScriptsSwitchedOff() {
    page("<h1>Hello</h1><script>document.querySelector('h1').remove()</script>");

    try (var visitor = Visitor.with(Device.LAPTOP.withoutScripts())) {
      assertTrue(visitor.open(host.url("")).locator("h1").isVisible());
    }
  }

  @Test
  void isSentToTheFolderOfAPage() {
    page("<h1>Home</h1>");
    files.put("a/index.html", files.get("index.html"));

    try (var visitor = Visitor.with(Device.LAPTOP)) {
      assertEquals(host.url("a/"), visitor.open(host.url("a")).url());
    }
  }

  private String complaint() {
    return assertThrows(
            AssertionFailedError.class,
            () -> {
              try (var visitor = Visitor.with(Device.LAPTOP)) {
                assertFalse(visitor.open(host.url("")).content().isEmpty());
              }
            })
        .getMessage();
  }

  private void page(String body) {
    var icon = "<link rel=icon href='data:,'>";
    files.put(
        "index.html",
        ("<!doctype html><html lang=en><title>A</title>" + icon + body).getBytes(UTF_8));
  }
}
