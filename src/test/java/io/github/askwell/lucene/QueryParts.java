package io.github.askwell.lucene;

import io.github.askwell.lucene.ContentAnalyzer.Form;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// A query taken apart.
///
/// @param words the query with blanks for what is unwanted
/// @param wanted the terms of each phrase that must be there
/// @param unwanted the terms of each word or phrase that must not
/// @param quoted which characters of the query stand in phrases
record QueryParts(
    String words, List<List<String>> wanted, List<List<String>> unwanted, BitSet quoted) {
  private static final Pattern QUOTED = Pattern.compile("(?<!\\S)-?\"[^\"]*\"");
  private static final Pattern MINUS = Pattern.compile("(?<!\\S)-[\\p{L}\\p{N}]\\S*");
  private static final int MOST_WORDS = 32;

  static QueryParts of(String query) {
    var words = new StringBuilder(query);
    var wanted = new ArrayList<List<String>>();
    var unwanted = new ArrayList<List<String>>();
    var quoted = new BitSet();
    for (int at = 0; at < query.length(); at++) {
      for (var kind : List.of(QUOTED, MINUS)) {
        var found = kind.matcher(query).useTransparentBounds(true).region(at, query.length());
        if (found.lookingAt()) {
          var terms = terms(found.group());
          boolean minus = found.group().startsWith("-");
          if (!terms.isEmpty()) {
            (minus ? unwanted : wanted).add(terms);
          }
          if (!minus) {
            quoted.set(at, found.end());
          } else {
            words.replace(at, found.end(), " ".repeat(found.end() - at));
          }
          at = found.end() - 1;
          break;
        }
      }
    }
    return new QueryParts(words.toString(), wanted, unwanted, quoted);
  }

  boolean isQuoted(int at) {
    return quoted.get(at);
  }

  private static List<String> terms(String words) {
    try (var analyzer = ContentAnalyzer.querying(Form.STEM)) {
      var terms = Terms.of(analyzer, words.startsWith("-") ? words.substring(1) : words);
      return terms.stream().limit(MOST_WORDS).toList();
    }
  }
}
