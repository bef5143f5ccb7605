package io.github.askwell.kit;

import com.microsoft.playwright.Page;
import io.github.askwell.support.Device;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/// The kit's scripts without its page, in a real browser.
final class KitModules implements AutoCloseable {
  private static final Path THEME = Path.of("templates");
  private static final String PAGE =
      "<!doctype html><html lang=en><title>Kit</title><link rel=icon href='data:,'>";

  private final StaticHost host;
  private final Visitor visitor;
  private final Page page;

  KitModules() {
    var files = new TreeMap<String, byte[]>();
    files.put("index.html", PAGE.getBytes(StandardCharsets.UTF_8));
    try (var scripts = Files.walk(THEME.resolve("js/kit"))) {
      for (var script : scripts.filter(Files::isRegularFile).toList()) {
        files.put(
            THEME.relativize(script).toString().replace('\\', '/'), Files.readAllBytes(script));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.host = new StaticHost("/", files);
    this.visitor = Visitor.with(Device.LAPTOP);
    this.page = visitor.open(host.url(""));
  }

  /// Runs a function of the page on an argument; it imports what it needs from `./js/kit/`.
  Object run(String function, Object argument) {
    return page.evaluate(function, argument);
  }

  @Override
  public void close() {
    visitor.close();
    host.close();
  }
}
