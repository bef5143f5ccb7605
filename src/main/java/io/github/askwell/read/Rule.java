package io.github.askwell.read;

import static java.util.stream.Collectors.toSet;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Location;
import io.github.askwell.diagnostic.Severity;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What reading and linking hold content to. Each rule has a page `docs/checks/<id>.md`; ids never
/// change once released.
public enum Rule {
  // Files.
  UNREADABLE_FILE,
  FILE_TOO_LARGE,
  SYMBOLIC_LINK,
  UNKNOWN_FILE(Severity.WARNING),
  BAD_FILE_NAME,
  DUPLICATE_ID,
  INVALID_ENCODING,
  INVALID_CHARACTER,
  TOO_MANY_PROBLEMS,
  MISSING_SITE,
  UNSAFE_MEDIA,

  // YAML.
  MISSING_FRONT_MATTER,
  UNCLOSED_FRONT_MATTER,
  YAML_SYNTAX,
  YAML_ALIAS,
  YAML_TAG,
  DUPLICATE_KEY,
  TOO_DEEP,
  TOO_LONG,

  // Values.
  UNKNOWN_KEY,
  MISSING_KEY,
  EMPTY_VALUE,
  WRONG_TYPE,
  NOT_ALLOWED,
  OUT_OF_RANGE,
  WRONG_FORM,
  WRONG_COUNT,
  DUPLICATE_ITEM,
  MISSING_RATIONALE,
  WEIGHT_TOTAL,
  BLANK_LEFT,

  // Sections and Markdown.
  UNKNOWN_SECTION,
  MISSING_SECTION,
  DUPLICATE_SECTION,
  EMPTY_SECTION,
  STRAY_TEXT,
  NOT_A_LIST,
  HEADING_LEVEL,
  RAW_HTML,
  UNSAFE_LINK,
  BROKEN_LINK,
  UNDEFINED_LABEL(Severity.WARNING),
  REMOTE_IMAGE,
  MISSING_ALT(Severity.WARNING),

  // References.
  UNKNOWN_REFERENCE,
  UNKNOWN_ANCHOR,
  DRAFT_REFERENCE(Severity.WARNING);

  private final Severity severity;

  Rule() {
    this(Severity.ERROR);
  }

  Rule(Severity severity) {
    this.severity = severity;
  }

  /// The stable name of the rule, such as `unknown-reference`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The ids of the rules without which no site can be made. What they find is always an error.
  public static Set<String> fatal() {
    return ids(Rule::isFatal);
  }

  /// The ids of all other rules. How much they matter is for authors to say.
  public static Set<String> optional() {
    return ids(rule -> !rule.isFatal());
  }

  private static Set<String> ids(Predicate<Rule> which) {
    return Stream.of(values()).filter(which).map(Rule::id).collect(toSet());
  }

  private boolean isFatal() {
    return severity == Severity.ERROR && this != MISSING_RATIONALE;
  }

  public Severity severity() {
    return severity;
  }

  /// What is wrong at a place.
  public Diagnostic at(Location location, String message, String hint) {
    return new Diagnostic(id(), severity, location, message, hint);
  }
}
