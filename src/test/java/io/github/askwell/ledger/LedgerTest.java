package io.github.askwell.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.SourceFile;
import io.github.askwell.ledger.Ledger.Removal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final Removal REMOVAL =
      new Removal(LocalDate.of(2026, 11, 30), "Nobody asked it.");

  @TempDir Path folder;

  private static Ledger read(String... lines) {
    return LedgerReader.read(new SourceFile("content/urls.lock", String.join("\n", lines)));
  }

  private static Address address(String text) {
    return Address.parse(text, false).orElseThrow();
  }

  private static Ledger of(String... addresses) {
    return Ledger.empty("content/urls.lock")
        .with(Stream.of(addresses).map(LedgerTest::address).toList());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var theirs = new Address("roles/cook/guide/", "plans", true);
    var ledger =
        of("/", "/tips/a/", "/tips/a/#über-uns", "/404.html")
            .with(List.of(theirs))
            .without(address("/tips/a/"), REMOVAL);
    var again = LedgerReader.read(new SourceFile(ledger.name(), ledger.text()));
    assertEquals(List.of(), again.diagnostics());
    assertEquals(ledger.text(), again.text());
    assertEquals(List.copyOf(ledger.lines().keySet()), List.copyOf(again.lines().keySet()));
    assertEquals(ledger.promised(), again.promised());
  }

  @Test
  void anAddressIsOneLineAndLinesAreSorted() {
    assertEquals(
        List.of("/", "/tips/", "/tips/a/", "/tips/a/#b", "/tips/b/"),
        of("/tips/b/", "/tips/a/#b", "/tips/", "/", "/tips/a/")
            .text()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList());
  }

  @Test
  void aPageTakesItsHeadingsAlongAndWhatGuidesShowOfIt() {
    var ledger =
        of(
                "/tips/a/",
                "/tips/a/#b",
                "/roles/cook/guide/#tip-a",
                "/roles/cook/guide/#tip-ab",
                "/tips/ab/")
            .without(address("/tips/a/"), REMOVAL);
    assertEquals(
        List.of(address("/roles/cook/guide/#tip-ab"), address("/tips/ab/")), ledger.promised());
    assertTrue(ledger.text().contains("/tips/a/#b gone 2026-11-30 Nobody asked it.\n"));
  }

  @Test
  void whatComesBackIsPromisedAgain() {
    var ledger = of("/tips/a/").without(address("/tips/a/"), REMOVAL);
    assertEquals(List.of(), ledger.promised());
    assertEquals(
        List.of(address("/tips/a/")), ledger.with(List.of(address("/tips/a/"))).promised());
  }

  @Test
  void branchesThatAddPagesInDifferentPlacesDoNotTouchTheSameLines() {
    var base = of("/roles/cook/", "/tips/a/", "/tips/m/", "/tips/z/");
    var one = base.with(List.of(address("/tips/b/"))).text().lines().toList();
    var other = base.with(List.of(address("/tips/n/"))).text().lines().toList();
    var union = Stream.concat(one.stream(), other.stream()).distinct().toArray(String[]::new);
    assertEquals(
        base.with(List.of(address("/tips/b/"), address("/tips/n/"))).text(), read(union).text());
    assertEquals(1, one.stream().filter(line -> !base.text().contains(line)).count());
  }

  @Test
  void ofTwoLinesForAnAddressTheOneCountsThatLetsItGo() {
    assertEquals(List.of(), read("/a/", "/a/ gone 2026-01-02 Why", "/a/").promised());
  }

  @Test
  void endsOfLinesOfAnySystemAndCommentsAreUnderstood() {
    var ledger = read("\uFEFF# one", "/a/\r", "", "   ", "# two", "/b/");
    assertEquals(List.of(), ledger.diagnostics());
    assertEquals(List.of(address("/a/"), address("/b/")), ledger.promised());
  }

  @Test
  void oddLinesAreToldWithTheirPlaceAndNeverTakenForAddresses() {
    var odd =
        List.of(
            "a/",
            "//",
            "/a//b/",
            "/../",
            "/a/../b/",
            "/a..b/",
            "https://example.com/",
            "/a/\u0000",
            "/\"/",
            "/a/#<script>",
            "/a/#\"onload",
            "/a/#b&c",
            "/a/ gone",
            "/a/ gone 2026-01-02",
            "/a/ went",
            "/a/ interviewers x",
            "/a",
            "/a/#" + "x".repeat(2000),
            "/" + "a/".repeat(500));
    for (var line : odd) {
      var ledger = read("/good/", line);
      assertEquals(
          List.of("broken-lock"), ledger.diagnostics().stream().map(Diagnostic::id).toList(), line);
      assertEquals(2, ledger.diagnostics().getFirst().location().line());
      assertEquals(List.of(address("/good/")), ledger.promised(), line);
    }
  }

  @Test
  void rubbishIsToldInFewMessagesAndAtOnce() throws IOException {
    var rubbish = new byte[1 << 20];
    new Random(1).nextBytes(rubbish);
    Files.write(folder.resolve("urls.lock"), rubbish);
    assertEquals(1, problems().size());
    var text = new byte[50 << 20];
    Arrays.fill(text, (byte) '/');
    Files.write(folder.resolve("urls.lock"), text);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(1, problems().size()));
    Files.writeString(folder.resolve("urls.lock"), "x y\n".repeat(200_000));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(20, problems().size()));
    Files.write(folder.resolve("urls.lock"), "/a/\n".getBytes(StandardCharsets.UTF_16));
    assertEquals(1, problems().size());
  }

  private List<Diagnostic> problems() throws IOException {
    return LedgerReader.in(folder, "content").orElseThrow().diagnostics();
  }

  @Test
  void aLinkToAFileElsewhereIsNotFollowed() throws IOException {
    Files.writeString(folder.resolve("elsewhere"), "/a/\n");
    Files.createSymbolicLink(folder.resolve("urls.lock"), folder.resolve("elsewhere"));
    assertEquals(1, problems().size());
  }

  @Test
  void aFolderWithoutTheFilePromisesNothing() throws IOException {
    assertTrue(LedgerReader.in(folder, "content").isEmpty());
  }
}
