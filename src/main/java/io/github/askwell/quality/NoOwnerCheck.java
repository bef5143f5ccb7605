package io.github.askwell.quality;

import io.github.askwell.content.Entry;
import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.util.List;
import java.util.stream.Stream;

/// What belongs to nobody, nobody mends.
final class NoOwnerCheck implements Check.OfItem {
  private static final About ABOUT =
      About.of("no-owner", Severity.WARNING)
          .option(
              new Option.Words(
                  "placeholders",
                  List.of(
                      "todo",
                      "tbd",
                      "tba",
                      "none",
                      "n/a",
                      "unknown",
                      "nobody",
                      "anyone",
                      "everyone",
                      "someone",
                      "somebody",
                      "?",
                      "-",
                      "xxx",
                      "owner",
                      "me")))
          .source(
              "U.S. Office of Personnel Management, Structured Interviews: A Practical Guide",
              "https://www.opm.gov/policy-data-oversight/assessment-and-selection/structured-interviews/guide.pdf");

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Stream<Finding> judge(Library.Item item, Settings settings) {
    return item instanceof Entry.Owned entry ? judge(entry, settings) : Stream.empty();
  }

  private static Stream<Finding> judge(Entry.Owned entry, Settings settings) {
    return settings.words("placeholders").stream()
        .filter(entry.upkeep().owner()::equalsIgnoreCase)
        .limit(1)
        .map(_ ->
            new Finding(
                entry.origin().at("/owner"),
                "'" + entry.upkeep().owner() + "' is nobody who could look after this",
                "write the person or the team that reads this again when its review is due"));
  }
}
