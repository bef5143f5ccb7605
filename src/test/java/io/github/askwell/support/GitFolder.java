package io.github.askwell.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/// A folder under version control, for tests.
public final class GitFolder implements AutoCloseable {
  private final Path folder;
  private final Git git;
  private String zone = "UTC";

  private GitFolder(Path folder, Git git) {
    this.folder = folder;
    this.git = git;
  }

  /// Puts a folder under version control, on branch `main`; nothing is committed yet.
  public static GitFolder in(Path folder) {
    try {
      return new GitFolder(
          folder, Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call());
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    }
  }

  /// Lets authors live in another time zone from now on.
  public GitFolder livingIn(String zone) {
    this.zone = zone;
    return this;
  }

  public GitFolder write(String path, String text) {
    try {
      var file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Commits all of the folder and returns the id of the commit.
  ///
  /// @param time when it was written, such as `2026-05-01T12:00:00Z`
  public String commit(String time) {
    var author = new PersonIdent("Ada", "ada@example.com", Instant.parse(time), ZoneId.of(zone));
    try {
      git.add().addFilepattern(".").call();
      git.add().addFilepattern(".").setUpdate(true).call();
      return git.commit()
          .setMessage("A change")
          .setAuthor(author)
          .setCommitter(author)
          .setSign(false)
          .call()
          .name();
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    }
  }

  public GitFolder branch(String name) {
    try {
      git.checkout().setCreateBranch(true).setName(name).call();
      return this;
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    }
  }

  public GitFolder checkout(String name) {
    try {
      git.checkout().setName(name).call();
      return this;
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    }
  }

  public GitFolder delete(String path) {
    try {
      Files.delete(folder.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Merges a branch, with a commit of its own, and returns the id of that.
  public String merge(String branch, String time) {
    try {
      git.merge()
          .include(git.getRepository().resolve(branch))
          .setCommit(false)
          .setFastForward(MergeCommand.FastForwardMode.NO_FF)
          .call();
      return commit(time);
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Begins anew on a branch whose commits have no parents among those there are.
  public GitFolder orphan(String name) {
    try {
      git.checkout().setOrphan(true).setName(name).call();
      return this;
    } catch (GitAPIException e) {
      throw new AssertionError(e);
    }
  }

  /// Has the clone end at a commit, as `git clone --depth` does.
  public GitFolder shallowAt(String commit) {
    return write(".git/shallow", commit + "\n");
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() {
    git.close();
  }
}
