package io.github.askwell.outside;

import java.time.Duration;

/// What came of asking for an address.
sealed interface Answer {
  /// It leads to something, be it behind a login.
  record There() implements Answer {}

  /// It leads nowhere.
  ///
  /// @param why such as `404 Not Found`
  record Fault(String why) implements Answer {}

  /// Its host cannot be reached or gives no answer.
  record Silence(String why) implements Answer {}

  /// Its host asks to be left alone: it may be there or not.
  ///
  /// @param pause how long to wait before asking again; zero when the host does not say
  record Busy(Duration pause) implements Answer {}
}
