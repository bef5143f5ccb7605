package io.github.askwell.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;

/// A browser of its own with a profile on the disk, which can be killed as a crash or an empty battery
/// would end it.
public final class KillableBrowser implements AutoCloseable {
  private final Path profile;
  private final Playwright playwright = SharedBrowser.playwright();
  private final BrowserContext context;

  /// Starts it.
  ///
  /// @param profile the folder of its profile; one that a killed browser left may be used again
  public KillableBrowser(Path profile) {
    this.profile = profile;
    this.context =
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(SharedBrowser.executable())
                    .setArgs(SharedBrowser.flags()));
  }

  public Page open(String url) {
    var page = context.newPage();
    page.navigate(url);
    return page;
  }

  /// Ends all its processes at once, without a chance to write anything.
  public void kill() {
    processes().forEach(ProcessHandle::destroyForcibly);
    processes().forEach(process -> process.onExit().join());
  }

  private List<ProcessHandle> processes() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
        .toList();
  }

  @Override
  public void close() {
    try {
      playwright.close();
    } catch (PlaywrightException alreadyKilled) {
      // Nothing is left to close.
    }
  }
}
