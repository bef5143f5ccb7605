package io.github.askwell.machine;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import io.github.askwell.content.Site;
import io.github.askwell.content.Technology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What pages for candidates are about, in the words of [schema.org](https://schema.org/) as JSON-LD.
///
/// It says nothing of interviews, and names no vacancy: a guide to a role is none.
///
/// @param place where the site is published
public record LinkedData(Place place, Site.Identity identity) {

  /// A role with what its page shows of it.
  ///
  /// @param changed when the page was changed last
  /// @param picture the absolute address of a picture of the page
  public record RoleFacts(
      Role.Profile role,
      List<Technology.Card> technologies,
      List<Answer> answers,
      Optional<LocalDate> changed,
      Optional<String> picture) {
    public RoleFacts {
      technologies = List.copyOf(technologies);
      answers = List.copyOf(answers);
    }
  }

  /// A question that candidates ask, answered on the page; plain text.
  public record Answer(String question, String text) {}

  /// Of the home page: whose site it is.
  public String home() {
    return graph(List.of(organisation(), site().with("description", identity.tagline())));
  }

  /// Of the list of roles.
  public String roles(List<Role.Profile> roles) {
    var items = new ArrayList<Json>();
    for (var role : roles) {
      items.add(item(items.size() + 1, role.title(), place.absolute(page(role))));
    }
    var list =
        node("ItemList", place.absolute(Route.index(Kind.ROLE)) + "#list").with("name", "Roles");
    return graph(
        List.of(
            trail(List.of()),
            list.with("numberOfItems", new Json.Number(items.size()))
                .withSome("itemListElement", items)));
  }

  /// Of the page of a role.
  public String role(RoleFacts facts) {
    var nodes = new ArrayList<Json>();
    nodes.add(organisation());
    nodes.add(site());
    nodes.add(trail(List.of(facts.role())));
    nodes.add(page(facts));
    nodes.add(occupation(facts));
    if (!facts.answers().isEmpty()) {
      var address = place.absolute(page(facts.role()));
      nodes.add(
          node("FAQPage", address + "#faq")
              .with("isPartOf", Json.object().with("@id", address))
              .withSome("mainEntity", facts.answers().stream().map(LinkedData::question).toList()));
    }
    return graph(nodes);
  }

  private static String graph(List<Json> nodes) {
    return Json.object().with("@context", "https://schema.org").withSome("@graph", nodes).line();
  }

  private static Json.Object node(String type, String id) {
    return Json.object().with("@type", type).with("@id", id);
  }

  private static Route page(Role.Profile role) {
    return new Route(Kind.ROLE.folder() + "/" + role.id() + "/");
  }

  private String organisationId() {
    return place.baseUrl() + "#organization";
  }

  private String siteId() {
    return place.baseUrl() + "#website";
  }

  private Json.Object organisation() {
    var organisation = identity.organisation();
    return node("Organization", organisationId())
        .with("name", organisation.name())
        .with("url", organisation.url())
        .with("email", organisation.email());
  }

  private Json.Object site() {
    return node("WebSite", siteId())
        .with("url", place.baseUrl())
        .with("name", identity.name())
        .with("inLanguage", identity.language())
        .with("publisher", Json.object().with("@id", organisationId()));
  }

  /// The way from the home page down to the list of roles, and on to a role.
  private Json.Object trail(List<Role.Profile> below) {
    var items = new ArrayList<Json>();
    items.add(item(1, identity.name(), place.baseUrl()));
    items.add(item(2, "Roles", place.absolute(Route.index(Kind.ROLE))));
    below.forEach(role -> items.add(item(3, role.title(), place.absolute(page(role)))));
    return Json.object().with("@type", "BreadcrumbList").withSome("itemListElement", items);
  }

  private static Json item(int position, String name, String address) {
    return Json.object()
        .with("@type", "ListItem")
        .with("position", new Json.Number(position))
        .with("name", name)
        .with("item", address);
  }

  private Json page(RoleFacts facts) {
    var role = facts.role();
    var address = place.absolute(page(role));
    return node("WebPage", address)
        .with("url", address)
        .with("name", role.title())
        .with("description", role.summary())
        .with("inLanguage", identity.language())
        .with("isPartOf", Json.object().with("@id", siteId()))
        .with("publisher", Json.object().with("@id", organisationId()))
        .with("about", Json.object().with("@id", address + "#occupation"))
        .with("dateModified", facts.changed().map(day -> new Json.Text(day.toString())))
        .with("primaryImageOfPage", facts.picture().map(LinkedData::image));
  }

  private static Json image(String address) {
    return Json.object()
        .with("@type", "ImageObject")
        .with("url", address)
        .with("width", new Json.Number(1200))
        .with("height", new Json.Number(630));
  }

  private Json occupation(RoleFacts facts) {
    var role = facts.role();
    return node("Occupation", place.absolute(page(role)) + "#occupation")
        .with("name", role.title())
        .withSome("alternateName", Json.texts(role.aliases()))
        .with("description", role.summary())
        .withSome(
            "occupationalCategory", role.occupations().stream().map(LinkedData::code).toList())
        .withSome(
            "skills",
            Json.texts(facts.technologies().stream().map(Technology.Card::name).toList()));
  }

  /// A code with the classification it is of
  /// ([CategoryCode](https://schema.org/CategoryCode)).
  private static Json code(Role.Occupation occupation) {
    var set =
        switch (occupation.scheme()) {
          case "onet-soc" -> codes("O*NET-SOC", "https://www.onetonline.org/");
          case "isco" -> codes("ISCO-08", "https://isco.ilo.org/");
          default -> codes("ESCO", "http://data.europa.eu/esco/");
        };
    return Json.object()
        .with("@type", "CategoryCode")
        .with("codeValue", occupation.code())
        .with("inCodeSet", set);
  }

  private static Json codes(String name, String address) {
    return Json.object().with("@type", "CategoryCodeSet").with("name", name).with("url", address);
  }

  private static Json question(Answer answer) {
    return Json.object()
        .with("@type", "Question")
        .with("name", answer.question())
        .with("acceptedAnswer", Json.object().with("@type", "Answer").with("text", answer.text()));
  }
}
