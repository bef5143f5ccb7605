package io.github.askwell.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Route;
import io.github.askwell.search.BrowserSearch.Asked;
import io.github.askwell.search.SearchDocument.Place;
import io.github.askwell.search.SearchDocument.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What engineers look for is more than letters: each of these is found as itself, whether it is typed
/// in capitals or not, while it may still go on and when it does not.
class SpecialWordsIT {
  private static final List<String> WORDS =
      List.of(
          """
          C C++ C# F# J# R D Go .NET ASP.NET Node.js Vue.js CI/CD A/B I/O TCP/IP UI/UX S/4HANA std::vector
          @Autowired O(1) O(n) IT == === != => -> && || ?? :: ** $scope .env A+ x86-64 UTF-8 802.1X k8s
          max_connections async/await n/a T-SQL PL/SQL NULL\
          """
              .split("\\s+"));

  @Test
  void eachIsFoundFirst() {
    var documents = documents();
    var asked = new ArrayList<Asked>();
    for (var word : WORDS) {
      for (var typed :
          List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
        asked.add(new Asked(typed, false, Map.of()));
        asked.add(new Asked(typed, true, Map.of()));
      }
    }
    asked.add(new Asked("NOT NULL", false, Map.of()));
    try (var browser = new BrowserSearch(SearchIndexer.index(documents, List.of()))) {
      var found = browser.search(asked, 1);
      var wrong = new ArrayList<String>();
      for (int i = 0; i < asked.size(); i++) {
        var expected = i / 6 < WORDS.size() ? i / 6 : WORDS.indexOf("NULL");
        if (!found.get(i).toString().startsWith("[" + expected + ":")) {
          wrong.add(asked.get(i).query() + " " + found.get(i));
        }
      }
      assertEquals(List.of(), wrong);
    }
  }

  @Test
  void thereAreFortyAtLeast() {
    assertTrue(WORDS.size() >= 40, WORDS.size() + " words");
  }

  /// A page on each word, which names the next ones, after which come pages of other words.
  private static List<SearchDocument> documents() {
    var documents = new ArrayList<SearchDocument>();
    for (int i = 0; i < WORDS.size(); i++) {
      var word = WORDS.get(i);
      var next = WORDS.get((i + 1) % WORDS.size());
      var text =
          "Ask what they built with %s and why it was chosen. Unlike %s, it is used in many teams."
              .formatted(word, next);
      documents.add(document(word, text));
    }
    documents.add(document("Working with others", "The net effect of a point is not a node."));
    documents.add(document("If it is or is not for them", "It can be. It is as it was: it is it."));
    return documents;
  }

  private static SearchDocument document(String title, String text) {
    return new SearchDocument(
        Type.TECHNOLOGY, title, new Place(Route.HOME, ""), text, List.of(), new TreeMap<>());
  }
}
