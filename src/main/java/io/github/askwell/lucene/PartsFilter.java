package io.github.askwell.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// Puts the parts of a word that is made of several beside it, so that `node` finds `Node.js` and
/// `connections` finds `max_connections`. A part has two characters at least, a letter among them:
/// `C++` is not found as `C`, nor a version by one of its numbers.
final class PartsFilter extends TokenFilter {
  /// The type of a part, as words have types in Lucene.
  static final String PART = "part";

  private static final String JOINT = "._:/+#";
  private static final char LAST_JOINT = '_';
  private static final Pattern JOINTS = Pattern.compile("[" + JOINT + "]+");
  private static final Pattern TELLING = Pattern.compile("(?=.*\\p{L})..+");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute place = addAttribute(PositionIncrementAttribute.class);
  private final Deque<String> parts = new ArrayDeque<>();

  PartsFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    var part = parts.poll();
    if (part != null) {
      term.setEmpty().append(part);
      type.setType(PART);
      place.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (hasJoint()) {
      var word = term.toString();
      Arrays.stream(JOINTS.split(word))
          .filter(each -> TELLING.matcher(each).matches() && !each.equals(word))
          .forEach(parts::add);
    }
    return true;
  }

  private boolean hasJoint() {
    var letters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (letters[i] <= LAST_JOINT && JOINT.indexOf(letters[i]) >= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
  }
}
