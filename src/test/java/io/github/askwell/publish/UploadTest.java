package io.github.askwell.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.askwell.support.DebianProgram;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a small change only what it changed is uploaded again: rsync, which goes by size and time, sends
/// nothing else.
class UploadTest {
  private static final String QUESTION = "content/questions/code/codebase-structure.md";

  @TempDir private Path folder;

  @Test
  void aChangedQuestionUploadsWhatItChanged() throws Exception {
    var rsync = DebianProgram.RSYNC.path();
    assumeTrue(rsync.isPresent(), DebianProgram.RSYNC::isMissing);
    var site = Site.copyOfRepository(folder);
    var before = published(site);
    ageByAnHour(before.keySet());
    rsync(rsync.get(), "-a");
    assertEquals(Set.of(), uploads(rsync.get()));

    site.edit(QUESTION, "newcomer can make one.", "newcomer can make one alone.");
    var after = published(site);

    assertEquals(different(before, after), uploads(rsync.get()));
    var pages = uploads(rsync.get());
    pages.removeIf(path -> path.startsWith("search/index/"));
    pages.remove("feed.xml"); // which has the question while it is one of the newest
    assertEquals(
        Set.of(
            "questions/codebase-structure/index.html",
            "roles/python-specialist/guide/index.html",
            "roles/python-specialist/kit/index.html",
            "search/manifest.json"),
        pages);
  }

  /// What a site is now, as it was published.
  private SortedMap<String, byte[]> published(Site site) throws PublishException {
    var files = site.build().files().files();
    Predicate<String> neverChanges =
        path -> path.startsWith("assets/") || path.startsWith("search/index/");
    Publisher.publish(
        folder.resolve("site"),
        files.entrySet().stream()
            .map(f -> new OutputFile(f.getKey(), f.getValue(), neverChanges.test(f.getKey())))
            .toList());
    return files;
  }

  /// rsync counts whole seconds, and the next build is within the same one.
  private void ageByAnHour(Set<String> files) throws IOException {
    for (var file : files) {
      var path = folder.resolve("site").resolve(file);
      var time = Files.getLastModifiedTime(path).toInstant().minus(Duration.ofHours(1));
      Files.setLastModifiedTime(path, FileTime.from(time));
    }
  }

  private static Set<String> different(
      SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
    return after.keySet().stream()
        .filter(path -> !Arrays.equals(before.get(path), after.get(path)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The files that a dry run would send.
  private Set<String> uploads(Path rsync) throws IOException, InterruptedException {
    var lines = rsync(rsync, "-a", "--delete", "--dry-run", "--itemize-changes");
    var uploads =
        lines
            .lines()
            .filter(line -> line.startsWith("<f") || line.startsWith(">f"))
            .map(line -> line.substring(line.indexOf(' ') + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(lines.isEmpty() == uploads.isEmpty(), lines);
    return uploads;
  }

  private String rsync(Path rsync, String... options) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(rsync.toString(), "--exclude=/.askwell"));
    command.addAll(List.of(options));
    command.add(folder.resolve("site") + "/");
    command.add(Files.createDirectories(folder.resolve("live")) + "/");
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }
}
