package io.github.askwell.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {
  private static final Path TEMPLATES = Path.of("templates");

  @Test
  void theBuiltInThemeHoldsTheFolderOfTemplates() throws IOException {
    var builtIn = Theme.builtIn().files();
    Theme.load(TEMPLATES).files().forEach((name, text) -> assertEquals(text, builtIn.get(name)));
  }

  /// The program is shipped as a jar, where a folder cannot be walked.
  @Test
  void theBuiltInThemeIsFoundInAJar(@TempDir Path folder) throws Exception {
    var classes = Path.of(Theme.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var jar = folder.resolve("askwell.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var paths = Files.walk(classes.resolve("io/github/askwell"))) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(path));
      }
    }
    try (var loader =
        new URLClassLoader(
            new java.net.URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      var theme = loader.loadClass(Theme.class.getName());
      var builtIn = theme.getMethod("builtIn").invoke(null);
      assertEquals(Theme.builtIn().files(), theme.getMethod("files").invoke(builtIn));
    }
  }

  @Test
  void aFileThatIsNotTextIsNamed(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("layout.ftlh"), new byte[] {(byte) 0xff, (byte) 0xfe});
    var refused = assertThrows(IOException.class, () -> Theme.load(folder));
    assertTrue(refused.getMessage().contains("layout.ftlh' is not UTF-8 text"));
  }

  @Test
  void hiddenFilesAreNoPartOfATheme(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/config"), "x");
    Files.writeString(folder.resolve(".DS_Store"), "x");
    assertTrue(Theme.load(folder).files().isEmpty());
  }

  @Test
  void noTemplateReadsTheClockMakesObjectsRunsTextOrSkipsEscaping() throws IOException {
    var forbidden =
        Pattern.compile(
            "\\.now\\b|\\?(new|eval|eval_json|interpret|api|no_esc)\\b|<#(noautoesc|outputformat)");
    Theme.load(TEMPLATES)
        .files()
        .forEach((name, text) -> {
          if (name.endsWith(".ftlh")) {
            assertFalse(forbidden.matcher(text).find(), name);
          }
        });
  }

  @Test
  void everyTemplateEscapesByItself() throws IOException {
    Theme.load(TEMPLATES)
        .files()
        .keySet()
        .forEach(name -> assertFalse(name.endsWith(".ftl") || name.endsWith(".html"), name));
  }
}
