package org.pressespiegel.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The lines of a stream, read ahead: whoever asks gets all that are there, so that a program that
 * sends one line and waits for its answer is not kept waiting for more.
 */
final class LineQueue {

  /** Stands behind the last line. */
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> lines;
  private volatile IOException failure;
  private boolean ended;

  private LineQueue(int ahead) {
    lines = new ArrayBlockingQueue<>(ahead);
  }

  /**
   * Begins to read a stream.
   *
   * @param ahead how many lines are read before somebody asks for them
   */
  static LineQueue of(InputStream bytes, int ahead) {
    LineQueue queue = new LineQueue(ahead);
    Thread reader = new Thread(() -> queue.read(bytes), "lines");
    // Standard input may never end: that holds up nobody who wants to end.
    reader.setDaemon(true);
    reader.start();
    return queue;
  }

  private void read(InputStream bytes) {
    try {
      ByteLines source = new ByteLines(bytes);
      try {
        for (byte[] line = source.next(); line != null; line = source.next()) {
          lines.put(line);
        }
      } catch (IOException e) {
        failure = e;
      }
      lines.put(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Returns lines in their order: waits for one, and takes those that are there behind it.
   *
   * @return at most so many lines, none behind the last one
   * @throws IOException if the stream cannot be read on
   */
  List<byte[]> next(int most) throws IOException, InterruptedException {
    List<byte[]> some = new ArrayList<>();
    if (!ended) {
      some.add(lines.take());
      lines.drainTo(some, most - 1);
      ended = some.get(some.size() - 1) == END;
    }
    if (ended && !some.isEmpty()) {
      some.remove(some.size() - 1);
    }
    if (ended && some.isEmpty() && failure != null) {
      throw failure;
    }
    return some;
  }
}
