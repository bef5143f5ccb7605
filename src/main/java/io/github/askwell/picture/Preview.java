package io.github.askwell.picture;

import io.github.askwell.content.Level;
import io.github.askwell.content.Role;
import io.github.askwell.content.Site;
import io.github.askwell.picture.Canvas.Box;
import io.github.askwell.picture.Canvas.Pen;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a picture shows that stands beside a link in a chat: plain text of a page that candidates may read.
///
/// @param sender who publishes the site
/// @param kicker a few words above the title
/// @param facts a line below the title
/// @param stretches how long each part of a whole takes, to be shown as a bar; may be empty
record Preview(Sender sender, String kicker, String title, String facts, List<Integer> stretches) {
  static final int WIDTH = 1200;
  static final int HEIGHT = 630;

  private static final int MARGIN = 84;
  private static final int INNER = WIDTH - 2 * MARGIN;
  private static final int FOOT = 76;
  private static final int SMALL = 28;
  private static final double TRACKING = 0.08;
  private static final int NORMAL = 36;
  private static final int LARGEST = 96;
  private static final int SMALLEST = 48;
  private static final int KICKER = 26;
  private static final int KICKER_LEADING = 50;
  private static final int GAP = 6;

  Preview {
    stretches = List.copyOf(stretches);
  }

  /// Who publishes a site.
  ///
  /// @param place where it is, without what all addresses begin with
  record Sender(String site, String organisation, String place) {
    static Sender of(Site.Identity identity) {
      return new Sender(
          identity.name(),
          identity.organisation().name(),
          identity.baseUrl().replaceAll("^https?://(www\\.)?|/+$", ""));
    }
  }

  /// What is shown for a site.
  static Preview of(Site.Identity identity) {
    return new Preview(Sender.of(identity), "", identity.tagline(), "", List.of());
  }

  /// What is shown for a role.
  static Preview of(Site.Identity identity, Role.Profile role) {
    var levels = role.levels().stream().map(Level::label).collect(Collectors.joining(", "));
    var stages = role.process().stages();
    var meetings = stages.size() == 1 ? "one meeting" : stages.size() + " meetings";
    var time = meetings + ", " + role.process().minutes() + " minutes in all";
    return new Preview(
        Sender.of(identity),
        role.family() + " · for candidates",
        role.title(),
        stages.isEmpty() ? levels : levels + " · " + time,
        stages.stream().map(Role.Stage::minutes).toList());
  }

  /// Draws the picture as PNG: the same bytes for the same words on any machine. Nothing when the font
  /// has no letters for the title.
  Optional<byte[]> png() {
    return Wording.in(Face.SEMIBOLD, title).map(shown -> Png.of(drawn(shown)));
  }

  private Canvas drawn(String title) {
    var canvas = new Canvas(WIDTH, HEIGHT);
    line(canvas, new Words(Face.SEMIBOLD, sender.site()), 108, Ink.ACCENT);
    boolean barred = stretches.stream().anyMatch(it -> it > 0);
    int bottom = barred ? 450 : 480;
    line(canvas, new Words(Face.REGULAR, facts), bottom, Ink.QUIET);
    if (barred) {
      bar(canvas, bottom + 34);
    }
    title(canvas, title, bottom - NORMAL - NORMAL / 3);
    foot(canvas);
    return canvas;
  }

  /// A text in one line.
  private record Words(Face face, String text) {

    /// What of it can be shown in so much room.
    Optional<Line> in(int width, int size) {
      return Wording.in(face, text)
          .map(it -> Headline.of(face, it, Headline.Room.line(width, size)).lines().getFirst());
    }
  }

  private static void line(Canvas canvas, Words words, int y, Ink ink) {
    words.in(INNER, NORMAL).ifPresent(it -> canvas.text(it, NORMAL, new Pen(MARGIN, y), ink));
  }

  /// The title in the middle of the room that is left for it.
  private void title(Canvas canvas, String title, int bottom) {
    int top = 144;
    var kicker = Wording.in(Face.SEMIBOLD, this.kicker.toUpperCase(Locale.ROOT));
    int above = kicker.isPresent() ? KICKER_LEADING : 0;
    int room = bottom - top - above;
    var headline =
        Headline.of(Face.SEMIBOLD, title, new Headline.Room(INNER, room, LARGEST, SMALLEST));
    int y = top + (room - headline.leading() * headline.lines().size()) / 2;
    if (kicker.isPresent()) {
      var line = Line.of(Face.SEMIBOLD, kicker.get(), TRACKING);
      canvas.text(line, KICKER, new Pen(MARGIN, y + KICKER), Ink.QUIET);
    }
    y += above + headline.size() * 17 / 20;
    for (var line : headline.lines()) {
      canvas.text(line, headline.size(), new Pen(MARGIN, y), Ink.TITLE);
      y += headline.leading();
    }
  }

  private void bar(Canvas canvas, int y) {
    long whole = stretches.stream().mapToLong(Integer::longValue).sum();
    long start = 0;
    for (int stretch : stretches) {
      int from = (int) ((INNER + GAP) * start / whole);
      start += stretch;
      int to = (int) ((INNER + GAP) * start / whole);
      canvas.fill(new Box(MARGIN + from, y, Math.max(2, to - from - GAP), 14), Ink.ACCENT);
    }
  }

  /// Who the picture is from.
  private void foot(Canvas canvas) {
    canvas.fill(new Box(0, HEIGHT - FOOT, WIDTH, FOOT), Ink.ACCENT);
    int y = HEIGHT - FOOT / 2 + SMALL / 3;
    new Words(Face.SEMIBOLD, sender.organisation())
        .in(INNER / 2, SMALL)
        .ifPresent(it -> canvas.text(it, SMALL, new Pen(MARGIN, y), Ink.ON_ACCENT));
    new Words(Face.REGULAR, sender.place())
        .in(INNER / 2 - SMALL, SMALL)
        .ifPresent(it ->
            canvas.text(it, SMALL, new Pen(MARGIN + INNER - it.width() * SMALL, y), Ink.ON_ACCENT));
  }
}
