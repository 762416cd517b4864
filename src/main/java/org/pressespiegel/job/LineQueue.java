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
  private volatile Throwable failure;
  private boolean ended;

  /** Opens a stream. */
  interface Source {
    InputStream open() throws IOException;
  }

  private LineQueue(int ahead) {
    lines = new ArrayBlockingQueue<>(ahead);
  }

  /**
   * Begins to read streams, one after the other.
   *
   * @param ahead how many lines are read before somebody asks for them
   */
  static LineQueue of(List<Source> sources, int ahead) {
    LineQueue queue = new LineQueue(ahead);
    Thread reader = new Thread(() -> queue.read(sources), "lines");
    // Standard input may never end: that holds up nobody who wants to end.
    reader.setDaemon(true);
    reader.start();
    return queue;
  }

  private void read(List<Source> sources) {
    try {
      try {
        for (Source source : sources) {
          read(source);
        }
      } catch (IOException | RuntimeException | Error e) {
        // Whoever waits for the next line hears of it.
        failure = e;
      }
      lines.put(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Source source) throws IOException, InterruptedException {
    try (ByteLines bytes = new ByteLines(source.open())) {
      for (byte[] line = bytes.next(); line != null; line = bytes.next()) {
        lines.put(line);
      }
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
      if (failure instanceof IOException e) {
        throw e;
      }
      throw new IllegalStateException(failure);
    }
    return some;
  }
}
