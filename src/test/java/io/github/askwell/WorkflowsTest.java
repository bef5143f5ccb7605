package io.github.askwell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.askwell.compare.MarkdownReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The workflows of the code host, held against what can go wrong with them without anyone noticing.
class WorkflowsTest {
  private static final Path FOLDER = Path.of(".github/workflows");
  private static final Set<String> EVENTS =
      Set.of("push", "pull_request", "workflow_run", "workflow_dispatch");

  static Stream<Path> workflows() throws IOException {
    return Files.list(FOLDER).sorted();
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void runOnKnownEventsOnly(Path file) throws IOException {
    var events = read(file).get("on").propertyNames();
    assertFalse(events.isEmpty());
    assertTrue(EVENTS.containsAll(events), () -> file + " runs on " + events);
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void mayOnlyReadUnlessAJobSaysMore(Path file) throws IOException {
    var rights = read(file).path("permissions");
    assertTrue(rights.isObject(), file + " does not say what it may");
    rights.forEach(right -> assertEquals("read", right.stringValue(), file.toString()));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void theCodeOfAPullRequestMayNeverWrite(Path file) throws IOException {
    var workflow = read(file);
    if (workflow.get("on").has("pull_request")) {
      workflow.get("jobs").forEach(job -> assertFalse(job.has("permissions"), file.toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void whatMayWriteAfterAPullRequestChecksNothingOut(Path file) throws IOException {
    var workflow = read(file);
    if (workflow.get("on").has("workflow_run")) {
      for (var step : steps(workflow)) {
        assertFalse(step.path("uses").asString("").startsWith("actions/checkout"), file.toString());
        assertFalse(step.path("run").asString("").contains("./"), file.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void noScriptHoldsAnExpression(Path file) throws IOException {
    for (var step : steps(read(file))) {
      var script = step.path("run").asString("");
      assertFalse(script.contains("${{"), () -> file + " puts a value into a script: " + script);
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void everyActionIsPinnedAndEveryCheckoutForgetsItsToken(Path file) throws IOException {
    for (var step : steps(read(file))) {
      var action = step.path("uses").asString("");
      assertTrue(action.isEmpty() || action.matches("[\\w./-]+@[0-9a-f]{40}"), action);
      if (action.startsWith("actions/checkout")) {
        assertFalse(step.path("with").path("persist-credentials").asBoolean(true), file.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void theVersionOfEveryActionIsSaidBesideItsCommit(Path file) throws IOException {
    for (var line : Files.readAllLines(file)) {
      boolean isAction = line.contains("uses: ");
      assertTrue(!isAction || line.matches(".*@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"), line);
    }
  }

  @Test
  void theCommentIsFoundAgainByTheMarkOfTheReport() throws IOException {
    var workflow = Files.readString(FOLDER.resolve("report.yml"));
    assertTrue(workflow.contains("startswith(\"" + MarkdownReport.MARK + "\")"));
    assertTrue(workflow.contains("mark='" + MarkdownReport.MARK + "'"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void everyJobEndsAndEveryWorkflowRunsOnceAtATime(Path file) throws IOException {
    var workflow = read(file);
    assertTrue(workflow.path("concurrency").has("group"), file.toString());
    workflow.get("jobs").forEach(job -> assertTrue(job.has("timeout-minutes"), file.toString()));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void commandsOfAskwellAreThoseThereAre(Path file) throws IOException {
    for (var step : steps(read(file))) {
      for (var line : step.path("run").asString("").split("\n")) {
        if (line.strip().startsWith("./askwell ")) {
          assertTrue(line.strip().matches("\\./askwell (check|build|report)( .*)?"), line);
        }
      }
    }
  }

  private static List<JsonNode> steps(JsonNode workflow) {
    var steps = new ArrayList<JsonNode>();
    workflow.get("jobs").forEach(job -> job.get("steps").forEach(steps::add));
    return steps;
  }

  private static JsonNode read(Path file) throws IOException {
    return new YAMLMapper().readTree(Files.readString(file));
  }
}
