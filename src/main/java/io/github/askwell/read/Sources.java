package io.github.askwell.read;

import static io.github.askwell.read.Problems.quoted;

import io.github.askwell.diagnostic.Diagnostic;
import io.github.askwell.diagnostic.NearNames;
import io.github.askwell.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The files of a content folder as they were when it was scanned.
///
/// @param name what the folder is called in diagnostics, such as `content`
/// @param files every file that content may stand in, by path
/// @param refused the paths of files that are there but were not read, each with a diagnostic
/// @param diagnostics what was found wrong with files as such
public record Sources(
    String name, List<File> files, List<String> refused, List<Diagnostic> diagnostics) {
  public Sources {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
    diagnostics = List.copyOf(diagnostics);
  }

  /// There is no content folder. The message says what is wrong and the hint what to do; both are
  /// meant for the user.
  public static final class NoContentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    NoContentException(String message, String hint) {
      super(message);
      this.hint = hint;
    }

    public String hint() {
      return hint;
    }
  }

  /// A file.
  ///
  /// @param path its path from the content folder, with `/` between folders
  /// @param bytes its contents; never changed after it was read
  /// @param stamp what the disk said of it then
  public record File(String path, byte[] bytes, Stamp stamp) {
    /// A file that no disk said anything of.
    public File(String path, byte[] bytes) {
      this(path, bytes, Stamp.NONE);
    }

    boolean isSame(File other) {
      return path.equals(other.path) && (bytes == other.bytes || Arrays.equals(bytes, other.bytes));
    }
  }

  /// What the disk says of a file. Who finds the stamp of last time, [#settled], need not read the
  /// file again.
  ///
  /// A file can be changed twice within one tick of the disk's clock. So a stamp tells files apart
  /// only when it was old enough at the time it was taken; see
  /// [racy Git](https://git-scm.com/docs/racy-git). The time is that of the last change of the file or
  /// of what the disk knows of it, which no program can set.
  ///
  /// @param size in bytes
  /// @param changed when the file was changed last
  /// @param key tells the file from another that took its place
  /// @param settled whether the file was changed so long ago that another change would show
  record Stamp(long size, Instant changed, Object key, boolean settled) {
    static final Stamp NONE = new Stamp(-1, Instant.MIN, "", false);

    /// More than a tick on any disk.
    private static final Duration TICK = Duration.ofSeconds(3);

    /// The stamp of a file; [#NONE] where the disk does not say enough.
    static Stamp of(Path file, BasicFileAttributes attributes, Instant now) {
      var key = attributes.fileKey();
      if (key == null || now.equals(Instant.MIN)) {
        return NONE;
      }
      try {
        var time = Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
        var changed = ((FileTime) time).toInstant();
        return new Stamp(attributes.size(), changed, key, changed.isBefore(now.minus(TICK)));
      } catch (UnsupportedOperationException | IOException _) {
        return NONE; // when it went away meanwhile, reading it says so
      }
    }

    boolean isSame(Stamp other) {
      return settled
          && size == other.size
          && changed.equals(other.changed)
          && key.equals(other.key);
    }
  }

  /// Reads a content folder. Symbolic links inside it are never followed.
  ///
  /// @throws NoContentException when there is no such folder
  /// @throws IOException when the folder itself cannot be listed
  public static Sources scan(Path root, String name) throws IOException, NoContentException {
    return none(name).rescan(root, Instant.MIN);
  }

  /// The files of a folder that was not scanned yet.
  public static Sources none(String name) {
    return new Sources(name, List.of(), List.of(), List.of());
  }

  /// Reads a content folder again, but for the files that the disk says have not changed. A file that
  /// has, but says what it said, keeps its [File#bytes].
  ///
  /// @param now the time, by the clock that stamps the files; with [Instant#MIN] all files are read
  /// @throws NoContentException when there is no such folder
  /// @throws IOException when the folder itself cannot be listed
  public Sources rescan(Path root, Instant now) throws IOException, NoContentException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoContentException(
          "there is no content folder '" + root + "'",
          "name the folder that holds site.yaml, or create it");
    }
    if (!Files.isDirectory(root)) {
      throw new NoContentException(
          "'" + root + "' is not a folder", "name the folder that holds site.yaml");
    }
    var scan = new FolderScan(root.toRealPath(), this, now);
    Files.walkFileTree(scan.root(), scan);
    return scan.sources();
  }

  /// Whether these are the same files, as far as anybody could tell from what was read.
  public boolean isSame(Sources other) {
    return name.equals(other.name)
        && refused.equals(other.refused)
        && diagnostics.equals(other.diagnostics)
        && files.size() == other.files.size()
        && IntStream.range(0, files.size()).allMatch(i -> files.get(i).isSame(other.files.get(i)));
  }

  /// The name a file is reported under.
  public String display(String path) {
    return name + "/" + path;
  }

  /// Collects the files of a content folder and what is wrong with them as files.
  private static final class FolderScan implements FileVisitor<Path> {
    private static final int TEXT_LIMIT = 1 << 20;
    private static final int MEDIA_LIMIT = 5 << 20;
    private static final Pattern MEDIA_NAME = Pattern.compile("[A-Za-z0-9._/-]++");
    private static final Pattern ENTRY_NAME = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Set<String> IGNORED = Set.of("urls.lock", "seal.lock");
    private static final List<String> PLACES =
        Arrays.stream(ContentType.values()).map(ContentType::place).sorted().toList();

    private final Path root;
    private final String separator;
    private final String name;
    private final Instant now;
    private final Map<String, Sources.File> before = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Queue<Diagnostic> diagnostics = new ConcurrentLinkedQueue<>();

    FolderScan(Path root, Sources before, Instant now) {
      this.root = root;
      this.separator = root.getFileSystem().getSeparator();
      this.name = before.name();
      this.now = now;
      before.files().forEach(file -> this.before.put(file.path(), file));
    }

    Path root() {
      return root;
    }

    /// A file that content may stand in.
    private record Found(Path file, BasicFileAttributes attributes, ContentType type) {}

    /// Takes what was found, on all cores.
    Sources sources() {
      var files =
          found.parallelStream()
              .flatMap(each -> take(each).stream())
              .sorted(Comparator.comparing(Sources.File::path))
              .toList();
      return new Sources(
          name, files, refused.stream().sorted().toList(), diagnostics.stream().sorted().toList());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      var path = path(folder);
      if (path.isEmpty()) {
        return FileVisitResult.CONTINUE;
      }
      if (isHidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (ContentType.of(path + "/").isEmpty()) {
        report(
            Rule.UNKNOWN_FILE,
            path,
            "the folder " + quoted(path) + " is not a folder of content and is left out",
            NearNames.hint(path + "/", PLACES));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      var path = path(file);
      if (isHidden(file) || isReadme(file) || IGNORED.contains(path)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        refuse(
            Rule.SYMBOLIC_LINK,
            path,
            quoted(path) + " is a symbolic link, which is not followed",
            "put the file itself there");
      } else if (!attributes.isRegularFile()) {
        refuse(Rule.UNREADABLE_FILE, path, quoted(path) + " is not a regular file", "remove it");
      } else {
        typeOf(path).ifPresent(type -> found.add(new Found(file, attributes, type)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
      unreadable(path(file));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException cause) {
      if (cause != null) {
        unreadable(path(folder));
      }
      return FileVisitResult.CONTINUE;
    }

    private Optional<Sources.File> take(Found found) {
      var path = path(found.file());
      var stamp = Stamp.of(found.file(), found.attributes(), now);
      var known = before.get(path);
      if (known != null && known.stamp().isSame(stamp)) {
        return Optional.of(known);
      }
      return read(found.file(), path, found.type())
          .map(
              bytes -> known != null && Arrays.equals(known.bytes(), bytes) ? known.bytes() : bytes)
          .map(bytes -> new Sources.File(path, bytes, stamp));
    }

    private Optional<byte[]> read(Path file, String path, ContentType type) {
      int limit = type == ContentType.MEDIA ? MEDIA_LIMIT : TEXT_LIMIT;
      try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        var bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
          refuse(
              Rule.FILE_TOO_LARGE,
              path,
              quoted(path) + " is larger than " + (limit >> 20) + " MiB",
              type == ContentType.MEDIA ? "make the picture smaller" : "split the file");
        } else {
          return Optional.of(bytes);
        }
      } catch (IOException e) {
        unreadable(path);
      }
      return Optional.empty();
    }

    /// The type of the file; empty, with a diagnostic, when it cannot hold content.
    private Optional<ContentType> typeOf(String path) {
      var type = ContentType.of(path);
      if (type.isEmpty()) {
        unknown(path, NearNames.hint(path, PLACES));
        return type;
      }
      var endings = type.get().extensions();
      if (!path.contains(".") || !endings.contains(ContentType.extension(path))) {
        var wanted = endings.size() == 1 ? "end" : "end in one of: ";
        unknown(
            path,
            "files under '"
                + type.get().place()
                + "' "
                + (endings.size() == 1
                    ? "end in '." + endings.getFirst() + "'"
                    : wanted + endings));
        return Optional.empty();
      }
      return hasGoodName(path, type.get()) ? type : Optional.empty();
    }

    private boolean hasGoodName(String path, ContentType type) {
      boolean good =
          type == ContentType.MEDIA
              ? MEDIA_NAME.matcher(path).matches() && !path.contains("..")
              : ENTRY_NAME.matcher(ContentType.id(path)).matches();
      if (!good) {
        refuse(
            Rule.BAD_FILE_NAME,
            path,
            "the file name of " + quoted(path) + " cannot be part of an address",
            type == ContentType.MEDIA
                ? "use letters, digits, '.', '_' and '-' only"
                : "use lower-case letters, digits and single hyphens: '" + suggestion(path) + "'");
      }
      return good;
    }

    private static String suggestion(String path) {
      var slug =
          ContentType.id(path)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9]++", "-")
              .replaceAll("^-|-$", "");
      return (slug.isEmpty() ? "a-name" : slug) + "." + ContentType.extension(path);
    }

    private void unknown(String path, String hint) {
      report(
          Rule.UNKNOWN_FILE,
          path,
          quoted(path) + " is not a file of content and is left out",
          hint);
    }

    private void unreadable(String path) {
      refuse(
          Rule.UNREADABLE_FILE,
          path,
          quoted(path) + " cannot be read",
          "allow the user who builds the site to read it, or remove it");
    }

    private void refuse(Rule rule, String path, String message, String hint) {
      refused.add(path);
      report(rule, path, message, hint);
    }

    private void report(Rule rule, String path, String message, String hint) {
      diagnostics.add(rule.at(SourceFile.unreadable(name + "/" + path), message, hint));
    }

    private boolean isHidden(Path file) {
      return file.getFileName().toString().startsWith(".");
    }

    private static boolean isReadme(Path file) {
      return file.getFileName().toString().equalsIgnoreCase("readme.md");
    }

    /// The path from the root; every file that is visited begins with it.
    private String path(Path file) {
      var path = file.toString().substring(root.toString().length());
      var slashed = separator.equals("/") ? path : path.replace(separator, "/");
      return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }
  }
}
