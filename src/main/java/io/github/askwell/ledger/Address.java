package io.github.askwell.ledger;

import io.github.askwell.content.Route;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address of a page or of a part of one, without that of the site.
///
/// @param path of the page, as [Route#path] has it
/// @param anchor of the part, without `#`; empty for the page
/// @param forInterviewers whether it is one of a site of their own, which interviewers have when a
///     site is split
public record Address(String path, String anchor, boolean forInterviewers)
    implements Comparable<Address> {
  private static final Pattern FORM =
      Pattern.compile(
          "/?((?:[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,200}/){0,20}"
              + "(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,200}\\.html)?)"
              + "(?:#([^\\s#<>\"'\\\\&]{1,300}))?");
  private static final Comparator<Address> ORDER =
      Comparator.comparing(Address::path)
          .thenComparing(Address::anchor)
          .thenComparing(Address::forInterviewers);

  /// The address of a page.
  static Address page(Route route, boolean forInterviewers) {
    return new Address(route.path(), "", forInterviewers);
  }

  /// What somebody wrote, with or without a slash in front; nothing when it cannot be an address.
  public static Optional<Address> parse(String text, boolean forInterviewers) {
    var form = FORM.matcher(text);
    if (text.length() > 1000 || !form.matches() || form.group(1).contains("..")) {
      return Optional.empty();
    }
    var anchor = form.group(2) == null ? "" : form.group(2);
    return Optional.of(new Address(form.group(1), anchor, forInterviewers));
  }

  /// The page that it is, or is a part of.
  public Address page() {
    return new Address(path, "", forInterviewers);
  }

  boolean isPage() {
    return anchor.isEmpty();
  }

  Route route() {
    return new Route(path);
  }

  /// As people write it: `/roles/python-specialist/#about`.
  public String text() {
    return "/" + path + (anchor.isEmpty() ? "" : "#" + anchor);
  }

  /// By path, then anchor.
  @Override
  public int compareTo(Address other) {
    return ORDER.compare(this, other);
  }
}
