package io.github.askwell.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

  @Test
  void scriptsImportEachOtherByTheirFingerprintedNames() {
    var assets =
        assets(
            Map.of("js/a.js", "import { b } from './b.js';\nimport('./b.js');", "js/b.js", "//"));
    var b = assets.path("js/b.js").replaceAll(".*/", "");
    assertEquals(
        "import { b } from './" + b + "';\nimport('./" + b + "');", text(assets, "js/a.js"));
  }

  @Test
  void aChangeReachesTheNamesOfAllThatLeadToIt() {
    var before =
        assets(Map.of("js/a.js", "import './b.js'", "js/b.js", "import './c.js'", "js/c.js", "1"));
    var after =
        assets(Map.of("js/a.js", "import './b.js'", "js/b.js", "import './c.js'", "js/c.js", "2"));
    for (var script : List.of("js/a.js", "js/b.js", "js/c.js")) {
      assertNotEquals(before.path(script), after.path(script));
    }
  }

  @Test
  void aChangeLeavesOtherNamesAlone() {
    var before = assets(Map.of("js/a.js", "import './b.js'", "js/b.js", "1"));
    var after = assets(Map.of("js/a.js", "import './b.js' // more", "js/b.js", "1"));
    assertEquals(before.path("js/b.js"), after.path("js/b.js"));
  }

  @Test
  void scriptsMayImportEachOtherInACircleAndFromFolders() {
    var assets =
        assets(Map.of("js/a.js", "import './deep/b.js'", "js/deep/b.js", "import '../a.js'"));
    var a = assets.path("js/a.js").replaceAll(".*/", "");
    assertEquals("import '../" + a + "'", text(assets, "js/deep/b.js"));
    assertEquals(List.of(), assets.diagnostics());
  }

  @Test
  void anImportThatLeadsNowhereIsToldWithItsPlace() {
    var assets = assets(Map.of("js/main.js", "\nimport './serch.js';", "js/search.js", ""));
    var diagnostic = assets.diagnostics().getFirst();
    assertEquals("unknown-module", diagnostic.id());
    assertEquals("templates/js/main.js:2:9", diagnostic.location().toString());
    assertTrue(diagnostic.hint().contains("js/search.js"), diagnostic.hint());
  }

  @Test
  void styleSheetsAreJoinedInTheOrderOfTheirLayers() {
    var assets =
        assets(
            Map.of(
                "css/layers.css", "@layer zebra, apple;\n",
                "css/apple.css", "a{}",
                "css/other.css", "o{}",
                "css/zebra.css", "z{}"));
    assertEquals("@layer zebra, apple;\nz{}a{}o{}", text(assets, Assets.STYLE));
  }

  @Test
  void whatAReaderLoadsStaysSmall() {
    var rendering = new Renderer(Theme.builtIn()).render(SampleLibrary.library());
    var files = new TreeMap<String, byte[]>();
    rendering.files().forEach(file -> files.put(file.path(), file.bytes()));
    files.forEach((path, bytes) -> {
      if (path.endsWith(".css")) {
        assertTrue(gzip(bytes) < 15_000, () -> path + ": " + gzip(bytes));
      }
      if (path.endsWith(".html")) {
        assertTrue(gzip(bytes) < 20_000, () -> path + ": " + gzip(bytes));
      }
    });
    var loaded = new HashSet<String>();
    files.keySet().stream()
        .filter(path -> path.matches("assets/js/(main|scheme)\\..*"))
        .forEach(path -> load(path, files, loaded));
    int scripts = loaded.stream().mapToInt(path -> gzip(files.get(path))).sum();
    assertTrue(loaded.size() > 5 && scripts < 10_000, () -> scripts + " bytes in " + loaded);
  }

  /// What a module imports before it runs.
  private static void load(String path, Map<String, byte[]> files, HashSet<String> loaded) {
    if (loaded.add(path)) {
      var text = new String(files.get(path), StandardCharsets.UTF_8);
      Pattern.compile("^(?:import|export)[^'\"(]*['\"]\\./([^'\"]+)['\"]", Pattern.MULTILINE)
          .matcher(text)
          .results()
          .forEach(match -> load("assets/js/" + match.group(1), files, loaded));
    }
  }

  private static int gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.size();
  }

  private static Assets assets(Map<String, String> files) {
    return Assets.of(new Theme("templates", new TreeMap<>(files)), List.of());
  }

  private static String text(Assets assets, String name) {
    return assets.files().stream()
        .filter(file -> file.path().equals(assets.path(name)))
        .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
