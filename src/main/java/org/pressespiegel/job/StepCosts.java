package org.pressespiegel.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
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
  private String current;

  private static final class Sums {
    private double begun;
    private double seconds;
    private long started;
    private long ended;
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

  /** Returns how many tasks of a step Spark has begun, and how many of them have ended. */
  synchronized long[] tasks(String step) {
    // Asked before the first step begins as well, which must not make one.
    Sums sums = steps.getOrDefault(step, new Sums());
    return new long[] {sums.started, sums.ended};
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
  public void onTaskEnd(SparkListenerTaskEnd task) {
    String step = stepOfStage.get(task.stageId());
    TaskMetrics metrics = task.taskMetrics();
    if (step == null) {
      return;
    }
    synchronized (this) {
      Sums sums = sums(step);
      sums.ended++;
      if (metrics != null) {
        sums.cpuNanos += metrics.executorCpuTime() + metrics.executorDeserializeCpuTime();
        sums.gcMillis += metrics.jvmGCTime();
        sums.read += metrics.inputMetrics().bytesRead();
        sums.written += metrics.outputMetrics().bytesWritten();
        sums.shuffled += metrics.shuffleWriteMetrics().bytesWritten();
        sums.spilled += metrics.diskBytesSpilled();
        sums.peak = Math.max(sums.peak, metrics.peakExecutionMemory());
      }
    }
  }
}
