package io.github.askwell.ledger;

import io.github.askwell.content.Entry;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.lucene.Likeness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Says where something that was at an address may be now, and what to write.
///
/// @param known the addresses that were published before
/// @param renamed the path that a file of content has now, by the one it had then
record Homes(Library library, Pages pages, Set<Address> known, Map<String, String> renamed) {
  private static final int MOST_COMPARED = 100;

  /// What to do about an address that leads nowhere.
  String hint(Address lost) {
    var accept =
        "or let it go for good: `askwell urls --accept '" + lost.text() + "' --reason '…'`";
    return (lost.isPage() ? page(lost) : part(lost)) + "; " + accept;
  }

  private String page(Address lost) {
    var home = likely(lost);
    var entry = home.flatMap(this::entry);
    if (entry.isPresent() && isOfEntry(lost)) {
      return "it looks like '/"
          + home.get()
          + "' now: write 'formerly: ["
          + lost.path().split("/")[1]
          + "]' in the front matter of "
          + entry.get().origin().file().name();
    }
    return home.map(path -> "it looks like '/" + path + "' now: ").orElse("")
        + redirect(lost, "/" + home.orElse("…"));
  }

  private String part(Address lost) {
    var near = NearNames.of(lost.anchor(), pages.anchors(lost.path()));
    var to = near.isEmpty() ? "/" + lost.path() : "/" + lost.path() + "#" + near.getFirst();
    return (near.isEmpty() ? "" : "it looks like '#" + near.getFirst() + "' now: ")
        + redirect(lost, to);
  }

  private static String redirect(Address lost, String to) {
    return "write '- {from: \"" + lost.text() + "\", to: \"" + to + "\"}' in redirects.yaml";
  }

  private static boolean isOfEntry(Address lost) {
    return lost.path().matches("[a-z]+/[^/]+/");
  }

  /// The page that an address most likely has become: a new one of the same kind.
  private Optional<String> likely(Address lost) {
    var parts = lost.path().split("/", -1);
    if (parts.length < 3) {
      return Optional.empty();
    }
    var shape = parts[0] + "/[^/]+/" + String.join("/", List.of(parts).subList(2, parts.length));
    var alike = pages.offered().keySet().stream().filter(path -> path.matches(shape)).toList();
    var fresh =
        alike.stream()
            .filter(path -> !known.contains(new Address(path, "", lost.forInterviewers())))
            .toList();
    return moved(lost, alike)
        .or(() -> near(lost, fresh))
        .or(() -> similar(lost, fresh))
        .or(() -> fresh.size() == 1 ? Optional.of(fresh.getFirst()) : Optional.empty())
        .or(() -> near(lost, alike));
  }

  /// The page of the file that the file of the page has become, as git knows.
  private Optional<String> moved(Address lost, List<String> alike) {
    var parts = lost.path().split("/");
    return renamed.entrySet().stream()
        .filter(file -> file.getKey().startsWith(parts[0] + "/"))
        .filter(file -> id(file.getKey()).equals(parts[1]))
        .flatMap(
            file -> alike.stream().filter(path -> path.split("/")[1].equals(id(file.getValue()))))
        .findFirst();
  }

  private static String id(String file) {
    return file.replaceAll("^.*/|\\.[a-z]+$", "");
  }

  private static Optional<String> near(Address lost, List<String> paths) {
    var ids = paths.stream().map(path -> path.split("/")[1]).toList();
    return NearNames.of(lost.path().split("/")[1], ids).stream()
        .findFirst()
        .map(id -> paths.get(ids.indexOf(id)));
  }

  /// The page whose title and address have the words of an address, in whatever form.
  private Optional<String> similar(Address lost, List<String> paths) {
    var texts = new TreeMap<String, String>();
    paths.stream()
        .limit(MOST_COMPARED)
        .forEach(
            path -> texts.put(path, words(path) + " " + entry(path).map(Entry::title).orElse("")));
    return Likeness.nearest(words(lost.path()), texts);
  }

  private static String words(String path) {
    return path.split("/")[1].replace('-', ' ');
  }

  private Optional<? extends Entry> entry(String path) {
    return Stream.of(Kind.values())
        .flatMap(kind -> library.entries().of(kind).values().stream())
        .filter(entry -> Route.of(entry).path().equals(path))
        .findFirst();
  }
}
