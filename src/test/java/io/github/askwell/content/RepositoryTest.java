package io.github.askwell.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryTest {
  @ParameterizedTest
  @CsvSource({
    "https://github.com/a/b, https://github.com/a/b/edit/main/faq/a.yaml#L7",
    "https://github.com/a/b.git, https://github.com/a/b/edit/main/faq/a.yaml#L7",
    "https://github.com/gitlab/b/, https://github.com/gitlab/b/edit/main/faq/a.yaml#L7",
    "https://gitlab.example/a/b, https://gitlab.example/a/b/-/edit/main/faq/a.yaml#L7",
    "https://codeberg.org/a/b, https://codeberg.org/a/b/_edit/main/faq/a.yaml#L7",
    "https://bitbucket.org/a/b, https://bitbucket.org/a/b/src/main/faq/a.yaml?mode=edit#lines-7",
  })
  void leadsToTheEditorOfEachCodeHost(String url, String edit) {
    assertEquals(edit, new Site.Repository(url, "main").edit("faq/a.yaml", 7));
  }

  @ParameterizedTest
  @CsvSource({"a b#c.md, a%20b%23c.md", "é.md, %C3%A9.md"})
  void writesNamesAsAddressesDo(String path, String written) {
    var edit = new Site.Repository("https://github.com/a/b", "work/new").edit(path);
    assertEquals("https://github.com/a/b/edit/work/new/" + written, edit);
  }
}
