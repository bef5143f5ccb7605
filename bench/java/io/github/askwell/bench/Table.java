package io.github.askwell.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Results to print.
///
/// @param rows of as many cells as the head
/// @param note what to know when reading it
record Table(String title, List<String> head, List<List<String>> rows, String note) {
  Table {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  String markdown() {
    var bars = head.stream().map(_ -> "---").toList();
    var lines =
        Stream.concat(Stream.of(head, bars), rows.stream())
            .map(row -> "| " + String.join(" | ", row) + " |")
            .collect(Collectors.joining("\n"));
    return "### " + title + "\n\n" + lines + "\n\n" + note + "\n";
  }

  String text() {
    var widths = IntStream.range(0, head.size()).map(this::width).toArray();
    var lines =
        Stream.concat(Stream.of(head), rows.stream())
            .filter(row -> !String.join("", row).isEmpty())
            .map(row ->
                IntStream.range(0, row.size())
                    .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                    .collect(Collectors.joining("  "))
                    .stripTrailing())
            .collect(Collectors.joining("\n"));
    return title + "\n\n" + lines + "\n\n" + note + "\n";
  }

  private int width(int column) {
    return IntStream.concat(
            IntStream.of(head.get(column).length()),
            rows.stream().mapToInt(row -> row.get(column).length()))
        .max()
        .orElse(0);
  }
}
