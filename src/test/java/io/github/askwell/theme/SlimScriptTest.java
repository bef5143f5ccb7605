package io.github.askwell.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlimScriptTest {
  @Test
  void leavesTheCode() {
    assertEquals(
        """
        const a = 1; // not alone
        let b;
        let f = (e) => (e.x);
        let g = "/** @type {number} */";
        let c = `// ${a}`;
        const d = a *
        /b/.exec("/* */");\
        """,
        SlimScript.of(
            """
            // What it is for.

            /** One line. */
            const a = 1; // not alone
              /**
               * Several.
               */
              /** @type {number} */ let b;
              let f = (/** @type {import("./e.js").E} */ e) => /** @type {any} */ (e.x);
              let g = "/** @type {number} */";
            /*
             let gone = `;
            */
              let c = `// ${a}`;
            const d = a *
              /b/.exec("/* */");
            """
                .replace("`;\n*/", "``;\n*/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let a = `\n  // kept\n`;",
        "/*! Licence */\n  let a;",
        "/* a\n */ let b;\n  // kept",
        ""
      })
  void leavesAScriptAloneThatItCouldBreak(String script) {
    assertEquals(script, SlimScript.of(script));
  }
}
