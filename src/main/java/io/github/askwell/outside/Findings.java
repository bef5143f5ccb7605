package io.github.askwell.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Which addresses led somewhere, and when: a file with one line each, the seconds since 1970 and the
/// address, parted by a tab. A line that cannot be read is dropped.
public final class Findings {
  private final Path file;
  private final Map<String, Instant> good = new ConcurrentSkipListMap<>();

  private Findings(Path file) {
    this.file = file;
  }

  /// What a file holds; nothing when there is none.
  ///
  /// @throws IOException when the file is there and cannot be read
  public static Findings in(Path file) throws IOException {
    var findings = new Findings(file);
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        var parts = line.split("\t", 2);
        if (parts.length == 2 && parts[0].matches("\\d{1,12}")) {
          findings.good(parts[1], Instant.ofEpochSecond(Long.parseLong(parts[0])));
        }
      }
    }
    return findings;
  }

  /// Whether an address was good in a time. A clock that went wrong once does not count.
  boolean isGood(String address, Instant since, Instant now) {
    var seen = good.get(address);
    return seen != null && seen.isAfter(since) && !seen.isAfter(now);
  }

  void good(String address, Instant when) {
    good.put(address, when);
  }

  /// Writes what is not older than an instant.
  void write(Instant since) throws IOException {
    good.values().removeIf(since::isAfter);
    var lines = new ArrayList<String>();
    good.forEach((address, when) -> lines.add(when.getEpochSecond() + "\t" + address));
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var whole = Files.createTempFile(folder, "links", ".part");
    Files.write(whole, lines);
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
