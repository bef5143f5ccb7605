package io.github.askwell.support;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What axe-core finds on a page: all of its rules, best practices and the size of targets included.
/// Pages have no frames, so it works in their own tab alone, which its `legacy` mode means.
public final class Axe {
  private Axe() {}

  /// The violations, one for each element, with what is wrong about it. Everything that unfolds is
  /// unfolded first; the menu, which lies over the page then, is looked at by itself.
  public static List<String> violationsOn(Page page) {
    page.evaluate(
        "document.querySelectorAll('details').forEach(d => d.open = !d.matches('.menu'))");
    var found = new ArrayList<>(violations(new AxeBuilder(page)));
    if (page.locator(".menu > summary").isVisible()) {
      page.evaluate("document.querySelector('.menu').open = true");
      found.addAll(violations(new AxeBuilder(page).include(".menu")));
      page.evaluate("document.querySelector('.menu').open = false");
    }
    return found;
  }

  private static List<String> violations(AxeBuilder axe) {
    var targets = new AxeRuleOptions();
    targets.setEnabled(true);
    var options = new AxeRunOptions();
    options.setRules(Map.of("target-size", targets));
    options.setResultTypes(List.of("violations"));
    var results = axe.setLegacyMode(true).options(options).analyze();
    return results.getViolations().stream().flatMap(Axe::describe).toList();
  }

  private static Stream<String> describe(Rule rule) {
    return rule.getNodes().stream().map(node -> describe(rule, node));
  }

  private static String describe(Rule rule, CheckedNode node) {
    return rule.getId()
        + ": "
        + node.getHtml().replaceAll("\\s+", " ")
        + " ("
        + node.getFailureSummary().replaceAll("\\s+", " ")
        + ")";
  }
}
