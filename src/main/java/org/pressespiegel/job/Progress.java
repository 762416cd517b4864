package org.pressespiegel.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * <p>On a terminal one line is rewritten twice a second. Elsewhere each step is a line at its
 * beginning, as JSON one at its end too, and a line now and then while it goes on: after half a
 * minute, one, two, and then every two.
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

  private static final int LOOK_MS = 1_000;

  private static final double FIRST_TOLD_S = 30;
  private static final double LONGEST_SILENCE_S = 120;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SparkSession spark;
  private final PrintStream out;
  private final boolean terminal;
  private final Log log;
  private final String runId;
  private final LongSupplier done;
  private final long total;
  private final LongSupplier nanos;
  private final long startedNanos;
  private final StepCosts costs;
  private final ScheduledExecutorService clock;

  /** The steps that go on now, in the order in which they began. */
  private final Map<String, Running> running = Collections.synchronizedMap(new LinkedHashMap<>());

  /** A step that goes on. */
  private static final class Running {
    private final StepStatus.Measure measure;
    private final long begun;
    private double nextToldS = FIRST_TOLD_S;

    Running(StepStatus.Measure measure, long begun) {
      this.measure = measure;
      this.begun = begun;
    }
  }

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
    this(spark, out, terminal, log, runId, done, total, System::nanoTime);
  }

  /** The same with a clock of its own, in nanoseconds. */
  Progress(
      SparkSession spark,
      PrintStream out,
      boolean terminal,
      Log log,
      String runId,
      LongSupplier done,
      long total,
      LongSupplier nanos) {
    this.spark = spark;
    this.out = out;
    this.terminal = terminal && log == Log.TEXT;
    this.log = log;
    this.runId = runId;
    this.done = done;
    this.total = total;
    this.nanos = nanos;
    this.startedNanos = nanos.getAsLong();
    this.costs = new StepCosts(nanos);
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
    } else {
      clock.scheduleAtFixedRate(this::tell, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS);
    }
  }

  /** Runs one step under its name; several may run at once, each in a thread of its own. */
  <T> T step(String name, Supplier<T> work) {
    return step(name, StepStatus.Measure.TASKS, work);
  }

  /** Runs one step whose progress is told in what {@code measure} names. */
  <T> T step(String name, StepStatus.Measure measure, Supplier<T> work) {
    long begun = nanos.getAsLong();
    running.put(name, new Running(measure, begun));
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
    double seconds = (nanos.getAsLong() - begun) / 1e9;
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
    return (nanos.getAsLong() - startedNanos) / 1e9;
  }

  /** Tells of each step that it is time to tell of. */
  synchronized void tell() {
    Map<String, Running> now;
    synchronized (running) {
      now = new LinkedHashMap<>(running);
    }
    now.forEach(
        (name, step) -> {
          double seconds = (nanos.getAsLong() - step.begun) / 1e9;
          if (seconds >= step.nextToldS) {
            step.nextToldS = seconds + Math.min(seconds, LONGEST_SILENCE_S);
            StepStatus status = status(name, step.measure);
            if (log == Log.JSON) {
              Map<String, Object> fields = new LinkedHashMap<>();
              fields.put("seconds", seconds);
              fields.putAll(status.fields());
              line(name, "progress", fields);
            } else {
              out.println(status.text());
            }
          }
        });
  }

  private StepStatus status(String step, StepStatus.Measure measure) {
    StepCosts.State state = costs.state(step);
    boolean isParsed = measure == StepStatus.Measure.RECORDS;
    return new StepStatus(
        step,
        measure,
        isParsed ? done.getAsLong() : state.rows(),
        isParsed ? total : state.of(),
        state,
        waits(step, state));
  }

  /** What a step waits for whose tasks all wait. */
  private Optional<String> waits(String step, StepCosts.State state) {
    if (state.running() > 0 || state.ended() >= state.tasks()) {
      return Optional.empty();
    }
    // The driver is among them.
    if (!spark.sparkContext().isLocal()
        && spark.sparkContext().statusTracker().getExecutorInfos().length < 2) {
      return Optional.of("the cluster: no executor " + (costs.ran() ? "left" : "yet"));
    }
    return Optional.of(
        costs.busyBeside(step).map(other -> "the cores that " + other + " has").orElse("a core"));
  }

  /** Of steps that go on beside each other the one that began first is shown. */
  private void draw() {
    Map.Entry<String, Running> first;
    synchronized (running) {
      Iterator<Map.Entry<String, Running>> steps = running.entrySet().iterator();
      first = steps.hasNext() ? steps.next() : null;
    }
    String line = first == null ? "" : status(first.getKey(), first.getValue().measure).text();
    out.print("\r\u001b[K" + line);
    out.flush();
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
