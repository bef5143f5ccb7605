package io.github.askwell.publish;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// Files by their part in the order of publishing: what is named must be there before, and until
/// after, what names it.
///
/// @param named content-addressed files
/// @param naming all others, such as pages
record ByRank<T>(List<T> named, List<T> naming) {

  /// Parts files, keeping their order.
  static <T> ByRank<T> of(Collection<T> files, Predicate<T> contentAddressed) {
    return new ByRank<>(
        files.stream().filter(contentAddressed).toList(),
        files.stream().filter(contentAddressed.negate()).toList());
  }

  List<List<T>> namedFirst() {
    return List.of(named, naming);
  }

  int size() {
    return named.size() + naming.size();
  }
}
