package io.github.askwell.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page of a [WebSite] as jsoup reads it.
///
/// @param file the file it is kept in, such as `roles/index.html`
public record WebPage(String file, byte[] bytes, Document document) {
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "data", "poster");

  WebPage(String file, byte[] bytes) {
    this(file, bytes, Jsoup.parse(new String(bytes, UTF_8)));
  }

  /// The address of the page from the site's root, such as `roles/`.
  public String route() {
    return file.endsWith("index.html") ? file.replaceFirst("index\\.html$", "") : file;
  }

  public List<Element> all(String selector) {
    return document.select(selector);
  }

  /// The values of an attribute, in the order of the page.
  public List<String> values(String selector, String attribute) {
    return all(selector).stream().map(element -> element.attr(attribute)).toList();
  }

  /// Every address the page names, as written: of links, pictures, scripts, styles and forms.
  public List<String> addresses() {
    return document.stream()
        .flatMap(element -> element.attributes().asList().stream())
        .flatMap(WebPage::addresses)
        .toList();
  }

  private static Stream<String> addresses(Attribute attribute) {
    if (attribute.getKey().equals("srcset")) {
      return Stream.of(attribute.getValue().split(",")).map(part -> part.strip().split(" ")[0]);
    }
    return ADDRESSES.contains(attribute.getKey()) ? Stream.of(attribute.getValue()) : Stream.of();
  }

  /// Where an address leads, when the page is published below `root`.
  public URI resolve(URI root, String address) {
    return root.resolve(route()).resolve(address);
  }

  /// The ids of the page, each once.
  public Set<String> ids() {
    return new TreeSet<>(values("[id]", "id"));
  }

  /// The words people and machines read: text, titles, labels, descriptions and embedded data.
  public String everyWord() {
    var words = new StringBuilder(document.text());
    document.stream()
        .flatMap(element -> element.attributes().asList().stream())
        .forEach(attribute -> words.append(' ').append(attribute.getValue()));
    all("script").forEach(script -> words.append(' ').append(script.data()));
    return words.toString();
  }

  @Override
  public String toString() {
    return file;
  }
}
