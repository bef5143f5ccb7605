package io.github.askwell.check;

import static java.util.stream.Collectors.toMap;

import io.github.askwell.content.Site;
import io.github.askwell.content.Site.CheckChoice;
import io.github.askwell.content.Site.CheckOption;
import io.github.askwell.content.Site.OptionValue;
import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.diagnostic.Severity;
import io.github.askwell.rule.Check;
import io.github.askwell.rule.Option;
import io.github.askwell.rule.Settings;
import io.github.askwell.suppress.Suppressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What `site.yaml` wants of the checks, held against what there is.
final class Choices {
  static final String UNKNOWN_CHECK = "unknown-check";
  static final String UNKNOWN_OPTION = "unknown-option";
  static final String WRONG_OPTION = "wrong-option";

  private static final String OFF = "off";

  private final List<Check> checks;
  private final Map<String, Check> known;
  private final Checks.Rules rules;
  private final Map<String, CheckChoice> chosen = new TreeMap<>();
  private final List<Diagnostic> mistakes = new ArrayList<>();

  private Choices(List<Check> checks, Checks.Rules rules) {
    this.checks = checks;
    this.known = checks.stream().collect(toMap(check -> check.about().id(), check -> check));
    this.rules = rules;
  }

  /// A check that is to be made.
  ///
  /// @param severity of all its findings, when `site.yaml` says so
  record Choice(Check check, Optional<Severity> severity, Settings settings) {}

  /// What a site wants; nothing in particular when that cannot be read.
  static Choices of(Optional<Site> site, List<Check> checks, Checks.Rules rules) {
    var choices = new Choices(checks, rules);
    site.ifPresent(wishes -> wishes.checks().forEach(choices::add));
    return choices;
  }

  /// What is wrong with the choices.
  List<Diagnostic> mistakes() {
    return mistakes;
  }

  /// The checks that are not turned off and have what they need.
  List<Choice> made(Settings.Circumstances circumstances) {
    return checks.stream()
        .filter(check -> circumstances.occasion().meets(check.about().need()))
        .filter(check -> !wanted(check.about().id()).filter(OFF::equals).isPresent())
        .map(check ->
            new Choice(
                check,
                wanted(check.about().id()).map(Choices::severity),
                settings(check, circumstances)))
        .toList();
  }

  /// What was found without a check, with the severity that is wanted; nothing when it is turned off.
  Stream<Diagnostic> apply(Diagnostic found) {
    var wanted = known.containsKey(found.id()) ? Optional.<String>empty() : wanted(found.id());
    return wanted.isEmpty()
        ? Stream.of(found)
        : wanted.filter(word -> !word.equals(OFF)).map(word -> as(word, found)).stream();
  }

  private static Diagnostic as(String word, Diagnostic found) {
    return new Diagnostic(
        found.id(), severity(word), found.location(), found.message(), found.hint());
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Optional<String> wanted(String rule) {
    return Optional.ofNullable(chosen.get(rule)).flatMap(CheckChoice::severity);
  }

  private Settings settings(Check check, Settings.Circumstances circumstances) {
    var numbers = new TreeMap<String, Integer>();
    var words = new TreeMap<String, List<String>>();
    for (var option : check.about().options()) {
      switch (option) {
        case Option.Number number -> numbers.put(number.name(), number.byDefault());
        case Option.Words list -> words.put(list.name(), list.byDefault());
      }
    }
    var choice = chosen.get(check.about().id());
    for (var option : choice == null ? List.<CheckOption>of() : choice.options()) {
      switch (option.value()) {
        case OptionValue.Amount(var number) ->
            numbers.computeIfPresent(option.name(), (_, _) -> (int) number);
        case OptionValue.Phrases(var phrases) ->
            words.computeIfPresent(option.name(), (_, _) -> phrases);
      }
    }
    return new Settings(numbers, words, circumstances);
  }

  private void add(CheckChoice choice) {
    if (rules.fatal().contains(choice.check())) {
      mistake(
          UNKNOWN_CHECK,
          choice.place(),
          "'" + choice.check() + "' cannot be set: no site can be made of what it finds",
          "remove this, and mend what it finds");
      return;
    }
    if (!names().contains(choice.check())) {
      mistake(
          UNKNOWN_CHECK,
          choice.place(),
          "there is no check '" + choice.check() + "'",
          NearNames.hint(choice.check(), names()));
      return;
    }
    var good = choice.options().stream().filter(option -> fits(choice.check(), option)).toList();
    chosen.put(
        choice.check(), new CheckChoice(choice.check(), choice.place(), choice.severity(), good));
  }

  /// All that can be set.
  private Set<String> names() {
    var names = new TreeSet<>(known.keySet());
    names.addAll(rules.optional());
    names.add(Suppressions.UNUSED);
    return names;
  }

  private boolean fits(String id, CheckOption written) {
    var check = known.get(id);
    var options = check == null ? List.<Option>of() : check.about().options();
    var option = options.stream().filter(o -> o.name().equals(written.name())).findFirst();
    if (option.isEmpty()) {
      mistake(
          UNKNOWN_OPTION,
          written.nameAt(),
          "the check '" + id + "' has no option '" + written.name() + "'",
          options.isEmpty()
              ? "it has no options; remove this"
              : NearNames.hint(written.name(), options.stream().map(Option::name).toList()));
      return false;
    }
    return switch (option.get()) {
      case Option.Number number -> fits(number, written);
      case Option.Words _ -> isList(written);
    };
  }

  private boolean fits(Option.Number option, CheckOption written) {
    boolean fits =
        written.value() instanceof OptionValue.Amount(var number)
            && number == Math.rint(number)
            && number >= option.least()
            && number <= option.most();
    if (!fits) {
      mistake(
          WRONG_OPTION,
          written.place(),
          written.value() instanceof OptionValue.Phrases
              ? "expected a number for '" + option.name() + "', found a list"
              : written(written) + " is out of range for '" + option.name() + "'",
          "write a whole number from %d to %d; without this it is %d"
              .formatted(option.least(), option.most(), option.byDefault()));
    }
    return fits;
  }

  private boolean isList(CheckOption written) {
    boolean isList = written.value() instanceof OptionValue.Phrases;
    if (!isList) {
      mistake(
          WRONG_OPTION,
          written.place(),
          "expected a list for '" + written.name() + "', found " + written(written),
          "write a list of phrases: [first, second]");
    }
    return isList;
  }

  /// A value as the author wrote it.
  private static String written(CheckOption option) {
    return switch (option.value()) {
      case OptionValue.Amount(var number) when number == Math.rint(number) ->
          "'" + (long) number + "'";
      case OptionValue.Amount(var number) -> "'" + number + "'";
      case OptionValue.Phrases _ -> "a list";
    };
  }

  private void mistake(String id, Location place, String message, String hint) {
    mistakes.add(new Diagnostic(id, Severity.ERROR, place, message, hint));
  }
}
