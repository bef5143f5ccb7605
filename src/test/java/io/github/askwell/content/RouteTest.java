package io.github.askwell.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
  @ParameterizedTest
  @CsvSource({
    "'', roles/, roles/",
    "roles/a/, '', ../../",
    "roles/a/, roles/a/guide/, guide/",
    "roles/a/guide/, roles/a/, ../",
    "roles/a/guide/, questions/q/, ../../../questions/q/",
    "roles/ab/, roles/abc/, ../abc/",
    "roles/a/, roles/a/, ./",
    "'', '', ./",
    "search/, assets/site.css, ../assets/site.css",
    "404.html, roles/, roles/"
  })
  void leadsFromOnePageToAnother(String from, String to, String relative) {
    assertEquals(relative, new Route(from).to(new Route(to)));
  }

  @Test
  void namesTheFileServedThere() {
    assertEquals("index.html", Route.HOME.file());
    assertEquals("roles/a/guide/index.html", Route.guide("a").file());
    assertEquals("404.html", Route.NOT_FOUND.file());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/roles/", "roles//a", "../a"})
  void isNeverAbsoluteAndNeverLeavesTheSite(String path) {
    assertThrows(IllegalArgumentException.class, () -> new Route(path));
  }
}
