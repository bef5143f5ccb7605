package io.github.askwell.scaffold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody wants to have made.
///
/// @param title its title: of a question the question itself, of a technology or a competency the name
/// @param id its id; without one it is made from the title
/// @param folder the folder for its file: from the content folder or from the folder of its sort
/// @param details values by the name of the detail: `role`, `type`, `level`, `minutes`, `category`,
///     `audience`, `file`, `draft`
/// @param today the day it is made
public record Wish(
    Sort sort,
    String title,
    Optional<String> id,
    Optional<String> folder,
    Map<String, List<String>> details,
    LocalDate today) {
  public Wish {
    details = Map.copyOf(details);
  }

  /// The values of a detail; empty when it is not given.
  List<String> all(String detail) {
    return details.getOrDefault(detail, List.of());
  }

  /// The first value of a detail.
  Optional<String> first(String detail) {
    return all(detail).stream().findFirst();
  }
}
