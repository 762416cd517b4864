package org.pressespiegel.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Records of bytes in a file, by number: what many texts take is too much for memory, and a file
 * that was just written is mostly there anyway. One thread adds, any number reads then. Where the
 * records end stands in a file beside it once all are added, so that it can be opened again.
 */
public final class Spool implements AutoCloseable {

  private static final String ENDS = ".ends";

  private final Path path;
  private final FileChannel file;
  private long[] ends = new long[1024];
  private int size;

  private Spool(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Begins a new one.
   *
   * @param path a file that is not there
   */
  public static Spool at(Path path) throws IOException {
    return new Spool(
        path,
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  /**
   * Opens one that was finished.
   *
   * @param path its file
   */
  public static Spool finished(Path path) throws IOException {
    Spool spool = new Spool(path, FileChannel.open(path, StandardOpenOption.READ));
    byte[] bytes = Files.readAllBytes(ends(path));
    spool.size = bytes.length / Long.BYTES;
    spool.ends = new long[spool.size];
    ByteBuffer.wrap(bytes).asLongBuffer().get(spool.ends);
    return spool;
  }

  private static Path ends(Path path) {
    return path.resolveSibling(path.getFileName() + ENDS);
  }

  /** Writes where the records end: no more are added. */
  public void finish() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size * Long.BYTES);
    bytes.asLongBuffer().put(ends, 0, size);
    Files.write(ends(path), bytes.array());
  }

  /** Adds a record; its number is the number of records before it. */
  public void add(byte[] bytes) throws IOException {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    long at = size == 0 ? 0 : ends[size - 1];
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      at += file.write(left, at);
    }
    ends[size++] = at;
  }

  /** Returns how many records there are. */
  public int size() {
    return size;
  }

  /** Returns a record. */
  public byte[] get(int number) throws IOException {
    if (number < 0 || number >= size) {
      throw new IndexOutOfBoundsException(number);
    }
    long begin = number == 0 ? 0 : ends[number - 1];
    ByteBuffer bytes = ByteBuffer.allocate((int) (ends[number] - begin));
    while (bytes.hasRemaining()) {
      if (file.read(bytes, begin + bytes.position()) < 0) {
        throw new IOException("the file is shorter than it was");
      }
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
