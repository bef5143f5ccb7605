package io.github.askwell.quality;

import io.github.askwell.content.Question;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A question that asks two things gets an answer to one of them.
final class DoubleBarrelledCheck implements Check.OfQuestion {
  private static final About ABOUT =
      About.of("double-barrelled-question", Severity.WARNING)
          .source(
              "U.S. Office of Personnel Management, Structured Interviews: A Practical Guide",
              "https://www.opm.gov/policy-data-oversight/assessment-and-selection/structured-interviews/guide.pdf");

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");
  private static final Pattern CASE =
      Pattern.compile("(?i)(?:tell|describe|walk|imagine|suppose|if|when|after|before|given)\\b");

  private static final String ASKING = "(?:how|what|which|when|where|who)";
  private static final String VERB =
      "(?:do|does|did|is|are|was|were|would|will|should|have|has|can|could)";

  /// A sentence that asks, by itself or after another.
  private static final Pattern ASKS =
      Pattern.compile(
          "(?i)(?:(?:and|but|or|so|also|then),?\\s+)?(?:why|" + ASKING + ")\\s+\\S+\\s[^?]*+\\?");

  /// The second half of a sentence that asks twice: an interrogative, perhaps with its noun, before a
  /// verb and its subject. `and which did you` means of those, and `and how do you know` the first half.
  private static final Pattern SECOND_HALF =
      Pattern.compile(
          "(?i),?\\s+and\\s+(?!which\\s+"
              + VERB
              + "\\b)"
              + ASKING
              + "(?:\\s+(?!(?:it|you|we|they|he|she|there|the|an?|your|our|their|this|that|each)\\b)\\w+){0,2}?\\s+"
              + VERB
              + "\\s+(?:you|your|we|our|the|an?|(?-i:[A-Z])\\S*)\\s(?!know\\W*+$)");

  /// A word that stands for what was asked before.
  private static final Pattern BACK =
      Pattern.compile(
          "(?i)\\b(?:it|its|itself|they|them|their|he|him|his|she|her|this|that|these|those|there|then"
              + "|so|same|ones?|each|both|either|neither|else|instead|other)\\b");

  /// The first half of a sentence when it asks only which thing the second half is about.
  private static final Pattern WHICH =
      Pattern.compile("(?i)(?:which|who|what(?:['’]s|\\s+(?:is|are|was|were)))\\b.*");

  private static final Predicate<String> BEYOND = BACK.asPredicate().negate();

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Optional<Finding> judge(Question question, Settings settings) {
    return asksTwoThings(question.text()) ? Optional.of(finding(question)) : Optional.empty();
  }

  /// Whether a text holds two questions neither of which follows from the other. What is asked about a
  /// story or a case that the text begins with belongs together, and so does a sentence that points back.
  static boolean asksTwoThings(String text) {
    var sentences = SENTENCE_END.split(text.strip());
    boolean asksAtOnce =
        ASKS.matcher(sentences[0]).lookingAt() && !CASE.matcher(sentences[0]).lookingAt();
    return asksAtOnce
        && (goesOnToAnother(sentences[0])
            || Arrays.stream(sentences).skip(1).filter(ASKS.asMatchPredicate()).anyMatch(BEYOND));
  }

  private static boolean goesOnToAnother(String sentence) {
    var half = SECOND_HALF.matcher(sentence);
    return half.find()
        && !(WHICH.matcher(sentence.substring(0, half.start())).matches()
            && BACK.matcher(sentence.substring(half.start())).find());
  }

  private static Finding finding(Question question) {
    return new Finding(
        question.origin().at("/question"),
        "the question '" + question.text() + "' asks two things",
        "ask one of them; make the other a follow-up, or a question of its own");
  }
}
