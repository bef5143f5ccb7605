package io.github.askwell.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A reader with a tab of their own, who has never been here before.
///
/// When they leave, the test fails if a page asked anyone but this machine for anything, or
/// complained on the console, which is also where a browser reports what the content security
/// policy forbade.
public final class Visitor implements AutoCloseable {
  private static final double PATIENCE_MS = 20_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS); // A busy machine is no fault.
  }

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private boolean mayGetLost;

  private Visitor(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    context.onRequest(this::noteStranger);
    context.onConsoleMessage(this::noteComplaint);
    context.onWebError(error -> complaints.add("uncaught: " + error.error()));
    this.page = context.newPage();
  }

  /// A reader with this device.
  public static Visitor with(Device device) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(device.width(), device.height())
            .setColorScheme(device.scheme())
            .setJavaScriptEnabled(device.scripts())
            .setHasTouch(device.hasTouch())
            .setLocale("en-GB")
            .setTimezoneId("Europe/Berlin");
    return new Visitor(SharedBrowser.get().newContext(options));
  }

  /// The same reader, who may follow a link to nowhere: the browser's remark on that is no complaint.
  public Visitor whoMayGetLost() {
    mayGetLost = true;
    return this;
  }

  /// Forgives what a page was refused until now, when a test made it ask.
  public void mayBeRefused() {
    complaints.removeIf(complaint -> complaint.contains("Content Security Policy"));
  }

  /// Their tab.
  public Page page() {
    return page;
  }

  /// Goes to an address and waits until the page is loaded.
  public Page open(String url) {
    page.navigate(url);
    return page;
  }

  /// Checks that everything stayed on this machine and no page complained.
  @Override
  public void close() {
    context.close();
    assertEquals(List.of(), complaints, "what pages complained of or asked strangers for");
  }

  private void noteStranger(Request request) {
    var url = URI.create(request.url());
    boolean inside =
        switch (url.getScheme()) {
          case "http" -> "127.0.0.1".equals(url.getHost());
          case "data", "blob", "about", "file" -> true;
          default -> false;
        };
    if (!inside) {
      complaints.add("asked a stranger: " + request.url());
    }
  }

  private void noteComplaint(ConsoleMessage message) {
    boolean isComplaint = message.type().equals("error") || message.type().equals("warning");
    boolean isLost = mayGetLost && message.text().contains("status of 404");
    if (isComplaint && !isLost) {
      complaints.add(message.type() + ": " + message.text() + " at " + message.location());
    }
  }
}
