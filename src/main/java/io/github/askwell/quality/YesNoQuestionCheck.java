package io.github.askwell.quality;

import io.github.askwell.content.Question;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Settings;
import java.util.Optional;
import java.util.regex.Pattern;

/// A question that a yes answers lets the candidate say nothing.
final class YesNoQuestionCheck implements Check.OfQuestion {
  private static final About ABOUT =
      About.of("yes-no-question", Severity.WARNING)
          .source(
              "U.S. Office of Personnel Management, Structured Interviews: A Practical Guide",
              "https://www.opm.gov/policy-data-oversight/assessment-and-selection/structured-interviews/guide.pdf");

  private static final String NOT = "(?:n['’]t)?+";

  /// A sentence, or what follows its first clause, that begins with an auxiliary verb.
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?i)(?:^|[.!?:;,]\\s+)(?:(?:so|and|but|now|well|ok(?:ay)?|right|then),?\\s+)?(?:(?:do|does|did|is|are|was|were|have|has|had|could|will|would|should|may"
              + "|must|might)"
              + NOT
              + "|can(?:not|['’]t)?|won['’]t|ever|you(?:['’](?:ve|re)|\\s+(?:have|are)))\\s+[^.?!]*+\\?");

  /// An interrogative at the head of a clause, a choice, or words that ask for more than they say.
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)(?:^|[.!?:;,–—-]\\s*|\\b(?:and|but|so|not|or)\\s+)(?:(?:about|at|by|for|from|in|of|on|to|with)\\s+)?"
              + "(?:how|what|why|which|where|who|whom|whose)\\b|\\band when\\b|\\bor\\b");

  /// What is to be done: an imperative, or a request in the form of a question.
  private static final Pattern REQUEST =
      Pattern.compile(
          "(?i)(?:^|[.!?:;,]\\s+|\\b(?:and|then|please)\\s+|\\b(?:can|could|would|will)\\s+you\\s+(?:please\\s+)?)"
              + "(?:compare|complete|describe|design|discuss|draw|elaborate|estimate|explain|find|fix|give|go"
              + "|illustrate|imagine|implement|improve|list|make|name|optimi[sz]e|outline|recall|refactor"
              + "|remember|rewrite|say(?!\\s+(?:that\\s+)?you)|share|show|sketch|solve|spot|suggest|summari[sz]e|suppose|talk|tell(?!\\s+me[:,])"
              + "|think of|walk|write|take (?:me|us))\\b");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Optional<Finding> judge(Question question, Settings settings) {
    var text = question.text();
    return isClosed(text) && isClosed(Conditions.without(text, settings.circumstances().doNotAsk()))
        ? Optional.of(finding(question))
        : Optional.empty();
  }

  /// Whether nothing in the text asks for more than a yes.
  static boolean isClosed(String text) {
    return CLOSED.matcher(text).find()
        && !OPEN.matcher(text).find()
        && !REQUEST.matcher(text).find();
  }

  private static Finding finding(Question question) {
    return new Finding(
        question.origin().at("/question"),
        "yes or no answers the question '" + question.text() + "'",
        "ask for the story or the reasoning: 'Tell me about …', 'How …' or 'What …'");
  }
}
