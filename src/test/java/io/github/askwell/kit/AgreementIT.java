package io.github.askwell.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Krippendorff's alpha against its published values and its own laws.
class AgreementIT {
  private static final int SEED = 20261123;
  private static KitModules modules;

  @BeforeAll
  static void open() {
    modules = new KitModules();
  }

  @AfterAll
  static void close() {
    modules.close();
  }

  /// The twelve units of four observers in Krippendorff (2011), in which many ratings are missing.
  private static List<List<@Nullable Integer>> published() {
    var observers = List.of("123321412...", "1233224125.3", ".3332342251.", "12332441251.");
    var units = new ArrayList<List<@Nullable Integer>>();
    for (int unit = 0; unit < 12; unit++) {
      var ratings = new ArrayList<@Nullable Integer>();
      for (var observer : observers) {
        char rating = observer.charAt(unit);
        ratings.add(rating == '.' ? null : rating - '0');
      }
      units.add(ratings);
    }
    return units;
  }

  @ParameterizedTest
  @CsvSource({"nominal, .743", "ordinal, .815", "interval, .849"})
  void thePublishedValuesComeOut(String level, double published) {
    assertEquals(published, alpha(published(), level), 0.0005);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nominal", "ordinal", "interval"})
  void theOrderOfUnitsAndOfRatersDoesNotMatter(String level) {
    var random = new Random(SEED);
    for (int i = 0; i < 50; i++) {
      var units = units(random);
      var shuffled = new ArrayList<List<@Nullable Integer>>();
      for (var unit : units) {
        var other = new ArrayList<>(unit);
        Collections.shuffle(other, random);
        shuffled.add(other);
      }
      Collections.shuffle(shuffled, random);
      assertEquals(alpha(units, level), alpha(shuffled, level), 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nominal", "ordinal", "interval"})
  void aUnitWithOneRatingChangesNothing(String level) {
    var units = new ArrayList<>(units(new Random(SEED)));
    double before = alpha(units, level);
    var lonely = new ArrayList<@Nullable Integer>(Collections.nCopies(4, null));
    lonely.set(2, 5);
    units.add(lonely);
    assertEquals(before, alpha(units, level), 1e-12);
  }

  @Test
  void aScaleThatIsStretchedOrMovedKeepsTheIntervalAlpha() {
    var units = units(new Random(SEED));
    var stretched =
        units.stream()
            .map(unit -> {
              var other = new ArrayList<@Nullable Integer>();
              unit.forEach(rating -> other.add(rating == null ? null : 3 * rating + 7));
              return (List<@Nullable Integer>) other;
            })
            .toList();
    assertEquals(alpha(units, "interval"), alpha(stretched, "interval"), 1e-9);
    assertEquals(alpha(units, "ordinal"), alpha(stretched, "ordinal"), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nominal", "ordinal", "interval"})
  void fullAgreementIsOneAndWithoutDifferencesThereIsNone(String level) {
    assertEquals(1, alpha(List.of(List.of(1, 1), List.of(4, 4), List.of(2, 2)), level), 1e-12);
    assertNull(
        modules.run(CALL, Map.of("units", List.of(List.of(3, 3), List.of(3, 3)), "level", level)));
    assertNull(modules.run(CALL, Map.of("units", List.of(), "level", level)));
  }

  private static List<List<@Nullable Integer>> units(Random random) {
    var units = new ArrayList<List<@Nullable Integer>>();
    for (int unit = 0; unit < 10; unit++) {
      var ratings = new ArrayList<@Nullable Integer>();
      for (int rater = 0; rater < 4; rater++) {
        ratings.add(random.nextInt(4) == 0 ? null : 1 + random.nextInt(5));
      }
      units.add(ratings);
    }
    return units;
  }

  private static final String CALL =
      """
      async ({ units, level }) => {
        const { krippendorff } = await import("./js/kit/alpha.js");
        const { alpha } = krippendorff(units, level);
        return alpha === undefined ? null : alpha;
      }\
      """;

  private static double alpha(List<List<@Nullable Integer>> units, String level) {
    return ((Number) modules.run(CALL, Map.of("units", units, "level", level))).doubleValue();
  }
}
