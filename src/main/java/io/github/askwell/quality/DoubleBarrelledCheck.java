package io.github.askwell.quality;

import io.github.askwell.content.Question;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// A question that asks two things gets an answer to one of them.
final class DoubleBarrelledCheck implements Check.OfQuestion {
  private static final About ABOUT =
      About.of("double-barrelled-question", Severity.WARNING)
          .source(
              "U.S. Office of Personnel Management, Structured Interviews: A Practical Guide",
              "https://www.opm.gov/policy-data-oversight/assessment-and-selection/structured-interviews/guide.pdf");

  private static final String ASKING = "(?:how|what|which|when|where|who)";
  private static final String VERB =
      "(?:do|does|did|is|are|was|were|would|will|should|have|has|can|could)";
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");
  private static final Pattern CASE =
      Pattern.compile("(?i)(?:tell|describe|walk|imagine|suppose|if|when|after|before|given)\\b");
  private static final Pattern ASKS = Pattern.compile("(?i)" + ASKING + "\\b[^?]*+\\?");

  /// Two whole questions of some length, joined by 'and'.
  private static final Pattern TWO_IN_ONE =
      Pattern.compile(
          "(?i)"
              + ASKING
              + "\\s+"
              + VERB
              + "\\b[^?]{15,}?[, ]\\s*and\\s+"
              + ASKING
              + "\\s+"
              + VERB
              + "\\s+(?:you|your|we|they|the|a)\\b");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Optional<Finding> judge(Question question, Settings settings) {
    return asksTwoThings(question.text()) ? Optional.of(finding(question)) : Optional.empty();
  }

  /// Whether a text holds two questions neither of which follows from the other. What is asked about a
  /// story or a case that the text begins with belongs together.
  static boolean asksTwoThings(String text) {
    var sentences = SENTENCE_END.split(text.strip());
    if (sentences.length == 0 || !sentences[0].endsWith("?") || CASE.matcher(text).lookingAt()) {
      return false;
    }
    long asking = Arrays.stream(sentences).filter(s -> ASKS.matcher(s).lookingAt()).count();
    return asking > 1 || TWO_IN_ONE.matcher(sentences[0]).lookingAt();
  }

  private static Finding finding(Question question) {
    return new Finding(
        question.origin().at("/question"),
        "the question '" + question.text() + "' asks two things",
        "ask one of them; make the other a follow-up, or a question of its own");
  }
}
