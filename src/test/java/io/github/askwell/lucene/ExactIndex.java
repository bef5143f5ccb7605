package io.github.askwell.lucene;

import io.github.askwell.lucene.ContentAnalyzer.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Where the words of texts stand, as Lucene itself keeps it: the yardstick for exact phrases.
final class ExactIndex {
  private final IndexSearcher searcher;

  ExactIndex(List<Text> texts) {
    var directory = new ByteBuffersDirectory();
    try (var analyzer = ContentAnalyzer.querying(Form.STEM);
        var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (var text : texts) {
        var document = new Document();
        document.add(new TextField("title", text.title(), Field.Store.NO));
        document.add(new TextField("body", text.body(), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
      writer.commit();
      this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The numbers of the texts that have some terms one behind the other in one of their fields.
  Set<Integer> with(List<String> terms) {
    var found = new TreeSet<Integer>();
    try {
      for (var field : LuceneIndex.FIELDS) {
        var phrase = new PhraseQuery(field, terms.toArray(String[]::new));
        for (var hit : searcher.search(phrase, Integer.MAX_VALUE >> 1).scoreDocs) {
          found.add(hit.doc);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
