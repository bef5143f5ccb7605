package io.github.askwell.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  private static final TreeMap<String, String> TEXTS =
      new TreeMap<>(
          Map.of(
              "a", "Securing a public interface against abuse",
              "b", "Deploying safely on a Friday",
              "c", "Deploys that went wrong and how they were rolled back"));

  @ParameterizedTest
  @CsvSource({
    "secure interfaces, a",
    "friday deploy, b",
    "failed deploy rollback deploy wrong, c",
    "garden roses, ''",
    "the of and, ''",
    "'', ''"
  })
  void theMostLikeIsFound(String words, String name) {
    assertEquals(name, Likeness.nearest(words, TEXTS).orElse(""));
  }
}
