package org.pressespiegel.job;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Tells the user how far the run is, and remembers how long each step took.
 *
 * <p>On a terminal one line is rewritten twice a second; elsewhere each step is a line.
 */
final class Progress implements AutoCloseable {

  private static final int REFRESH_MS = 500;

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier done;
  private final long total;
  private final long startedNanos = System.nanoTime();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final AtomicLong tasksStarted = new AtomicLong();
  private final AtomicLong tasksEnded = new AtomicLong();
  private final ScheduledExecutorService clock;
  private volatile String step = "";

  /**
   * Starts to watch a session.
   *
   * @param done how many records have been read so far
   * @param total how many files there are
   */
  Progress(SparkSession spark, PrintStream out, boolean terminal, LongSupplier done, long total) {
    this.out = out;
    this.terminal = terminal;
    this.done = done;
    this.total = total;
    spark.sparkContext().addSparkListener(new TaskCounter());
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "progress");
              thread.setDaemon(true);
              return thread;
            });
    if (terminal) {
      clock.scheduleAtFixedRate(this::draw, REFRESH_MS, REFRESH_MS, TimeUnit.MILLISECONDS);
    }
  }

  /** Runs one step under its name. */
  <T> T step(String name, Supplier<T> work) {
    step = name;
    tasksStarted.set(0);
    tasksEnded.set(0);
    if (!terminal) {
      out.println(name + " …");
    }
    long begin = System.nanoTime();
    T result = work.get();
    seconds.merge(name, (System.nanoTime() - begin) / 1e9, Double::sum);
    return result;
  }

  /** Returns the seconds of each step so far, in order. */
  Map<String, Double> seconds() {
    return new LinkedHashMap<>(seconds);
  }

  /** Returns the seconds since the start. */
  double elapsed() {
    return (System.nanoTime() - startedNanos) / 1e9;
  }

  private void draw() {
    // A task that was tried twice counts twice.
    long records = done.getAsLong();
    String line =
        String.format(
            Locale.ROOT,
            "%s: %,d records of %,d files read, %,.0f/s, task %d of %d",
            step,
            records,
            total,
            records / elapsed(),
            tasksEnded.get(),
            tasksStarted.get());
    out.print("\r\u001b[K" + line);
    out.flush();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }

  private final class TaskCounter extends SparkListener {
    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
      tasksStarted.addAndGet(stage.stageInfo().numTasks());
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      tasksEnded.incrementAndGet();
    }
  }
}
