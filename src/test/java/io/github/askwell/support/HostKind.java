package io.github.askwell.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/// The hosts that the repository's own site is tried on.
public enum HostKind {
  PLAIN_AT_ROOT,
  PLAIN_BELOW_PATH,
  NGINX_AT_ROOT,
  NGINX_BELOW_PATH,
  APACHE_AT_ROOT,
  APACHE_BELOW_PATH;

  private static final class Nginx {
    static final Optional<WebServer> SERVER =
        DebianProgram.NGINX.path().map(program -> WebServer.nginx(program));
  }

  private static final class Apache {
    static final Optional<WebServer> SERVER =
        DebianProgram.APACHE.path().map(program -> WebServer.apache(program));
  }

  /// The host, which runs until the tests end. The test is passed over, and says why, where there is no
  /// such server.
  public WebHost host() {
    return switch (this) {
      case PLAIN_AT_ROOT -> BuiltSite.host();
      case PLAIN_BELOW_PATH -> BuiltSite.hostUnderPath();
      case NGINX_AT_ROOT -> nginx().atRoot();
      case NGINX_BELOW_PATH -> nginx().belowPath();
      case APACHE_AT_ROOT -> apache().atRoot();
      case APACHE_BELOW_PATH -> apache().belowPath();
    };
  }

  private static WebServer nginx() {
    assumeTrue(Nginx.SERVER.isPresent(), DebianProgram.NGINX::isMissing);
    return Nginx.SERVER.orElseThrow();
  }

  private static WebServer apache() {
    assumeTrue(Apache.SERVER.isPresent(), DebianProgram.APACHE::isMissing);
    return Apache.SERVER.orElseThrow();
  }
}
