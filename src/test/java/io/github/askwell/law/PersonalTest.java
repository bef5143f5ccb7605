package io.github.askwell.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.phrase.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `UPDATE_GOLDEN=1` learns `personal.txt` anew, after which the program has to be built again.
class PersonalTest {
  private static final Path LEARNT =
      Path.of("src/main/resources/io/github/askwell/law/personal.txt");
  private static final Path LISTS = Path.of("src/test/resources/law");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  @Test
  void theWeightsAreLearntFromTheLists() throws IOException {
    var learnt = PersonalTraining.learn(rows());
    if ("1".equals(System.getenv("UPDATE_GOLDEN"))) {
      Files.writeString(LEARNT, learnt);
    }
    assertEquals(learnt, Files.readString(LEARNT), "UPDATE_GOLDEN=1 learns the weights anew");
  }

  @Test
  void findsNearlyAllThatTheListsHold() throws IOException {
    var personal = rows().stream().filter(PersonalTraining.Row::isPersonal).toList();
    var missed =
        personal.stream()
            .map(PersonalTraining.Row::text)
            .filter(text -> Catalogue.get().in(Sentences.of(text)).isEmpty())
            .filter(text -> !asksPersonally(text))
            .toList();
    assertTrue(missed.size() * 100 <= personal.size(), missed::toString);
  }

  @Test
  void isSilentAboutNearlyAllQuestionsOnTheWork() throws IOException {
    var work = rows().stream().filter(row -> !row.isPersonal()).toList();
    var wrong =
        work.stream().map(PersonalTraining.Row::text).filter(PersonalTest::asksPersonally).toList();
    assertTrue(wrong.size() * 200 <= work.size(), wrong::toString);
  }

  @Test
  void isSilentAboutWhatMayBeAskedInstead() {
    for (var topic : Catalogue.get().topics()) {
      QUOTED
          .matcher(topic.instead())
          .results()
          .forEach(advice -> assertTrue(!asksPersonally(advice.group(1)), advice.group(1)));
    }
  }

  @Test
  void whatAddressesNobodyIsNotPersonal() {
    assertEquals(Double.NEGATIVE_INFINITY, odds(Personal.get(), "How old is the husband?"));
  }

  @Test
  void lengthTempersWhatWordsSay() {
    var personal = Personal.read("-1.00\n2.00 kin\n3.00 your kin\n");
    assertEquals(-1, odds(personal, "Your code?"));
    assertEquals(-1 + 5 / Math.sqrt(7), odds(personal, "Your kin?"));
    assertEquals(-1 + 2 / Math.sqrt(7), odds(personal, "Kin you?"));
  }

  @Test
  void aCaseBeforeAQuestionHasItsSay() {
    assertTrue(asksPersonally("Could you take criticism from him?"));
    assertTrue(
        !asksPersonally("The build server refuses the merge. Could you take criticism from him?"));
  }

  private static double odds(Personal personal, String text) {
    return personal.odds(Sentences.of(text));
  }

  private static boolean asksPersonally(String text) {
    return PersonalQuestionCheck.personal(Sentences.of(text), text).findAny().isPresent();
  }

  private static List<PersonalTraining.Row> rows() throws IOException {
    try (var lists = Files.list(LISTS)) {
      return lists.sorted().flatMap(PersonalTest::rows).toList();
    }
  }

  private static Stream<PersonalTraining.Row> rows(Path list) {
    try {
      return Files.readAllLines(list).stream()
          .skip(1)
          .map(line -> line.split("\t"))
          .map(cells -> new PersonalTraining.Row(cells[1], !cells[0].equals("pass")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
