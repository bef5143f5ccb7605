package io.github.askwell.lucene;

import io.github.askwell.lucene.ContentAnalyzer.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// What Lucene itself finds: the yardstick for the search in the browser.
public final class LuceneSearch {
  private static final float TIER = 128;
  private static final int MOST_WORDS = 32;
  private static final int MOST_COMPLETIONS = 8;

  private final LuceneIndex index;
  private final ExactIndex exact;
  private final SegmentReading.PostingsReader postings;
  private final IndexSearcher searcher;
  private final SortedMap<String, SegmentReading.Spread> terms;
  private final Spelling spelling;

  public LuceneSearch(LuceneIndex index, List<Text> texts) {
    this.index = index;
    this.exact = new ExactIndex(texts);
    this.searcher = new IndexSearcher(index.reader());
    var segment = new SegmentReading(index);
    this.postings = segment.postings();
    this.terms = segment.terms();
    this.spelling = new Spelling(index.words(), terms);
  }

  /// A word of a query and where it ends in it.
  private record Word(String surface, String term, int start, int end) {}

  /// The best documents.
  ///
  /// @param filters values by facet
  public List<ScoreDoc> search(
      String query, boolean prefix, Map<String, List<String>> filters, int limit) {
    var asked = QueryParts.of(query);
    var groups = new LinkedHashSet<List<String>>();
    for (var word : words(asked.words())) {
      boolean typed = prefix && word.end() == query.length();
      var terms = (typed ? completions(word) : List.of(word.term())).stream();
      var known = terms.filter(this.terms::containsKey).toList();
      groups.add(known.isEmpty() && !asked.isQuoted(word.start()) ? meant(word) : known);
    }
    groups.remove(List.<String>of());
    if (groups.isEmpty()) {
      return List.of();
    }
    try {
      var collector =
          new TopScoreDocCollectorManager(Math.max(1, documents()), null, Integer.MAX_VALUE);
      var hits = searcher.search(filtered(ranked(groups), filters), collector).scoreDocs;
      var wanted = asked.wanted().stream().map(this::with).toList();
      var unwanted = asked.unwanted().stream().map(this::with).toList();
      return Arrays.stream(hits)
          .filter(hit -> wanted.stream().allMatch(documents -> documents.contains(hit.doc)))
          .filter(hit -> unwanted.stream().noneMatch(documents -> documents.contains(hit.doc)))
          .limit(limit)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<Integer> with(List<String> terms) {
    if (terms.size() > 1) {
      return exact.with(terms);
    }
    var found = new TreeSet<Integer>();
    for (var field : LuceneIndex.FIELDS) {
      var one = postings.of(field, terms.getFirst());
      Arrays.stream(one.documents()).forEach(found::add);
    }
    return found;
  }

  private List<String> meant(Word word) {
    return spelling.nearest(word.surface()).map(index.words()::get).stream().toList();
  }

  private static List<Word> words(String query) {
    var last = new LinkedHashMap<String, Word>();
    for (var word : tokens(query)) {
      last.remove(word.term());
      last.put(word.term(), word);
    }
    var all = List.copyOf(last.values());
    var telling = all.stream().filter(word -> !StopWords.ALL.contains(word.surface())).toList();
    return (telling.isEmpty() ? all : telling).stream().limit(MOST_WORDS).toList();
  }

  private static List<Word> tokens(String query) {
    try (var analyzer = ContentAnalyzer.querying(Form.SURFACE);
        var stemmer = ContentAnalyzer.stemmer();
        var stream = analyzer.tokenStream("", query)) {
      var surface = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      var words = new ArrayList<Word>();
      stream.reset();
      while (stream.incrementToken()) {
        var term = Terms.of(stemmer, surface.toString()).getFirst();
        words.add(new Word(surface.toString(), term, place.startOffset(), place.endOffset()));
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> completions(Word typed) {
    if (typed.surface().length() < 2) {
      return List.of(typed.term());
    }
    var wordByTerm = new TreeMap<String, String>();
    index
        .words()
        .forEach((word, term) -> {
          if (word.startsWith(typed.surface()) && !term.equals(typed.term())) {
            wordByTerm.put(term, word);
          }
        });
    var completions = new ArrayList<>(List.of(typed.term()));
    wordByTerm.keySet().stream()
        .sorted(Comparator.comparing(term -> -spelling.likelihood(wordByTerm.get(term))))
        .limit(MOST_COMPLETIONS)
        .forEach(completions::add);
    return completions;
  }

  private static Query ranked(Iterable<List<String>> groups) {
    var query = new BooleanQuery.Builder();
    var inDocument = new BooleanQuery.Builder();
    var inTitle = new BooleanQuery.Builder();
    for (var group : groups) {
      var words = group.stream().map(term -> anywhere(term)).toList();
      query.add(
          words.size() == 1 ? words.getFirst() : new DisjunctionMaxQuery(words, 0), Occur.SHOULD);
      inDocument.add(any(words), Occur.MUST);
      inTitle.add(any(group.stream().map(t -> in("title", t)).toList()), Occur.MUST);
    }
    query.add(tier(inDocument.build()), Occur.SHOULD);
    query.add(tier(inTitle.build()), Occur.SHOULD);
    return query.build();
  }

  private static Query tier(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), TIER);
  }

  private static Query anywhere(String term) {
    return any(LuceneIndex.FIELDS.stream().map(field -> in(field, term)).toList());
  }

  private static Query in(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  private static Query any(List<Query> queries) {
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static Query filtered(Query query, Map<String, List<String>> filters) {
    var filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach((facet, values) ->
        filtered.add(any(values.stream().map(v -> in(facet, v)).toList()), Occur.FILTER));
    return filtered.build();
  }

  int documents() {
    return index.reader().maxDoc();
  }
}
