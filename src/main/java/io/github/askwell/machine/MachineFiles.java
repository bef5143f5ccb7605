package io.github.askwell.machine;

import io.github.askwell.content.Library;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.schema.ContentSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Makes the files of a site that machines read.
///
/// @param pages those that search engines may list
/// @param icon the path of the icon of the site
public record MachineFiles(Library library, Collection<Listed> pages, Place place, String icon) {
  private static final String SCHEMAS = "schema/";

  /// The files, in no certain order.
  public List<TextFile> all() {
    var identity = library.site().identity();
    var files = new ArrayList<TextFile>(schemas());
    files.add(new TextFile("feed.xml", new Feed(library, pages, place).text()));
    files.add(new TextFile("site.webmanifest", WebManifest.of(identity, icon)));
    if (place.medium() == Route.Medium.SERVER) {
      files.addAll(forCrawlers());
      files.addAll(Hosting.files(place.edition()));
      files.addAll(new Redirects(library, place).files());
    }
    return files;
  }

  /// The site for interviewers alone has no map and no list: whoever is asked to stay away needs none.
  private List<TextFile> forCrawlers() {
    if (place.edition().audience() == Site.Audience.INTERVIEWER) {
      return List.of(new TextFile("robots.txt", "User-agent: *\nDisallow: /\n"));
    }
    var files = new ArrayList<>(new RoleList(library, place).files());
    files.add(new TextFile("sitemap.xml", new Sitemap(pages, place).text()));
    files.add(new TextFile("robots.txt", robots()));
    return files;
  }

  /// What editors complete and check content from. A site for candidates alone has none: nobody who
  /// reads it edits it, and the schemas tell what interviewers look for.
  private List<TextFile> schemas() {
    var folder = place.baseUrl() + SCHEMAS;
    return !place.edition().isForCandidates()
        ? ContentSchema.all().stream()
            .map(schema -> new TextFile(SCHEMAS + schema.file(), schema.publishedAt(folder)))
            .toList()
        : List.of();
  }

  private String robots() {
    return "User-agent: *\nAllow: /\n\nSitemap: " + place.baseUrl() + "sitemap.xml\n";
  }
}
