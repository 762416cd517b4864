package org.pressespiegel.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.table.Runs;

/**
 * Tells the user how far the run is, and remembers what each step took.
 *
 * <p>On a terminal one line is rewritten twice a second; elsewhere each step is a line, or two as
 * JSON, at its beginning and end.
 */
final class Progress implements AutoCloseable {

  /** How a run tells what it does. */
  enum Log {
    /** For people. */
    TEXT,
    /** An object per line, for machines. */
    JSON
  }

  /** Steps that go on at once share the cores, where Spark's scheduler is fair. */
  private static final String POOL = "spark.scheduler.pool";

  private static final int REFRESH_MS = 500;

  /** Before so many tasks are done nobody knows how long the others take. */
  private static final int TASKS_FOR_ESTIMATE = 3;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SparkSession spark;
  private final PrintStream out;
  private final boolean terminal;
  private final Log log;
  private final String runId;
  private final LongSupplier done;
  private final long total;
  private final long startedNanos = System.nanoTime();
  private final StepCosts costs = new StepCosts();
  private final ScheduledExecutorService clock;

  /** When the steps that go on now began, in that order. */
  private final Map<String, Long> running = Collections.synchronizedMap(new LinkedHashMap<>());

  /**
   * Starts to watch a session.
   *
   * @param done how many records have been read so far
   * @param total how many files there are
   */
  Progress(
      SparkSession spark,
      PrintStream out,
      boolean terminal,
      Log log,
      String runId,
      LongSupplier done,
      long total) {
    this.spark = spark;
    this.out = out;
    this.terminal = terminal && log == Log.TEXT;
    this.log = log;
    this.runId = runId;
    this.done = done;
    this.total = total;
    spark.sparkContext().addSparkListener(costs);
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "progress");
              thread.setDaemon(true);
              return thread;
            });
    if (this.terminal) {
      clock.scheduleAtFixedRate(this::draw, REFRESH_MS, REFRESH_MS, TimeUnit.MILLISECONDS);
    }
  }

  /** Runs one step under its name; several may run at once, each in a thread of its own. */
  <T> T step(String name, Supplier<T> work) {
    long begun = System.nanoTime();
    running.put(name, begun);
    spark.sparkContext().setJobDescription(name);
    spark.sparkContext().setLocalProperty(POOL, name);
    costs.begins(name, (begun - startedNanos) / 1e9);
    if (log == Log.JSON) {
      line(name, "begin", Map.of("files", total));
    } else if (!terminal) {
      out.println(name + " …");
    }
    T result;
    try {
      result = work.get();
    } finally {
      running.remove(name);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    costs.took(name, seconds);
    if (log == Log.JSON) {
      line(name, "end", Map.of("seconds", seconds, "records_read", done.getAsLong()));
    }
    spark.sparkContext().setJobDescription(null);
    spark.sparkContext().setLocalProperty(POOL, null);
    return result;
  }

  private void line(String name, String event, Map<String, Object> more) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("run_id", runId);
    line.put("elapsed", elapsed());
    line.put("step", name);
    line.put("event", event);
    line.putAll(more);
    try {
      out.println(MAPPER.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the steps so far, in order. */
  List<Runs.Step> steps() {
    return costs.steps();
  }

  /** Returns the seconds since the start. */
  double elapsed() {
    return (System.nanoTime() - startedNanos) / 1e9;
  }

  /** Of steps that go on beside each other the one that began first is shown. */
  private void draw() {
    String step = "";
    long begun = startedNanos;
    synchronized (running) {
      for (Map.Entry<String, Long> first : running.entrySet()) {
        step = first.getKey();
        begun = first.getValue();
        break;
      }
    }
    long[] tasks = costs.tasks(step);
    String line =
        String.format(
            Locale.ROOT,
            "%s: %,d records of %,d files read, task %d of %d%s",
            step,
            done.getAsLong(),
            total,
            tasks[1],
            tasks[0],
            left((System.nanoTime() - begun) / 1e9, tasks[0], tasks[1]));
    out.print("\r\u001b[K" + line);
    out.flush();
  }

  /**
   * How long the step will take, told from its tasks that are done, which are about as large as the
   * others; nothing where these are too few to tell.
   */
  static String left(double seconds, long started, long ended) {
    if (ended < TASKS_FOR_ESTIMATE || ended >= started) {
      return "";
    }
    long left = Math.round(seconds / ended * (started - ended));
    return left < 100
        ? ", about " + left + " s left"
        : left < 100 * 60
            ? ", about " + Math.round(left / 60.0) + " min left"
            : ", about " + Math.round(left / 3600.0) + " h left";
  }

  @Override
  public void close() {
    clock.shutdownNow();
    spark.sparkContext().setJobDescription(null);
    spark.sparkContext().removeSparkListener(costs);
    if (terminal) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }
}
