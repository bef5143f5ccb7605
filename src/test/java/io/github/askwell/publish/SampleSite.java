package io.github.askwell.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A made-up site: pages and a search manifest that name content-addressed files, some of which name
/// others. Two versions differ in every way that publishing has to deal with.
///
/// @param files by path
record SampleSite(Map<String, OutputFile> files) {
  /// The path of a file that is not Askwell's, and that these methods pay no heed.
  static final String FOREIGN = "CNAME";

  private static final String NAMES = "names ";
  private static final String RECORDS = ".askwell";

  static SampleSite of(int version, int size) {
    var site = new SampleSite(new TreeMap<>());
    var assets = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      var image = site.addAsset("assets/image", "image " + i % 3);
      assets.add(site.addAsset("assets/site", text("sheet " + i, i % 2 * version, image)));
      assets.add(site.addAsset("search/shard", text("shard " + i, version, image)));
    }
    for (int i = 0; i < size; i++) {
      var named = assets.get(i);
      site.add("kept/" + i + "/index.html", text("page " + i, 0));
      site.add("pages/" + i + "/index.html", text("page " + i, version, named, assets.getLast()));
      site.add("of/" + version + "/" + i + "/index.html", text("page " + i, version, named));
    }
    site.add("search/manifest.json", text("manifest", version, assets.toArray(String[]::new)));
    site.add(version % 2 == 0 ? "faq" : "faq/en/index.html", text("faq", version));
    return site;
  }

  private static String text(String title, int version, String... named) {
    var lines = Arrays.stream(named).map(path -> NAMES + path + "\n").collect(Collectors.joining());
    return lines + (title + ", version " + version + "\n").repeat(20 + 30 * (title.hashCode() & 7));
  }

  private void add(String path, String text) {
    files.put(path, new OutputFile(path, text.getBytes(UTF_8), false));
  }

  private String addAsset(String name, String text) {
    var path = name + "." + Integer.toHexString(text.hashCode()) + ".txt";
    files.put(path, new OutputFile(path, text.getBytes(UTF_8), true));
    return path;
  }

  List<OutputFile> list() {
    return List.copyOf(files.values());
  }

  /// Fails unless every file in a folder is whole, as it is in one of two sites, and all that it
  /// names is there.
  static void assertWhole(Path folder, SampleSite one, SampleSite other) throws IOException {
    for (var file : filesIn(folder).entrySet()) {
      var path = file.getKey();
      var text = file.getValue();
      assertTrue(
          text.equals(one.text(path)) || text.equals(other.text(path)),
          () -> path + " is not whole");
      text.lines()
          .filter(line -> line.startsWith(NAMES))
          .map(line -> line.substring(NAMES.length()))
          .forEach(named ->
              assertTrue(
                  Files.isRegularFile(folder.resolve(named)), () -> path + " lacks " + named));
    }
  }

  /// Fails unless a folder is just this site, with right records and nothing left over.
  void assertIs(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    files.keySet().forEach(path -> texts.put(path, text(path)));
    assertEquals(texts, filesIn(folder));
    assertEquals(List.of("lock", "manifest", "staging"), names(folder.resolve(RECORDS)));
    assertEquals(List.of(), names(folder.resolve(RECORDS).resolve("staging")));
    assertEquals(
        manifest().format(), Files.readString(folder.resolve(RECORDS).resolve("manifest")));
    try (var found = Files.walk(folder)) {
      var empty = found.filter(Files::isDirectory).filter(inner -> names(inner).isEmpty()).toList();
      assertEquals(List.of(folder.resolve(RECORDS).resolve("staging")), empty);
    }
  }

  private Manifest manifest() {
    var marks = new TreeMap<String, Boolean>();
    files.values().forEach(file -> marks.put(file.path(), file.contentAddressed()));
    return new Manifest(marks);
  }

  private String text(String path) {
    var file = files.get(path);
    return file == null ? "none" : new String(file.bytes(), UTF_8);
  }

  /// The texts of the files in a folder but for Askwell's records, by path. What is no text has odd ones.
  static Map<String, String> filesIn(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    try (var found = Files.walk(folder)) {
      for (var file : found.filter(SampleSite::isFile).toList()) {
        var path = folder.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(RECORDS) && !path.equals(FOREIGN)) {
          texts.put(path, new String(Files.readAllBytes(file), UTF_8));
        }
      }
    }
    return texts;
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  static List<String> names(Path folder) {
    return Arrays.stream(folder.toFile().list()).sorted().toList();
  }
}
