package io.github.askwell.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one headless browser of a test run. It ends with the program that started it.
///
/// It resolves no host name, so that nothing leaves the machine whatever a page tries.
final class SharedBrowser {
  private static final List<String> FLAGS =
      List.of(
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static @Nullable Browser browser;
  private static @Nullable IllegalStateException failure;

  private SharedBrowser() {}

  /// The browser, started at the first call. When there is none, every call says so.
  static synchronized Browser get() {
    if (failure != null) {
      throw failure;
    }
    if (browser == null) {
      try {
        browser = launch();
      } catch (IllegalStateException e) {
        failure = e;
        throw e;
      }
    }
    return browser;
  }

  private static Browser launch() {
    return playwright()
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(flags()));
  }

  static Playwright playwright() {
    var driver =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    return Playwright.create(driver);
  }

  static Path executable() {
    return new Chromium(Machine.current()).executable();
  }

  static List<String> flags() {
    var flags = new ArrayList<>(FLAGS);
    if (Machine.current().root()) {
      flags.add("--no-sandbox");
    }
    return flags;
  }
}
