package org.pressespiegel.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Records of bytes in a file, by number: what many texts take is too much for memory, and a file
 * that was just written is mostly there anyway. One thread adds, any number reads then.
 */
public final class Spool implements AutoCloseable {

  private final FileChannel file;
  private long[] ends = new long[1024];
  private int size;

  private Spool(FileChannel file) {
    this.file = file;
  }

  /**
   * Begins a new one.
   *
   * @param path a file that is not there
   */
  public static Spool at(Path path) throws IOException {
    return new Spool(
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
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
