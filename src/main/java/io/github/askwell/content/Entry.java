package io.github.askwell.content;

/// A piece of content with a name of its own: the file `questions/api-security.md` is the question
/// `api-security`.
public sealed interface Entry extends Library.Item
    permits Entry.Owned, Competency, Technology, Tip, Plan {
  /// The slug of the entry, unique among its kind.
  String id();

  Kind kind();

  /// What people call it; plain text.
  String title();

  /// An entry that somebody looks after, and reads again as a whole from time to time.
  sealed interface Owned extends Entry permits Role, Question {
    Upkeep upkeep();
  }
}
