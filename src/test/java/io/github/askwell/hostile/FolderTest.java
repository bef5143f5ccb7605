package io.github.askwell.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.askwell.diagnostic.DiagnosticText;
import io.github.askwell.read.Sources;
import io.github.askwell.support.Site;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing outside the content folder is reached, and nothing in it makes the program wait.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FolderTest {
  private static final String SECRET = "the-secret-of-another-folder";

  @TempDir Path folder;
  private Site site;
  private Path outside;

  @BeforeEach
  void writeASiteAndASecret() throws IOException {
    site = Site.small(folder.resolve("site"));
    outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), Payloads.tip(SECRET));
    Files.writeString(
        outside.resolve("secret.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg'><title>" + SECRET + "</title></svg>");
  }

  private Path content(String path) {
    return site.folder().resolve("content").resolve(path);
  }

  private void assertRefused(String rule, String path) throws Exception {
    var sources = Sources.scan(content(""), "content");
    var found = sources.diagnostics().stream().filter(d -> d.id().equals(rule)).toList();
    assertEquals(List.of("content/" + path), found.stream().map(d -> d.location().file()).toList());
    assertTrue(
        sources.files().stream().noneMatch(file -> new String(file.bytes()).contains(SECRET)));
  }

  @Test
  void aLinkToAFileIsNotFollowed() throws Exception {
    Files.createSymbolicLink(content("tips/link.md"), outside.resolve("secret.md"));
    assertRefused("symbolic-link", "tips/link.md");
  }

  @Test
  void aRelativeLinkOutOfTheFolderIsNotFollowed() throws Exception {
    Files.createSymbolicLink(content("tips/link.md"), Path.of("../../../outside/secret.md"));
    assertRefused("symbolic-link", "tips/link.md");
  }

  @Test
  void aLinkToAPictureIsNotFollowed() throws Exception {
    Files.createDirectories(content("media"));
    Files.createSymbolicLink(content("media/link.svg"), outside.resolve("secret.svg"));
    assertRefused("symbolic-link", "media/link.svg");
  }

  @Test
  void aLinkToAFolderIsNotFollowed() throws Exception {
    Files.createSymbolicLink(content("tips/folder"), outside);
    assertRefused("symbolic-link", "tips/folder");
  }

  @Test
  void aLinkInPlaceOfAContentTypeIsNotFollowed() throws Exception {
    Files.createSymbolicLink(content("media"), outside);
    assertRefused("symbolic-link", "media");
  }

  @Test
  void aLinkToItselfIsNotFollowed() throws Exception {
    Files.createSymbolicLink(content("tips/loop"), content("tips"));
    Files.createSymbolicLink(content("tips/self.md"), Path.of("self.md"));
    var found = Sources.scan(content(""), "content").diagnostics();
    assertEquals(2, found.stream().filter(d -> d.id().equals("symbolic-link")).count());
  }

  @Test
  void theContentFolderItselfMayBeALink() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("link"), content(""));
    assertEquals(
        Sources.scan(content(""), "content").files().stream().map(Sources.File::path).toList(),
        Sources.scan(link, "content").files().stream().map(Sources.File::path).toList());
  }

  @Test
  void aPipeIsNotOpened() throws Exception {
    pipe(content("tips/pipe.md"));
    assertRefused("unreadable-file", "tips/pipe.md");
  }

  @Test
  void aSocketIsNotOpened() throws Exception {
    var short_ = Files.createTempDirectory("s");
    try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(short_.resolve("socket.md")));
      Files.move(short_.resolve("socket.md"), content("tips/socket.md"));
      assertRefused("unreadable-file", "tips/socket.md");
    } finally {
      Files.delete(short_);
    }
  }

  @Test
  void aPipeInTheThemeIsNotOpened() throws Exception {
    var theme = Files.createDirectories(folder.resolve("theme"));
    Files.writeString(theme.resolve("layout.ftlh"), "x");
    pipe(theme.resolve("pipe.ftlh"));
    assertEquals(List.of("layout.ftlh"), List.copyOf(Theme.load(theme).files().keySet()));
  }

  private static void pipe(Path path) throws Exception {
    boolean made;
    try {
      made = new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
    } catch (IOException noSuchProgram) {
      made = false;
    }
    assumeTrue(made, "this system has no pipes with names");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](../../outside/secret.md)",
        "[x](../../../outside/secret.md)",
        "[x](%2e%2e/%2e%2e/outside/secret.md)",
        "[x](..%2f..%2foutside/secret.md)",
        "[x](%252e%252e/outside/secret.md)",
        "[x](../tips/../../outside/secret.md)",
        "[x](....//outside/secret.md)",
        "[x](..\\\\..\\\\outside\\\\secret.md)",
        "[x](/etc/passwd)",
        "[x](file:///etc/passwd)",
        "[x](C:/outside/secret.md)",
        "![x](../../outside/secret.svg)",
        "![x](../media/../../outside/secret.svg)",
        "![x](../media/%2e%2e/%2e%2e/outside/secret.svg)",
        "![x](../media/secret.svg%00.png)",
        "![x](/media/secret.svg)"
      })
  void aLinkInTextLeadsNowhereOutside(String markdown) {
    site.write("content/tips/x.md", Payloads.tip(markdown)).build();
    var found = site.diagnostics();
    assertFalse(found.isEmpty());
    assertTrue(
        found.stream().allMatch(d -> d.startsWith("content/tips/x.md:5:1: error:")),
        found::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside/secret", "/etc/passwd", "..", "a/../../b", "dying-rose/../x"})
  void aReferenceIsAWordAndNoPath(String id) {
    site.edit("content/roles/gardener.md", "[dying-rose]", "['" + id + "']").build();
    assertTrue(site.diagnostics().getFirst().startsWith("content/roles/gardener.md:8:"), id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "media/../../outside/secret.svg",
        "../outside/secret.svg",
        "/etc/passwd",
        "media/.."
      })
  void aLogoIsAPictureInTheFolder(String path) {
    site.edit(
            "content/site.yaml",
            "email: hello@small.example",
            "email: hello@small.example\n  logo: " + path)
        .build();
    assertTrue(site.diagnostics().getFirst().startsWith("content/site.yaml:9:"), path);
  }

  /// Each file is taken in, refused with a diagnostic, or of a kind that is always passed over.
  @Test
  void anyFileNameIsTakenOrRefused() throws Exception {
    var random = new Random(20261122);
    var written = new HashSet<String>();
    for (int i = 0; i < 400; i++) {
      var name = name(random);
      try {
        Files.writeString(content("tips/" + name), Payloads.tip("x"));
        written.add("tips/" + name);
      } catch (IOException | InvalidPathException notOnThisSystem) {
        assertFalse(written.contains("tips/" + name));
      }
    }
    assertTrue(written.size() > 200, "only " + written.size());
    var sources = Sources.scan(content(""), "content");
    sources.files().forEach(file -> written.remove(file.path()));
    sources
        .diagnostics()
        .forEach(d -> {
          written.remove(d.location().file().substring("content/".length()));
          var shown = new DiagnosticText(false).format(d);
          assertTrue(
              shown.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t' || c == 0x202E),
              shown);
        });
    written.removeIf(path -> path.startsWith("tips/.") || path.equalsIgnoreCase("tips/readme.md"));
    assertEquals(new HashSet<>(), written);
    assertTrue(sources.files().stream().allMatch(file -> file.path().matches("[a-z0-9./-]+")));
  }

  private static String name(Random random) {
    var signs = "aA0-_. \t\n\r\u001b[31m\"'<>&%$#?*:|\\;`~éß\u202e🐟\u0301\u0130";
    var name = new StringBuilder();
    for (int n = random.nextInt(1, 12); n > 0; n--) {
      name.appendCodePoint(signs.codePointAt(random.nextInt(signs.length() - 1)));
    }
    return name + (random.nextInt(4) == 0 ? "" : ".md");
  }
}
