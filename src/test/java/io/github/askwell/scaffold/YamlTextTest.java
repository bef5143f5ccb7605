package io.github.askwell.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          How do you find it?          | How do you find it?
          Recruiting, engineering desk | Recruiting, engineering desk
          Don't                        | Don't
          Listen: first                | 'Listen: first'
          It's: so                     | 'It''s: so'
          C #1                         | 'C #1'
          2026-11-20                   | '2026-11-20'
          42                           | '42'
          yes                          | 'yes'
          [draft] x                    | '[draft] x'
          "Quoted"                     | '"Quoted"'
          - item                       | '- item'
          """)
  void quotesOnlyWhatNeedsThem(String value, String yaml) {
    assertEquals(yaml, YamlText.text(value));
  }

  @Test
  void whateverIsWrittenReadsAsItself() {
    var random = new Random(7);
    var signs = "aZ9 :#-'\"[]{},&*!|>%@`\\?.~=<\té漢😀\u2028\u0007".codePoints().toArray();
    for (int round = 0; round < 1000; round++) {
      var value =
          IntStream.range(0, 1 + random.nextInt(8))
              .map(_ -> signs[random.nextInt(signs.length)])
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      assertEquals(value, read("- topic: " + YamlText.text(value) + "\n", "/0/topic"));
      assertEquals(value, read("- a: " + YamlText.list(List.of(value, "b")) + "\n", "/0/a/0"));
    }
  }

  private static String read(String yaml, String pointer) {
    var bytes = yaml.getBytes(StandardCharsets.UTF_8);
    return Source.of("do-not-ask.yaml", bytes, yaml)
        .value(pointer)
        .orElseThrow(() -> new AssertionError(yaml))
        .text();
  }
}
