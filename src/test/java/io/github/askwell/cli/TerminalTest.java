package io.github.askwell.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void colourIsForTerminalsThatKnowIt() {
    assertTrue(Terminal.wantsColour(Map.of("TERM", "xterm"), true));
    assertFalse(Terminal.wantsColour(Map.of("TERM", "dumb"), true));
    assertFalse(Terminal.wantsColour(Map.of("TERM", "xterm"), false));
    assertFalse(Terminal.wantsColour(Map.of("CLICOLOR", "0"), true));
  }

  @Test
  void itCanBeForcedAndForbidden() {
    assertTrue(Terminal.wantsColour(Map.of("CLICOLOR_FORCE", "1"), false));
    assertFalse(Terminal.wantsColour(Map.of("CLICOLOR_FORCE", "0"), false));
    assertFalse(Terminal.wantsColour(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), true));
    assertTrue(Terminal.wantsColour(Map.of("NO_COLOR", ""), true));
  }
}
