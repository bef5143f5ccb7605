package io.github.askwell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Sources;
import io.github.askwell.support.Site;
import io.github.askwell.support.WebSite;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No text an author writes becomes markup, a script, an address or a template, and none is lost: it is
/// shown as it was written, or refused.
class InjectionTest {
  @TempDir Path folder;

  static List<List<String>> texts() {
    return Payloads.groups(Payloads.attempts(), 13);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textsAreShownAsTheyWereWritten(List<String> attempts) {
    var payloads = Payloads.site(folder, attempts);
    var site = payloads.site().build();
    assertEquals(
        List.of(), site.diagnostics().stream().filter(d -> d.contains(": error: ")).toList());
    var files = site.files();
    Harmless.check(files);
    assertEquals(List.of(), unread(payloads, files));
  }

  /// What stands nowhere as it was written.
  private static List<String> unread(Payloads payloads, WebSite site) {
    var words = site.pages().stream().map(page -> plain(page.everyWord())).toList();
    return payloads.expected().entrySet().stream()
        .map(e -> e.getKey() + " " + plain(e.getValue()))
        .filter(text -> words.stream().noneMatch(page -> page.contains(text)))
        .toList();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void everyPlaceTakesEveryTextOnce() {
    var places = Payloads.site(folder, List.of("x")).expected().size();
    assertTrue(places > 70, "only " + places);
  }

  @Test
  void markdownIsRefusedOrShown() {
    var site = Site.small(folder);
    site.write("content/media/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    site.write("content/tips/p0.md", Payloads.tip("Good."));
    var content = Trial.Content.in(folder.resolve("content"));
    var accepted = new TreeMap<String, String>();
    int refused = 0;
    for (var attempt : Payloads.markdown()) {
      var errors = content.errors("tips/x.md", Payloads.tip(attempt));
      if (errors.isEmpty()) {
        accepted.put("a" + accepted.size(), attempt);
      } else {
        assertEquals(
            "content/tips/x.md:5",
            errors.getFirst().location().toString().replaceAll(":\\d+$", ""));
        refused++;
      }
    }
    assertTrue(refused > 45 && accepted.size() > 20, refused + " refused, accepted: " + accepted);
    accepted.forEach(
        (id, attempt) -> site.write("content/tips/" + id + ".md", Payloads.tip(attempt)));
    site.build();
    Harmless.check(site.files());
    accepted.forEach((id, attempt) -> {
      var page = site.page("tips/" + id + "/").everyWord();
      words(attempt).forEach(word -> assertTrue(page.contains(word), attempt + " lost " + word));
    });
  }

  private static Stream<String> words(String markdown) {
    return Stream.of(Parser.unescapeEntities(markdown, false).split("[^A-Za-z]+"))
        .filter(word -> word.length() > 3);
  }

  /// Where content names an address.
  static Stream<String> addressPlaces() {
    return Stream.of(
        "organisation: {name: A, url: @, email: a@b.example}",
        "organisation: {name: A, url: \"https://a.example/\", email: @}",
        "organisation: {name: A, url: \"https://a.example/\", email: a@b.example, logo: @}",
        "callToAction: {title: A, text: B, label: C, url: @}",
        "repository: {url: @, branch: main}",
        "baseUrl: @",
        "language: @");
  }

  @ParameterizedTest
  @MethodSource("addressPlaces")
  void addressesThatLeadAstrayAreRefused(String place) {
    var good = Site.small(folder).build();
    assertEquals(List.of(), good.diagnostics());
    Payloads.addresses()
        .forEach(address -> {
          var yaml = place.replace("@,", Payloads.quoted(address) + ",");
          yaml =
              yaml.replaceAll(
                  "@}$|@$",
                  java.util.regex.Matcher.quoteReplacement(
                      Payloads.quoted(address) + (place.endsWith("}") ? "}" : "")));
          var key = yaml.substring(0, yaml.indexOf(':') + 1);
          var found = read("site.yaml", yaml.replace("\n", "\\n") + "\n");
          var quoted =
              found.stream()
                  .filter(d -> d.location().line() == 1 && d.location().column() > key.length());
          assertFalse(quoted.toList().isEmpty(), yaml);
        });
  }

  private static List<Diagnostic> read(String path, String text) {
    return EntryReader.read("content/" + path, new Sources.File(path, text.getBytes(UTF_8)))
        .diagnostics();
  }

  static Stream<String> pictures() {
    return Stream.of(
            "<script>pwned()</script>",
            "<SCRIPT>x</SCRIPT>",
            "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
            "<a href='javascript:pwned()'/>",
            "<a href=' java&#10;script:pwned()'/>",
            "<a xlink:href='https://evil.example/' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
            "<image href='https://evil.example/x.png'/>",
            "<image href='data:image/svg+xml,x'/>",
            "<use href='other.svg#a'/>",
            "<g onload='pwned()'/>",
            "<g ONLOAD='pwned()'/>",
            "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
            "<set attributeName='href' to='javascript:pwned()'/>",
            "<animate attributeName='onload' to='pwned()'/>",
            "<style>@import 'https://evil.example/x.css';</style>",
            "<style>a{fill:url(https://evil.example)}</style>",
            "<g style='fill:url(//evil.example)'/>",
            "<g fill='url( \"https://evil.example\" )'/>",
            "<?xml-stylesheet href='https://evil.example/x.css'?>",
            "<iframe/>",
            "<embed/>",
            "<object/>",
            "<style>a{fill:\\75 rl(https://evil.example)}</style>",
            "<style>\\40 import 'https://evil.example/x.css';</style>",
            "<style><![CDATA[@import 'https://evil.example/x.css';]]></style>",
            "<style>@imp<![CDATA[ort 'https://evil.example/x.css';]]></style>",
            "<g style='mask:image-set(\"https://evil.example/x.png\" 1x)'/>")
        .map(inside -> "<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void picturesThatRunOrLoadAreRefused(String svg) {
    var found = read("media/x.svg", svg);
    assertEquals(List.of("unsafe-media"), found.stream().map(Diagnostic::id).toList(), svg);
  }

  @Test
  void picturesInAnotherEncodingOrWithEntitiesAreRefused() {
    var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>";
    for (var start :
        List.of(
            "<?xml version='1.0' encoding='UTF-16'?>",
            "<?xml version='1.0' encoding='UTF-7'?>",
            "<?xml version='1.0' encoding='ISO-2022-JP'?>",
            "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
            "<!DOCTYPE svg [<!ENTITY a 'b'>]>")) {
      assertFalse(read("media/x.svg", start + svg).isEmpty(), start);
    }
    assertEquals(List.of(), read("media/x.svg", "<?xml version='1.0' encoding='utf-8'?>" + svg));
  }
}
