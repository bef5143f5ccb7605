package io.github.askwell.compare;

import io.github.askwell.build.BuildOptions;
import io.github.askwell.content.Site.Target;
import io.github.askwell.git.Checkout;
import io.github.askwell.git.GitException;
import io.github.askwell.git.Revision;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.rule.Occasion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/// A change to be looked at.
///
/// @param content the folder with the content
/// @param templates the folder with the theme; where a side has none, the built-in theme is used
/// @param base what the change begins at: the commit at which the work parted from this revision
/// @param head what it ends with; absent for the files as they are
/// @param drafts whether drafts are looked at
public record Change(
    Path content, Path templates, String base, Optional<String> head, boolean drafts) {

  /// Builds the site as it was and as it is, and compares.
  ///
  /// @param checkout the working tree that the content is in
  /// @throws GitException when git does not know what is to be compared
  /// @throws NoContentException when there is no content folder to end with
  /// @throws IOException when something cannot be read
  public Comparison compared(Checkout checkout)
      throws GitException, IOException, NoContentException {
    var notes = new ArrayList<String>();
    var from = checkout.revision(base);
    var to = head.isPresent() ? Optional.of(checkout.revision(head.get())) : checkout.head();
    var fork = to.isPresent() ? checkout.fork(from, to.get()) : Optional.<Revision>empty();
    if (fork.isEmpty()) {
      notes.add("the two have no common past; they are compared as they are");
    }
    var scratch = Files.createTempDirectory("askwell-report").toRealPath();
    try {
      var before = side(checkout, fork.orElse(from), scratch.resolve("before"));
      var after =
          head.isPresent()
              ? side(checkout, to.orElseThrow(), scratch.resolve("after"))
              : Optional.of(here(checkout.placeOf(content).orElse("")));
      if (before.isEmpty()) {
        notes.add("there was no folder '" + content + "' at " + base + ": all of it is new");
      }
      if (after.isEmpty()) {
        notes.add("there is no folder '" + content + "' at " + head.orElse("") + ": all is gone");
      }
      return Comparison.of(
          before.orElse(Side.empty(named(fork.orElse(from)))),
          after.orElse(Side.empty(head.orElse(""))),
          notes);
    } finally {
      delete(scratch);
    }
  }

  private static String named(Revision revision) {
    return revision.name() + " (" + revision.shortId() + ")";
  }

  private Side here(String place) throws IOException, NoContentException {
    var theme = Optional.of(templates).filter(Files::isDirectory);
    return Side.built("the working tree", options(content, theme), name(), place);
  }

  private Optional<Side> side(Checkout checkout, Revision revision, Path folder)
      throws IOException, NoContentException {
    var place = checkout.placeOf(content).orElse("");
    if (!checkout.has(revision, place)) {
      return Optional.empty();
    }
    checkout.export(revision, place, folder);
    var options = options(folder.resolve(place), theme(checkout, revision, folder));
    return Optional.of(Side.built(named(revision), options, name(), place));
  }

  /// The theme as it was; one that is not in the repository is as it is.
  private Optional<Path> theme(Checkout checkout, Revision revision, Path folder)
      throws IOException {
    var place = checkout.placeOf(templates);
    if (place.isEmpty()) {
      return Optional.of(templates).filter(Files::isDirectory);
    }
    if (!checkout.has(revision, place.get())) {
      return Optional.empty();
    }
    checkout.export(revision, place.get(), folder);
    return Optional.of(folder.resolve(place.get()));
  }

  private BuildOptions options(Path folder, Optional<Path> theme) {
    return new BuildOptions(
        folder, theme, Optional.empty(), Target.WHOLE, drafts, false, Occasion.NONE);
  }

  private String name() {
    return content.toString().replace('\\', '/');
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
