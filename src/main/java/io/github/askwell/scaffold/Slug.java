package io.github.askwell.scaffold;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes ids from titles: lower-case words of letters and digits, parted by hyphens.
///
/// Accents are dropped (`Où` gives `ou`), letters of the Latin script without a base letter are written
/// out (`ß` gives `ss`), and signs that tell names apart are named (`C++` gives `c-plus-plus`).
final class Slug {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 6;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
  private static final Pattern BREAKS = Pattern.compile("[^a-z0-9]++");
  private static final Pattern LOST = Pattern.compile("[\\p{L}\\p{N}&&[^a-z0-9]]");

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ħ", "h"),
          Map.entry("ł", "l"),
          Map.entry("ŋ", "ng"),
          Map.entry("ı", "i"),
          Map.entry("&", " and "),
          Map.entry("%", " percent "),
          Map.entry("+", " plus "));

  /// Words with which questions begin and that tell nothing.
  private static final Set<String> SMALL_WORDS =
      Set.of(
          ("a about and are as at be by can could describe did do does explain for from give had has have"
                  + " how i if in is it me my of on or our please should some tell that the their them"
                  + " there they this through time to us was we were what when where which who why will"
                  + " with would you your yourself")
              .split(" "));

  /// Names that Windows does not allow for files.
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|(?:com|lpt)[0-9]");

  private Slug() {}

  /// Whether a name can be an id as it is.
  static boolean isGood(String id) {
    return FORM.matcher(id).matches() && id.length() <= 80 && !RESERVED.matcher(id).matches();
  }

  /// An id from a title; empty when some letter of it has none in an address.
  static Optional<String> of(String title) {
    var plain = plain(title);
    if (LOST.matcher(plain).find()) {
      return Optional.empty();
    }
    return joined(words(plain)).filter(Slug::isGood);
  }

  /// An id from a question: of at most six of its words, those that say what it is about.
  static Optional<String> ofQuestion(String question) {
    var plain = plain(question);
    if (LOST.matcher(plain).find()) {
      return Optional.empty();
    }
    var all = words(plain);
    var telling = all.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
    var chosen = telling.isEmpty() ? all : telling;
    return joined(chosen.stream().limit(MOST_WORDS).toList()).filter(Slug::isGood);
  }

  /// The title in lower case, without accents and with signs named.
  private static String plain(String title) {
    var text = APOSTROPHES.matcher(title).replaceAll("");
    text = text.replaceAll("(?i)(?<=\\b[a-z])#", " sharp ");
    text = text.replaceAll("(?<![\\p{L}\\p{N}])\\.(?=\\p{L})", " dot ");
    text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    text = text.toLowerCase(Locale.ROOT);
    for (var letter : LETTERS.entrySet()) {
      text = text.replace(letter.getKey(), letter.getValue());
    }
    return text;
  }

  private static List<String> words(String plain) {
    return Arrays.stream(BREAKS.split(plain)).filter(word -> !word.isEmpty()).toList();
  }

  /// As many words as fit; of a first word that is too long, its beginning.
  private static Optional<String> joined(List<String> words) {
    var kept = new ArrayList<String>();
    int length = -1;
    for (var word : words) {
      length += word.length() + 1;
      if (length > LONGEST) {
        break;
      }
      kept.add(word);
    }
    if (kept.isEmpty() && !words.isEmpty()) {
      kept.add(words.getFirst().substring(0, LONGEST));
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(String.join("-", kept));
  }
}
