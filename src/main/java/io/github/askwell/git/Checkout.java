package io.github.askwell.git;

import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.history.History;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/// A working tree of git and the repository it belongs to, which is only ever read. No program is
/// run, no hook and no filter, and no setting outside the repository counts.
public final class Checkout implements AutoCloseable {
  private final Repository repository;
  private final Path root;

  private Checkout(Repository repository, Path root) {
    this.repository = repository;
    this.root = root;
  }

  /// The working tree that a folder is in; nothing when it is in none.
  ///
  /// @throws IOException when there is one but it cannot be read
  public static Optional<Checkout> around(Path folder) throws IOException {
    IsolatedSystem.use();
    var builder = new FileRepositoryBuilder();
    builder.findGitDir(folder.toRealPath().toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    var repository = builder.setMustExist(true).build();
    if (repository.isBare()) {
      repository.close();
      return Optional.empty();
    }
    return Optional.of(new Checkout(repository, repository.getWorkTree().toPath().toRealPath()));
  }

  /// The path of a folder in the repository, with `/` between folders and none at the end; nothing
  /// when it is outside. The folder need not exist.
  ///
  /// @throws IOException when links on the way to it cannot be followed
  public Optional<String> placeOf(Path folder) throws IOException {
    var there = folder.toAbsolutePath().normalize();
    var missing = Path.of("");
    while (!there.toFile().exists() && there.getParent() != null) {
      missing = there.getFileName().resolve(missing);
      there = there.getParent();
    }
    var real = there.toRealPath().resolve(missing).normalize();
    return real.startsWith(root)
        ? Optional.of(root.relativize(real).toString().replace('\\', '/'))
        : Optional.empty();
  }

  /// Whether the clone was told to leave out the older past.
  ///
  /// @throws IOException when the repository cannot be read
  public boolean isShallow() throws IOException {
    return !repository.getObjectDatabase().getShallowCommits().isEmpty();
  }

  /// The commit that is checked out; nothing before the first.
  ///
  /// @throws IOException when the repository cannot be read
  public Optional<Revision> head() throws IOException {
    return Optional.ofNullable(repository.resolve(Constants.HEAD))
        .map(id -> new Revision(Constants.HEAD, id.name()));
  }

  /// The commit that a name stands for.
  ///
  /// @throws GitException when it stands for none, or for several
  /// @throws IOException when the repository cannot be read
  public Revision revision(String name) throws GitException, IOException {
    try {
      var id = repository.resolve(name + "^{commit}");
      if (id != null) {
        return new Revision(name, id.name());
      }
    } catch (AmbiguousObjectException e) {
      throw new GitException("the revision '" + name + "' is ambiguous", "write more of its id");
    } catch (IncorrectObjectTypeException e) {
      throw new GitException(
          "'" + name + "' is not a commit", "name a branch, a tag or the id of a commit");
    } catch (MissingObjectException | RevisionSyntaxException _) {
      // Told below like any name that stands for nothing.
    }
    throw unknown(name);
  }

  private GitException unknown(String name) throws IOException {
    var names = new ArrayList<String>();
    for (var ref : repository.getRefDatabase().getRefs()) {
      var known = Repository.shortenRefName(ref.getName());
      if (!known.endsWith(Constants.HEAD)) {
        names.add(known);
      }
    }
    var near =
        Stream.concat(
                names.stream().filter(known -> known.endsWith("/" + name)).sorted(),
                NearNames.of(name, names).stream())
            .limit(3)
            .map(known -> "'" + known + "'")
            .collect(Collectors.joining(" or "));
    var meant = near.isEmpty() ? "" : "did you mean " + near + "? ";
    var fetched =
        isShallow()
            ? "This clone is shallow: fetch all of the past, with `fetch-depth: 0` in"
                + " actions/checkout or `git fetch --unshallow`"
            : "Name a branch, a tag or the id of a commit; fetch it first when it is elsewhere:"
                + " `git fetch origin`";
    return new GitException("there is no revision '" + name + "' here", meant + fetched);
  }

  /// The commit that two lines of work have both grown from, named as the first; nothing when they
  /// have nothing in common.
  ///
  /// @throws GitException when that lies in the part of the past that a shallow clone leaves out
  /// @throws IOException when the repository cannot be read
  public Optional<Revision> fork(Revision one, Revision other) throws GitException, IOException {
    try (var walk = new RevWalk(repository)) {
      walk.setRevFilter(RevFilter.MERGE_BASE);
      walk.markStart(
          List.of(
              walk.parseCommit(ObjectId.fromString(one.id())),
              walk.parseCommit(ObjectId.fromString(other.id()))));
      var found = walk.next();
      if (found == null && isShallow()) {
        throw new GitException(
            "history is too shallow to find where '"
                + one.name()
                + "' and '"
                + other.name()
                + "' parted",
            "fetch all of the past: `fetch-depth: 0` in actions/checkout, `GIT_DEPTH: 0` in GitLab"
                + " CI, `git fetch --unshallow` elsewhere");
      }
      return Optional.ofNullable(found).map(commit -> new Revision(one.name(), commit.name()));
    }
  }

  /// Whether a folder was there at a commit.
  ///
  /// @param place its path in the repository; empty for all of it
  /// @throws IOException when the repository cannot be read
  public boolean has(Revision revision, String place) throws IOException {
    if (place.isEmpty()) {
      return true;
    }
    try (var walk = new RevWalk(repository)) {
      var tree = walk.parseCommit(ObjectId.fromString(revision.id())).getTree();
      try (var found = TreeWalk.forPath(repository, place, tree)) {
        return found != null && found.isSubtree();
      }
    }
  }

  /// Writes a folder as it was at a commit, to the same place below another folder.
  ///
  /// @param place its path in the repository; empty for all of it
  /// @param target an empty folder
  /// @throws IOException when the repository cannot be read or a file not be written
  public void export(Revision revision, String place, Path target) throws IOException {
    new Export(repository, target).write(ObjectId.fromString(revision.id()), place);
  }

  /// What is known of the files of a content folder. Of a shallow clone no days are known: the oldest
  /// commit it has seems to have made every file.
  ///
  /// @param folder the content folder, named as in diagnostics
  /// @throws IOException when the repository cannot be read
  public History history(Path folder) throws IOException {
    var place = placeOf(folder);
    var head = repository.resolve(Constants.HEAD);
    var name = folder.toString().replace('\\', '/');
    var changes =
        place.isEmpty() || head == null || isShallow()
            ? new TreeMap<String, History.Change>()
            : new ChangeLog(repository, place.get()).upTo(head);
    var renamed =
        place.isEmpty() || head == null
            ? new TreeMap<String, String>()
            : new Renames(repository, place.get(), folder).since(History.LISTED, head);
    return new History(name, place, changes, renamed);
  }

  @Override
  public void close() {
    repository.close();
  }
}
