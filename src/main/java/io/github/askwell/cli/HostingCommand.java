package io.github.askwell.cli;

import io.github.askwell.content.Library;
import io.github.askwell.content.Site;
import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Visibility;
import io.github.askwell.hosting.ApacheConf;
import io.github.askwell.hosting.CloudFrontPolicy;
import io.github.askwell.hosting.HostRules;
import io.github.askwell.hosting.NginxConf;
import io.github.askwell.link.Linker;
import io.github.askwell.link.ReadOptions;
import io.github.askwell.read.EntryReader;
import io.github.askwell.read.Sources;
import io.github.askwell.read.Sources.NoContentException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what a web server is told about a site.
@Command(
    name = "hosting",
    mixinStandardHelpOptions = true,
    versionProvider = AskwellCommand.Version.class,
    header = "Print how your web server is to serve the site.",
    description = {
      "",
      "Writes configuration with the headers of all files, how long which may be kept, compression and"
          + " the page for what is not there. nginx includes it in a server, Apache in a directory or as"
          + " .htaccess; CloudFront makes a response headers policy of it. Netlify and Cloudflare find the"
          + " same in the site, as _headers.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  askwell hosting nginx > /etc/nginx/snippets/guides.conf",
      "  askwell hosting apache --base-url https://example.com/guides/ > guides.conf",
      "  askwell hosting cloudfront --audience candidate > policy.json"
    })
final class HostingCommand implements Callable<Integer> {
  /// A server that is told.
  enum Server {
    nginx,
    apache,
    cloudfront
  }

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "SERVER",
      description = "Which server: ${COMPLETION-CANDIDATES}.")
  private Server server = Server.nginx;

  @Mixin private SiteOptions.Content content = new SiteOptions.Content();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the site is published, with its path (default: as in site.yaml).")
  private @Nullable String baseUrl;

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      defaultValue = "all",
      description =
          "Whose site: ${COMPLETION-CANDIDATES} (default: all; of a split site one must be named).")
  private SiteOptions.Whose audience = SiteOptions.Whose.all;

  @Option(
      names = "--hsts",
      description =
          "Have browsers read this host over HTTPS alone, for a year. They cannot be told otherwise"
              + " before it is over.")
  private boolean hsts;

  HostingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var plain = HostRules.of(edition(library().site()));
    var rules = hsts ? plain.overHttpsAlone() : plain;
    if (!rules.isWritable()) {
      throw new Failure(
          ExitCode.USAGE,
          "the path '" + rules.root() + "' cannot be written for every server",
          "publish below a path of letters, digits and any of -._~");
    }
    terminal
        .out()
        .print(
            switch (server) {
              case nginx -> NginxConf.of(rules);
              case apache -> ApacheConf.of(rules);
              case cloudfront -> CloudFrontPolicy.of(rules);
            });
    return ExitCode.DONE;
  }

  private Site.Edition edition(Site site) {
    var visibility = site.publishing().visibility();
    if (visibility == Visibility.SEALED && audience.audience == Audience.ALL) {
      return site.edition(Audience.CANDIDATE); // All else is one folder of it.
    }
    if (visibility == Visibility.SPLIT && audience.audience == Audience.ALL) {
      throw new Failure(
          ExitCode.USAGE,
          "this content makes two sites, and each is served in its own way",
          "say which one: --audience candidate or --audience interviewer");
    }
    return site.edition(audience.audience);
  }

  private Library library() {
    try {
      var folder = content.folder();
      var sources = Sources.scan(folder, folder.toString());
      var base = Optional.ofNullable(baseUrl).map(url -> SiteOptions.address(spec, url));
      return Linker.link(sources, EntryReader.read(sources), new ReadOptions(false, base))
          .library()
          .orElseThrow(() ->
              new Failure(
                  ExitCode.CONTENT,
                  "the content has errors, so it is not known where the site is published",
                  "`askwell check` names them"));
    } catch (NoContentException e) {
      throw Failure.usage(e, e.hint());
    } catch (IOException e) {
      throw new Failure(
          ExitCode.MACHINE,
          "cannot read the content: " + e.getMessage(),
          "make the files readable, then run again");
    }
  }
}
