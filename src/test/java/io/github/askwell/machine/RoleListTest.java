package io.github.askwell.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.askwell.support.BuiltSite;
import io.github.askwell.support.Site;
import io.github.askwell.support.WebSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RoleListTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir private Path folder;

  @Test
  void isAsItsSchemaSays() {
    var site = BuiltSite.repository();
    assertEquals(List.of(), problems(site));
    var roles = JSON.readTree(site.text("roles.json")).path("roles");
    var role =
        roles
            .valueStream()
            .filter(it -> it.path("title").asString().equals("Python Specialist"))
            .findFirst()
            .orElseThrow();
    assertEquals(BuiltSite.BASE + "roles/python-specialist/", role.path("url").asString());
    assertTrue(site.files().containsKey("r/" + role.path("id").asString() + "/index.html"));
  }

  @Test
  void aTitleThatMeansSomethingElsewhereMeansNothingHere() {
    var site = made("title: Gardener", "title: 'A [b](c) \"d\" </script> <!-- é 🌱'");
    assertEquals(List.of(), problems(site));
    var title = "A [b](c) \"d\" </script> <!-- é 🌱";
    assertEquals(
        title,
        JSON.readTree(site.text("roles.json")).path("roles").path(0).path("title").asString());
    assertTrue(
        site.text("llms.txt").contains("- [A \\[b\\](c) \"d\" </script> <!-- é 🌱](https://"),
        site.text("llms.txt"));
    var data = data(site, "roles/gardener/index.html");
    assertEquals(title, only(data, "Occupation").path("name").asString());
  }

  private WebSite made(String was, String is) {
    return Site.small(folder).edit("content/roles/gardener.md", was, is).build().files();
  }

  private static List<?> problems(WebSite site) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(site.text("roles.schema.json"))
        .validate(JSON.readTree(site.text("roles.json")));
  }

  private static JsonNode data(WebSite site, String page) {
    var text = site.text(page);
    var start = "<script type=\"application/ld+json\">";
    int from = text.indexOf(start) + start.length();
    return JSON.readTree(text.substring(from, text.indexOf("</script>", from)));
  }

  private static JsonNode only(JsonNode data, String type) {
    var found =
        data.path("@graph").valueStream().filter(it -> it.path("@type").asString().equals(type));
    return found
        .reduce((_, other) -> {
          throw new AssertionError("two of " + type + ": " + other);
        })
        .orElseThrow();
  }

  @Test
  void thePageOfARoleSaysWhatItIsAbout() {
    var site = BuiltSite.repository();
    var data = data(site, "roles/python-specialist/index.html");
    assertEquals("https://schema.org", data.path("@context").asString());
    var occupation = only(data, "Occupation");
    assertEquals("15-1252.00", code(occupation, "O*NET-SOC"));
    assertEquals("2512", code(occupation, "ISCO-08"));
    assertEquals(3, only(data, "BreadcrumbList").path("itemListElement").size());
    assertEquals(
        occupation.path("@id").asString(),
        only(data, "WebPage").path("about").path("@id").asString());
    var asked = only(data, "FAQPage").path("mainEntity");
    var shown = site.page("roles/python-specialist/index.html").values(".faq", "id");
    assertEquals(shown.size(), asked.size(), "each that the page answers, and no other");
    var list = only(data(site, "roles/index.html"), "ItemList");
    var roles = JSON.readTree(site.text("roles.json")).path("roles");
    assertEquals(roles.size(), list.path("numberOfItems").asInt());
    assertFalse(site.text("roles/python-specialist/index.html").contains("JobPosting"));
  }

  private static String code(JsonNode occupation, String set) {
    return occupation
        .path("occupationalCategory")
        .valueStream()
        .filter(code -> code.path("inCodeSet").path("name").asString().equals(set))
        .findFirst()
        .orElseThrow()
        .path("codeValue")
        .asString();
  }

  @Test
  void pagesForInterviewersHaveNoData() {
    BuiltSite.repository()
        .pages()
        .forEach(page -> {
          boolean isForCandidates =
              page.route().isEmpty() || page.route().matches("roles/([^/]+/)?");
          var text = BuiltSite.repository().text(page.file());
          assertEquals(isForCandidates, text.contains("application/ld+json"), page.file());
        });
  }
}
