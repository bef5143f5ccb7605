package io.github.askwell.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// When and with what means content is checked. Without them checks that need them are not made.
///
/// @param today the day of the check
/// @param outside what can ask other sites
public record Occasion(Optional<LocalDate> today, Optional<Outside> outside) {
  /// A check that depends on nothing but the content.
  public static final Occasion NONE = new Occasion(Optional.empty(), Optional.empty());

  /// Asks other sites.
  @FunctionalInterface
  public interface Outside {
    /// The addresses that lead nowhere, each with what is wrong, such as `404 Not Found`.
    ///
    /// @param addresses `http:` and `https:` addresses
    Map<String, String> faults(Collection<String> addresses);
  }

  /// What a check cannot be made without.
  public enum Need {
    NOTHING,
    TODAY,
    OUTSIDE
  }

  /// Whether a check that needs something can be made.
  public boolean meets(Need need) {
    return switch (need) {
      case NOTHING -> true;
      case TODAY -> today.isPresent();
      case OUTSIDE -> outside.isPresent();
    };
  }
}
