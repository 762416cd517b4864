package org.pressespiegel.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.pressespiegel.table.Runs;

/**
 * What the tasks of each step of a run cost, as Spark tells when they end.
 *
 * <p>Spark knows the step by the description of its jobs. Tasks that were repeated count each time:
 * they cost.
 */
final class StepCosts extends SparkListener {

  /** Spark's key of a job's description, which stages inherit. */
  private static final String DESCRIPTION = "spark.job.description";

  private final Map<String, Sums> steps = new LinkedHashMap<>();
  private final Map<Integer, String> stepOfStage = new ConcurrentHashMap<>();
  private final LongSupplier nanos;
  private String current;

  /**
   * Creates an empty one.
   *
   * @param nanos a clock as {@link System#nanoTime}
   */
  StepCosts(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private static final class Sums {
    private double begun;
    private double seconds;
    private long started;
    private long running;
    private long ended;
    private OptionalLong firstRan = OptionalLong.empty();
    private long rows;
    private int lastShuffle = -1;
    private long shuffledRows;
    private long cpuNanos;
    private long gcMillis;
    private long read;
    private long written;
    private long shuffled;
    private long spilled;
    private long peak;
  }

  /** Notes that a step begins, so many seconds after the start of the run. */
  synchronized void begins(String step, double seconds) {
    current = step;
    sums(step).begun = seconds;
  }

  /** Notes how long a step took. */
  synchronized void took(String step, double seconds) {
    sums(step).seconds += seconds;
  }

  /** Returns the steps so far, in order. */
  synchronized List<Runs.Step> steps() {
    return steps.entrySet().stream().map(e -> step(e.getKey(), e.getValue())).toList();
  }

  /**
   * How far a step is.
   *
   * @param tasks how many Spark has begun
   * @param running how many of them run now
   * @param ended how many of them have ended
   * @param rows how many rows they wrote
   * @param of how many rows went to those that write, as far as is known; 0 where none did
   * @param seconds how long ago the first task began; 0 where none did
   */
  record State(long tasks, long running, long ended, long rows, long of, double seconds) {}

  /** Returns how far a step is. */
  synchronized State state(String step) {
    // Asked before the first step begins as well, which must not make one.
    Sums sums = steps.getOrDefault(step, new Sums());
    double seconds =
        sums.firstRan.isPresent() ? (nanos.getAsLong() - sums.firstRan.getAsLong()) / 1e9 : 0;
    return new State(sums.started, sums.running, sums.ended, sums.rows, sums.shuffledRows, seconds);
  }

  /** Returns another step whose tasks run now; the one that began first. */
  synchronized Optional<String> busyBeside(String step) {
    return steps.entrySet().stream()
        .filter(other -> !other.getKey().equals(step) && other.getValue().running > 0)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Returns whether any task has run at all. */
  synchronized boolean ran() {
    return steps.values().stream().anyMatch(sums -> sums.firstRan.isPresent());
  }

  private static Runs.Step step(String name, Sums sums) {
    return new Runs.Step(
        name,
        sums.begun,
        sums.seconds,
        sums.ended,
        sums.cpuNanos / 1e9,
        sums.gcMillis / 1e3,
        sums.read,
        sums.written,
        sums.shuffled,
        sums.spilled,
        sums.peak);
  }

  private Sums sums(String step) {
    return steps.computeIfAbsent(step, s -> new Sums());
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    Properties properties = stage.properties();
    String described = properties == null ? null : properties.getProperty(DESCRIPTION);
    synchronized (this) {
      // Spark has descriptions of its own, of listing files for example.
      String step = described != null && steps.containsKey(described) ? described : current;
      if (step != null) {
        stepOfStage.put(stage.stageInfo().stageId(), step);
        sums(step).started += stage.stageInfo().numTasks();
      }
    }
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart task) {
    String step = stepOfStage.get(task.stageId());
    if (step != null) {
      synchronized (this) {
        Sums sums = sums(step);
        sums.running++;
        if (sums.firstRan.isEmpty()) {
          sums.firstRan = OptionalLong.of(nanos.getAsLong());
        }
      }
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    String step = stepOfStage.get(task.stageId());
    TaskMetrics metrics = task.taskMetrics();
    if (step == null) {
      return;
    }
    synchronized (this) {
      Sums sums = sums(step);
      sums.ended++;
      sums.running = Math.max(0, sums.running - 1);
      if (metrics != null) {
        sums.cpuNanos += metrics.executorCpuTime() + metrics.executorDeserializeCpuTime();
        sums.gcMillis += metrics.jvmGCTime();
        sums.read += metrics.inputMetrics().bytesRead();
        sums.written += metrics.outputMetrics().bytesWritten();
        sums.shuffled += metrics.shuffleWriteMetrics().bytesWritten();
        sums.spilled += metrics.diskBytesSpilled();
        sums.peak = Math.max(sums.peak, metrics.peakExecutionMemory());
        sums.rows += metrics.outputMetrics().recordsWritten();
        shuffled(sums, task.stageId(), metrics.shuffleWriteMetrics().recordsWritten());
      }
    }
  }

  /** Counts the rows of the last stage that hands some on. */
  private static void shuffled(Sums sums, int stage, long rows) {
    if (rows > 0 && stage > sums.lastShuffle) {
      sums.lastShuffle = stage;
      sums.shuffledRows = 0;
    }
    sums.shuffledRows += stage == sums.lastShuffle ? rows : 0;
  }
}
