package io.github.askwell.machine;

import io.github.askwell.content.Kind;
import io.github.askwell.content.Level;
import io.github.askwell.content.Library;
import io.github.askwell.content.Role;
import io.github.askwell.content.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// What candidates may read of the roles, for other systems: as JSON for programs such as a careers page or
/// a tracking system, and as a list of links for language models ([llms.txt](https://llmstxt.org/)).
record RoleList(Library library, Place place) {
  private static final String FILE = "roles.json";
  private static final String SCHEMA = "roles.schema.json";
  private static final String ADDRESS_OF_SCHEMA = "https://askwell.invalid/" + SCHEMA;
  private static final int VERSION = 1;

  /// Both lists, and the schema of the first.
  List<TextFile> files() {
    return List.of(
        new TextFile(FILE, json()),
        new TextFile(SCHEMA, schema()),
        new TextFile("llms.txt", links()));
  }

  private String schema() {
    try (var file = RoleList.class.getResourceAsStream(SCHEMA)) {
      if (file == null) {
        throw new IllegalStateException("the program was packaged without " + SCHEMA);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .replace(ADDRESS_OF_SCHEMA, place.baseUrl() + SCHEMA);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String json() {
    var identity = library.site().identity();
    var organisation = identity.organisation();
    return Json.object()
        .with("$schema", place.baseUrl() + SCHEMA)
        .with("version", new Json.Number(VERSION))
        .with(
            "site",
            Json.object()
                .with("name", identity.name())
                .with("url", place.baseUrl())
                .with("language", identity.language())
                .with(
                    "organisation",
                    Json.object()
                        .with("name", organisation.name())
                        .with("url", organisation.url())
                        .with("email", organisation.email())))
        .with("roles", new Json.Array(library.roles().stream().map(this::role).toList()))
        .lines();
  }

  private Json role(Role role) {
    var profile = role.profile();
    var process = profile.process();
    return Json.object()
        .with("id", profile.id())
        .with("title", profile.title())
        .with("summary", profile.summary())
        .with("url", place.absolute(page(profile)))
        .with("shortUrl", place.absolute(Route.shortcut(profile.id())))
        .with("family", profile.family())
        .with("levels", array(profile.levels().stream().map(Level::word).toList()))
        .with("aliases", array(profile.aliases()))
        .with(
            "occupations",
            new Json.Array(
                profile.occupations().stream()
                    .map(code ->
                        Json.object().with("scheme", code.scheme()).with("code", code.code()))
                    .toList()))
        .with(
            "technologies",
            array(library.technologiesOf(role).stream().map(it -> it.card().name()).toList()))
        .with(
            "competencies",
            new Json.Array(
                role.rubric().stream()
                    .map(criterion -> library.competency(criterion.competency()).card())
                    .map(card ->
                        Json.object().with("name", card.name()).with("summary", card.summary()))
                    .toList()))
        .with("minutes", new Json.Number(process.minutes()))
        .with("stages", new Json.Array(process.stages().stream().map(RoleList::stage).toList()))
        .with("reviewed", role.upkeep().reviewed().toString());
  }

  private static Json stage(Role.Stage stage) {
    return Json.object()
        .with("name", stage.name())
        .with("minutes", new Json.Number(stage.minutes()))
        .with("with", stage.with())
        .with("assesses", array(stage.assesses()));
  }

  private static Json array(List<String> texts) {
    return new Json.Array(Json.texts(texts));
  }

  private String links() {
    var identity = library.site().identity();
    var roles =
        library.roles().stream()
            .map(Role::profile)
            .map(role ->
                "- [%s](%s): %s"
                    .formatted(
                        label(role.title()), place.absolute(page(role)), line(role.summary())))
            .collect(Collectors.joining("\n"));
    return """
    # %s

    > %s

    Each page says what a role is about, how its interviews go and how to prepare for them. %s publishes them for candidates.

    ## Roles

    %s

    ## Optional

    - [All roles as JSON](%s): the same for programs, with a JSON Schema
    - [Changes](%s): what was changed lately, as an Atom feed
    """
        .formatted(
            line(identity.name()),
            line(identity.tagline()),
            line(identity.organisation().name()),
            roles,
            place.baseUrl() + FILE,
            place.baseUrl() + "feed.xml");
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /// A text that ends no link.
  private static String label(String text) {
    return line(text).replaceAll("[\\\\\\[\\]]", "\\\\$0");
  }

  private static Route page(Role.Profile role) {
    return new Route(Kind.ROLE.folder() + "/" + role.id() + "/");
  }
}
