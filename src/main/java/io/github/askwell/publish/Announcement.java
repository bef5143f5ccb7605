package io.github.askwell.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// Files about to be written at paths that are not Askwell's yet.
///
/// After a run that was cut short it tells them from files that somebody else put there since. That
/// takes no more than a checksum: nobody gains by forging it, and whoever could, could change the
/// site as well.
///
/// @param files no two for one path
record Announcement(List<Announced> files) {
  private static final String HEADER = "# askwell announcement 1\n";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{1,8}) ([0-9]{1,18}) ([ *]) (.+)");

  Announcement {
    files = List.copyOf(files);
  }

  /// One of them.
  ///
  /// @param size in bytes
  /// @param checksum CRC-32C
  record Announced(String path, boolean contentAddressed, long size, long checksum) {
    static Announced of(OutputFile file) {
      return new Announced(
          file.path(), file.contentAddressed(), file.bytes().length, checksum(file.bytes()));
    }

    boolean isOf(byte[] bytes) {
      return size == bytes.length && checksum == checksum(bytes);
    }

    private static long checksum(byte[] bytes) {
      var checksum = new CRC32C();
      checksum.update(bytes);
      return checksum.getValue();
    }
  }

  /// Reads what [#format] wrote; empty when the text is anything else.
  static Optional<Announcement> parse(String text) {
    if (!text.startsWith(HEADER)) {
      return Optional.empty();
    }
    var files = new ArrayList<Announced>();
    for (var line : text.substring(HEADER.length()).lines().toList()) {
      var match = LINE.matcher(line);
      if (!match.matches() || !OutputFile.isSafe(match.group(4))) {
        return Optional.empty();
      }
      files.add(
          new Announced(
              match.group(4),
              match.group(3).equals("*"),
              Long.parseLong(match.group(2)),
              Long.parseLong(match.group(1), 16)));
    }
    return Optional.of(new Announcement(files));
  }

  String format() {
    var text = new StringBuilder(HEADER);
    for (var file : files) {
      text.append(Long.toHexString(file.checksum))
          .append(' ')
          .append(file.size)
          .append(file.contentAddressed ? " * " : "   ")
          .append(file.path)
          .append('\n');
    }
    return text.toString();
  }
}
