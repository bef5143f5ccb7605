package io.github.askwell.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.content.Route;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which scripts share a file; what joined files do is for [JoinedScriptsIT].
class JoinedScriptsTest {
  @Test
  void aScriptIsInTheFileOfTheOneThatImportsIt() {
    assertEquals(
        """
        const $once = (run) => { let exports; return () => (exports ??= run()); };
        const $1 = $once(() => {
        const f = (a) => a;
        return { f };
        });
        const $0 = $once(() => {
        const { f: g } = $1();
        g(1);
        return { };
        });
        $0();
        """,
        modules(
                Map.of(
                    "js/a.js", "import { f as g } from './b.js';\ng(1);",
                    "js/b.js", "export const f = (a) => a;"))
            .get("js/a.js")
            .replace("{  }", "{ }"));
  }

  @Test
  void aScriptAloneStaysAsItIs() {
    var scripts = Map.of("js/a.js", "export const a = 1;", "js/b.js", "console.log(1);");
    assertEquals(new TreeMap<>(scripts), modules(scripts));
  }

  @Test
  void aScriptThatComesLaterHasAFileOfItsOwn() {
    var files =
        files(
            Map.of(
                "js/a.js", "import './b.js';\nconst load = () => import('./c.js');",
                "js/b.js", "",
                "js/c.js", "import './d.js';",
                "js/d.js", ""));
    assertEquals(List.of("js/a.js", "js/c.js"), files);
  }

  @Test
  void aScriptThatTwoFilesNeedHasOneWithWhatItImportsItself() {
    var files =
        files(
            Map.of(
                "js/a.js", "import './shared.js';\nimport('./b.js');",
                "js/b.js", "import './deep.js';\nimport './shared.js';",
                "js/deep.js", "",
                "js/shared.js", "import './deeper.js';",
                "js/deeper.js", ""));
    assertEquals(List.of("js/a.js", "js/b.js", "js/shared.js"), files);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export default 1;",
        "export let a = 1;",
        "export * from './c.js';",
        "export { a as default };\nconst a = 1;",
        "export const { a } = globalThis;",
        "import c from './c.js';",
        "import { c } from 'https://elsewhere.example/c.js';",
        "const here = import.meta.url;",
        "const a = 1; export { a };",
        "const load = (a) => import(a);",
        "const load = () => import('https://elsewhere.example/a.js');",
        "const a = await 1;",
      })
  void aScriptThatCannotBeJoinedHasOneAndWhatItImportsToo(String text) {
    var scripts = Map.of("js/a.js", "import './b.js';", "js/b.js", text, "js/c.js", "");
    assertEquals(List.of("js/a.js", "js/b.js", "js/c.js"), files(scripts));
    assertEquals(text, modules(scripts).get("js/b.js"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const a = 'to export or to import'; // export",
        "const a = { export: 1, import: 2 };\na.import(1);",
        "const a = document.querySelector('.my-export, #my-import');",
        "const exported = 1, imports = [];",
        "const a = 'Wait; export it first.';"
      })
  void theWordsMayStandInAScript(String text) {
    assertEquals(List.of("js/a.js"), files(Map.of("js/a.js", "import './b.js';", "js/b.js", text)));
  }

  @Test
  void scriptsInACircleHaveFilesOfTheirOwn() {
    var files =
        files(
            Map.of(
                "js/a.js", "import './b.js';\nimport './d.js';",
                "js/b.js", "import './c.js';",
                "js/c.js", "import './b.js';",
                "js/d.js", ""));
    assertEquals(List.of("js/a.js", "js/b.js", "js/c.js"), files);
  }

  @Test
  void whatComesLaterIsNamedFromTheFileThatItIsIn() {
    var joined =
        modules(
            Map.of(
                "js/a.js", "import './deep/b.js';",
                "js/deep/b.js", "const load = () => import('./c.js');",
                "js/deep/c.js", ""));
    assertEquals(true, joined.get("js/a.js").contains("import(\"./deep/c.js\")"));
  }

  @Test
  void offlineAllIsInTheFileOfAScriptThatNoneImports() {
    var scripts =
        Map.of(
            "js/a.js", "import './b.js';\nimport('./c.js');",
            "js/alone.js", "",
            "js/b.js", "",
            "js/c.js", "import('./a.js');\nimport './d.js';",
            "js/d.js", "");
    assertEquals(
        List.of("js/alone.js"), List.copyOf(JoinedScripts.classic(parsed(scripts)).keySet()));
    var main = new TreeMap<>(scripts);
    main.put("js/main.js", "import './a.js'");
    assertEquals(
        List.of("js/alone.js", "js/main.js"),
        List.copyOf(JoinedScripts.classic(parsed(main)).keySet()));
  }

  @Test
  void offlineALineThatCannotBeJoinedIsToldWithItsPlace() {
    var theme =
        new Theme(
            "templates",
            new TreeMap<>(
                Map.of("js/main.js", "import './b.js';", "js/b.js", "// b\n  export default 1;")));
    var told = Assets.of(theme, List.of(), Route.Medium.DISK).diagnostics().getFirst();
    assertEquals("unjoinable-script", told.id());
    assertEquals("templates/js/b.js:2:3", told.location().toString());
    assertEquals(List.of(), Assets.of(theme, List.of(), Route.Medium.SERVER).diagnostics());
  }

  private static List<String> files(Map<String, String> scripts) {
    return List.copyOf(modules(scripts).keySet());
  }

  private static Map<String, String> modules(Map<String, String> scripts) {
    return JoinedScripts.modules(parsed(scripts));
  }

  private static TreeMap<String, Script> parsed(Map<String, String> scripts) {
    var parsed = new TreeMap<String, Script>();
    var known = new TreeSet<>(scripts.keySet());
    scripts.forEach((name, text) -> parsed.put(name, Script.of(name, text, known)));
    return parsed;
  }
}
