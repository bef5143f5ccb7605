package io.github.askwell.theme;

import io.github.askwell.content.Media;
import io.github.askwell.content.Route;
import io.github.askwell.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The files that pages load, each under a name that changes with its contents.
///
/// An icon or script is asked for by its path in the theme, the joined style sheet as [#STYLE], one below `css/pages/`
/// by its path too, a picture of the content as `media/` and its path. A script that is put into the file of another has no place.
///
/// @param paths where each asset is in the site, by the name it is asked for
/// @param files the assets themselves
/// @param diagnostics what is wrong with the scripts of the theme
public record Assets(
    SortedMap<String, String> paths, List<Asset> files, List<Diagnostic> diagnostics) {
  public static final String STYLE = "css/site.css";
  public static final String ICON = "icon.svg";
  private static final String SOME_PAGES = "css/pages/";
  private static final String LAYERS = "css/layers.css";
  private static final Pattern LAYER_ORDER = Pattern.compile("@layer\\s+([\\w\\s,-]+);");
  private static final int FINGERPRINT_LENGTH = 10;
  private static final Pattern FINGERPRINTED = Pattern.compile("\\.[0-9a-f]{10}\\.\\w{1,12}");
  private static final String BEFORE_NAMES = "/\"'()<>= \n\t";

  public Assets {
    paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /// The assets of a theme and of a content folder, to be loaded from a medium.
  public static Assets of(Theme theme, Collection<Media> media, Route.Medium medium) {
    var paths = new TreeMap<String, String>();
    var files = new ArrayList<Asset>();
    var style = joinedStyle(theme).getBytes(StandardCharsets.UTF_8);
    add(paths, files, STYLE, named("site.css", fingerprint(style), style));
    theme
        .files()
        .forEach((name, text) -> {
          if (isOfSomePages(name)) {
            var sheet = text.getBytes(StandardCharsets.UTF_8);
            add(paths, files, name, named(name, fingerprint(sheet), sheet));
          }
        });
    var icon = theme.files().getOrDefault(ICON, "").getBytes(StandardCharsets.UTF_8);
    add(paths, files, ICON, named("icon.svg", fingerprint(icon), icon));
    for (var picture : media) {
      var file = named("media/" + picture.path(), fingerprint(picture.bytes()), picture.bytes());
      add(paths, files, "media/" + picture.path(), file);
    }
    var modules = new Modules(theme, medium);
    modules.files().forEach((name, file) -> add(paths, files, name, file));
    return new Assets(paths, files, modules.diagnostics());
  }

  /// Where an asset is, from the root of the site; for one that is not there, a place where nothing
  /// is.
  public String path(String name) {
    return paths.getOrDefault(name, "assets/" + name);
  }

  /// What is in an asset; nothing for one that is not there.
  public byte[] bytes(String name) {
    return files.stream()
        .filter(file -> file.path().equals(path(name)))
        .findFirst()
        .map(Asset::bytes)
        .orElseGet(() -> new byte[0]);
  }

  public boolean has(String name) {
    return paths.containsKey(name);
  }

  /// Those that pages load, or that something loads which they load.
  ///
  /// @param pages the files of the pages
  public List<Asset> loadedBy(Collection<byte[]> pages) {
    var byName = new TreeMap<String, Asset>();
    files.forEach(
        file -> byName.put(file.path().substring(file.path().lastIndexOf('/') + 1), file));
    var loaded = new TreeMap<String, Asset>();
    var found = new ArrayDeque<Asset>();
    pages.forEach(page -> follow(page, byName, found));
    while (!found.isEmpty()) {
      var asset = found.remove();
      loaded.put(asset.path(), asset);
      follow(asset.bytes(), byName, found);
    }
    return List.copyOf(loaded.values());
  }

  /// Moves what a file names from one shelf to the other.
  private static void follow(byte[] file, Map<String, Asset> left, Queue<Asset> found) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    var ends = FINGERPRINTED.matcher(text);
    while (ends.find()) {
      int start = ends.start();
      while (start > 0 && BEFORE_NAMES.indexOf(text.charAt(start - 1)) < 0) {
        start--;
      }
      var asset = left.remove(text.substring(start, ends.end()));
      if (asset != null) {
        found.add(asset);
      }
    }
  }

  /// `assets/js/main.0123456789.js` for `js/main.js`.
  static Asset named(String name, String fingerprint, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    int end = dot > name.lastIndexOf('/') ? dot : name.length();
    var path = "assets/" + name.substring(0, end) + "." + fingerprint + name.substring(end);
    return new Asset(path, bytes);
  }

  static String fingerprint(byte[] bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_LENGTH);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static void add(
      TreeMap<String, String> paths, List<Asset> files, String name, Asset file) {
    paths.put(name, file.path());
    files.add(file);
  }

  /// Whether it is a style sheet that some pages load besides the one for all.
  private static boolean isOfSomePages(String name) {
    return name.startsWith(SOME_PAGES) && name.endsWith(".css");
  }

  /// The style sheets for all pages in one: `layers.css`, which says the order of the layers, then one file a
  /// layer in that order, then what is left by name.
  private static String joinedStyle(Theme theme) {
    var left = new TreeMap<String, String>();
    theme
        .files()
        .forEach((name, text) -> {
          if (name.startsWith("css/") && name.endsWith(".css") && !isOfSomePages(name)) {
            left.put(name, text);
          }
        });
    var first = left.remove(LAYERS);
    var joined = new StringBuilder(first == null ? "" : first);
    var order = LAYER_ORDER.matcher(joined.toString());
    if (order.find()) {
      for (var layer : order.group(1).split(",")) {
        var sheet = left.remove("css/" + layer.strip() + ".css");
        joined.append(sheet == null ? "" : sheet);
      }
    }
    left.values().forEach(joined::append);
    return joined.toString();
  }
}
