package io.github.askwell.quality;

import io.github.askwell.content.Entry;
import io.github.askwell.content.Library;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.About;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Finding;
import io.github.askwell.rule.Occasion;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// What nobody has read for long describes a job that has changed.
final class OverdueReviewCheck implements Check.OfItem {
  private static final About ABOUT =
      About.of("overdue-review", Severity.WARNING)
          .option(new Option.Number("days", 365, 1, 3650))
          .needs(Occasion.Need.TODAY)
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
    var today = settings.circumstances().occasion().today().orElseThrow();
    long age = ChronoUnit.DAYS.between(entry.upkeep().reviewed(), today);
    if (age < 0) {
      return Stream.of(
          new Finding(
              entry.origin().at("/reviewed"),
              "the review date '" + entry.upkeep().reviewed() + "' is in the future",
              "write the day on which somebody last read the whole file"));
    }
    return age <= settings.number("days")
        ? Stream.empty()
        : Stream.of(
            new Finding(
                entry.origin().at("/reviewed"),
                "nobody has reviewed this since '%s', %d days ago"
                    .formatted(entry.upkeep().reviewed(), age),
                "'%s' reads it, mends what is out of date and sets the date to today"
                    .formatted(entry.upkeep().owner())));
  }
}
