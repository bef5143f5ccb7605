package io.github.askwell.git;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/// The machine as JGit is to see it: without the settings of its user, which must not change what is
/// read, and without a `git` program, which JGit would run to find the settings of the system.
///
/// It also answers for the precision of the disk's clock, which JGit would measure for seconds, with
/// files that it writes into the repository.
final class IsolatedSystem extends SystemReader.Delegate {
  private static final String COARSEST_CLOCK = "2 seconds";

  private IsolatedSystem(SystemReader system) {
    super(system);
  }

  /// Has JGit see the machine like this, in all of the program.
  static void use() {
    if (!(SystemReader.getInstance() instanceof IsolatedSystem)) {
      SystemReader.setInstance(new IsolatedSystem(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  /// Settings that stand in no file.
  private static final class NoConfig extends FileBasedConfig {
    NoConfig(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public @Nullable String getString(String section, @Nullable String subsection, String name) {
      return section.equals("filesystem") ? COARSEST_CLOCK : null;
    }
  }
}
