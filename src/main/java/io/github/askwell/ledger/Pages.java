package io.github.askwell.ledger;

import io.github.askwell.content.Route;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The pages of a site that is being made, by many threads, and the anchors in each.
final class Pages {
  private static final String INDEX = "index.html";

  private final Map<String, Anchors> pages = new ConcurrentHashMap<>();
  private final Map<String, String> pool = new ConcurrentHashMap<>();

  /// The address that a file of a site is served at.
  static Route route(String file) {
    boolean isIndex = file.equals(INDEX) || file.endsWith("/" + INDEX);
    return new Route(isIndex ? file.substring(0, file.length() - INDEX.length()) : file);
  }

  void add(Route route, Anchors anchors) {
    pages.put(route.path(), new Anchors(pooled(anchors.all()), pooled(anchors.offered())));
  }

  /// Most pages have the same few anchors.
  private Set<String> pooled(Set<String> anchors) {
    return Set.of(
        anchors.stream()
            .map(anchor -> pool.computeIfAbsent(anchor, each -> each))
            .toArray(String[]::new));
  }

  void remove(Set<Route> routes) {
    routes.forEach(route -> pages.remove(route.path()));
  }

  boolean has(String path) {
    return pages.containsKey(path);
  }

  boolean has(String path, String anchor) {
    var page = pages.get(path);
    return page != null && page.all().contains(anchor);
  }

  /// The anchors of a page; none when there is no such page.
  Set<String> anchors(String path) {
    var page = pages.get(path);
    return page == null ? Set.of() : page.all();
  }

  /// The anchors that links are meant for, by page.
  SortedMap<String, Set<String>> offered() {
    var offered = new TreeMap<String, Set<String>>();
    pages.forEach((path, anchors) -> offered.put(path, anchors.offered()));
    return offered;
  }
}
