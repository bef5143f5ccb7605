package io.github.askwell.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The other programs, as far as this machine has them.
///
/// @param hugo whether Hugo is installed
/// @param pagefind the program; absent when it could not be installed
record Rivals(boolean hugo, Optional<Path> pagefind) {
  static final String PAGEFIND = "pagefind@1.6.0";

  /// Looks for Hugo, and installs Pagefind into a folder with npm.
  static Rivals find(Path folder) {
    boolean hugo =
        works(
            List.of("hugo", "version"),
            "Hugo was not found, so there is nothing to compare with",
            "install it, for instance with: apt install hugo");
    boolean pagefind =
        hugo
            && works(
                List.of(
                    "npm",
                    "install",
                    "--no-save",
                    "--no-package-lock",
                    "--no-audit",
                    "--no-fund",
                    "--prefix",
                    folder.toString(),
                    PAGEFIND),
                PAGEFIND + " could not be installed, so Hugo is measured without a search index",
                "install Node.js with npm, for instance with: apt install npm");
    return new Rivals(
        hugo,
        pagefind ? Optional.of(folder.resolve("node_modules/.bin/pagefind")) : Optional.empty());
  }

  /// The command that builds a Hugo site.
  List<String> hugo(Path site, Path output) {
    return List.of(
        "hugo", "--quiet", "--source", site.toString(), "--destination", output.toString());
  }

  /// The command that indexes what Hugo wrote.
  List<String> pagefind(Path output) {
    return List.of(pagefind.orElseThrow().toString(), "--site", output.toString());
  }

  private static boolean works(List<String> command, String complaint, String hint) {
    try {
      Run.of(command);
      return true;
    } catch (IOException e) {
      System.err.println("bench: " + complaint + "\nhint: " + hint);
      System.err.println(
          "it was: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
