package io.github.askwell.law;

import io.github.askwell.content.Citation;
import java.util.List;

/// Something that is no business of an interviewer.
///
/// @param id such as `pay-history`
/// @param name as it stands in a message after "asks about"
/// @param knownAs words that a topic of `do-not-ask.yaml` has when it is the same, in lower case
/// @param laws what holds where
/// @param instead what may be asked; ends with a full stop or with a quotation
record Topic(String id, String name, List<String> knownAs, List<Law> laws, String instead) {
  Topic {
    knownAs = List.copyOf(knownAs);
    laws = List.copyOf(laws);
  }

  /// What holds in a jurisdiction.
  ///
  /// @param jurisdiction such as `uk`
  record Law(String jurisdiction, Verdict verdict, Citation source) {}

  /// What comes of asking.
  enum Verdict {
    /// Asking is itself forbidden.
    UNLAWFUL,
    /// Asking can be used as evidence of discrimination, or is forbidden in parts of the jurisdiction.
    RISKY;

    String word() {
      return this == UNLAWFUL ? "unlawful" : "risky";
    }
  }
}
