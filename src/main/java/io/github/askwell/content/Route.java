package io.github.askwell.content;

/// The address of a page or file of the site, from the site's root and without a slash in front: the
/// empty string is the home page, `roles/python-specialist/guide/` a guide, `404.html` a file.
public record Route(String path) {
  public static final Route HOME = new Route("");
  public static final Route FAQ = new Route("faq/");
  public static final Route DO_NOT_ASK = new Route("do-not-ask/");
  public static final Route DEBRIEF = new Route("debrief/");
  public static final Route DEVICE = new Route("on-this-device/");

  /// Where a sealed site asks for the passphrase; all pages for interviewers are below it.
  public static final Route INTERVIEWERS = new Route("interviewers/");

  public static final Route SEARCH = new Route("search/");
  public static final Route NOT_FOUND = new Route("404.html");
  public static final Route SEARCH_MANIFEST = new Route("search/manifest.json");
  public static final Route SEARCH_FILES = new Route("search/index/");
  public static final Route CANDIDATE_SEARCH_MANIFEST =
      new Route("search/candidates/manifest.json");

  /// From where pages are read. A server shows `roles/index.html` when it is asked for `roles/`, and
  /// lets scripts load what they need; on a disk files are opened by their names, and scripts may not.
  public enum Medium {
    SERVER,
    DISK
  }

  public Route {
    if (path.startsWith("/") || path.contains("//") || path.contains("..")) {
      throw new IllegalArgumentException("not a route: " + path);
    }
  }

  /// The page that lists a kind of entry.
  public static Route index(Kind kind) {
    return new Route(kind.folder() + "/");
  }

  /// The page of an entry. A plan is shown in the guide of its role.
  public static Route of(Entry entry) {
    return switch (entry) {
      case Plan plan -> guide(plan.role());
      case Role _, Question _, Competency _, Technology _, Tip _ -> page(entry.kind(), entry.id());
    };
  }

  /// The interviewer guide of a role.
  public static Route guide(String role) {
    return new Route(Kind.ROLE.folder() + "/" + role + "/guide/");
  }

  /// The kit for interviews for a role.
  public static Route kit(String role) {
    return new Route(Kind.ROLE.folder() + "/" + role + "/kit/");
  }

  /// A short address that leads on to the page of a role.
  public static Route shortcut(String role) {
    return new Route("r/" + role + "/");
  }

  /// The anchor of a plan in the guide of its role, without `#`.
  public static String planAnchor(String plan) {
    return "plan-" + plan;
  }

  private static Route page(Kind kind, String id) {
    return new Route(kind.folder() + "/" + id + "/");
  }

  /// The file that is served at this address, from the root of the output folder.
  public String file() {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /// The address as a link has to name it.
  public Route in(Medium medium) {
    return switch (medium) {
      case SERVER -> this;
      case DISK -> new Route(file());
    };
  }

  /// Whether it is the address of a page that candidates may read.
  public boolean isForCandidates() {
    return equals(HOME)
        || equals(SEARCH)
        || equals(NOT_FOUND)
        || equals(INTERVIEWERS)
        || equals(index(Kind.ROLE))
        || isShortcut()
        || path.matches(Kind.ROLE.folder() + "/[^/]+/");
  }

  /// Whether there is nothing but the way on to another page.
  public boolean isShortcut() {
    return path.matches("r/[^/]+/");
  }

  /// Whether people work on the page rather than read it. What it shows stands on other pages too.
  public boolean isTool() {
    return equals(DEBRIEF) || equals(DEVICE) || path.endsWith("/kit/");
  }

  /// The relative address that leads from this page to another, so that the site works under any
  /// path; `./` from a page to itself.
  public String to(Route other) {
    var here = path.substring(0, path.lastIndexOf('/') + 1);
    int common = commonFolder(here, other.path);
    var up = "../".repeat((int) here.substring(common).chars().filter(c -> c == '/').count());
    var relative = up + other.path.substring(common);
    return relative.isEmpty() ? "./" : relative;
  }

  private static int commonFolder(String a, String b) {
    int end = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i); i++) {
      end = a.charAt(i) == '/' ? i + 1 : end;
    }
    return end;
  }
}
