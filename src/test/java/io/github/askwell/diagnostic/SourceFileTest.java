package io.github.askwell.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {
  @ParameterizedTest
  @CsvSource({"0,1,1", "2,1,3", "3,2,1", "6,3,1", "8,3,3", "10,4,1", "11,4,2"})
  void countsLinesAfterEveryKindOfLineEnd(int offset, int line, int column) {
    var at = new SourceFile("a.md", "ab\ncd\ref\r\ng").locate(Span.at(offset));
    assertEquals(line, at.line());
    assertEquals(column, at.column());
  }

  @Test
  void cutsASpanAtTheEndOfItsFirstLine() {
    var at = new SourceFile("a.md", "one two\nthree").locate(new Span(4, 12));
    assertEquals(new Location("a.md", 1, 5, 3, "one two"), at);
  }

  @Test
  void movesASpanBehindTheEndToTheEnd() {
    assertEquals(
        new Location("a.md", 1, 4, 0, "abc"),
        new SourceFile("a.md", "abc").locate(new Span(90, 95)));
  }

  @Test
  void findsTheOffsetOfLineAndColumn() {
    var file = new SourceFile("a.md", "ab\ncde\n");
    assertEquals(4, file.offset(2, 2));
    assertEquals(7, file.offset(99, 99));
  }
}
