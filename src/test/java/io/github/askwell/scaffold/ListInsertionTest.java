package io.github.askwell.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListInsertionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [a, b]                        | [a, b, new]
          [ a, b ]                      | [ a, b, new ]
          [a,b,] # why                  | [a,b, new,] # why
          []                            | [new]
          ['a', "b"]                    | ['a', "b", new]
          ⏎  - a⏎  - b                  | ⏎  - a⏎  - b⏎  - new
          ⏎- a⏎- b # why                | ⏎- a⏎- b # why⏎- new
          ⏎    -   a⏎    -   'b'⏎⏎ # c  | ⏎    -   a⏎    -   'b'⏎    -   new⏎⏎ # c
          ⏎  - a⏎  # - off              | ⏎  - a⏎  - new⏎  # - off
          ⏎  - a⏎  -⏎    b              | ⏎  - a⏎  -⏎    b⏎  - new
          [⏎    a,⏎    b⏎  ]            | [⏎    a,⏎    b,⏎    new⏎  ]
          [⏎    a,⏎    b, # why⏎  ]     | [⏎    a,⏎    b, # why⏎    new,⏎  ]
          [⏎    a,⏎    b # why⏎  ]      | [⏎    a,⏎    b, # why⏎    new⏎  ]
          [a,⏎    b]                    | [a,⏎    b,⏎    new]
          """)
  void anItemIsAddedInTheStyleOfTheList(String list, String changed) {
    assertEquals(
        Optional.of(file(changed.replace("⏎", "\n"))),
        new ListInsertion(source(file(list.replace("⏎", "\n"))), "/questions", "new").text());
  }

  @Test
  void aListWithoutAnythingIsBegun() {
    var changed = new ListInsertion(source(file(" # none yet")), "/questions", "new").text();

    assertTrue(changed.orElseThrow().contains("\nquestions: [new] # none yet\n"), changed::get);
  }

  @Test
  void whatCannotBeKeptIsRefused() {
    for (var list : List.of("\n  - a\n  -", "text", "{a: b}", "[a, {b: c]")) {
      var changed = new ListInsertion(source(file(list)), "/questions", "new").text();
      assertEquals(Optional.empty(), changed, list);
    }
  }

  /// Files of all styles at random: nothing is taken away, and the list has one item more.
  @Test
  void everyOtherByteStaysWhereItWas() {
    var random = new Random(20_26);
    int flow = 0;
    for (int round = 0; round < 500; round++) {
      var odd = new OddFile(random);
      var text = odd.text();
      var source = source(text);
      var changed =
          new ListInsertion(source, "/questions", "new-one")
              .text()
              .orElseThrow(() -> new AssertionError("refused:\n" + text));

      assertTrue(isOnlyAddedTo(text, changed), changed);
      var items = source(changed).items("/questions");
      assertEquals(source.items("/questions").size() + 1, items.size(), changed);
      assertEquals("new-one", items.getLast().text(), changed);
      assertEquals(text.startsWith("\uFEFF"), changed.startsWith("\uFEFF"));
      assertEquals(odd.lineEnd.equals("\r\n"), !changed.matches("(?s).*[^\\r]\\n.*"), changed);
      flow += text.contains("[") ? 1 : 0;
    }
    assertTrue(flow > 125 && flow < 475);
  }

  /// Whether a text is another with at most two pieces put in.
  private static boolean isOnlyAddedTo(String old, String changed) {
    int head = 0;
    while (head < old.length() && old.charAt(head) == changed.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < old.length() - head
        && old.charAt(old.length() - 1 - tail) == changed.charAt(changed.length() - 1 - tail)) {
      tail++;
    }
    var between = old.substring(head, old.length() - tail);
    return changed.substring(head, changed.length() - tail).contains(between);
  }

  /// A role as nobody in their right mind would write it, but may.
  private static final class OddFile {
    private final Random random;
    final String lineEnd;

    OddFile(Random random) {
      this.random = random;
      this.lineEnd = one("\n", "\r\n");
    }

    private String one(String... choices) {
      return choices[random.nextInt(choices.length)];
    }

    String text() {
      var lines = new ArrayList<String>();
      lines.add(one("", "\uFEFF") + "---" + one("", " "));
      lines.add(one("title: Cook", "title: 'Co''ok'", "# a comment", "\"title\": \"C\\u00f6ök\""));
      lines.add("questions:" + list());
      lines.add(one("", "# after", "  # indented comment"));
      lines.add(one("owner: Kitchen", "summary: >-" + lineEnd + "  folded" + lineEnd + "  text"));
      lines.add("---");
      lines.add(one("## About the role", "- questions: [a]", ""));
      return String.join(lineEnd, lines);
    }

    private String list() {
      return random.nextBoolean() ? block() : flow();
    }

    private String block() {
      var text = new StringBuilder(one("", " # why", "   "));
      var indent = one("", "  ", "      ");
      var gap = one(" ", "   ");
      for (int i = 0; i <= random.nextInt(3); i++) {
        text.append(lineEnd).append(one("", "", "  # between" + lineEnd));
        text.append(indent)
            .append('-')
            .append(gap)
            .append(id(i))
            .append(one("", " ", " # note, [x]"));
      }
      return text.toString();
    }

    private String flow() {
      var text = new StringBuilder(" [").append(one("", " ", lineEnd + "  "));
      int count = random.nextInt(4);
      for (int i = 0; i < count; i++) {
        text.append(id(i));
        if (i < count - 1) {
          text.append(one(",", ", ", "," + lineEnd + "    ", ", # note" + lineEnd + "  "));
        }
      }
      text.append(count == 0 ? "" : one("", ",", " ,", ", # last" + lineEnd, " # last" + lineEnd));
      return text.append(one("", " ", lineEnd + " "))
          .append(']')
          .append(one("", " # end"))
          .toString();
    }

    private String id(int number) {
      return one("", "'", "\"").transform(quote -> quote + "id-" + number + quote);
    }
  }

  private static Source source(String text) {
    return Source.of("roles/cook.md", text.getBytes(StandardCharsets.UTF_8), "roles/cook.md");
  }

  private static String file(String list) {
    var space = list.startsWith("\n") || list.startsWith(" ") ? "" : " ";
    return "---\n# about\ntitle: \"C:\\u00f6\"\nquestions:" + space + list + "\nowner: me\n---\n";
  }
}
