package io.github.askwell.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// An open file of a [FaultyDisk]. Of what it fails to write, half arrives.
final class FaultyChannel extends FileChannel {

  /// Told before bytes are read or written.
  interface Watcher {
    Object before() throws IOException;
  }

  private final FileChannel real;
  private final Watcher watcher;

  FaultyChannel(FileChannel real, Watcher watcher) {
    this.real = real;
    this.watcher = watcher;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    watcher.before();
    return real.read(bytes);
  }

  @Override
  public int write(ByteBuffer bytes) throws IOException {
    boolean whole = false;
    try {
      watcher.before();
      whole = true;
    } finally {
      if (!whole) {
        real.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
      }
    }
    return real.write(bytes);
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long read(ByteBuffer[] bytes, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long write(ByteBuffer[] bytes, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void force(boolean metaData) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel source, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int read(ByteBuffer bytes, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int write(ByteBuffer bytes, long position) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) {
    throw new UnsupportedOperationException();
  }
}
