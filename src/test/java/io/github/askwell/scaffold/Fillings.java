package io.github.askwell.scaffold;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an author might write into a blank.
final class Fillings {
  private static final Map<String, String> BY_KEY = new LinkedHashMap<>();

  static {
    BY_KEY.put("type:", "debugging");
    BY_KEY.put("kind:", "scoring");
    BY_KEY.put("level:", "senior");
    BY_KEY.put("levels:", "mid");
    BY_KEY.put("family:", "Data");
    BY_KEY.put("category:", "Data");
    BY_KEY.put("summary:", "Keeps the data of a firm in order.");
    BY_KEY.put("theme:", "Finding faults in running services");
    BY_KEY.put("competencies:", "debugging");
    BY_KEY.put("- name:", "Technical interview");
    BY_KEY.put("minutes:", "60");
    BY_KEY.put("with:", "Two engineers from the team");
    BY_KEY.put("assesses:", "Debugging");
  }

  private static final List<String> SENTENCES =
      List.of(
          "Says what they measured, and when.",
          "Names the tool they used and why they took it.",
          "Draws the parts before changing any of them.",
          "Asks who depends on the service.",
          "Writes down what they expect to see.",
          "Shows how they checked the repair.",
          "Tells which guess was wrong.",
          "Compares two days of graphs.");

  private static final List<String> QUESTIONS =
      List.of("What did you do first?", "How did you know that it worked?");

  private Fillings() {}

  /// @param number tells blanks of the same kind apart
  static String of(Path file, String line, int number) {
    if (line.contains("{id: TODO}")) {
      return file.toString().contains("/plans/") ? "production-fault" : "debugging";
    }
    if (line.strip().equals("- TODO")) {
      return "production-fault";
    }
    if (line.contains(":** TODO")) {
      return QUESTIONS.get(number % QUESTIONS.size());
    }
    return BY_KEY.entrySet().stream()
        .filter(e -> line.strip().startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(SENTENCES.get(number % SENTENCES.size()));
  }
}
