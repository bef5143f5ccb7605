package io.github.askwell.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.askwell.lucene.ContentAnalyzer.Form;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContentAnalyzerTest {
  private static final List<List<String>> SYNONYMS =
      List.of(List.of("k8s", "kubernetes"), List.of("ci/cd", "continuous integration"));

  /// The browser is held to the same list.
  @TestFactory
  Stream<DynamicTest> makesTheTermsOfTheFixture() {
    return AnalysisCase.all().stream()
        .map(example ->
            dynamicTest(
                "“" + example.text() + "”",
                () -> assertEquals(example.terms(), stems(example.text()))));
  }

  @Test
  void putsSynonymsBesideAWord() {
    assertEquals(List.of("kubernet", "k8", "cluster"), indexed("K8s cluster"));
    assertEquals(List.of("k8", "kubernet"), indexed("Kubernetes"));
  }

  @Test
  void knowsSynonymsOfSeveralWords() {
    assertTrue(indexed("our CI/CD pipeline").containsAll(List.of("continu", "integr", "pipelin")));
    assertTrue(indexed("Continuous integration").containsAll(List.of("ci", "cd")));
  }

  @Test
  void leavesWordsAloneThatOnlyBeginLikeASynonym() {
    assertEquals(List.of("continu", "deliveri"), indexed("continuous delivery"));
  }

  @Test
  void putsThePartsOfAWordBesideIt() {
    assertEquals(List.of("node.j", "node", "js"), indexed("Node.js"));
    assertEquals(List.of("max_connect", "max", "connect"), indexed("max_connections"));
    assertEquals(List.of(".net", "net"), indexed(".NET"));
    assertEquals(List.of("node.j"), stems("Node.js"));
  }

  @Test
  void leavesPartsOutThatAreLettersOrNumbers() {
    assertEquals(List.of("c++", "c#", "3.11", "i/o", "e.g"), indexed("C++ C# 3.11 I/O e.g."));
  }

  @Test
  void needsTwoWordsToMakeASynonym() {
    for (var synonyms : List.of(List.<String>of(), List.of("one"), List.of("one", "One"))) {
      try (var analyzer = ContentAnalyzer.indexing(Form.STEM, List.of(synonyms))) {
        assertEquals(List.of("on", "two"), Terms.of(analyzer, "one two"));
      }
    }
  }

  @Test
  void keepsWordsAsTheyAreTyped() {
    try (var analyzer = ContentAnalyzer.querying(Form.SURFACE)) {
      assertEquals(List.of("the", "teams", "scaling"), Terms.of(analyzer, "The Teams' scaling"));
    }
  }

  @Test
  void cutsLongWords() {
    assertEquals(List.of("a".repeat(255), "a".repeat(45)), stems("a".repeat(300)));
  }

  private static List<String> stems(String text) {
    try (var analyzer = ContentAnalyzer.querying(Form.STEM)) {
      return Terms.of(analyzer, text);
    }
  }

  private static List<String> indexed(String text) {
    try (var analyzer = ContentAnalyzer.indexing(Form.STEM, SYNONYMS)) {
      return Terms.of(analyzer, text);
    }
  }
}
