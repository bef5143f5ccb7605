package io.github.askwell.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.askwell.build.Build;
import io.github.askwell.build.BuildOptions;
import io.github.askwell.build.BuildResult;
import io.github.askwell.build.BuildWatch;
import io.github.askwell.build.Phase;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site.Target;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.read.Sources.NoContentException;
import io.github.askwell.rule.Occasion;
import io.github.askwell.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Publishes a site in a folder, and goes where links lead as a browser would.
final class Publisher {
  private static final BuildWatch SILENT = (Phase _) -> {};
  private static final Pattern WAY =
      Pattern.compile("<a href=\"([^\"]*)\" data-(moved|part=\"([^\"]*)\")");
  private static final Pattern LEFT =
      Pattern.compile("<p class=\"moved\" id=\"([^\"]*)\"><a href=\"([^\"]*)\"");

  private final Path content;
  private final Build build;
  private final Set<String> templates = Set.copyOf(Theme.builtIn().files().values());

  Publisher(Path folder) {
    this.content = folder.resolve("content");
    var options =
        new BuildOptions(
            content, Optional.empty(), Optional.empty(), Target.WHOLE, false, false, Occasion.NONE);
    this.build = new Build(options, InstantSource.system());
  }

  /// What came of a build.
  ///
  /// @param files the texts of the finished pages by file
  /// @param addresses those of the site
  record Release(
      List<Diagnostic> errors, SortedMap<String, String> files, SortedSet<Address> addresses) {}

  /// Builds the site and compares it with what was published.
  Release release() {
    try {
      var result = build.run(SILENT);
      var files = new TreeMap<String, String>();
      result
          .site()
          .ifPresent(site ->
              site.filesWithoutIndex()
                  .forEach(file -> files.put(file.path(), new String(file.bytes(), UTF_8))));
      var errors = new ArrayList<>(errors(result));
      if (!errors.isEmpty()) {
        return new Release(errors, files, new TreeSet<>());
      }
      var library = build.read(SILENT).site().orElseThrow();
      var keeper =
          new Keeper(
              library, Target.WHOLE, new Keeper.Past(Optional.of(ledger()), Map.of()), templates);
      files.forEach((file, text) -> keeper.keep(file, text.getBytes(UTF_8)));
      keeper.redirects(left(files));
      return new Release(keeper.lost(), files, keeper.published());
    } catch (IOException | NoContentException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<Route> left(SortedMap<String, String> files) {
    return files.entrySet().stream()
        .filter(
            file -> file.getValue().contains(" data-moved") || file.getValue().contains(">410<"))
        .map(file -> Pages.route(file.getKey()))
        .collect(Collectors.toSet());
  }

  Publisher write(String path, String text) {
    try {
      Files.writeString(content.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Publisher delete(String path) {
    try {
      Files.delete(content.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static List<Diagnostic> errors(BuildResult<?> result) {
    return result.diagnostics().stream().filter(Diagnostic::isError).toList();
  }

  /// Lets an address go.
  void accept(Address address, Ledger.Removal removal) {
    keep(ledger().without(address, removal));
  }

  void keep(Ledger ledger) {
    write(Ledger.FILE, ledger.text());
  }

  Ledger ledger() {
    try {
      return LedgerReader.in(content, "content").orElseGet(() -> Ledger.empty("content/urls.lock"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where somebody ends up who comes by an address; nothing when there is nothing, or when a heading is
  /// asked for and cannot be found.
  static Optional<String> visit(String address, SortedMap<String, String> files) {
    var at = address;
    for (int steps = 0; steps < 3; steps++) {
      var path = Moves.path(at);
      var anchor = Moves.anchor(at);
      var page = files.get(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
      if (page == null) {
        return Optional.empty();
      }
      var next = onward(page, path, anchor);
      if (next.isEmpty()) {
        return anchor.isEmpty() || anchors(page).contains(anchor)
            ? Optional.of(at)
            : Optional.empty();
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private static Optional<String> onward(String page, String path, String anchor) {
    var there = new TreeMap<String, String>();
    WAY.matcher(page)
        .results()
        .forEach(way -> there.put(way.group(3) == null ? "" : way.group(3), way.group(1)));
    if (!there.isEmpty()) {
      var part = there.get(anchor);
      var whole = there.get("");
      var to =
          part != null
              ? part
              : whole + (anchor.isEmpty() || whole.contains("#") ? "" : "#" + anchor);
      return Optional.of(resolved(path, to));
    }
    return LEFT.matcher(page)
        .results()
        .filter(left -> left.group(1).equals(anchor))
        .map(left -> resolved(path, left.group(2)))
        .findFirst();
  }

  private static String resolved(String path, String href) {
    return java.net
        .URI
        .create("https://example.com/" + path)
        .resolve(href)
        .toString()
        .substring(20);
  }

  private static Set<String> anchors(String page) {
    return Pattern.compile(" id=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
