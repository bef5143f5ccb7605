package io.github.askwell.diagnostic;

import java.util.Comparator;

/// A place in a source file as people and editors name it.
///
/// @param file the path of the file, with `/` between folders
/// @param line the line, from 1
/// @param column the column in UTF-16 code units, from 1
/// @param length how many code units of the line are meant; 0 for a point
/// @param lineText the text of that line without its end
public record Location(String file, int line, int column, int length, String lineText)
    implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column)
          .thenComparingInt(Location::length)
          .thenComparing(Location::lineText);

  public Location {
    if (file.isEmpty() || line < 1 || column < 1 || length < 0) {
      throw new IllegalArgumentException(
          "not a place: " + file + ":" + line + ":" + column + "+" + length);
    }
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  /// `file:line:column`, which editors and terminals open on a click.
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
