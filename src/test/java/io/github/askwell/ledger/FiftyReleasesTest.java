package io.github.askwell.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.ledger.Ledger.Removal;
import io.github.askwell.support.Site;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Renames, merges and deletes at random, release by release, and holds every address that was ever
/// published against the files of each.
class FiftyReleasesTest {
  private static final int RELEASES = 50;
  private static final Removal REMOVAL = new Removal(LocalDate.of(2026, 11, 30), "Out of date.");

  @TempDir Path folder;

  private Publisher publisher;
  private Random random;
  private int names;
  private int renamed;
  private final SortedMap<String, Tip> tips = new TreeMap<>();
  private final SortedMap<String, String> redirects = new TreeMap<>();
  private final TreeSet<Address> published = new TreeSet<>();
  private final TreeSet<Address> removed = new TreeSet<>();

  /// A tip that the story is about.
  private record Tip(List<String> formerly, List<String> headings) {
    String text() {
      var former = formerly.isEmpty() ? "" : "formerly: [" + String.join(", ", formerly) + "]\n";
      var text =
          new StringBuilder("---\ntitle: A tip\nkind: scoring\n" + former + "---\nListen.\n");
      headings.forEach(heading -> text.append("\n## ").append(heading).append("\n\nListen.\n"));
      return text.toString();
    }
  }

  @BeforeEach
  void aSite() {
    Site.small(folder);
    publisher = new Publisher(folder);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyAddressEverPublishedLeadsSomewhereOrWasLetGo(long seed) {
    random = new Random(seed);
    for (int release = 0; release < RELEASES; release++) {
      change();
      var now = settle();
      publisher.keep(publisher.ledger().with(now.addresses()));
      published.addAll(publisher.ledger().lines().keySet());
      for (var address : published) {
        var there = Publisher.visit(address.text().substring(1), now.files());
        assertTrue(
            there.isPresent() || removed.contains(address),
            () -> "after release of seed " + seed + " nobody finds " + address.text());
      }
      assertEquals(published, new TreeSet<>(publisher.ledger().lines().keySet()));
    }
    assertTrue(published.size() > 2 * RELEASES, "the story was too short: " + published.size());
    assertFalse(removed.isEmpty());
    assertTrue(renamed > 2, "the story has too few renames: " + renamed);
  }

  private void change() {
    int what = tips.size() < 3 ? 0 : random.nextInt(5);
    switch (what) {
      case 0 -> put(name(), new Tip(List.of(), List.of(name(), name())));
      case 1 -> {
        var old = any();
        var tip = take(old);
        put(name(), new Tip(with(tip.formerly(), old), tip.headings()));
        renamed++;
      }
      case 2 -> {
        var old = any();
        var tip = take(old);
        var other = any();
        var into = tips.get(other);
        var former = new ArrayList<>(with(into.formerly(), old));
        former.addAll(tip.formerly());
        put(other, new Tip(former, into.headings()));
      }
      case 3 -> take(any());
      default -> {
        var name = any();
        var tip = tips.get(name);
        put(name, new Tip(tip.formerly(), List.of(tip.headings().getFirst(), name())));
      }
    }
  }

  /// Does what the messages say, or else lets go of what they name.
  private Publisher.Release settle() {
    for (int round = 0; round < 40; round++) {
      var release = publisher.release();
      if (release.errors().isEmpty()) {
        return release;
      }
      release.errors().forEach(this::settle);
    }
    throw new AssertionError("cannot be settled: " + publisher.release().errors());
  }

  private void settle(Diagnostic wrong) {
    if (!wrong.id().equals("lost-address")) {
      redirects.clear(); // a redirect to what is gone: the author thinks again
      writeRedirects();
      return;
    }
    var address = Address.parse(wrong.location().lineText().split(" ")[0], false).orElseThrow();
    var page = "/" + address.path();
    if (random.nextBoolean() && tips.containsKey(name(address)) && !address.anchor().isEmpty()) {
      var heading = tips.get(name(address)).headings().getFirst();
      redirects.put(address.text(), page + "#" + heading);
      writeRedirects();
    } else {
      publisher.accept(address, REMOVAL);
      publisher
          .ledger()
          .lines()
          .forEach((each, line) -> {
            if (line.removal().isPresent()) {
              removed.add(each);
            }
          });
    }
  }

  private static String name(Address address) {
    return address.path().replaceAll("^tips/|/$", "");
  }

  private void writeRedirects() {
    var text = new StringBuilder();
    redirects.forEach(
        (from, to) -> text.append("- {from: \"%s\", to: \"%s\"}\n".formatted(from, to)));
    publisher.write("redirects.yaml", text.isEmpty() ? "[]\n" : text.toString());
  }

  private String name() {
    return "tip" + (char) ('a' + random.nextInt(26)) + names++;
  }

  private String any() {
    return List.copyOf(tips.keySet()).get(random.nextInt(tips.size()));
  }

  private static List<String> with(List<String> names, String name) {
    var all = new ArrayList<>(names);
    all.add(name);
    return all;
  }

  private void put(String name, Tip tip) {
    tips.put(name, tip);
    publisher.write("tips/" + name + ".md", tip.text());
  }

  private Tip take(String name) {
    publisher.delete("tips/" + name + ".md");
    var tip = tips.get(name);
    tips.remove(name);
    return tip;
  }

  @Test
  void whoeverForgetsToSayWhereAPageWentIsStopped() {
    put("one", new Tip(List.of(), List.of("first")));
    publisher.keep(publisher.ledger().with(publisher.release().addresses()));
    take("one");
    put("uno", new Tip(List.of(), List.of("first")));
    var wrong = publisher.release().errors();
    assertEquals(List.of("lost-address"), wrong.stream().map(Diagnostic::id).toList());
    assertTrue(wrong.getFirst().hint().contains("formerly: [one]"), wrong.getFirst().hint());
    assertTrue(wrong.getFirst().hint().contains("tips/uno.md"), wrong.getFirst().hint());
    put("uno", new Tip(List.of("one"), List.of("first")));
    assertEquals(
        "tips/uno/#first",
        Publisher.visit("tips/one/#first", publisher.release().files()).orElse(""));
  }

  @Test
  void theVisitorOfTheseTestsDoesNotFindWhatIsNotThere() {
    put("uno", new Tip(List.of("one"), List.of("first")));
    var files = new TreeMap<>(publisher.release().files());
    assertTrue(Publisher.visit("tips/one/", files).isPresent());
    assertTrue(Publisher.visit("tips/one/#second", files).isEmpty());
    files.remove("tips/one/index.html");
    assertTrue(Publisher.visit("tips/one/", files).isEmpty());
  }
}
