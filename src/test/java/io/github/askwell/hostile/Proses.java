package io.github.askwell.hostile;

import io.github.askwell.content.Entry;
import io.github.askwell.content.Kind;
import io.github.askwell.content.Library;
import io.github.askwell.content.Prose;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds every piece of prose that a value holds, however deep.
final class Proses {
  private Proses() {}

  /// The prose that came of the file at a path; of the whole library when it is not that of one entry.
  static Stream<Prose> in(Library library, String path) {
    var name = path.substring(path.lastIndexOf('/') + 1);
    return Arrays.stream(Kind.values())
        .filter(kind -> path.startsWith(kind.folder() + "/"))
        .findFirst()
        .map(kind -> in(entry(library, kind, name.replaceFirst("\\..*", ""))))
        .orElseGet(() -> Stream.concat(in(library.faqs()), in(library.doNotAsk())));
  }

  private static Object entry(Library library, Kind kind, String id) {
    Optional<? extends Entry> entry = Optional.ofNullable(library.entries().of(kind).get(id));
    return entry;
  }

  /// The prose in a value.
  static Stream<Prose> in(Object value) {
    return switch (value) {
      case Prose prose -> Stream.of(prose);
      case Optional<?> optional -> optional.stream().flatMap(Proses::in);
      case Collection<?> items -> items.stream().flatMap(Proses::in);
      case Map<?, ?> map -> map.values().stream().flatMap(Proses::in);
      case Record record when !(record instanceof io.github.askwell.content.Origin) ->
          Arrays.stream(record.getClass().getRecordComponents())
              .flatMap(component -> in(component(record, component)));
      default -> Stream.empty();
    };
  }

  private static Object component(Record record, java.lang.reflect.RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
