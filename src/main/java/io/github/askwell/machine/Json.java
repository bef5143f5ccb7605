package io.github.askwell.machine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A value of JSON, and how it is written: with a member a line, for people look at these files too.
sealed interface Json {

  /// A text.
  record Text(String text) implements Json {}

  /// A whole number.
  record Number(long number) implements Json {}

  /// Values in order.
  record Array(List<? extends Json> elements) implements Json {
    public Array {
      elements = List.copyOf(elements);
    }
  }

  /// Members in order. Whoever makes it keeps their names apart.
  record Object(List<Member> members) implements Json {
    public Object {
      members = List.copyOf(members);
    }

    /// The same with a member more.
    Object with(String name, Json value) {
      var more = new ArrayList<>(members);
      more.add(new Member(name, value));
      return new Object(more);
    }

    Object with(String name, String value) {
      return with(name, new Text(value));
    }

    /// The same with a member more, if there is a value for it.
    Object with(String name, Optional<? extends Json> value) {
      return value.map(it -> with(name, it)).orElse(this);
    }

    /// The same with a list more, unless it is empty.
    Object withSome(String name, List<? extends Json> values) {
      return values.isEmpty() ? this : with(name, new Array(values));
    }
  }

  /// A name with its value.
  record Member(String name, Json value) {}

  static Object object() {
    return new Object(List.of());
  }

  /// Texts in order.
  static List<Text> texts(List<String> texts) {
    return texts.stream().map(Text::new).toList();
  }

  static Array array(Json... elements) {
    return new Array(Arrays.asList(elements));
  }

  /// The value on lines of its own, for a file.
  default String lines() {
    var out = new StringBuilder();
    JsonText.indented(this, "", out);
    return out.append('\n').toString();
  }

  /// The value on one line, for a `<script>` of data in a page: nothing in it can end the element or
  /// begin a comment ([restrictions](https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements)).
  default String line() {
    var out = new StringBuilder();
    JsonText.compact(this, out);
    return out.toString();
  }
}
