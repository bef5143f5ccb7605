package io.github.askwell.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.askwell.build.BuildResult.Tally;
import io.github.askwell.publish.OutputFile;
import io.github.askwell.search.SearchIndex;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BuiltSiteTest {
  private final AtomicInteger made = new AtomicInteger();
  private final BuiltSite site =
      new BuiltSite(List.of(file("index.html"), file("tips/x/index.html")), 2, this::index);

  @Test
  void theIndexIsMadeOnceAndOnlyWhenItIsAskedFor() {
    assertEquals(2, site.filesWithoutIndex().size());
    assertEquals(new Tally(2, 0), site.tally());
    assertEquals(0, made.get());

    site.index();
    site.files();

    assertEquals(1, made.get());
    assertEquals(new Tally(2, 7), site.tally());
  }

  @Test
  void theSameSiteFoundAgainSharesItsIndexAndHasNothingFresh() {
    site.index();
    var again = site.again();

    assertEquals(0, again.fresh());
    assertSame(site.index(), again.index());
    assertSame(site.filesWithoutIndex(), again.filesWithoutIndex());
  }

  @Test
  void allFilesStandInTheOrderOfTheirPaths() {
    assertEquals(
        List.of("index.html", "search/manifest.json", "tips/x/index.html"),
        site.files().stream().map(OutputFile::path).toList());
  }

  private SearchIndex index() {
    made.incrementAndGet();
    return new SearchIndex(
        List.of(new SearchIndex.File("search/manifest.json", new byte[0], false)), 7);
  }

  private static OutputFile file(String path) {
    return new OutputFile(path, new byte[0], false);
  }
}
