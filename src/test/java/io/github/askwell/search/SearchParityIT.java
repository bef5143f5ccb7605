package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.lucene.LuceneIndex;
import io.github.askwell.lucene.LuceneSearch;
import io.github.askwell.search.BrowserSearch.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;

/// The browser must rank as Lucene does: the same documents with the same scores, bit for bit.
class SearchParityIT {
  private static final int QUERIES = 1000;
  private static final int LIMIT = 100;

  @Test
  void ranksThisRepositoryAsLuceneDoes() {
    ranksAsLuceneDoes(RepositoryLibrary.read(), 5);
  }

  @Test
  void ranksAGeneratedLibraryAsLuceneDoes() {
    ranksAsLuceneDoes(GeneratedLibrary.of(40, 2000), 2);
  }

  @Test
  void ranksASmallLibraryAsLuceneDoes() {
    ranksAsLuceneDoes(GeneratedLibrary.of(3, 4), 4);
  }

  private static void ranksAsLuceneDoes(Library library, long seed) {
    var documents = new DocumentList(library).all();
    var queries = new Queries(documents, new Random(seed)).some(QUERIES);
    try (var index = LuceneIndex.of(SearchDocument.texts(documents), library.synonyms());
        var browser =
            new BrowserSearch(SearchIndexer.index(library, Route.Medium.SERVER, Audience.ALL))) {
      var lucene = new LuceneSearch(index, SearchDocument.texts(documents));
      var found = browser.search(queries, LIMIT);
      int hits = 0;
      for (int i = 0; i < QUERIES; i++) {
        var asked = queries.get(i);
        var expected = lucene.search(asked.query(), asked.prefix(), asked.filters(), LIMIT);
        assertEquals(
            expected.stream().map(SearchParityIT::bits).toList(), found.get(i), asked::toString);
        hits += expected.size();
      }
      assertTrue(hits > 4 * QUERIES, hits + " hits prove little");
    }
  }

  private static String bits(ScoreDoc hit) {
    return hit.doc + ":" + Float.floatToIntBits(hit.score);
  }

  /// Queries that people might type, made of what is there.
  private record Queries(List<SearchDocument> documents, Random random) {
    List<Asked> some(int count) {
      return IntStream.range(0, count).mapToObj(_ -> one()).toList();
    }

    private Asked one() {
      var words = new ArrayList<String>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        words.add(
            switch (random.nextInt(12)) {
              case 0, 1 -> '"' + neighbours() + '"';
              case 2 -> (random.nextInt(4) == 0 ? "-\"" + neighbours() + '"' : "-" + word());
              default -> word();
            });
      }
      var query = String.join(" ", words);
      boolean prefix = random.nextBoolean();
      var characters = query.codePoints().toArray();
      int cut = prefix ? random.nextInt(Math.max(1, characters.length / 2)) : 0;
      var typed = new String(characters, 0, characters.length - cut);
      return new Asked(typed, prefix, filters());
    }

    /// Words that stand one behind the other.
    private String neighbours() {
      var document = documents.get(random.nextInt(documents.size()));
      var words = (document.title() + " " + document.text()).replace('"', ' ').split("\\s+");
      int first = random.nextInt(words.length);
      int count = random.nextInt(1, 5);
      return String.join(" ", List.of(words).subList(first, Math.min(words.length, first + count)));
    }

    private String word() {
      if (random.nextInt(12) == 0) {
        return misspelt(oneOf());
      }
      return oneOf();
    }

    /// With one letter wrong, or two.
    private String misspelt(String word) {
      var letters = new StringBuilder(word);
      for (int i = random.nextInt(2); i >= 0; i--) {
        int at = random.nextInt(letters.length());
        char other = "aeinorst-".charAt(random.nextInt(9));
        switch (random.nextInt(3)) {
          case 0 -> letters.insert(at, other);
          case 1 -> letters.setCharAt(at, other);
          default -> letters.append(letters.charAt(at)).deleteCharAt(at);
        }
      }
      return letters.toString();
    }

    private String oneOf() {
      if (random.nextInt(12) == 0) {
        return List.of("zzyzx", "the", "\"quoted", "日本", "👋🏽", "C++").get(random.nextInt(6));
      }
      var document = documents.get(random.nextInt(documents.size()));
      var text = random.nextBoolean() ? document.title() : document.title() + " " + document.text();
      var words = text.split("\\s+");
      return words[random.nextInt(words.length)];
    }

    private Map<String, List<String>> filters() {
      return switch (random.nextInt(4)) {
        case 0 -> Map.of("type", List.of("question", "tip"));
        case 1 ->
            Map.of("role", List.of("entry-1", "python-specialist"), "level", List.of("senior"));
        default -> Map.of();
      };
    }
  }
}
