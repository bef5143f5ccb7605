package io.github.askwell.rule;

import io.github.askwell.content.Library;
import io.github.askwell.content.Question;
import io.github.askwell.phrase.Text;
import java.util.Optional;
import java.util.stream.Stream;

/// A rule that content is held against.
///
/// A check lives in the package of its subject and is one class without state. It is registered by its
/// line in that package's public list, such as `QualityChecks.ALL`, and each such list by its line in
/// `io.github.askwell.check.Checks`. A check has a page `docs/checks/<id>.md`, which names its sources and
/// its options, and a case under `src/test/resources/checks/`.
///
/// Checks run on many threads. What they find may come in any order: it is sorted by place later. The
/// severity, what `site.yaml` says of it and what authors allow beside the line are not their business.
public sealed interface Check {
  /// What the check is called, how much it matters, what it rests on and what can be set.
  About about();

  /// A check that compares entries with each other, or looks for what is missing.
  non-sealed interface OfLibrary extends Check {
    /// What it finds in a library.
    Stream<Finding> judge(Library library, Settings settings);
  }

  /// A check that judges each entry, answer and topic by itself. It depends on the item and the
  /// settings alone: what it found is remembered for as long as both are the same.
  non-sealed interface OfItem extends Check {
    /// What it finds in an item.
    Stream<Finding> judge(Library.Item item, Settings settings);
  }

  /// A check that judges each item by its words alone. What it found is remembered like that of
  /// [OfItem].
  non-sealed interface OfText extends Check {
    /// What it finds in what authors wrote in an item.
    Stream<Finding> judge(Text text, Settings settings);
  }

  /// A check that judges each question by itself.
  interface OfQuestion extends OfItem {
    /// What it finds in a question.
    Optional<Finding> judge(Question question, Settings settings);

    @Override
    default Stream<Finding> judge(Library.Item item, Settings settings) {
      return item instanceof Question question
          ? judge(question, settings).stream()
          : Stream.empty();
    }
  }
}
