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

  /// A sentence that begins with an auxiliary verb and its subject.
  private static final Pattern CLOSED =
      Pattern.compile(
          "(?i)(?:^|[.!?:]\\s+|,\\s+)(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would"
              + "|should|may|must|isn't|aren't|don't|doesn't|didn't|haven't)\\s+(?:you|your|we|it|there|they"
              + "|this|that|the|an?|someone|anyone|people|I)\\b[^.?!]*+\\?");

  /// What asks for more: a request, an interrogative, or a choice.
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)\\b(?:how|what|why|which|when|where|who|whom|whose|tell|describe|walk|explain|give|show|share"
              + "|talk|take|name|list|compare|sketch|draw|design|outline|discuss|imagine|suppose|or)\\b");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Optional<Finding> judge(Question question, Settings settings) {
    return isClosed(question.text()) ? Optional.of(finding(question)) : Optional.empty();
  }

  /// Whether nothing in the text asks for more than a yes.
  static boolean isClosed(String text) {
    return CLOSED.matcher(text).find() && !OPEN.matcher(text).find();
  }

  private static Finding finding(Question question) {
    return new Finding(
        question.origin().at("/question"),
        "yes or no answers the question '" + question.text() + "'",
        "ask for the story or the reasoning: 'Tell me about …', 'How …' or 'What …'");
  }
}
