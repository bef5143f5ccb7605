package io.github.askwell.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
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
    assertEquals(edit, new Site.Repository(url, "main", Optional.empty()).edit("faq/a.yaml", 7));
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/a/b.git, docs/a b.md, https://github.com/a/b/blob/main/docs/a%20b.md",
    "https://gitlab.example/a/b/, a.md, https://gitlab.example/a/b/-/blob/main/a.md",
    "https://codeberg.org/a/b, a.md, https://codeberg.org/a/b/src/branch/main/a.md",
    "https://bitbucket.org/a/b, a.md, https://bitbucket.org/a/b/src/main/a.md",
    "https://github.com/a/b, https://wiki.example/how, https://wiki.example/how",
  })
  void leadsToTheGuideOnEachCodeHost(String url, String guide, String address) {
    var kept = new Site.Repository(url, "main", Optional.of(guide));
    assertEquals(Optional.of(address), kept.guideAddress());
  }

  @ParameterizedTest
  @CsvSource({"a b#c.md, a%20b%23c.md", "é.md, %C3%A9.md"})
  void writesNamesAsAddressesDo(String path, String written) {
    var kept = new Site.Repository("https://github.com/a/b", "work/new", Optional.empty());
    assertEquals("https://github.com/a/b/edit/work/new/" + written, kept.edit(path));
  }
}
