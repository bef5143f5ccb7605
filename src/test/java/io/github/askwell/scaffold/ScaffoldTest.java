package io.github.askwell.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Location;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaffoldTest {
  private static final String ROLE = "content/roles/python-specialist.md";

  @TempDir Path folder;
  private Site site;
  private Path content;

  @BeforeEach
  void copy() throws IOException {
    site = Site.copyOfRepository(folder.toRealPath());
    content = site.folder().resolve("content");
  }

  /// One of each kind on the repository's own content; whoever fills in the blanks has no mistake left.
  @Test
  void onceTheBlanksAreFilledInNothingIsWrong() throws Exception {
    var role = Map.of("role", "python-specialist");
    var made = new ArrayList<Scaffold>();
    made.add(make(Sort.COMPETENCY, "Clear writing", Map.of()));
    made.add(make(Sort.TECHNOLOGY, "Memcached", role));
    made.add(make(Sort.QUESTION, "How do you find a memory leak in a service?", role));
    made.add(make(Sort.TIP, "Score before you talk", role));
    made.add(make(Sort.FAQ, "May a candidate bring notes?", role));
    made.add(make(Sort.PLAN, "Python Specialist, senior level, 30 minutes", role));
    made.add(make(Sort.ROLE, "Tram Driver", Map.of()));

    assertEquals(made.stream().mapToInt(s -> s.blanks().size()).sum(), blanks().size());
    for (var scaffold : made) {
      assertFalse(scaffold.blanks().isEmpty(), scaffold.entry().path());
      fill(scaffold.blanks());
    }
    assertEquals(List.of(), site.build().diagnostics());
    var guide = site.page("roles/python-specialist/guide/").document().text();
    for (var word : List.of("Memcached", "memory leak", "Score before you talk", "bring notes?")) {
      assertTrue(guide.contains(word), word);
    }
  }

  @Test
  void everyBlankIsNamedByCheckUntilItIsFilledIn() throws Exception {
    var blanks = make(Sort.QUESTION, "How do you find a leak?", Map.of()).blanks();

    for (int left = blanks.size(); left > 0; left--) {
      assertEquals(left, blanks().size());
      assertEquals(blanks().size(), site.build().diagnostics().size());
      fill(List.of(blanks.get(left - 1)));
    }
    assertEquals(List.of(), site.build().diagnostics());
  }

  @Test
  void aQuestionTakesLevelsAndOwnerOfItsRole() throws Exception {
    var text = make(Sort.QUESTION, "What is a leak?", Map.of("role", "python-specialist"));

    assertTrue(text.entry().after().contains("\nlevels: [mid, senior]\n"), text.entry()::after);
    assertTrue(text.entry().after().contains("\nowner: Example Recruiting, engineering desk\n"));
    assertTrue(text.entry().after().contains("\nreviewed: 2026-11-23\n"));
  }

  @Test
  void aRoleThatWeighsItsRubricAsksForTheNewWeight() throws Exception {
    site.edit(
        ROLE,
        "  - {id: coding-quality}\n",
        "  - {id: coding-quality, weight: 100, rationale: a}\n");
    for (var id : List.of("system-design", "debugging", "collaboration", "production-experience")) {
      site.edit(ROLE, "  - {id: " + id + "}\n", "");
    }
    var role = plan(Sort.COMPETENCY, "Calm", Map.of("role", "python-specialist")).changes().get(1);

    assertTrue(
        role.after().contains("\n  - {id: calm, weight: TODO, rationale: TODO}\n"), role::after);
  }

  @Test
  void aRoleWithoutTipsKeepsShowingAll() throws Exception {
    var text = Files.readString(site.folder().resolve(ROLE));
    site.write(ROLE, text.replaceFirst("(?s)tips:.*?candidate:", "candidate:"));

    assertEquals(1, plan(Sort.TIP, "Listen", Map.of("role", "python-specialist")).changes().size());
  }

  @Test
  void aRoleWithoutTechnologiesGetsTheKey() throws Exception {
    var text = Files.readString(site.folder().resolve(ROLE));
    site.write(ROLE, text.replaceFirst("technologies: .*\n", ""));
    var role =
        plan(Sort.TECHNOLOGY, "Memcached", Map.of("role", "python-specialist")).changes().get(1);

    assertTrue(role.after().contains("  - team-code-quality\ntechnologies: [memcached]\ntips:\n"));
  }

  @Test
  void whatTheRoleListsAlreadyIsNotListedTwice() throws Exception {
    site.edit(ROLE, "  - team-code-quality\n", "  - team-code-quality\n  - leak\n");

    assertEquals(
        1, plan(Sort.QUESTION, "Leak?", Map.of("role", "python-specialist")).changes().size());
  }

  @Test
  void mistakesElsewhereAreInNobodysWay() throws Exception {
    site.write("content/plans/python-45.yaml", "title: [");

    assertEquals(1, plan(Sort.QUESTION, "What is a leak?", Map.of()).changes().size());
  }

  @Test
  void aListWithWindowsLineEndsKeepsThem() throws Exception {
    site.write(
        "content/faq/old.yaml", "- id: a\r\n  question: b\r\n  answer: c\r\n  audience: employer");
    var text = plan(Sort.FAQ, "How long?", Map.of("file", "old")).entry().after();

    assertTrue(text.startsWith("- id: a\r\n  question: b\r\n"), text);
    assertTrue(
        text.contains("  audience: employer\r\n- id: long\r\n  question: How long?\r\n"), text);
    assertFalse(text.matches("(?s).*[^\\r]\\n.*"), text);
  }

  @Test
  void aListOfCommentsAloneGetsItsFirstEntry() throws Exception {
    site.write("content/faq/old.yaml", "# Nothing yet.\n");
    var text = plan(Sort.FAQ, "How long?", Map.of("file", "old")).entry().after();

    assertTrue(text.startsWith("# Nothing yet.\n- id: long\n"), text);
  }

  @Test
  void whatCannotBeReadIsLeftAsItIs() throws Exception {
    var role = Map.of("role", "python-specialist");
    var bytes = Files.readAllBytes(site.folder().resolve(ROLE));
    bytes[bytes.length - 2] = (byte) 0xE9;
    Files.write(site.folder().resolve(ROLE), bytes);
    assertThrows(RefusedException.class, () -> plan(Sort.QUESTION, "A leak?", role));

    for (var list : List.of("{id: a}\n", "[]\n", "- id: a\n...\n", "- id: [\n")) {
      site.write("content/faq/old.yaml", list);
      var file = Map.of("file", "old");
      assertThrows(RefusedException.class, () -> plan(Sort.FAQ, "How long?", file), list);
    }
  }

  @Test
  void theRoleKeepsItsPermissions() throws Exception {
    var role = site.folder().resolve(ROLE);
    Files.setPosixFilePermissions(role, PosixFilePermissions.fromString("rw-rw-r--"));
    make(Sort.TECHNOLOGY, "Memcached", Map.of("role", "python-specialist"));

    assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(role)));
  }

  @Test
  void aPlanIsNotWrittenOverWhatCameMeanwhile() throws Exception {
    var planned = plan(Sort.QUESTION, "What is a leak?", Map.of("role", "python-specialist"));
    site.edit(ROLE, "family: Software", "family: Data");

    var refused = assertThrows(RefusedException.class, planned::write);
    assertTrue(refused.getMessage().contains("has been changed meanwhile"), refused::getMessage);
    assertFalse(Files.exists(content.resolve(planned.entry().path())));

    var second = plan(Sort.QUESTION, "What is a leak?", Map.of());
    site.write("content/questions/leak.md", "mine");
    assertThrows(RefusedException.class, second::write);
    assertEquals("mine", Files.readString(content.resolve("questions/leak.md")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          question   | API security?    | id=api-security       | there is a question 'api-security' already: questions/design/api-security.md | 'api-security-2'
          question   | A leak?          | id=A Leak             | 'A Leak' cannot be an id | 'a-leak'
          question   | Что?             |                       | no id can be made from 'Что?' | --id
          question   | A leak?          | role=pyton-specialist | unknown role 'pyton-specialist' | did you mean 'python-specialist'?
          question   | A leak?          | type=desing           | 'desing' is not a value for 'type' | did you mean 'design'?
          question   | A leak?          | minutes=900           | '900' is out of range for 'minutes' | from 1 to 480
          question   | A leak?          | dir=../roles          | '../roles' is not a folder below | questions/more
          question   | A leak?          | dir=/tmp              | '/tmp' is not a folder below | questions/more
          question   | A leak?          | dir=.hidden           | the folder '.hidden' would be left out | without a dot
          technology | Memcached        | type=design           | '--type' says nothing about a technology | it goes with: question, tip
          plan       | A plan           | level=expert          | 'expert' is not a level | Known: junior
          role       | Nul              |                       | no id can be made from 'Nul' | --id
          faq        | Time to hire?    | id=time-to-hire       | there is a faq 'time-to-hire' already: faq/python-specialist.yaml | --id
          """)
  void whatCannotBeMadeIsRefusedWithAHint(
      String sort, String title, String option, String message, String hint) {
    var parts = option == null ? new String[] {"", ""} : option.split("=", 2);
    var details = new HashMap<String, List<String>>();
    if (!List.of("", "id", "dir").contains(parts[0])) {
      details.put(parts[0], List.of(parts[1]));
    }
    var refused =
        assertThrows(
            RefusedException.class,
            () ->
                Scaffold.plan(
                    content,
                    new Wish(
                        Sort.named(sort),
                        title,
                        Optional.of(parts[1]).filter(_ -> parts[0].equals("id")),
                        Optional.of(parts[1]).filter(_ -> parts[0].equals("dir")),
                        details,
                        LocalDate.EPOCH)));
    assertTrue(refused.getMessage().contains(message), refused::getMessage);
    assertTrue(refused.hint().contains(hint), refused::hint);
  }

  @ParameterizedTest
  @CsvSource({
    "questions/design, questions/design/leak.md",
    "design, questions/design/leak.md",
    "new/deep, questions/new/deep/leak.md",
    "questions, questions/leak.md",
    "., questions/leak.md"
  })
  void aFolderIsNamedAsOneThinksOfIt(String given, String path) throws Exception {
    var wish =
        new Wish(
            Sort.QUESTION,
            "Leak?",
            Optional.empty(),
            Optional.of(given),
            Map.of(),
            LocalDate.EPOCH);

    assertEquals(path, Scaffold.plan(content, wish).entry().path());
  }

  @Test
  void aFolderBehindALinkIsRefused() throws Exception {
    Files.createSymbolicLink(content.resolve("questions/link"), folder);
    var wish =
        new Wish(
            Sort.QUESTION, "A?", Optional.of("a"), Optional.of("link"), Map.of(), LocalDate.EPOCH);

    assertThrows(RefusedException.class, () -> Scaffold.plan(content, wish));
  }

  @Test
  void aFolderWithoutASiteIsNoContentFolder() {
    var refused =
        assertThrows(
            RefusedException.class,
            () -> Scaffold.plan(site.folder(), wish(Sort.ROLE, "Cook", Map.of())));

    assertTrue(refused.getMessage().contains("there is no site.yaml in it"), refused::getMessage);
  }

  private Scaffold make(Sort sort, String title, Map<String, String> details) throws Exception {
    var scaffold = plan(sort, title, details);
    scaffold.write();
    return scaffold;
  }

  private Scaffold plan(Sort sort, String title, Map<String, String> details) throws Exception {
    return Scaffold.plan(content, wish(sort, title, details));
  }

  private static Wish wish(Sort sort, String title, Map<String, String> details) {
    var lists = new HashMap<String, List<String>>();
    details.forEach((name, value) -> lists.put(name, List.of(value)));
    return new Wish(
        sort, title, Optional.empty(), Optional.empty(), lists, LocalDate.of(2026, 11, 23));
  }

  private List<String> blanks() {
    return site.build().diagnostics().stream().filter(d -> d.endsWith("[blank-left]")).toList();
  }

  /// Puts something that fits into each blank, as an author would; the last first, so that the places
  /// of the others stay right.
  private static void fill(List<Location> blanks) throws IOException {
    int number = 0;
    for (var blank : blanks.reversed()) {
      var file = Path.of(blank.file());
      var lines = new ArrayList<>(Files.readAllLines(file));
      var line = lines.get(blank.line() - 1);
      int start = blank.column() - 1;
      var text = Fillings.of(file, line, number++);
      lines.set(
          blank.line() - 1,
          line.substring(0, start) + text + line.substring(start + blank.length()));
      Files.write(file, lines);
    }
  }
}
