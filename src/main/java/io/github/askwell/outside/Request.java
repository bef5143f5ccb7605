package io.github.askwell.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Asks for one page: `HEAD` first, then `GET` where that is not answered well. No body is read.
final class Request {
  private static final int MOST_REDIRECTS = 5;

  private final Duration patience;
  private final boolean local;
  private final HttpClient client;

  Request(Duration patience, boolean local) {
    this.patience = patience;
    this.local = local;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// What is wrong with an address; empty when it leads to something, be it behind a login or too busy
  /// to answer.
  Optional<String> fault(String address) throws InterruptedException {
    try {
      var head = status("HEAD", URI.create(address), 0);
      return fault(head < 400 ? head : status("GET", URI.create(address), 0));
    } catch (UnknownHostException e) {
      return Optional.of("there is no such host");
    } catch (HttpTimeoutException e) {
      return Optional.of("no answer within " + patience.toSeconds() + " s");
    } catch (SSLException e) {
      return Optional.of("its certificate is not valid");
    } catch (RefusedException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Optional.of("no connection");
    } catch (IllegalArgumentException e) {
      return Optional.of("not an address that can be asked");
    }
  }

  private static Optional<String> fault(int status) {
    return switch (status) {
      case 401, 403, 407, 429, 503, 999 -> Optional.empty();
      case 404 -> Optional.of("404 Not Found");
      case 410 -> Optional.of("410 Gone");
      default -> status < 400 ? Optional.empty() : Optional.of("status " + status);
    };
  }

  private int status(String method, URI uri, int redirects)
      throws IOException, InterruptedException {
    if (redirects > MOST_REDIRECTS) {
      throw new RefusedException("more than " + MOST_REDIRECTS + " redirects");
    }
    refuseLocal(uri);
    var request =
        HttpRequest.newBuilder(uri)
            .timeout(patience)
            .header("User-Agent", "askwell-link-check")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    response.body().close();
    var target = response.headers().firstValue("Location");
    boolean redirects3xx = response.statusCode() / 100 == 3 && target.isPresent();
    return redirects3xx
        ? status(method, uri.resolve(target.get()), redirects + 1)
        : response.statusCode();
  }

  /// Content may come from strangers: it must not make this machine knock at doors behind a firewall.
  private void refuseLocal(URI uri) throws IOException {
    var scheme = String.valueOf(uri.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null) {
      throw new RefusedException("it leads away from the web");
    }
    if (local) {
      return;
    }
    for (var address : InetAddress.getAllByName(uri.getHost())) {
      if (address.isLoopbackAddress()
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || address.isAnyLocalAddress()
          || address.isMulticastAddress()
          || address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC) {
        throw new RefusedException("it leads to a private network");
      }
    }
  }

  /// The address is not asked.
  private static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }
}
