package io.github.askwell.quality;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleBarrelledCheckTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is a mutex and what is a semaphore?",
        "How do you test, and how do you deploy?",
        "How do you test your code and what tools do you use?",
        "What is REST? What is GraphQL?",
        "What is your approach to code review? And how do you handle disagreement?",
        "What happens when you type a URL, and how would you debug a slow page?",
        "Why do you want to leave, and what are you looking for?"
      })
  void flagsTwoQuestionsOfWhichNeitherFollowsFromTheOther(String question) {
    assertTrue(DoubleBarrelledCheck.asksTwoThings(question));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the difference between a mutex and a semaphore?",
        "What is a mutex, and how does it differ from a semaphore?",
        "What is dependency injection? Why would you use it?",
        "What is an index? When does it hurt?",
        "What is an index, and when do the readers of it pay for it?",
        "Which library did you choose, and how did you find out that it was slow?",
        "What is the age of the entry, and how do you know?",
        "Which databases have you used, and which did you like best?",
        "How do you decide what to test and what to leave out?",
        "How do you decide who does what and when it is done?",
        "Who reviews your code, and when?",
        "What went well? Why?",
        "Tell me about a conflict. How did you resolve it? What did you learn?",
        "You inherit a service. What do you do first? What do you leave alone?",
        "?"
      })
  void isSilentAboutOneQuestionAndWhatFollowsFromIt(String question) {
    assertFalse(DoubleBarrelledCheck.asksTwoThings(question));
  }
}
