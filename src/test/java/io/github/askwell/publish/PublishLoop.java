package io.github.askwell.publish;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// A program that publishes two versions of a [SampleSite] in turn to one folder.
///
/// @param halt a step on the disk before which to halt; empty for none
record PublishLoop(Path folder, String halt) {
  /// What it prints when it has published once and begins again.
  static final String BEGUN = "begun";

  /// What it prints when it halts until it is killed.
  static final String HALTED = "halted";

  /// The step by which new files are announced.
  static final String ANNOUNCE = "RENAME .askwell/manifest.next";

  /// The step by which the folder's list of files becomes the new one.
  static final String COMMIT = "RENAME .askwell/manifest";

  /// The last step.
  static final String WITHDRAW = "DELETE .askwell/manifest.next";

  /// @param arguments the folder; the size of the site; how many times to publish; optionally, a
  ///     step before which to halt
  static void main(String[] arguments) throws PublishException {
    var loop = new PublishLoop(Path.of(arguments[0]), arguments.length > 3 ? arguments[3] : "");
    int size = Integer.parseInt(arguments[1]);
    int times = Integer.parseInt(arguments[2]);
    var versions = new SampleSite[] {SampleSite.of(1, size), SampleSite.of(2, size)};
    if (loop.halt.isEmpty()) {
      Publisher.publish(loop.folder, versions[1].list());
      System.out.println(BEGUN);
    }
    for (int i = 0; i < times; i++) {
      Publisher.publish(loop.watched(), versions[i % 2].list());
    }
  }

  private Path watched() {
    return halt.isEmpty() ? folder : FaultyDisk.watched(folder, this::haltBefore);
  }

  private void haltBefore(FaultyDisk.Step step, Path path) {
    if (halt.equals(step + " " + folder.relativize(path))) {
      System.out.println(HALTED);
      while (true) {
        LockSupport.park();
      }
    }
  }
}
