package io.github.askwell.search;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.lucene.LuceneIndex;
import io.github.askwell.lucene.SegmentReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SearchIndexerTest {
  private static final Library LIBRARY = GeneratedLibrary.of(7, 40);
  private static final SearchIndex INDEX =
      SearchIndexer.index(LIBRARY, Route.Medium.SERVER, Audience.ALL);
  private static final Map<String, byte[]> FILES =
      INDEX.files().stream().collect(toMap(SearchIndex.File::path, SearchIndex.File::bytes));
  private static final Map<String, Object> MANIFEST =
      JsonReading.object(file(Route.SEARCH_MANIFEST.path()));
  private static final String FOLDER = "search/" + MANIFEST.get("folder");

  @Test
  void givesTheSameBytesForTheSameLibrary() {
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      var again =
          SearchIndexer.index(GeneratedLibrary.of(7, 40), Route.Medium.SERVER, Audience.ALL);
      assertEquals(paths(INDEX), paths(again));
      again.files().forEach(file -> assertArrayEquals(file(file.path()), file.bytes()));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void hasOneStableNameForEachAudienceAfterAllThatItLeadsTo() {
    var stable = INDEX.files().stream().filter(file -> !file.contentAddressed()).toList();

    assertEquals(
        List.of("search/manifest.json", "search/candidates/manifest.json"),
        stable.stream().map(SearchIndex.File::path).toList());
    int first = INDEX.files().indexOf(stable.getFirst());
    for (var file : INDEX.files()) {
      boolean isFirst = file.path().startsWith(FOLDER) || file.equals(stable.getFirst());
      assertEquals(isFirst, INDEX.files().indexOf(file) <= first, file.path());
      assertEquals(file.contentAddressed(), file.path().startsWith("search/index/"), file.path());
    }
    assertEquals(stable.getLast(), INDEX.files().getLast());
  }

  @Test
  void putsTheFilesOfTheManifestInAFolderNamedByThem() {
    var named = new TreeSet<String>();
    for (var series : List.of("terms", "words", "endings")) {
      for (int i = 0; i < strings(series).size(); i++) {
        named.add(inFolder(series + "-" + i));
      }
    }
    for (int i = 0; i * (int) MANIFEST.get("recordsPerFile") < INDEX.documents(); i++) {
      named.add(inFolder("records-" + i));
    }
    for (int i = 0; i < strings("terms").size(); i++) {
      named.add(inFolder("places-" + i));
    }
    named.add(inFolder("facets"));
    var paths = new TreeSet<>(FILES.keySet());
    paths.removeIf(path -> !path.startsWith(FOLDER));

    assertEquals(named, paths);
    var other =
        SearchIndexer.index(GeneratedLibrary.of(8, 40), Route.Medium.SERVER, Audience.ALL)
            .files()
            .getFirst()
            .path();
    assertNotEquals(inFolder("terms-0"), other);
  }

  @Test
  void givesCandidatesNothingButTheirPages() {
    var manifest = JsonReading.object(file("search/candidates/manifest.json"));
    var folder = ((String) manifest.get("folder")).replaceFirst("^\\.\\./", "search/");
    var urls = new TreeSet<String>();
    for (var path : FILES.keySet()) {
      if (path.startsWith(folder + "records-")) {
        JsonReading.array(file(path))
            .forEach(record -> urls.add((String) ((Map<?, ?>) record).get("url")));
      }
    }

    assertTrue(urls.size() > 4, urls::toString);
    for (var url : urls) {
      assertTrue(url.matches("roles/entry-\\d/(#.*)?"), url);
    }
  }

  @Test
  void countsItsDocuments() {
    assertEquals(2 * 3 + 2 * 2 + 40 + 3 + 3 + 3 + 1 + 3 + 1, INDEX.documents());
    assertEquals(INDEX.documents(), MANIFEST.get("documents"));
    assertEquals(INDEX.documents(), records().size());
  }

  @Test
  void leadsToPagesOfTheSite() {
    var pages = new TreeSet<String>();
    LIBRARY.roles().forEach(role -> pages.add(Route.of(role).path()));
    LIBRARY.roles().forEach(role -> pages.add(Route.guide(role.id()).path()));
    LIBRARY.questions().forEach(entry -> pages.add(Route.of(entry).path()));
    LIBRARY.competencies().forEach(entry -> pages.add(Route.of(entry).path()));
    LIBRARY.technologies().forEach(entry -> pages.add(Route.of(entry).path()));
    LIBRARY.tips().forEach(entry -> pages.add(Route.of(entry).path()));
    pages.add("roles/entry-0/guide/#plan-entry-0");
    pages.add("faq/#one");
    for (int i = 0; i < 2; i++) {
      pages.add("roles/entry-" + i + "/#prepare");
      pages.add("roles/entry-" + i + "/#interviews");
      pages.add("roles/entry-" + i + "/guide/#rubric");
    }
    pages.add("roles/entry-0/#faq-two");
    pages.add("roles/entry-1/#faq-three");
    pages.add("do-not-ask/#age");
    var urls = new TreeSet<String>();
    records().forEach(record -> urls.add((String) record.get("url")));

    assertEquals(pages, urls);
  }

  @Test
  void keepsEveryTermInTheFileOfItsStretch() {
    var starts = strings("terms");
    assertEquals("", starts.getFirst());
    assertEquals(new ArrayList<>(new TreeSet<>(starts)), starts);
    var terms = new TreeSet<String>();
    for (int i = 0; i < starts.size(); i++) {
      var end = i + 1 < starts.size() ? starts.get(i + 1) : "\uffff";
      assertEquals(keys("terms-" + i), keys("places-" + i));
      for (var term : keys("terms-" + i)) {
        assertTrue(starts.get(i).compareTo(term) <= 0 && term.compareTo(end) < 0, term);
        terms.add(term);
      }
    }
    try (var index = index()) {
      assertEquals(new SegmentReading(index).terms().keySet(), terms);
    }
  }

  @Test
  void keepsTheLengthOfTheFieldWithEachPosting() {
    var lengths = new TreeMap<Integer, Integer>();
    for (int i = 0; i < strings("terms").size(); i++) {
      for (var entry : JsonReading.array(file(inFolder("terms-" + i)))) {
        var postings = (List<?>) ((List<?>) entry).getLast();
        int document = 0;
        for (int at = 0; at < postings.size(); at += 3) {
          document += (int) postings.get(at);
          int length = (int) postings.get(at + 2);
          assertTrue(length >= (int) postings.get(at + 1));
          assertEquals(length, lengths.computeIfAbsent(document, _ -> length));
        }
      }
    }
    assertTrue(lengths.size() > 40);
  }

  @Test
  void keepsEveryWordInBothOrdersOfTheDictionary() {
    var words = words("words", word -> word);
    var endings = words("endings", word -> new StringBuilder(word).reverse().toString());

    assertEquals(words, endings);
    try (var index = index()) {
      var expected = new TreeSet<>(index.words().keySet());
      expected.removeIf(word -> word.length() < 2);
      assertEquals(expected, words);
    }
  }

  private static TreeSet<String> words(String series, UnaryOperator<String> key) {
    var starts = strings(series);
    var all = new TreeSet<String>();
    for (int i = 0; i < starts.size(); i++) {
      var end = i + 1 < starts.size() ? starts.get(i + 1) : "\uffff";
      var file = JsonReading.array(file(inFolder(series + "-" + i)));
      var words = (List<?>) file.getFirst();
      assertEquals(words.size(), ((String) file.getLast()).length());
      for (var word : words) {
        var place = key.apply((String) word);
        assertTrue(starts.get(i).compareTo(place) <= 0 && place.compareTo(end) < 0, place);
        all.add((String) word);
      }
    }
    return all;
  }

  @Test
  void indexesNothingWhenThereIsNothing() {
    var site = LIBRARY.site();
    var nothing =
        new Library.Entries(
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>());
    var library =
        new Library(
            site, nothing, new Library.Lists(List.of(), List.of(), List.of()), new TreeMap<>());
    var index = SearchIndexer.index(library, Route.Medium.SERVER, Audience.ALL);

    assertEquals(0, index.documents());
    var manifest = JsonReading.object(index.files().getLast().bytes());
    assertEquals("", manifest.get("terms"));
    assertTrue(index.files().stream().noneMatch(file -> file.path().contains("records")));
  }

  private static List<String> paths(SearchIndex index) {
    return index.files().stream().map(SearchIndex.File::path).toList();
  }

  private static byte[] file(String path) {
    var bytes = FILES.get(path);
    if (bytes == null) {
      throw new AssertionError(path + " is not among " + FILES.keySet());
    }
    return bytes;
  }

  private static List<String> strings(String member) {
    return List.of(((String) MANIFEST.get(member)).split(" ", -1));
  }

  private static String inFolder(String name) {
    return FOLDER + name + ".json";
  }

  private static LuceneIndex index() {
    return LuceneIndex.of(
        SearchDocument.texts(new DocumentList(LIBRARY).all()), LIBRARY.synonyms());
  }

  private static List<String> keys(String name) {
    return JsonReading.array(file(inFolder(name))).stream()
        .map(entry -> (String) ((List<?>) entry).getFirst())
        .toList();
  }

  private static List<Map<?, ?>> records() {
    var records = new ArrayList<Map<?, ?>>();
    for (int i = 0; FILES.containsKey(inFolder("records-" + i)); i++) {
      JsonReading.array(file(inFolder("records-" + i)))
          .forEach(record -> records.add((Map<?, ?>) record));
    }
    return records;
  }
}
