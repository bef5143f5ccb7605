package io.github.askwell.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files that give a site its look: templates, style sheets, scripts and the icon.
///
/// @param name the folder as it is shown to the user, such as `templates`
/// @param files the text of each file by its path in that folder, with `/` between folders
public record Theme(String name, SortedMap<String, String> files) {
  private static final String RESOURCES = "io/github/askwell/theme/builtin/";

  public Theme {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /// Reads a theme from a folder. Files whose name starts with a dot are left out.
  ///
  /// @throws IOException when the folder or one of its files cannot be read as UTF-8 text
  public static Theme load(Path folder) throws IOException {
    return new Theme(folder.toString().replace('\\', '/'), filesUnder(folder));
  }

  /// The theme that travels with the program.
  public static Theme builtIn() {
    try {
      var marker = Theme.class.getResource("/" + RESOURCES + "layout.ftlh");
      if (marker == null) {
        throw new IllegalStateException("the program was packaged without its theme");
      }
      var files =
          marker.openConnection() instanceof JarURLConnection jar
              ? filesIn(jar)
              : filesUnder(folderOf(marker.toURI()));
      return new Theme("templates", files);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException notAnAddress) {
      throw new IllegalStateException(notAnAddress);
    }
  }

  private static Path folderOf(URI marker) throws IOException {
    var parent = Path.of(marker).getParent();
    if (parent == null) {
      throw new IOException("the theme is not in a folder: " + marker);
    }
    return parent;
  }

  private static SortedMap<String, String> filesUnder(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        if (!hidden(name)) {
          files.put(name, text(path.toString(), Files.readAllBytes(path)));
        }
      }
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    return files;
  }

  private static SortedMap<String, String> filesIn(JarURLConnection connection) throws IOException {
    var files = new TreeMap<String, String>();
    var jar = connection.getJarFile();
    for (var entry : Collections.list(jar.entries())) {
      var name = entry.getName();
      if (name.startsWith(RESOURCES) && !entry.isDirectory()) {
        try (InputStream in = jar.getInputStream(entry)) {
          files.put(name.substring(RESOURCES.length()), text(name, in.readAllBytes()));
        }
      }
    }
    return files;
  }

  private static boolean hidden(String name) {
    return name.startsWith(".") || name.contains("/.");
  }

  private static String text(String name, byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw new IOException("'" + name + "' is not UTF-8 text", notText);
    }
  }
}
