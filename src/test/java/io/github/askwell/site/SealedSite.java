package io.github.askwell.site;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.content.Site.Target;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.rule.Occasion;
import io.github.askwell.seal.Passphrase;
import io.github.askwell.seal.SealLock;
import io.github.askwell.support.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The repository's content as a sealed site.
final class SealedSite {
  static final String BASE = "https://guides.example/some/path/";
  static final String MINE = "moss violin retort eleven";
  static final String YOURS = "trug felbow onset marble";

  private final Path folder;
  private BuildResult<Tally> result = new BuildResult<>(Optional.empty(), List.of());

  SealedSite(Path folder) {
    this.folder = folder;
    Site.copyOfRepository(folder)
        .edit("content/site.yaml", "visibility: public-guide", "visibility: sealed");
  }

  /// Makes a lock for these passphrases; the same seed makes the same.
  SealedSite sealedFor(int seed, String... passphrases) throws IOException {
    var all = Arrays.stream(passphrases).map(Passphrase::new).toList();
    Files.writeString(
        folder.resolve("content/" + SealLock.FILE), SealLock.made(all, new Random(seed)).text());
    return this;
  }

  /// Builds it with a passphrase; gives the files by path.
  TreeMap<String, byte[]> files(String passphrase) throws Exception {
    var options =
        new BuildOptions(
            folder.resolve("content"),
            Optional.of(Path.of("templates")),
            Optional.of(BASE),
            Target.WHOLE,
            false,
            true,
            Occasion.NONE);
    var files = new ConcurrentLinkedQueue<OutputFile>();
    var given = Optional.of(passphrase).filter(it -> !it.isEmpty());
    result = new Build(options).sealedWith(() -> given).run(_ -> {}, files::add);
    var made = new TreeMap<String, byte[]>();
    files.forEach(file -> made.put(file.path(), file.bytes()));
    return made;
  }

  BuildResult<Tally> result() {
    return result;
  }
}
