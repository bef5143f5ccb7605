package io.github.askwell.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Prose.Target;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.theme.Assets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final Links.Addresses SITE =
      new Links.Addresses(
          new Site.Edition(
              Site.Audience.ALL,
              "https://guides.example/some/path/",
              "https://guides.example/some/path/",
              true,
              false),
          Route.Medium.SERVER,
          new Assets(
              new TreeMap<>(Map.of("media/a.png", "assets/media/a.1.png")), List.of(), List.of()),
          Map.of("hour", "cook"));

  private final Links guide = new Links(Route.guide("cook"), SITE);

  @Test
  void everyPlaceholderGetsTheAddressFromThisPage() {
    var prose =
        SampleLibrary.prose(
            "<a href=\"askwell:0\"></a><a href=\"askwell:1\"></a><img src=\"askwell:2\"><a href=\"askwell:3\"></a>",
            new Target.ToEntry(Kind.QUESTION, "soup", "red-flags"),
            new Target.ToEntry(Kind.PLAN, "hour", ""),
            new Target.ToMedia("a.png"),
            new Target.External("https://x.example/?a=1&b=2"));
    assertEquals(
        "<a href=\"../../../questions/soup/#red-flags\"></a><a href=\"./#plan-hour\"></a>"
            + "<img src=\"../../../assets/media/a.1.png\"><a href=\"https://x.example/?a=1&amp;b=2\"></a>",
        guide.html(prose).markup());
  }

  @Test
  void proseAmongOthersGetsItsOwnAnchorsAndDeeperHeadings() {
    var prose =
        SampleLibrary.prose(
            "<h2 id=\"why\">Why</h2><h5>Deep</h5><a href=\"askwell:0\">up</a>",
            new Target.ToAnchor("why"));
    assertEquals(
        "<h4 id=\"tip-why\">Why</h4><h6>Deep</h6><a href=\"#tip-why\">up</a>",
        guide.html(prose, "tip-", 2).markup());
  }

  @Test
  void whatScrollsCanBeReachedWithTheKeyboard() {
    assertEquals(
        "<pre tabindex=\"0\">x</pre><div class=\"scroll\" tabindex=\"0\"><table></table></div>",
        guide.html(SampleLibrary.prose("<pre>x</pre><table></table>")).markup());
  }

  @Test
  void linksOfTheMissingPageStartAtThePathOfTheSite() {
    var missing = new Links(Route.NOT_FOUND, SITE);
    assertEquals("/some/path/", missing.to(Route.HOME));
    assertEquals("/some/path/questions/soup/", missing.to(Kind.QUESTION, "soup"));
  }
}
