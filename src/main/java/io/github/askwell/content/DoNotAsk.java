package io.github.askwell.content;

import java.util.List;

/// A topic to keep out of an interview, and what may be asked instead.
///
/// @param id the slug of the topic
/// @param jurisdictions where this holds, such as `uk` or `us`
public record DoNotAsk(
    String id,
    String topic,
    Prose why,
    Prose instead,
    List<String> jurisdictions,
    Citation source,
    Origin origin)
    implements Library.Item {
  public DoNotAsk {
    jurisdictions = List.copyOf(jurisdictions);
  }
}
