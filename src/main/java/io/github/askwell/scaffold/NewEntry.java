package io.github.askwell.scaffold;

import io.github.askwell.read.ParsedFile.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The file of a new entry: what it is called, where it goes and what stands in it.
final class NewEntry {
  private static final String COMMON_LIST = "general";

  private final ContentFolder content;
  private final Wish wish;
  private final Sort sort;
  private final String id;
  private final String path;

  NewEntry(ContentFolder content, Wish wish) throws RefusedException, IOException {
    this.content = content;
    this.wish = wish;
    this.sort = wish.sort();
    judgeDetails();
    this.id = chosenId();
    this.path = sort == Sort.FAQ ? list() : folder() + "/" + id + "." + sort.ending();
  }

  String id() {
    return id;
  }

  Change change() throws RefusedException {
    var text = Template.of(sort).filled(values()).replaceAll("(?m)^ *@none\\R", "");
    return sort == Sort.FAQ
        ? new FaqList(content, path).with(id, text)
        : new Change(path, Optional.empty(), text, "wrote");
  }

  private void judgeDetails() throws RefusedException {
    for (var detail : wish.details().keySet()) {
      if (!sort.takes(detail)) {
        throw new RefusedException(
            "'--" + detail + "' says nothing about a " + sort.word(),
            "it goes with: " + Sort.taking(detail));
      }
    }
    if (wish.title().isBlank()) {
      throw new RefusedException("the title is empty", "give one in quotes after the kind");
    }
  }

  private String chosenId() throws RefusedException {
    var chosen = wish.id().isPresent() ? givenId(wish.id().get()) : madeId();
    var taken = content.ids(sort).get(chosen);
    if (taken != null) {
      throw new RefusedException(
          "there is a " + sort.word() + " '" + chosen + "' already: " + taken,
          "edit that one, or give this another name with --id, such as '" + free(chosen) + "'");
    }
    return chosen;
  }

  private static String givenId(String id) throws RefusedException {
    if (!Slug.isGood(id)) {
      throw new RefusedException(
          "'" + id + "' cannot be an id",
          "use lower-case letters, digits and single hyphens"
              + Slug.of(id).map(good -> ": '" + good + "'").orElse(""));
    }
    return id;
  }

  private String madeId() throws RefusedException {
    var made =
        sort == Sort.QUESTION || sort == Sort.FAQ
            ? Slug.ofQuestion(wish.title())
            : Slug.of(wish.title());
    return made.orElseThrow(() ->
        new RefusedException(
            "no id can be made from '" + wish.title() + "'",
            "give one with --id, of lower-case letters, digits and hyphens"));
  }

  private String free(String taken) {
    var ids = content.ids(sort).keySet();
    int number = 2;
    while (ids.contains(taken + "-" + number)) {
      number++;
    }
    return taken + "-" + number;
  }

  /// The folder for the file: `--dir` from where the user is, from the content folder, or from the
  /// folder of the sort.
  private String folder() throws RefusedException, IOException {
    if (wish.folder().isEmpty()) {
      return sort.folder();
    }
    var root = content.root();
    var given = Path.of(wish.folder().get());
    var own = root.resolve(sort.folder());
    for (var from : List.of(Path.of("").toAbsolutePath(), root, own)) {
      var folder = from.resolve(given).normalize();
      if (folder.startsWith(own)) {
        return judged(root, folder);
      }
    }
    var inside = own.resolve(given).normalize();
    if (given.isAbsolute() || !inside.startsWith(own)) {
      throw elsewhere(given);
    }
    return judged(root, inside);
  }

  private String judged(Path root, Path folder) throws RefusedException {
    var at = root;
    for (var step : root.relativize(folder)) {
      at = at.resolve(step);
      if (Files.isSymbolicLink(at) || Files.exists(at) && !Files.isDirectory(at)) {
        throw elsewhere(folder);
      }
      if (step.toString().startsWith(".")) {
        throw new RefusedException(
            "the folder '" + step + "' would be left out of the site", "name it without a dot");
      }
    }
    return root.relativize(folder).toString().replace('\\', '/');
  }

  private RefusedException elsewhere(Path folder) {
    return new RefusedException(
        "'" + folder + "' is not a folder below '" + content.name() + "/" + sort.folder() + "'",
        "name one that is, such as --dir " + sort.folder() + "/more");
  }

  /// The file of a list that an entry is added to.
  private String list() throws RefusedException {
    var name = wish.first("file").or(() -> wish.first("role")).orElse(COMMON_LIST);
    var plain = name.replaceFirst("^(?:.*/)?faq/", "").replaceFirst("\\.yaml$", "");
    for (var step : plain.split("/")) {
      givenId(step);
    }
    return sort.folder() + "/" + plain + ".yaml";
  }

  private Map<String, String> values() throws RefusedException {
    var values = new TreeMap<String, String>();
    values.put("id", id);
    values.put("title", YamlText.text(wish.title().strip()));
    values.put("today", wish.today().toString());
    values.put("status", wish.first("draft").isPresent() ? "draft" : "published");
    values.put("audience", YamlText.word(wish.first("audience").orElse("employer")));
    values.put("minutes", wish.first("minutes").orElse(sort == Sort.PLAN ? "60" : "10"));
    wish.first("type").ifPresent(type -> values.put("type", YamlText.word(type)));
    wish.first("category").ifPresent(c -> values.put("category", YamlText.text(c)));
    roles(values);
    levels(values);
    known(values);
    return values;
  }

  private void roles(Map<String, String> values) throws RefusedException {
    var roles = wish.all("role");
    values.put("roles", roles.isEmpty() ? "@none" : "roles: " + YamlText.list(roles));
    var owner = content.owner();
    for (var role : roles) {
      var source = content.role(role);
      values.putIfAbsent("role", role);
      owner = source.said("/owner").or(content::owner);
      values.put("known questions", ContentFolder.listed(texts(source, "/questions")));
      values.put("levels", YamlText.list(texts(source, "/levels")));
    }
    owner.ifPresent(name -> values.put("owner", YamlText.text(name)));
    if (sort == Sort.PLAN && roles.size() > 1) {
      throw new RefusedException("a plan is for one role", "make one plan for each role");
    }
  }

  private static List<String> texts(Source source, String pointer) {
    return source.items(pointer).stream().map(Value::text).filter(text -> !text.isEmpty()).toList();
  }

  private void levels(Map<String, String> values) {
    var levels = wish.all("level");
    if (!levels.isEmpty()) {
      values.put("levels", YamlText.list(levels));
      values.put("level", YamlText.word(levels.getFirst()));
    }
    values.merge("levels", "[TODO]", (given, none) -> given.equals("[]") ? none : given);
  }

  private void known(Map<String, String> values) {
    switch (sort) {
      case QUESTION, ROLE, PLAN -> {
        values.put("known roles", content.known(Sort.ROLE));
        values.put("known competencies", content.known(Sort.COMPETENCY));
        values.put("known technologies", content.known(Sort.TECHNOLOGY));
        values.putIfAbsent("known questions", content.known(Sort.QUESTION));
        values.put("known families", content.known(Sort.ROLE, "/family"));
      }
      case TECHNOLOGY -> values.put("known categories", content.known(sort, "/category"));
      case COMPETENCY, TIP, FAQ -> {}
    }
  }
}
