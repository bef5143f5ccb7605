package io.github.askwell.theme;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the scripts of a theme into as few files as can be, so that what is needed at once is loaded
/// at once. Each script becomes a function in the file of the one that imports it.
///
/// A file of its own has a script that none imports, one that is imported when it comes to that, one
/// that two files need, so that it still runs only once, and one that cannot be joined, with what that
/// one imports.
final class JoinedScripts {
  private final SortedMap<String, Script> scripts;
  private final SortedSet<String> files = new TreeSet<>();

  private JoinedScripts(SortedMap<String, Script> scripts) {
    this.scripts = scripts;
  }

  /// The files, by the paths of the scripts whose files they are. They import each other by the paths
  /// that these have in the theme.
  static SortedMap<String, String> modules(SortedMap<String, Script> scripts) {
    var joined = new JoinedScripts(scripts);
    joined.choose();
    return texts(joined.files, joined::module);
  }

  /// The files for pages that no server sends, where browsers let no script import another: each
  /// script that none imports, with all that it may ever need, to be loaded as a classic script.
  ///
  /// @param scripts none of which has an obstacle or imports itself in a circle
  static SortedMap<String, String> classic(SortedMap<String, Script> scripts) {
    var joined = new JoinedScripts(scripts);
    return texts(joined.first(), joined::classic);
  }

  private static SortedMap<String, String> texts(
      SortedSet<String> files, UnaryOperator<String> text) {
    return files.stream().collect(Collectors.toMap(f -> f, text, (a, _) -> a, TreeMap::new));
  }

  /// Whether a script imports itself, by way of others, before it runs.
  static boolean isInCircle(Script script, SortedMap<String, Script> scripts) {
    var joined = new JoinedScripts(scripts);
    return joined
        .imports(script.name())
        .anyMatch(imported -> joined.members(imported).contains(script.name()));
  }

  private void choose() {
    files.addAll(first());
    for (var script : scripts.values()) {
      files.addAll(script.later());
      if (script.obstacle().isPresent() || isInCircle(script, scripts)) {
        files.add(script.name());
        imports(script.name()).forEach(files::add);
      }
    }
    for (var shared = shared(); !shared.isEmpty(); shared = shared()) {
      var all = shared;
      shared.stream()
          .filter(script -> all.stream().flatMap(this::imports).noneMatch(script::equals))
          .forEach(files::add);
    }
  }

  /// The scripts that none imports.
  private SortedSet<String> first() {
    var first = new TreeSet<>(scripts.keySet());
    scripts.keySet().stream().flatMap(this::imports).forEach(first::remove);
    scripts.values().forEach(script -> script.later().forEach(first::remove));
    return first;
  }

  /// The scripts that would be in two files.
  private SortedSet<String> shared() {
    var once = new TreeSet<String>();
    return files.stream()
        .flatMap(file -> members(file).stream())
        .filter(member -> !once.add(member))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> imports(String script) {
    return script(script).imports().stream().map(Script.Import::script);
  }

  /// The scripts in the file of one, in the order in which they run: that one is the last.
  private SequencedSet<String> members(String file) {
    var members = new LinkedHashSet<String>();
    gather(file, new TreeSet<>(files), members);
    return members;
  }

  private void gather(String script, SortedSet<String> seen, SequencedSet<String> members) {
    imports(script).filter(seen::add).forEach(imported -> gather(imported, seen, members));
    members.add(script);
  }

  private String module(String file) {
    return file(file, members(file)).module();
  }

  private String classic(String file) {
    var members = members(file);
    var waiting = new ArrayDeque<>(members);
    while (!waiting.isEmpty()) {
      script(waiting.remove()).later().stream()
          .flatMap(later -> members(later).stream())
          .filter(members::add)
          .forEach(waiting::add);
    }
    return file(file, members).classic();
  }

  private JoinedFile file(String name, SequencedSet<String> members) {
    var inside = new LinkedHashMap<String, Script>();
    members.forEach(member -> inside.put(member, script(member)));
    return new JoinedFile(script(name), inside, List.copyOf(scripts.keySet()));
  }

  private Script script(String name) {
    var script = scripts.get(name);
    if (script == null) {
      throw new IllegalArgumentException("no script of the theme: " + name);
    }
    return script;
  }
}
