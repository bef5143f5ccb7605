package io.github.askwell.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
  @TempDir Path folder;

  private final List<String> commands = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final Map<String, String> env = new HashMap<>();

  @Test
  void takesTheBrowserItIsTold() throws IOException {
    var mine = program("mine/browser");
    program("bin/chromium");
    env.put("ASKWELL_CHROMIUM", mine.toString());

    assertEquals(mine, chromium(true, command -> 0).executable());
  }

  @Test
  void refusesToBeToldNonsense() throws IOException {
    program("bin/chromium");
    env.put("ASKWELL_CHROMIUM", folder.resolve("nothing").toString());

    var refusal =
        assertThrows(IllegalStateException.class, chromium(true, command -> 0)::executable);

    assertTrue(refusal.getMessage().startsWith("ASKWELL_CHROMIUM names no browser"));
  }

  @Test
  void findsABrowserOnThePath() throws IOException {
    var chrome = program("bin/google-chrome");

    assertEquals(chrome, chromium(false, command -> 0).executable());
  }

  @Test
  void passesByAProgramThatOnlySaysWhatToInstall() throws IOException {
    var stub = program("bin/chromium-browser");
    var chrome = program("bin/google-chrome");

    var found = chromium(false, command -> command.getFirst().equals(stub.toString()) ? 1 : 0);

    assertEquals(chrome, found.executable());
  }

  @Test
  void findsWhatPlaywrightDownloaded() throws IOException {
    var shell = program("home/.cache/ms-playwright/chromium-1/chrome-linux/headless_shell");

    assertEquals(shell, chromium(false, command -> 0).executable());
  }

  @Test
  void findsTheChromeOfAMac() throws IOException {
    var chrome = program("home/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    assertEquals(chrome, chromium("Mac OS X", false, command -> 0).executable());
  }

  @Test
  void findsTheChromeOfWindows() throws IOException {
    env.put("ProgramFiles", folder.resolve("Program Files").toString());
    var chrome = program("Program Files/Google/Chrome/Application/chrome.exe");

    assertEquals(chrome, chromium("Windows 11", false, command -> 1).executable());
  }

  @Test
  void asksThePackageManagerWhenItMay() throws IOException {
    program("bin/apt-get");

    var installed = chromium(true, this::installingWithPackages).executable();

    assertEquals(folder.resolve("bin/chromium"), installed);
    assertEquals("apt-get update", commands.getFirst());
    assertEquals(
        List.of("The browser tests find no Chrome or Chromium; trying apt-get install chromium"),
        said);
  }

  @Test
  void asksPlaywrightWhenItMayNotInstallPackages() throws IOException {
    program("bin/apt-get");

    chromium(false, this::installingWithPlaywright).executable();

    assertTrue(commands.getFirst().endsWith("install --only-shell chromium"), commands::toString);
  }

  @Test
  void asksPlaywrightWhenThePackageManagerHasNoBrowser() throws IOException {
    program("bin/apt-get");

    chromium(true, this::installingWithPlaywright).executable();

    assertTrue(commands.getFirst().startsWith("apt-get"), commands::toString);
  }

  @Test
  void saysWhatToDoWhenNothingHelps() {
    var failure =
        assertThrows(IllegalStateException.class, chromium(false, command -> 9)::executable);

    assertEquals(
        "the browser tests need Chrome or Chromium: there is none, and it could not be installed "
            + "(Playwright's download of Chromium ended with 9). Install one, or name its "
            + "executable in ASKWELL_CHROMIUM",
        failure.getMessage());
  }

  private int installingWithPackages(List<String> command) {
    if (command.contains("install") && command.getFirst().equals("apt-get")) {
      programUnchecked("bin/chromium");
    }
    return 0;
  }

  private int installingWithPlaywright(List<String> command) {
    if (command.contains("com.microsoft.playwright.CLI")) {
      programUnchecked("home/.cache/ms-playwright/chromium-2/linux/chrome-headless-shell");
      return 0;
    }
    return command.getFirst().equals("apt-get") ? 100 : 0;
  }

  private Chromium chromium(boolean root, Machine.Shell shell) {
    return chromium("Linux", root, shell);
  }

  private Chromium chromium(String os, boolean root, Machine.Shell shell) {
    env.put("PATH", folder.resolve("bin").toString());
    env.put("HOME", folder.resolve("home").toString());
    return new Chromium(
        new Machine(
            env,
            os,
            root,
            command -> {
              if (!command.contains("--version")) {
                commands.add(String.join(" ", command));
              }
              return shell.run(command);
            },
            said::add));
  }

  private void programUnchecked(String name) {
    try {
      program(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path program(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }
}
