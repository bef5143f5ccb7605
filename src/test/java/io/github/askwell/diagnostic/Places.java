package io.github.askwell.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Collection;
import java.util.function.Function;

/// Judges that diagnostics stand where they say, and read well at a terminal.
public final class Places {
  private static final int MOST_CHARACTERS = 4_000;

  private Places() {}

  /// Each diagnostic names a file, a line of that file and a column of that line, and shows the line.
  ///
  /// @param texts the text of a file by its path; empty for what is missing or not text
  public static void check(Collection<Diagnostic> diagnostics, Function<String, String> texts) {
    for (var diagnostic : diagnostics) {
      var at = diagnostic.location();
      judge(at, texts.apply(at.file()).split("\r\n|\r|\n", -1));
      judge(diagnostic, new DiagnosticText(false).format(diagnostic));
    }
  }

  /// The text of a file up to the first byte that is not UTF-8.
  public static String text(byte[] bytes) {
    var chars = CharBuffer.allocate(bytes.length + 1);
    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
    return chars.flip().toString();
  }

  private static void judge(Location at, String[] lines) {
    if (at.line() == 1 && at.column() == 1 && at.length() == 0 && at.lineText().isEmpty()) {
      return; // the file as a whole
    }
    assertTrue(at.line() >= 1 && at.line() <= lines.length, () -> at + " is below the last line");
    var line = lines[at.line() - 1];
    assertEquals(visible(line), visible(at.lineText()), () -> at + " shows another line");
    assertTrue(
        at.column() >= 1 && at.column() + at.length() - 1 <= line.length(),
        () -> at + " is beside the line");
  }

  private static void judge(Diagnostic diagnostic, String shown) {
    var at = diagnostic.location();
    var place = visible(at.file()) + ":" + at.line() + ":" + at.column() + ": ";
    assertTrue(visible(shown).startsWith(place + diagnostic.severity().word() + ": "), shown);
    assertTrue(shown.contains(" [" + diagnostic.id() + "]\n"), shown);
    assertTrue(shown.lines().anyMatch(line -> line.matches("(?s)hint: .*\\S")), shown);
    assertTrue(
        shown.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'), shown);
    assertTrue(shown.length() < MOST_CHARACTERS, shown);
  }

  private static String visible(String line) {
    return line.replaceAll("[\\p{Cntrl}&&[^\n]]|[\uFFFD-\uFFFF\\p{Cf}]", "?");
  }
}
