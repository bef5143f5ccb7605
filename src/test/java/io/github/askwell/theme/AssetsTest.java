package io.github.askwell.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AssetsTest {

  @Test
  void scriptsImportEachOtherByTheirFingerprintedNames() {
    var assets =
        assets(Map.of("js/a.js", "import b from './b.js';\nimport('./b.js');", "js/b.js", "//"));
    var b = assets.path("js/b.js").replaceAll(".*/", "");
    assertEquals("import b from './" + b + "';\nimport('./" + b + "');", text(assets, "js/a.js"));
  }

  @Test
  void aChangeReachesTheNamesOfAllThatLeadToIt() {
    var before =
        assets(
            Map.of("js/a.js", "import('./b.js')", "js/b.js", "import('./c.js')", "js/c.js", "1"));
    var after =
        assets(
            Map.of("js/a.js", "import('./b.js')", "js/b.js", "import('./c.js')", "js/c.js", "2"));
    for (var script : List.of("js/a.js", "js/b.js", "js/c.js")) {
      assertNotEquals(before.path(script), after.path(script));
    }
  }

  @Test
  void aChangeLeavesOtherNamesAlone() {
    var before = assets(Map.of("js/a.js", "import('./b.js')", "js/b.js", "1"));
    var after = assets(Map.of("js/a.js", "import('./b.js') // more", "js/b.js", "1"));
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

  private static Assets assets(Map<String, String> files) {
    return Assets.of(new Theme("templates", new TreeMap<>(files)), List.of(), Route.Medium.SERVER);
  }

  private static String text(Assets assets, String name) {
    return assets.files().stream()
        .filter(file -> file.path().equals(assets.path(name)))
        .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
