package io.github.askwell.quality;

import static java.util.stream.Collectors.joining;

import io.github.askwell.content.DoNotAsk;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Questions whether somebody meets a condition of the job, such as its hours or the right to work. A yes is
/// all they are after, and asking for a story instead would lead to what the law protects.
final class Conditions {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"“”]+\\?)[\"”]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private static final Set<String> FRAME =
      Set.of(
          "a", "an", "and", "any", "are", "be", "can", "could", "do", "does", "for", "have", "here",
          "in", "is", "of", "on", "or", "our", "that", "the", "there", "these", "this", "those",
          "to", "us", "we", "will", "with", "would", "you", "your");

  /// The least share of their words that two questions have in common when they ask the same.
  private static final double SAME = 0.6;

  private static final String YOU = "\\b(?:can|could|would|will) you (?:also |still |then )?";
  private static final String READY =
      "(?:able|available|willing|free|happy|prepared|ready|in a position)";
  private static final String TERMS =
      "(?:shifts?|rotas?|on[- ]call|weekends?|(?:sun|mon|tues|wednes|thurs|fri|satur)days?|mornings?"
          + "|evenings?|nights?|hours|times|pattern|schedule|overtime|full[- ]time|part[- ]time|travel"
          + "|relocat\\w+|commut\\w+|office|on[- ]?site|notice|start(?:ing)? date)";

  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i)"
              + String.join(
                  "|",
                  "\\b(?:authori[sz]ed|eligible|entitled|permitted|allowed|legally able) to (?:work|drive|practi[cs]e)\\b",
                  "\\bright to work\\b|\\bwork(?:ing)? (?:permit|visa)\\b|\\bsponsor(?:ship)?\\b.*\\bvisa\\b"
                      + "|\\bvisa\\b.*\\bsponsor|\\b(?:need|require) (?:\\w+ )?sponsorship\\b",
                  "\\bdo you (?:have|hold) (?:an?|the|any) [^?]*\\b(?:licen[cs]e|clearance|permit|visa)\\b",
                  "\\b(?:old enough|(?:over|at least) (?:the age of )?(?:1[4-9]|2[01]|eighteen|twenty-one)|minimum age)\\b",
                  "\\bwith or without (?:\\w+ )?(?:adjustments?|accommodations?)\\b",
                  "\\b(?:need|require|like) (?:us to make )?(?:any |an )?(?:\\w+ )?(?:adjustments?|accommodations?)\\b",
                  "\\bis there anything (?:else )?(?:that )?(?:you|we|about|(?:would|could|might) (?:stop|keep|prevent|make))\\b",
                  YOU
                      + "(?:be |come |take |work |travel |commute |relocate |move )[^?]*\\b"
                      + TERMS
                      + "\\b",
                  YOU
                      + "(?:(?:travel|commute|relocate|move) (?:to|\\d+)|work (?:then|th(?:is|ese|ose|at)|to (?:this|our)))\\b",
                  YOU
                      + "(?:be there|attend|meet|keep|accept|commit to|work under) (?:then|th(?:is|ese|ose|at|e)|our|for)\\b",
                  "\\byou (?:be )?" + READY + " (?:to|for|on|at|in)\\b[^?]*\\b" + TERMS + "\\b",
                  "\\b(?:able|free|available|ready|(?:can|could|would) you) (?:to )?(?:start|begin|join)(?: us| work)?"
                      + " (?:on|in|at|by|from|before) (?:\\d|next|the (?:\\d|first)|(?-i:[A-Z]))",
                  "\\b(?:do(?:es)?|would|is|are) th(?:is|ese|at|ose|e)\\b[^?]*\\b(?:fit|suit|acceptable (?:for|to)"
                      + "|possible for|work for|in line with|match)(?: what)? you\\b",
                  "\\bwork legally\\b|\\b(?:pass|agree to|undergo) [^?]*\\b(?:check|vetting|screening)\\b",
                  "\\bmay we\\b|\\bdo you consent\\b|\\bdo you have any questions\\b",
                  "\\bdo you speak (?-i:[A-Z])\\p{L}+"));

  private Conditions() {}

  /// A text without the sentences that ask about a condition.
  ///
  /// @param doNotAsk what the site says is not to be asked, with what to ask instead in quotes
  static String without(String text, List<DoNotAsk> doNotAsk) {
    return Arrays.stream(SENTENCE_END.split(text))
        .filter(sentence -> !CONDITION.matcher(sentence).find() && !isAdvised(sentence, doNotAsk))
        .collect(joining(" "));
  }

  private static boolean isAdvised(String sentence, List<DoNotAsk> doNotAsk) {
    var asked = words(sentence);
    return doNotAsk.stream()
        .flatMap(topic -> QUOTED.matcher(topic.instead().text()).results())
        .map(advised -> words(advised.group(1)))
        .anyMatch(advised -> isSame(asked, advised));
  }

  private static boolean isSame(Set<String> asked, Set<String> advised) {
    var shared = new HashSet<>(asked);
    shared.retainAll(advised);
    int all = asked.size() + advised.size() - shared.size();
    return all > 0 && shared.size() >= SAME * all;
  }

  private static Set<String> words(String text) {
    var words = new HashSet<String>();
    WORD.matcher(text.toLowerCase(Locale.ROOT).replaceAll("is(e[ds]?|ing)\\b", "iz$1"))
        .results()
        .map(MatchResult::group)
        .filter(word -> !FRAME.contains(word))
        .forEach(words::add);
    return words;
  }
}
