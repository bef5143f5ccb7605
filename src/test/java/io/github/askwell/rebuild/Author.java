package io.github.askwell.rebuild;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes words, values and whole entries, by chance.
record Author(RandomGenerator random) {
  private static final List<String> WORDS =
      List.of(
          "bench",
          "kiln",
          "lathe",
          "glaze",
          "thread",
          "loom",
          "chisel",
          "seam",
          "grain",
          "joint",
          "mould",
          "clamp",
          "varnish",
          "spindle",
          "anvil",
          "hinge",
          "Zürich",
          "naïve",
          "C++",
          "CI/CD",
          "λ-Kalkül",
          "東京",
          "o’clock",
          "R&D");
  private static final List<String> PLAIN = WORDS.subList(0, 16);
  private static final List<String> LEVELS = List.of("junior", "mid", "senior", "lead");

  /// One of a list that is not empty.
  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /// A whole number, both ends included.
  int number(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /// A few words of text.
  String words() {
    return IntStream.range(0, number(2, 7))
        .mapToObj(_ -> one(WORDS))
        .collect(Collectors.joining(" "));
  }

  /// Words that mean themselves wherever they stand in YAML.
  String plain() {
    return IntStream.range(0, number(2, 4))
        .mapToObj(_ -> one(PLAIN))
        .collect(Collectors.joining(" "));
  }

  /// A text value as YAML writes it: bare, in quotes, or with what must be in quotes.
  String value() {
    return switch (random.nextInt(4)) {
      case 0 -> "\"" + words() + ": “so” \\\"it\\\" <is> & 'was' #" + number(1, 99) + "\"";
      case 1 -> "'" + words() + "'";
      default -> plain();
    };
  }

  /// A name for a file, hardly ever twice the same.
  String id() {
    return one(PLAIN) + "-" + one(PLAIN) + "-" + number(1, 999);
  }

  String levels() {
    int first = random.nextInt(LEVELS.size());
    return "[" + String.join(", ", LEVELS.subList(first, number(first + 1, LEVELS.size()))) + "]";
  }

  String level() {
    return one(LEVELS);
  }

  String day() {
    return "20%02d-%02d-%02d".formatted(number(20, 26), number(1, 12), number(1, 28));
  }

  /// A list in brackets of some of a list, without any twice.
  String some(List<String> list, int least) {
    var shuffled = new java.util.ArrayList<>(list);
    java.util.Collections.shuffle(shuffled, random);
    int count = Math.min(shuffled.size(), number(least, least + 2));
    return "[" + String.join(", ", shuffled.subList(0, count)) + "]";
  }

  /// A sentence, perhaps with emphasis, code or a link to another site.
  String sentence() {
    return switch (random.nextInt(6)) {
      case 0 -> "They **" + plain() + "** the " + one(WORDS) + ".";
      case 1 -> "Look for `" + one(PLAIN) + "()` & \"" + one(WORDS) + "\" < " + words() + ".";
      case 2 -> "See [" + plain() + "](https://example.com/" + one(PLAIN) + ").";
      default -> "The " + words() + " " + number(1, 999) + ".";
    };
  }

  String bullets() {
    return IntStream.range(0, number(1, 3))
        .mapToObj(_ -> "- " + sentence() + "\n")
        .collect(Collectors.joining());
  }

  String section(String title, String body) {
    return "## " + title + "\n\n" + body.stripTrailing() + "\n\n";
  }

  private String maybe(String text) {
    return chance(0.5) ? text : "";
  }

  String competency() {
    return """
    ---
    name: %s
    summary: %s
    ---
    """
            .formatted(value(), plain())
        + section("Definition", sentence())
        + section("Indicators", bullets())
        + section("Rating 1", sentence())
        + maybe(section("Rating 2", sentence()))
        + section("Rating 3", sentence())
        + section("Rating 5", sentence());
  }

  String technology() {
    return """
    ---
    name: %s
    category: %s
    summary: %s
    alternatives: [%s]
    ---
    """
            .formatted(value(), one(List.of("Hand tools", "Machines")), plain(), plain())
        + section("What to probe", bullets())
        + section("Signs of real use", bullets())
        + maybe(section("Warning signs", bullets()));
  }

  String question(Workspace site) {
    return """
    ---
    question: %s
    type: %s
    levels: %s
    minutes: %d
    competencies: %s
    technologies: %s
    theme: %s
    owner: %s
    reviewed: %s
    sources:
      - {title: %s, url: https://example.org/%s}
    status: published
    ---
    """
            .formatted(
                value(),
                type(),
                levels(),
                number(3, 9),
                some(site.ids("competencies"), 1),
                some(site.ids("technologies"), 0),
                value(),
                plain(),
                day(),
                plain(),
                one(PLAIN))
        + section("Why it matters", sentence())
        + section("Strong answer", bullets())
        + section("Red flags", bullets())
        + maybe(section("Probes", "- **Action:** " + sentence()))
        + maybe(section("Follow-ups", bullets()))
        + maybe(section("Mid level", sentence()))
        + maybe(section("Senior level", sentence()))
        + maybe(section("Rating 1", sentence()) + section("Rating 4", sentence()));
  }

  String type() {
    return one(List.of("behavioural", "situational", "knowledge", "design", "debugging"));
  }

  String role(Workspace site) {
    return """
    ---
    title: %s
    summary: %s
    family: %s
    levels: %s
    aliases: [%s]
    occupations:
      - {scheme: isco, code: "%d"}
    competencies:
    %squestions: %s
    technologies: %s
    candidate:
      stages:
        - {name: %s, minutes: %d, with: The lead, assesses: [%s]}
      prepare:
        - %s
      adjustments: %s
      next: %s
    owner: %s
    reviewed: %s
    status: published
    ---
    """
            .formatted(
                value(),
                plain(),
                one(List.of("Indoors", "Outdoors")),
                levels(),
                plain(),
                number(1000, 9999),
                rubric(site),
                some(site.ids("questions"), 2),
                some(site.ids("technologies"), 1),
                plain(),
                number(30, 60),
                plain(),
                plain(),
                plain(),
                plain(),
                plain(),
                day())
        + section("About the role", sentence())
        + section("Introduction", sentence());
  }

  private String rubric(Workspace site) {
    var ids = site.ids("competencies");
    if (ids.size() < 2 || chance(0.5)) {
      return "  - {id: %s}\n".formatted(one(ids));
    }
    return """
      - {id: %s, weight: 60, rationale: %s}
      - {id: %s, weight: 40, rationale: %s}
    """
        .formatted(ids.getFirst(), plain(), ids.getLast(), plain());
  }

  String tip(Workspace site) {
    return """
    ---
    title: %s
    kind: %s
    %s---
    %s

    ### %s

    %s
    """
        .formatted(
            value(),
            topic(),
            chance(0.5) ? "roles: " + some(site.ids("roles"), 1) + "\n" : "",
            sentence(),
            plain(),
            sentence());
  }

  String topic() {
    return one(List.of("technical", "communication", "mistakes", "scoring", "seniority"));
  }

  String faq() {
    return """
    - id: %s
      question: %s
      answer: |
        %s
      audience: %s
    - id: %s
      question: %s
      answer: |
        %s
      audience: employer
    """
        .formatted(
            id(),
            value(),
            sentence(),
            one(List.of("employer", "candidate")),
            id(),
            value(),
            sentence());
  }

  String plan(Workspace site) {
    return """
    title: %s
    role: %s
    level: %s
    minutes: %d
    opening: 5
    closing: 8
    questions:
      - {id: %s, minutes: %d}
    interviewers: 2
    script:
      opening: |
        %s
      closing: |
        %s
    """
        .formatted(
            value(),
            one(site.ids("roles")),
            level(),
            number(30, 90),
            one(site.ids("questions")),
            number(4, 12),
            sentence(),
            sentence());
  }

  String doNotAsk() {
    return """
    - topic: %s
      why: %s
      instead: %s
      jurisdictions: [%s]
      source: {title: %s, url: https://www.example.com/%s}
    """
        .formatted(plain(), plain(), plain(), one(List.of("uk", "us")), plain(), one(PLAIN));
  }

  String synonyms() {
    return "- [%s, %s]\n- [secateurs, pruners]\n".formatted(one(PLAIN), plain());
  }

  String picture() {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d 10"><title>%s</title><path d="M0 0h9v9z"/></svg>
    """
        .formatted(number(10, 99), plain());
  }

  String siteFile() {
    return """
    name: %s
    tagline: %s
    language: en
    baseUrl: https://guild.example/
    organisation:
      name: %s
      url: https://guild.example/
      email: hello@guild.example
      logo: media/logo.svg
    highlights:
      - %s
      - %s
    callToAction:
      title: %s
      text: %s
      label: Write
      url: mailto:hello@guild.example
    repository:
      url: https://code.example/guild
      branch: main
    visibility: public-guide
    jurisdictions: [uk, us]
    scale:
      - {value: 1, label: Not shown}
      - {value: 2, label: Weak}
      - {value: 3, label: Sound}
      - {value: 4, label: Strong}
      - {value: 5, label: Outstanding}
    """
        .formatted(value(), plain(), plain(), plain(), plain(), plain(), plain());
  }
}
