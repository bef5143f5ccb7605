package io.github.askwell.bench.made;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes made-up documents as the content of an Askwell site. What is not made up, such as
/// `site.yaml`, is the repository's own.
public final class AskwellContent {
  private final Path folder;

  public AskwellContent(Path folder) {
    this.folder = folder;
  }

  /// @param own the content of the repository
  public void write(MadeContent content, Path own) throws IOException {
    for (var name :
        new String[] {"site.yaml", "do-not-ask.yaml", "synonyms.yaml", "media/logo.svg"}) {
      write(name, Files.readString(own.resolve(name)));
    }
    write("faq/hiring.yaml", content.faq());
    content.forEach(document -> write(document.path(), text(document)));
  }

  private static String text(Document document) {
    var up = document.path().startsWith("questions/") ? "../../" : "../";
    var text = new StringBuilder("---\n");
    for (var field : document.fields()) {
      text.append(field.key()).append(": ").append(field.yaml()).append('\n');
    }
    return text.append("---\n")
        .append(document.body().replace("](@", "](" + up))
        .append('\n')
        .toString();
  }

  private void write(String path, String text) {
    var file = folder.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
