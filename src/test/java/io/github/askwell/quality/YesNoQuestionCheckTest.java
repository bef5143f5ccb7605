package io.github.askwell.quality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoQuestionCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Have you ever led a team?",
        "Do you know what a closure is?",
        "Was there a time when you disagreed with your manager?",
        "Is Python pass by reference?",
        "Does TCP guarantee ordering?",
        "Aren’t exceptions slow?",
        "Will you take on call?",
        "Ever used Kafka?",
        "You've used Kafka?",
        "So you have used Terraform?",
        "And did it work?",
        "Tell me: do you test?",
        "Would you say you are a team player?",
        "In your last project, did you write tests?",
        "You find a bug on Friday evening. Do you ship?"
      })
  void flagsWhatYesAnswers(String question) {
    assertTrue(YesNoQuestionCheck.isClosed(question));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do you test?",
        "Can you explain how garbage collection works?",
        "Could you please walk me through a recent design?",
        "Given a list of numbers, can you find the duplicates?",
        "Have you ever led a team? Tell us about it.",
        "Have you worked with React, and for how long?",
        "Do you ship, and why?",
        "Would you use a queue or a topic here?",
        "Is this code thread-safe? Explain.",
        "Look at this code: what does it do?",
        "A rose is dying."
      })
  void isSilentWhenMoreIsAskedFor(String question) {
    assertFalse(YesNoQuestionCheck.isClosed(question));
  }
}
