package io.github.askwell.search;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/// Reads JSON with a parser that the writer knows nothing of.
public final class JsonReading {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonReading() {}

  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(byte[] json) {
    return MAPPER.readValue(json, Map.class);
  }

  @SuppressWarnings("unchecked")
  public static List<Object> array(byte[] json) {
    return MAPPER.readValue(json, List.class);
  }
}
