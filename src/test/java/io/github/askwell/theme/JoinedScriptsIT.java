package io.github.askwell.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Route;
import io.github.askwell.support.Device;
import io.github.askwell.support.StaticHost;
import io.github.askwell.support.Visitor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Joined scripts do in a browser what the scripts do that they were joined from.
class JoinedScriptsIT {
  private static final Map<String, String> SCRIPTS =
      Map.of(
          "js/main.js",
          """
          // Everything that may be said.
          import { first, second as other, Box } from "./parts/names.js";
          import * as all from "./parts/names.js";
          import "./effect.js";
          import { count } from './count.js';

          log("main", first(), other, new Box().open(), Object.keys(all).sort().join());
          log(count(), typeof this, (() => { try { undeclared = 1; } catch { return "strict"; } })());
          import("./later.js").then((later) => {
            log(later.name, later.again(), count());
            log("done");
          });
          """,
          "js/parts/names.js",
          """
          import { count } from "../count.js";
          log("names", count());
          export async function* unused() {}
          export function first() { return hidden; }
          const hidden = "first", kept = "second";
          export class Box {
            open() { return `${hidden} // not a comment`; }
          }
          export {
            kept as second,
            kept,
          };
          """,
          "js/effect.js",
          "log('effect');",
          "js/count.js",
          "let n = 0;\nexport const count = () => ++n;",
          "js/later.js",
          """
          import { count } from "./count.js";
          import { first as again } from "./parts/names.js";
          export { again };
          export const name = "later" + count();
          """);
  private static final String LOG =
      "globalThis.logged = []; function log(...a) { logged.push(a.join(' ')); }";

  @Test
  void asModulesAndAsAClassicScript() {
    var plain = new TreeMap<String, String>();
    SCRIPTS.forEach((name, text) -> plain.put("assets/" + name, text));
    var said = run(plain, "type=module src=assets/js/main.js");
    assertTrue(said.size() > 5, said::toString);
    assertEquals("done", said.getLast());

    assertEquals(said, run(Route.Medium.SERVER, "type=module"));
    assertEquals(said, run(Route.Medium.DISK, "defer"));
  }

  private static List<?> run(Route.Medium medium, String how) {
    var assets = Assets.of(new Theme("templates", new TreeMap<>(SCRIPTS)), List.of(), medium);
    var files = new TreeMap<String, String>();
    assets.files().forEach(file -> files.put(file.path(), new String(file.bytes(), UTF_8)));
    return run(files, how + " src=" + assets.path("js/main.js"));
  }

  private static List<?> run(Map<String, String> scripts, String main) {
    var files = new TreeMap<String, byte[]>();
    scripts.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    files.put("log.js", LOG.getBytes(UTF_8));
    var page =
        "<!doctype html><link rel=icon href='data:,'><script src=log.js></script><script "
            + main
            + "></script>";
    files.put("index.html", page.getBytes(UTF_8));
    var host = new StaticHost("/", files);
    try (var visitor = Visitor.with(Device.LAPTOP)) {
      var shown = visitor.open(host.url(""));
      shown.waitForFunction("logged.includes('done')");
      return (List<?>) shown.evaluate("logged");
    } finally {
      host.close();
    }
  }
}
