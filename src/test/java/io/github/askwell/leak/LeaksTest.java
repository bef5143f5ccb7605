package io.github.askwell.leak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.content.Library;
import io.github.askwell.content.Site;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.support.BuiltSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LeaksTest {
  /// A strong answer of the repository's content; see `content/questions`.
  private static final String SECRET =
      "Traces the failure to its cause: interpreter version, loose dependency";

  private static final Library LIBRARY = BuiltSite.library();

  /// A way for the secret to get into a file.
  record Door(String name, String path, byte[] bytes) {
    Door(String path, String text) {
      this(text.strip().lines().findFirst().orElse(path), path, text.getBytes(UTF_8));
    }

    @Override
    public String toString() {
      return name.length() > 60 ? name.substring(0, 60) : name;
    }
  }

  static List<Door> doors() {
    var doors = new ArrayList<Door>();
    doors.addAll(inPages());
    doors.addAll(inOtherTexts());
    doors.addAll(inPictures());
    doors.add(new Door("roles/traces-the-failure-to-its-cause/index.html", "<p>Nothing.</p>"));
    return doors;
  }

  private static List<Door> inPages() {
    var page = "roles/x/index.html";
    return List.of(
        new Door(page, "<p>" + SECRET + "</p>"),
        new Door(page, "<p>" + SECRET.toUpperCase(Locale.ROOT) + "</p>"),
        new Door(page, "<p>Traces the <b>failure</b> to <a href=\"#x\">its</a> cause</p>"),
        new Door(page, "<p>Traces the fail<wbr>ure to its cau<b>se</b></p>"),
        new Door(page, "<td>Traces</td><td>the</td><td>failure</td><td>to</td><td>its</td>"),
        new Door(page, "<p>Traces the\n\n  failure —\tto “its” cause</p>"),
        new Door(page, "<p>Traces the fai\u00ADlure to\u200B its\u2060 cause</p>"),
        new Door(page, "<p>Traces the ﬀailure to its cause: ｉnterpreter version, loose</p>"),
        new Door(page, "<p>tracing the failures to its causes</p>"),
        new Door(page, "<p title=\"Traces the failure to its cause\">x</p>"),
        new Door(page, "<img alt='Traces the failure to its cause' src=x>"),
        new Door(page, "<p data-x=Traces&#32;the&#x20;failure&nbsp;to&#160;its>x</p>"),
        new Door(page, "<!-- Traces the failure to its cause -->"),
        new Door(page, "<p>Traces the f&#97;ilure to its cause</p>"),
        new Door(page, "<p>Traces the f&amp;#97;ilure to its cause</p>"),
        new Door(page, "<a href=\"/?q=Traces%20the%20failure%20to%20its%20cause\">x</a>"),
        new Door(page, "<a href=\"#traces-the-failure-to-its-cause\">x</a>"),
        new Door(
            page,
            "<script type=\"application/ld+json\">{\"text\":\"Traces\\u0020the fail\\u0075re to its\"}"
                + "</script>"),
        new Door(page, "<meta name=\"description\" content=\"Traces the failure to its cause\">"),
        new Door(
            page,
            "<img src=\"data:image/png;base64," + base64(png("tEXt", plain(SECRET))) + "\">"));
  }

  private static List<Door> inOtherTexts() {
    return List.of(
        new Door("search/index/records-0.json", "[\"Traces the failure to\\nits cause\"]"),
        new Door("feed.xml", "<summary>&lt;p&gt;Traces the failure to its cause</summary>"),
        new Door("sitemap.xml", "<loc>https://x/traces-the-failure-to-its-cause/</loc>"),
        new Door("assets/a.css", "p::before{content:\"Traces the \\66 ailure to its cause\"}"),
        new Door("assets/a.css", "/* Traces the failure to its cause */"),
        new Door("assets/a.js", "const a = 'Traces the f\\u0061ilure to its cause';"),
        new Door(
            "assets/a.js.map", "{\"sourcesContent\":[\"// Traces the failure to its cause\"]}"),
        new Door("assets/a.svg", "<svg><desc>Traces the failure to its cause</desc></svg>"),
        new Door("roles.json", "{\"a\":\"Traces\\tthe\\tfailure\\tto\\tits\"}"),
        new Door("llms.txt", "Traces the failure to its cause"));
  }

  private static List<Door> inPictures() {
    var jpeg = "\u00FF\u00D8\u00FF\u00FE\0\40" + SECRET;
    return List.of(
        new Door("tEXt", "a.png", png("tEXt", plain(SECRET))),
        new Door("zTXt", "a.png", png("zTXt", packed("Comment\0\0", SECRET))),
        new Door("iTXt", "a.png", png("iTXt", packed("Comment\0\1\0en\0\0", SECRET))),
        new Door("among pixels", "a.png", png("IDAT", pixels(SECRET.getBytes(UTF_8)))),
        new Door("among pixels, wide", "a.png", png("IDAT", pixels(SECRET.getBytes(UTF_16LE)))),
        new Door("behind pixels", "a.png", concat(png("IDAT", pixels(new byte[0])), plain(SECRET))),
        new Door("a comment of a JPEG", "a.jpg", jpeg.getBytes(ISO_8859_1)),
        new Door("EXIF in two bytes a letter", "a.jpeg", SECRET.getBytes(UTF_16LE)),
        new Door("XMP", "a.webp", ("<x:xmpmeta>" + SECRET + "</x:xmpmeta>").getBytes(UTF_8)));
  }

  private static byte[] plain(String text) {
    return ("Comment\0" + text).getBytes(ISO_8859_1);
  }

  /// Bytes as good as random, and others among them.
  private static byte[] pixels(byte[] middle) {
    var noise = new byte[1000];
    new Random(1).nextBytes(noise);
    return concat(concat(noise, middle), noise);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }

  private static byte[] packed(String head, String text) {
    var out = new ByteArrayOutputStream();
    try {
      out.write(head.getBytes(ISO_8859_1));
      try (var deflated = new DeflaterOutputStream(out)) {
        deflated.write(text.getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] png(String type, byte[] data) {
    var file = ByteBuffer.allocate(8 + 12 + data.length);
    var crc = new CRC32();
    crc.update(type.getBytes(ISO_8859_1));
    crc.update(data);
    file.putLong(0x89504E470D0A1A0AL).putInt(data.length);
    file.put(type.getBytes(ISO_8859_1)).put(data).putInt((int) crc.getValue());
    return file.array();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @ParameterizedTest
  @MethodSource("doors")
  void nothingGetsThroughADoor(Door door) {
    var found = found(LIBRARY, door.path(), door.bytes());
    assertEquals(List.of(Hits.LEAK), found.stream().map(Diagnostic::id).distinct().toList());
    assertTrue(found.getFirst().message().contains(door.path()), found::toString);
    assertTrue(
        found.getFirst().location().file().endsWith("dependency-management.md"), found::toString);
  }

  /// Ways for any text to get into a file.
  private static Map<String, Map.Entry<String, byte[]>> ways(String text) {
    var page = "roles/x/index.html";
    var slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    var codes = new StringBuilder();
    text.codePoints().forEach(c -> codes.append("&#x").append(Integer.toHexString(c)).append(';'));
    var units = new StringBuilder();
    text.chars().forEach(c -> units.append("\\u%04x".formatted(c)));
    var escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    return Map.of(
        "a paragraph", door(page, "<p>" + escaped + "</p>"),
        "an attribute", door(page, "<p title=\"" + escaped + "\">x</p>"),
        "a comment", door(page, "<!-- " + escaped + " -->"),
        "references", door(page, "<p>" + codes + "</p>"),
        "data",
            door(page, "<script type=\"application/ld+json\">{\"a\":\"" + units + "\"}</script>"),
        "an index", door("search/index/records-0.json", "[\"" + units + "\"]"),
        "an address", door("feed.xml", URLEncoder.encode(text, UTF_8).replace("+", "%20")),
        "a style", door("assets/a.css", "/* " + text + " */"),
        "a file name", door("media/" + slug + ".svg", ""),
        "a picture", Map.entry("a.png", png("zTXt", packed("Comment\0\0", text))));
  }

  private static Map.Entry<String, byte[]> door(String path, String text) {
    return Map.entry(path, text.getBytes(UTF_8));
  }

  /// One text of each kind of field that has five words: a place without its numbers and ids.
  private static Map<String, String> texts() {
    var words = new Words();
    var texts = new TreeMap<String, String>();
    LIBRARY
        .items()
        .flatMap(item -> Restricted.of(item).stream().map(field -> Map.entry(item, field)))
        .filter(made -> words.of(made.getValue().text()).length >= Leaks.RUN)
        .forEach(made ->
            texts.putIfAbsent(
                made.getKey().getClass().getSimpleName()
                    + " "
                    + made.getValue().part().replaceAll("[0-9]+", "#"),
                made.getValue().text()));
    return texts;
  }

  @Test
  void noKindOfFieldGetsThroughAnyWay() {
    var leaks = new Leaks(LIBRARY);
    var through = new ArrayList<String>();
    var texts = texts();
    texts.forEach((kind, text) ->
        ways(text)
            .forEach((way, file) -> {
              if (leaks.in(Map.ofEntries(file)).isEmpty()) {
                through.add(kind + " by " + way);
              }
            }));
    assertEquals(List.of(), through);
    assertTrue(texts.size() > 20, texts.keySet()::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "four words in a row | Traces the failure to the root",
        "another order | its cause to the failure traces",
        "words between | Traces the whole failure back to its first cause",
        "what candidates may read | Traces. The failure. To. Your cause",
        "nothing | ''"
      })
  void fewerWordsOrOthersAreNoLeak(String name, String text) {
    assertEquals(List.of(), found(LIBRARY, "index.html", text.getBytes(UTF_8)), name);
  }

  @Test
  void theWordsAreGivenWholeOnceForAllFiles() {
    var files = new TreeMap<String, byte[]>();
    for (int i = 0; i < 5; i++) {
      files.put("p" + i + ".html", ("<p>We say: " + SECRET + ", and so on").getBytes(UTF_8));
    }
    var found = new Leaks(LIBRARY).in(files);
    assertEquals(1, found.size(), found::toString);
    assertEquals(
        "only interviewers may read “traces the failure to its cause interpreter version loose"
            + " dependency”, and it stands in what candidates get: p0.html, p1.html, p2.html and 2"
            + " more",
        found.getFirst().message());
  }

  @Test
  void whatIsPublicElsewherePasses() {
    var known = "traces the failure to its cause";
    var library = knowing(known);
    assertEquals(List.of(), found(library, "a.html", ("<p>" + known + "</p>").getBytes(UTF_8)));
    var more = found(library, "b.html", SECRET.getBytes(UTF_8));
    assertEquals(1, more.size(), "no more than that passes");
  }

  @ParameterizedTest
  @CsvSource({"words that stand on no page at all", "failure to its cause"})
  void anExceptionThatExceptsNothingIsTold(String phrase) {
    var page = "<p>Traces the failure to a cause</p>".getBytes(UTF_8);
    var found = found(knowing(phrase), "a.html", page);
    assertEquals(List.of(Hits.UNNEEDED), found.stream().map(Diagnostic::id).toList());
  }

  private static Library knowing(String phrase) {
    var site = LIBRARY.site();
    var place = site.origin().at("");
    var known = new Site.PublicPhrase(phrase, "a test", place);
    var publishing = new Site.Publishing(Site.Visibility.SPLIT, Optional.empty(), List.of(known));
    return new Library(
        new Site(
            site.identity(),
            site.repository(),
            publishing,
            site.jurisdictions(),
            site.scale(),
            site.checks(),
            site.origin()),
        LIBRARY.entries(),
        new Library.Lists(LIBRARY.faqs(), LIBRARY.doNotAsk(), LIBRARY.synonyms()),
        new TreeMap<>(LIBRARY.media()));
  }

  private static List<Diagnostic> found(Library library, String path, byte[] bytes) {
    return new Leaks(library).in(Map.of(path, bytes));
  }
}
