package io.github.askwell.rule;

import io.github.askwell.content.Citation;
import io.github.askwell.diagnostic.Severity;
import java.util.List;
import java.util.stream.Stream;

/// What there is to know of a check.
///
/// @param id its stable name in kebab case, such as `plan-over-time`; it never changes once released
/// @param severity how much its findings matter unless `site.yaml` says otherwise
/// @param sources what the rule rests on: law, research, or the habits of good interviewers
/// @param options what can be set in `site.yaml`
/// @param need what it cannot be made without
public record About(
    String id,
    Severity severity,
    List<Citation> sources,
    List<Option> options,
    Occasion.Need need) {
  public About {
    sources = List.copyOf(sources);
    options = List.copyOf(options);
    var names = options.stream().map(Option::name).distinct().count();
    if (names < options.size() || options.stream().anyMatch(o -> o.name().equals("severity"))) {
      throw new IllegalArgumentException("two options of " + id + " have the same name");
    }
  }

  /// A check without sources and options, to begin with.
  public static About of(String id, Severity severity) {
    return new About(id, severity, List.of(), List.of(), Occasion.Need.NOTHING);
  }

  /// The same with another source.
  ///
  /// @param url an `https:` address
  public About source(String title, String url) {
    return new About(id, severity, with(sources, new Citation(title, url)), options, need);
  }

  /// The same with another option.
  public About option(Option option) {
    return new About(id, severity, sources, with(options, option), need);
  }

  /// The same for a check that is made only when there is what it needs.
  public About needs(Occasion.Need another) {
    return new About(id, severity, sources, options, another);
  }

  private static <T> List<T> with(List<T> some, T another) {
    return Stream.concat(some.stream(), Stream.of(another)).toList();
  }
}
