package io.github.askwell.format;

import static io.github.askwell.diagnostic.DiagnosticJson.string;
import static java.util.stream.Collectors.joining;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Writes diagnostics as [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html),
/// with what GitHub
/// [code scanning](https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning)
/// asks for, and within its limits.
final class Sarif {
  /// GitHub refuses a run with more results.
  static final int MOST_RESULTS = 25_000;

  private static final Comparator<Diagnostic> GRAVEST_FIRST =
      Comparator.comparing(Diagnostic::severity).thenComparing(Comparator.naturalOrder());

  private final String version;
  private final Function<String, Page> pages;
  private final List<String> rules = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /// @param version of the program, such as `0.1.0`
  /// @param pages what is known of a rule, by its id
  Sarif(String version, Function<String, Page> pages) {
    this.version = version;
    this.pages = pages;
  }

  /// What is known of a rule.
  ///
  /// @param summary one sentence; plain text
  /// @param markdown the whole page
  /// @param address where the page is published
  record Page(String summary, String markdown, Optional<String> address) {}

  /// The whole log, without a line break at its end. Of more than [#MOST_RESULTS] it holds the gravest.
  String format(List<Diagnostic> diagnostics) {
    var shown = diagnostics.stream().sorted(GRAVEST_FIRST).limit(MOST_RESULTS).toList();
    rules.clear();
    seen.clear();
    rules.addAll(new TreeSet<>(shown.stream().map(Diagnostic::id).toList()));
    var results = shown.stream().map(this::result).collect(joining(",\n      "));
    var described = rules.stream().map(this::rule).collect(joining(",\n        "));
    return """
    {
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [{
        "tool": {"driver": {
          "name": "askwell",
          "semanticVersion": %s,
          "rules": [%s]
        }},
        "automationDetails": {"id": "askwell/"},
        "columnKind": "utf16CodeUnits",
        "results": [%s]
      }]
    }\
    """
        .formatted(
            string(version),
            described.isEmpty() ? "" : "\n        " + described,
            results.isEmpty() ? "" : "\n      " + results);
  }

  private String rule(String id) {
    var page = pages.apply(id);
    var address = page.address().map(url -> ", \"helpUri\": " + string(url)).orElse("");
    return """
    {"id": %s, "name": %s, "shortDescription": {"text": %s}, "fullDescription": {"text": %s}, \
    "help": {"text": %s, "markdown": %s}%s, "properties": {"tags": ["content"]}}\
    """
        .formatted(
            string(id),
            string(id),
            string(page.summary()),
            string(page.summary()),
            string(page.markdown()),
            string(page.markdown()),
            address);
  }

  private String result(Diagnostic diagnostic) {
    var at = diagnostic.location();
    return """
    {"ruleId": %s, "ruleIndex": %d, "level": "%s", "message": {"text": %s}, \
    "locations": [{"physicalLocation": {"artifactLocation": {"uri": %s}, \
    "region": {"startLine": %d, "startColumn": %d, "endColumn": %d}}}], \
    "partialFingerprints": {"primaryLocationLineHash": %s}}\
    """
        .formatted(
            string(diagnostic.id()),
            rules.indexOf(diagnostic.id()),
            level(diagnostic.severity()),
            string(diagnostic.message() + ". Hint: " + diagnostic.hint()),
            string(uri(at.file())),
            at.line(),
            at.column(),
            at.column() + Math.max(1, at.length()),
            string(fingerprint(diagnostic)));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /// The path as a reference (RFC 3986), relative to the folder the program ran in.
  private static String uri(String path) {
    var out = new StringBuilder(path.startsWith("/") ? "file://" : "");
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "/-._~".indexOf(c) >= 0);
      out.append(plain ? Character.toString(c) : "%%%02X".formatted((int) c));
    }
    return out.toString();
  }

  /// Names the finding by its rule, its file and the text of its line, so that it stays the same when
  /// lines are added above. A second one of the same name gets the number 2.
  private String fingerprint(Diagnostic diagnostic) {
    var at = diagnostic.location();
    var name = String.join("\n", diagnostic.id(), at.file(), at.lineText().strip());
    var hash = HexFormat.of().formatHex(sha256(name), 0, 8);
    return hash + ":" + seen.merge(hash, 1, Integer::sum);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
