package io.github.askwell.lucene;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.jspecify.annotations.Nullable;

/// Turns text into the terms that are indexed: words by the rules of Unicode's UAX #29 and
/// [SpecialWords], without the possessive `'s`, in lower case, with their synonyms and their parts
/// beside them, stemmed by Porter's rules.
///
/// Words such as `the` are indexed like all others. They are left out of a query that has other
/// words (see [StopWords]), so that `IT` or `to be or not to be` still finds something.
///
/// `templates/js/search-analyze.js` does the same in the browser, save for the synonyms and parts,
/// which an index holds already.
public final class ContentAnalyzer extends Analyzer {
  /// What becomes of each word in the end.
  public enum Form {
    /// Its stem, as it is searched.
    STEM,
    /// The word in lower case, as people type it.
    SURFACE
  }

  private final Form form;
  private final boolean isIndexing;
  private final @Nullable SynonymMap synonyms;

  private ContentAnalyzer(Form form, boolean isIndexing, @Nullable SynonymMap synonyms) {
    this.form = form;
    this.isIndexing = isIndexing;
    this.synonyms = synonyms;
  }

  /// For what is indexed.
  public static ContentAnalyzer indexing(Form form, List<List<String>> synonyms) {
    return new ContentAnalyzer(form, true, Synonyms.map(synonyms).orElse(null));
  }

  /// For what is typed.
  public static ContentAnalyzer querying(Form form) {
    return new ContentAnalyzer(form, false, null);
  }

  /// Makes the term of a single word that is in its surface form.
  public static Analyzer stemmer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        var word = new KeywordTokenizer();
        return new TokenStreamComponents(word, new PorterStemFilter(word));
      }
    };
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var tokenizer = new StandardTokenizer();
    var all = new SpecialWordFilter(tokenizer);
    TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(all));
    if (synonyms != null) {
      words = new SynonymGraphFilter(words, synonyms, false);
    }
    if (isIndexing) {
      words = new PartsFilter(words);
    }
    return new TokenStreamComponents(
        text -> tokenizer.setReader(all.rest(text)),
        switch (form) {
          case STEM -> new PorterStemFilter(words);
          case SURFACE -> words;
        });
  }
}
