package org.pressespiegel.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;

/**
 * Threads for steps of a run that go on at once: while one is planned, or its last task runs,
 * another has the cores.
 */
final class Workers implements AutoCloseable {

  private static final int AT_A_TIME = 3;
  private static final int LONGEST_END_S = 60;

  private final SparkContext spark;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
  private final List<Future<?>> begun = new ArrayList<>();

  /** Creates threads for steps of one run; no other run shares the context. */
  Workers(SparkContext spark) {
    this.spark = spark;
  }

  /**
   * Begins to work, as soon as a thread is free, and returns how to wait for the result; what the
   * work throws the wait throws too.
   */
  <T> Supplier<T> begin(Supplier<T> work) {
    Future<T> result = threads.submit(work::get);
    begun.add(result);
    return () -> resultOf(result);
  }

  private static <T> T resultOf(Future<T> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Spark throws checked exceptions undeclared. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException unchecked(Throwable fault) throws E {
    throw (E) fault;
  }

  /** Ends what still runs, so that none goes on writing when the batch is abandoned. */
  @Override
  public void close() {
    threads.shutdownNow();
    if (begun.stream().anyMatch(work -> !work.isDone())) {
      spark.cancelAllJobs();
    }
    try {
      threads.awaitTermination(LONGEST_END_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
