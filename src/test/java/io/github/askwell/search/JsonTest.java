package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void writesWithoutWhiteSpace() {
    var json =
        new Json()
            .object(object -> {
              object.name("a").value(1).name("b").strings(List.of("x", "y"));
              object.name("c").array(none -> {}).name("d").numbers(-1, 0).name("e").value("z");
            });

    assertEquals(
        "{\"a\":1,\"b\":[\"x\",\"y\"],\"c\":[],\"d\":[-1,0],\"e\":\"z\"}",
        new String(json.bytes(), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\"quoted\" \\ back",
        "line\nbreak\r\ttab",
        "\u0000\u001f\u007f",
        "naïve 日本 👋🏽",
        "\u2028\u2029",
        "</script>",
        "__proto__"
      })
  void writesTextThatReadsBackTheSame(String text) {
    var json = new Json().object(object -> object.name(text).value(text));

    assertEquals(Map.of(text, text), JsonReading.object(json.bytes()));
  }

  @Test
  void escapesHalfACharacter() {
    var json = new Json().value("a\ud83db\ude00");

    assertEquals("\"a\\ud83db\\ude00\"", new String(json.bytes(), StandardCharsets.UTF_8));
  }
}
