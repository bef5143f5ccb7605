package io.github.askwell.search;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.lucene.LuceneIndex;
import io.github.askwell.lucene.SegmentReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SearchIndexerTest {
  private static final Library LIBRARY = GeneratedLibrary.of(7, 40);
  private static final SearchIndex INDEX = SearchIndexer.index(LIBRARY);
  private static final Map<String, byte[]> FILES =
      INDEX.files().stream().collect(toMap(SearchIndex.File::path, SearchIndex.File::bytes));
  private static final Map<String, Object> MANIFEST =
      JsonReading.object(file(Route.SEARCH_MANIFEST.path()));

  @Test
  void givesTheSameBytesForTheSameLibrary() {
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      var again = SearchIndexer.index(GeneratedLibrary.of(7, 40));
      assertEquals(paths(INDEX), paths(again));
      again.files().forEach(file -> assertArrayEquals(file(file.path()), file.bytes()));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void hasOneStableNameAndItComesLast() {
    var stable = INDEX.files().stream().filter(file -> !file.contentAddressed()).toList();

    assertEquals(List.of(INDEX.files().getLast()), stable);
    assertEquals("search/manifest.json", stable.getFirst().path());
  }

  @Test
  void namesEveryFileInTheManifestAndNoOther() {
    var named = new TreeSet<String>();
    named.add("search/" + MANIFEST.get("columns"));
    strings("shards").forEach(name -> named.add("search/" + name));
    strings("records").forEach(name -> named.add("search/" + name));
    strings("places").forEach(name -> named.add("search/" + name));
    named.add("search/manifest.json");

    assertEquals(named, new TreeSet<>(FILES.keySet()));
  }

  @Test
  void countsItsDocuments() {
    assertEquals(2 + 2 + 40 + 3 + 3 + 3 + 1 + 4 + 1, INDEX.documents());
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
    pages.add("roles/entry-0/#two");
    pages.add("roles/entry-1/#two");
    pages.add("roles/entry-1/#three");
    pages.add("do-not-ask/#age");
    var urls = new TreeSet<String>();
    records().forEach(record -> urls.add((String) record.get("url")));

    assertEquals(pages, urls);
  }

  @Test
  void keepsEveryTermInTheShardOfItsStretch() {
    var starts = strings("shardStarts");
    assertEquals("", starts.getFirst());
    assertEquals(new ArrayList<>(new TreeSet<>(starts)), starts);
    var terms = new TreeMap<String, Integer>();
    for (int i = 0; i < starts.size(); i++) {
      var end = i + 1 < starts.size() ? starts.get(i + 1) : "\uffff";
      for (var term : keys(i, "terms")) {
        assertTrue(starts.get(i).compareTo(term) <= 0 && term.compareTo(end) < 0, term);
        terms.put(term, i);
      }
    }
    try (var index =
        LuceneIndex.of(SearchDocument.texts(new DocumentList(LIBRARY).all()), LIBRARY.synonyms())) {
      var segment = new SegmentReading(index);
      var expected = new TreeSet<>(segment.postings("title").keySet());
      expected.addAll(segment.postings("body").keySet());
      assertEquals(expected, terms.keySet());
    }
  }

  @Test
  void leadsFromEveryWordToATermThatIsThere() {
    var terms = new TreeSet<String>();
    var shards = strings("shards").size();
    for (int i = 0; i < shards; i++) {
      terms.addAll(keys(i, "terms"));
    }
    for (int i = 0; i < shards; i++) {
      for (var pair : (List<?>) shard(i).get("words")) {
        var term = (String) ((List<?>) pair).getLast();
        assertTrue(terms.contains(term), pair::toString);
        assertFalse(term.equals(((List<?>) pair).getFirst()), pair::toString);
      }
    }
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
    var index = SearchIndexer.index(library);

    assertEquals(0, index.documents());
    var manifest = JsonReading.object(index.files().getLast().bytes());
    assertEquals(List.of(), manifest.get("records"));
    assertEquals(List.of(""), manifest.get("shardStarts"));
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
    return ((List<?>) MANIFEST.get(member)).stream().map(String.class::cast).toList();
  }

  private static Map<String, Object> shard(int number) {
    return JsonReading.object(file("search/" + strings("shards").get(number)));
  }

  private static List<String> keys(int shard, String member) {
    return ((List<?>) shard(shard).get(member))
        .stream().map(entry -> (String) ((List<?>) entry).getFirst()).toList();
  }

  private static List<Map<?, ?>> records() {
    var records = new ArrayList<Map<?, ?>>();
    for (var name : strings("records")) {
      JsonReading.array(file("search/" + name)).forEach(record -> records.add((Map<?, ?>) record));
    }
    return records;
  }
}
