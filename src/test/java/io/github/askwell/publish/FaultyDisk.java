package io.github.askwell.publish;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/// The disk, with somebody who is told of each step before it is taken and may make it fail.
///
/// Only what publishing asks of a disk works.
final class FaultyDisk extends FileSystemProvider {

  /// What a program can do to a disk.
  enum Step {
    LOOK,
    LIST,
    READ,
    WRITE,
    MAKE,
    RENAME,
    DELETE
  }

  /// Who is told.
  interface Watcher {
    /// @param path as it is on the real disk; the target of a rename
    void before(Step step, Path path) throws IOException;
  }

  private final Watcher watcher;
  private final UnaryOperator<Path> finder;
  private final FileSystem system = new OneSystem(this);

  private FaultyDisk(Watcher watcher, UnaryOperator<Path> finder) {
    this.watcher = watcher;
    this.finder = finder;
  }

  /// A folder of the real disk, seen through a faulty one.
  static Path watched(Path folder, Watcher watcher) {
    return new FaultyDisk(watcher, UnaryOperator.identity()).wrap(folder);
  }

  /// A folder of the real disk, as one sees it that takes capitals and small letters for the same.
  static Path ignoringCase(Path folder) {
    return new FaultyDisk((_, _) -> {}, path -> respelled(folder, path)).wrap(folder);
  }

  private static Path respelled(Path folder, Path path) {
    var found = folder;
    for (var name : folder.relativize(path)) {
      var wanted = name.toString();
      var there = found.toFile().list((_, other) -> other.equalsIgnoreCase(wanted));
      found = found.resolve(there == null || there.length == 0 ? wanted : there[0]);
    }
    return found;
  }

  private Path wrap(Path real) {
    return (Path)
        Proxy.newProxyInstance(
            FaultyDisk.class.getClassLoader(),
            new Class<?>[] {Path.class},
            (_, method, arguments) -> call(real, method, arguments));
  }

  private Object call(Path real, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("getFileSystem")) {
      return system;
    }
    var plain =
        arguments == null
            ? null
            : Arrays.stream(arguments).map(a -> a instanceof Path path ? real(path) : a).toArray();
    try {
      return method.invoke(real, plain) instanceof Object result
          ? result instanceof Path path ? wrap(path) : result
          : null;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /// The path on the real disk.
  private static Path real(Path path) {
    return Proxy.isProxyClass(path.getClass()) ? Path.of(path.toString()) : path;
  }

  private Path told(Step step, Path path) throws IOException {
    watcher.before(step, real(path));
    return finder.apply(real(path));
  }

  private static FileSystemProvider disk() {
    return Path.of("").getFileSystem().provider();
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    var step = options.contains(StandardOpenOption.WRITE) ? Step.WRITE : Step.READ;
    var channel = disk().newFileChannel(told(step, path), options, attributes);
    return new FaultyChannel(channel, () -> told(step, path));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    try (var found = disk().newDirectoryStream(told(Step.LIST, folder), _ -> true)) {
      var paths = StreamSupport.stream(found.spliterator(), false).map(this::wrap).toList();
      return new DirectoryStream<>() {
        @Override
        public Iterator<Path> iterator() {
          return paths.iterator();
        }

        @Override
        public void close() {}
      };
    }
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    disk().createDirectory(told(Step.MAKE, folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    disk().delete(told(Step.DELETE, path));
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    disk().move(finder.apply(real(source)), told(Step.RENAME, target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    return disk().isSameFile(told(Step.LOOK, path), told(Step.LOOK, other));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return disk().getFileStore(real(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    disk().checkAccess(told(Step.LOOK, path), modes);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return disk().readAttributes(told(Step.LOOK, path), type, options);
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isHidden(Path path) {
    return false;
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options) {
    throw new UnsupportedOperationException();
  }
}
