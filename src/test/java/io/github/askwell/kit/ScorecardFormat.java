package io.github.askwell.kit;

import static java.util.stream.Collectors.toSet;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a scorecard is by its documents alone: the published schema, and what
/// `docs/scorecard-format.md` says that a schema cannot. It shares nothing with the script that
/// reads scorecards, so that each can find the other wrong.
final class ScorecardFormat {
  private static final Schema SCHEMA = schema();

  private ScorecardFormat() {}

  static boolean allows(String text) {
    try {
      var card = JsonMapper.shared().readTree(text);
      return SCHEMA.validate(card).isEmpty() && fitsTogether(card);
    } catch (JacksonException e) {
      return false;
    }
  }

  private static boolean fitsTogether(JsonNode card) {
    var said = new ArrayList<>(List.of(card));
    card.get("amendments").valueStream().map(a -> a.get("before")).forEach(said::add);
    double weights =
        card.get("rubric").valueStream().mapToDouble(c -> c.get("weight").asDouble()).sum();
    return said.stream().allMatch(each -> isOf(card, each) && isAsFinalAsItSays(each))
        && Math.abs(weights - 100) <= 2
        && times(card).stream().allMatch(ScorecardFormat::isTime);
  }

  /// Whether answers and ratings are of the plan and of the rubric.
  private static boolean isOf(JsonNode card, JsonNode said) {
    return names(card.at("/plan/questions")).equals(keys(said.get("answers")))
        && names(card.get("rubric")).equals(keys(said.get("ratings")));
  }

  private static boolean isAsFinalAsItSays(JsonNode said) {
    return said.get("locked").isNull()
        || !said.get("verdict").isNull()
            && said.get("ratings").valueStream().allMatch(ScorecardFormat::isRated);
  }

  private static boolean isRated(JsonNode rating) {
    var value = rating.get("rating");
    return value.isString()
        || value.isNumber() && !rating.get("evidence").asString().strip().isEmpty();
  }

  /// The ids of a list, or something that is no id when one stands there twice.
  private static Set<String> names(JsonNode list) {
    var names = list.valueStream().map(each -> each.get("id").asString()).collect(toSet());
    return names.size() == list.size() ? names : Set.of("twice ");
  }

  private static Set<String> keys(JsonNode table) {
    return new HashSet<>(table.propertyNames());
  }

  private static List<String> times(JsonNode card) {
    var times = new ArrayList<JsonNode>();
    for (var key : List.of("created", "changed", "locked", "at")) {
      times.addAll(card.findValues(key));
    }
    return times.stream().filter(JsonNode::isString).map(JsonNode::asString).toList();
  }

  private static boolean isTime(String text) {
    try {
      Instant.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(Path.of("docs/scorecard.schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
