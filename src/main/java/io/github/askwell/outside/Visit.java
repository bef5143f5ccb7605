package io.github.askwell.outside;

import io.github.askwell.outside.Answer.Busy;
import io.github.askwell.outside.Answer.Fault;
import io.github.askwell.outside.Answer.Silence;
import io.github.askwell.outside.Answer.There;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/// A visit to one host: it is asked for one page at a time, with a pause before each request but the
/// first. `HEAD` comes first, then `GET` where that is not answered well. No body is read.
final class Visit {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_SILENCES = 2;
  private static final Duration MOST_WAIT = Duration.ofSeconds(30);

  private final HttpClient client;
  private final LinkProbe.Options options;
  private boolean begun;

  Visit(HttpClient client, LinkProbe.Options options) {
    this.client = client;
    this.options = options;
  }

  /// What came of each address. When the host is silent twice in a row, the others are taken to be
  /// silent, too; when it is busy for long, they are left out.
  Map<String, Answer> answers(Collection<String> addresses) throws InterruptedException {
    var answers = new TreeMap<String, Answer>();
    int silences = 0;
    for (var address : addresses) {
      var answer =
          silences < MOST_SILENCES
              ? patiently(address)
              : new Silence("its host gave no answer twice, and was not asked again");
      answers.put(address, answer);
      if (answer instanceof Busy) {
        return answers;
      }
      silences = answer instanceof Silence ? silences + 1 : 0;
    }
    return answers;
  }

  /// Waits once when the host says how long to, and that is not long.
  private Answer patiently(String address) throws InterruptedException {
    var answer = answer(address);
    if (answer instanceof Busy(var wait) && wait.isPositive() && wait.compareTo(MOST_WAIT) <= 0) {
      Thread.sleep(wait);
      return answer(address);
    }
    return answer;
  }

  private Answer answer(String address) throws InterruptedException {
    try {
      var uri = new URI(new URI(address).toASCIIString());
      var head = judged(response("HEAD", uri, 0));
      return head instanceof Fault ? judged(response("GET", uri, 0)) : head;
    } catch (UnknownHostException e) {
      return new Fault("there is no such host");
    } catch (HttpTimeoutException e) {
      return new Silence("no answer within " + options.patience().toSeconds() + " s");
    } catch (SSLException e) {
      return new Fault(
          e instanceof SSLHandshakeException
              ? "its certificate is not valid"
              : "no secure connection");
    } catch (Neighbourhood.RefusedException e) {
      return new Fault(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Silence("no connection");
    } catch (IllegalArgumentException | URISyntaxException e) {
      return new Fault("not an address that can be asked");
    }
  }

  /// What a host says that wants no visits from programs counts as there: nobody can tell.
  private static Answer judged(HttpResponse<?> response) {
    int status = response.statusCode();
    return switch (status) {
      case 401, 403, 407, 999 -> new There();
      case 429, 503 -> new Busy(wait(response));
      case 404 -> new Fault("404 Not Found");
      case 410 -> new Fault("410 Gone");
      default -> status < 400 ? new There() : new Fault("status " + status);
    };
  }

  /// `Retry-After` in seconds. The other form, a date, is for longer than anybody would wait.
  private static Duration wait(HttpResponse<?> response) {
    var seconds = response.headers().firstValue("Retry-After").filter(s -> s.matches("\\d{1,6}"));
    return Duration.ofSeconds(seconds.map(Long::parseLong).orElse(0L));
  }

  private HttpResponse<?> response(String method, URI uri, int redirects)
      throws IOException, InterruptedException {
    if (redirects > MOST_REDIRECTS) {
      throw new Neighbourhood.RefusedException("more than " + MOST_REDIRECTS + " redirects");
    }
    Neighbourhood.refuse(uri, options.local());
    if (begun) {
      Thread.sleep(options.pause());
    }
    begun = true;
    var request =
        HttpRequest.newBuilder(uri)
            .timeout(options.patience())
            .header("User-Agent", "askwell-link-check")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    response.body().close();
    var target = response.headers().firstValue("Location");
    boolean redirects3xx = response.statusCode() / 100 == 3 && target.isPresent();
    return redirects3xx ? response(method, uri.resolve(target.get()), redirects + 1) : response;
  }
}
