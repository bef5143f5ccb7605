package io.github.askwell.lucene;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The terms of an index, each with a number of its own; for many threads.
final class Vocabulary {
  private final Map<String, Term> byText = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /// A term.
  ///
  /// @param number from 0, each once; which term has which differs from run to run
  record Term(String text, BytesRef bytes, int number) {}

  Term term(String text) {
    return byText.computeIfAbsent(
        text, _ -> new Term(text, new BytesRef(text), next.getAndIncrement()));
  }

  /// The term, if it is known.
  @Nullable Term known(String text) {
    return byText.get(text);
  }
}
