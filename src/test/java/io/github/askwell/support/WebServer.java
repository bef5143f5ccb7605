package io.github.askwell.support;

import io.github.askwell.content.Site.Audience;
import io.github.askwell.content.Site.Edition;
import io.github.askwell.hosting.ApacheConf;
import io.github.askwell.hosting.HostRules;
import io.github.askwell.hosting.NginxConf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real web server on loopback with the repository's own site, of which some pages [moved][MovedSite], once at the root of a port and once below
/// a path of another. It knows of the site what `askwell hosting` prints, reads nothing of how the
/// machine's own server is set up, and ends with the tests.
final class WebServer {
  private static final int ATTEMPTS = 3;
  private static final long PATIENCE_MILLIS = 20_000;

  private final Path folder;
  private final int rootPort;
  private final int deepPort;

  private WebServer(Path folder, int rootPort, int deepPort) {
    this.folder = folder;
    this.rootPort = rootPort;
    this.deepPort = deepPort;
  }

  /// Starts nginx.
  static WebServer nginx(Path program) {
    return start(server -> server.nginxCommand(program));
  }

  /// Starts Apache: at the root as administrators set it up, below the path by `.htaccess`.
  static WebServer apache(Path program) {
    return start(server -> server.apacheCommand(program));
  }

  WebHost atRoot() {
    return route -> "http://127.0.0.1:" + rootPort + "/" + route;
  }

  WebHost belowPath() {
    return route -> "http://127.0.0.1:" + deepPort + BuiltSite.DEEP_BASE.getPath() + route;
  }

  private interface Setup {
    /// Writes how the server is set up, and gives the command that runs it until it is ended.
    List<String> command(WebServer server) throws IOException;
  }

  /// A port that is free may be taken before the server has it, so it is tried again.
  private static WebServer start(Setup setup) {
    try {
      var said = "";
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        var server = new WebServer(published(), freePort(), freePort());
        var log = server.folder.resolve("said.txt");
        var process =
            new ProcessBuilder(setup.command(server))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.end(process)));
        if (server.answers(process)) {
          return server;
        }
        said = Files.readString(log);
      }
      throw new AssertionError("the web server does not run: " + said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new folder with the site in `root` and, below its path, in `deep`. Servers that were started by
  /// root read as somebody else.
  private static Path published() throws IOException {
    var folder = Files.createTempDirectory("askwell-server");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    write(MovedSite.at(BuiltSite.BASE), folder.resolve("root"));
    write(MovedSite.at(BuiltSite.DEEP_BASE), deep(folder));
    return folder;
  }

  private static Path deep(Path folder) {
    return folder.resolve("deep" + BuiltSite.DEEP_BASE.getPath());
  }

  private static void write(WebSite site, Path folder) throws IOException {
    for (var file : site.files().entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    Files.createDirectories(folder.resolve(".askwell"));
    Files.writeString(folder.resolve(".askwell/manifest"), "records of the build");
  }

  private static HostRules rules(String base) {
    return HostRules.of(new Edition(Audience.ALL, base, base, true, false));
  }

  private List<String> nginxCommand(Path program) throws IOException {
    Files.writeString(folder.resolve("root.conf"), NginxConf.of(rules(BuiltSite.BASE.toString())));
    Files.writeString(
        folder.resolve("deep.conf"), NginxConf.of(rules(BuiltSite.DEEP_BASE.toString())));
    var setup =
        """
        daemon off;
        pid @/nginx.pid;
        error_log @/error.log;
        worker_processes 1;
        events {}
        http {
          include /etc/nginx/mime.types;
          access_log off;
          client_body_temp_path @/body;
          proxy_temp_path @/proxy;
          fastcgi_temp_path @/fastcgi;
          uwsgi_temp_path @/uwsgi;
          scgi_temp_path @/scgi;
          server { listen 127.0.0.1:%d; root @/root; include @/root.conf; include @/root/redirects.nginx.conf; }
          server { listen 127.0.0.1:%d; root @/deep; include @/deep.conf; include @/%s/redirects.nginx.conf; }
        }
        """
            .formatted(rootPort, deepPort, folder.relativize(deep(folder)))
            .replace("@", folder.toString());
    var file = Files.writeString(folder.resolve("nginx.conf"), setup);
    var log = folder.resolve("error.log").toString();
    return List.of(program.toString(), "-e", log, "-p", folder.toString(), "-c", file.toString());
  }

  private List<String> apacheCommand(Path program) throws IOException {
    Files.writeString(folder.resolve("root.conf"), ApacheConf.of(rules(BuiltSite.BASE.toString())));
    var deep = deep(folder);
    Files.writeString(
        deep.resolve(".htaccess"),
        ApacheConf.of(rules(BuiltSite.DEEP_BASE.toString()))
            + Files.readString(deep.resolve("redirects.htaccess")));
    var setup =
        """
        ServerRoot @
        ServerName 127.0.0.1
        DefaultRuntimeDir @
        PidFile @/apache.pid
        ErrorLog @/error.log
        %s
        ServerLimit 1
        ThreadsPerChild 32
        MaxRequestWorkers 32
        TypesConfig /etc/mime.types
        Listen 127.0.0.1:%d
        Listen 127.0.0.1:%d
        <VirtualHost 127.0.0.1:%d>
          DocumentRoot @/root
          <Directory @/root>
            Require all granted
            Include @/root.conf
            Include @/root/redirects.htaccess
          </Directory>
        </VirtualHost>
        <VirtualHost 127.0.0.1:%d>
          DocumentRoot @/deep
          <Directory @/deep>
            Require all granted
            AllowOverride FileInfo Indexes
          </Directory>
        </VirtualHost>
        """
            .formatted(modules(), rootPort, deepPort, rootPort, deepPort)
            .replace("@", folder.toString());
    var file = Files.writeString(folder.resolve("apache.conf"), setup);
    return List.of(program.toString(), "-DFOREGROUND", "-f", file.toString());
  }

  private static String modules() {
    var lines = new StringBuilder();
    for (var name :
        List.of(
            "mpm_event", "authz_core", "dir", "mime", "alias", "headers", "filter", "deflate")) {
      lines.append(
          "LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n".formatted(name, name));
    }
    return Machine.current().root() ? lines + "User nobody\nGroup nogroup\n" : lines.toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Whether the server listens, as soon as it does or has ended.
  private boolean answers(Process process) {
    try {
      var end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
      while (!listens(rootPort) || !listens(deepPort)) {
        if (process.waitFor(10, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
          return false;
        }
      }
      return process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static boolean listens(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private void end(Process process) {
    process.destroy();
    process.onExit().join();
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
