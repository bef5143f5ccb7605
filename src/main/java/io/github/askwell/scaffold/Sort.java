package io.github.askwell.scaffold;

import io.github.askwell.diagnostic.NearNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be made.
public enum Sort {
  ROLE("roles", "md", Set.of("level", "draft")),
  QUESTION("questions", "md", Set.of("role", "type", "level", "minutes", "draft")),
  TECHNOLOGY("technologies", "md", Set.of("role", "category")),
  COMPETENCY("competencies", "md", Set.of("role")),
  TIP("tips", "md", Set.of("role", "type")),
  FAQ("faq", "yaml", Set.of("role", "audience", "file")),
  PLAN("plans", "yaml", Set.of("role", "level", "minutes"));

  private final String folder;
  private final String ending;
  private final Set<String> details;

  Sort(String folder, String ending, Set<String> details) {
    this.folder = folder;
    this.ending = ending;
    this.details = details;
  }

  /// The word for it, such as `question`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// All words, in the order of the help.
  public static List<String> words() {
    return Arrays.stream(values()).map(Sort::word).toList();
  }

  /// The sort that a word names.
  ///
  /// @throws RefusedException when none has that name; the hint says which is near
  public static Sort named(String word) throws RefusedException {
    for (var sort : values()) {
      if (sort.word().equals(word.toLowerCase(Locale.ROOT))) {
        return sort;
      }
    }
    throw new RefusedException(
        "there is no kind of content '" + word + "'", NearNames.hint(word, words()));
  }

  /// The folder of content that it is kept in.
  String folder() {
    return folder;
  }

  /// The ending of its files, without the dot.
  String ending() {
    return ending;
  }

  /// Whether a detail can be given for it.
  boolean takes(String detail) {
    return details.contains(detail);
  }

  /// The words of those for which a detail can be given.
  static String taking(String detail) {
    return Arrays.stream(values())
        .filter(sort -> sort.takes(detail))
        .map(Sort::word)
        .collect(Collectors.joining(", "));
  }

  /// The list of a role that names such entries; empty when a role does not.
  Optional<String> listOfRole() {
    return switch (this) {
      case QUESTION, TECHNOLOGY, COMPETENCY, TIP -> Optional.of(folder);
      case ROLE, FAQ, PLAN -> Optional.empty();
    };
  }
}
