package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.job.StepStatus.Measure;

@ExtendWith(SharedSpark.class)
final class ProgressTest {

  /** What tasks of a test wait for; they run in this process. */
  private static CountDownLatch mayEnd = new CountDownLatch(0);

  @TempDir static Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong(TimeUnit.DAYS.toNanos(-3));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // measure | done | of | tasks | running | ended | seconds | waits for | what is said
        "TASKS | 0 | 0 | 0 | 0 | 0 | 0 | - | x: no task yet",
        "TASKS | 0 | 0 | 40 | 2 | 2 | 10 | - | x: task 2 of 40",
        "TASKS | 0 | 0 | 40 | 2 | 10 | 10 | - | x: task 10 of 40, about 30 s left",
        "TASKS | 0 | 0 | 400 | 2 | 40 | 100 | - | x: task 40 of 400, about 15 min left",
        "TASKS | 0 | 0 | 40000 | 2 | 100 | 1000 | - | x: task 100 of 40,000, about 111 h left",
        "TASKS | 0 | 0 | 10 | 0 | 10 | 10 | - | x: task 10 of 10",
        "ARTICLES | 3000 | 12000 | 50 | 2 | 13 | 46.9 | - | x: 3,000 of 12,000 articles, 64/s, about 2 min left",
        "ARTICLES | 10 | 12000 | 50 | 2 | 1 | 10 | - | x: 10 of 12,000 articles, 1.0/s",
        "ARTICLES | 0 | 0 | 8 | 2 | 4 | 10 | - | x: task 4 of 8, about 10 s left",
        "RECORDS | 1200 | 56 | 12 | 2 | 3 | 10 | - | x: 1,200 records of 56 files, task 3 of 12, 120/s, about 30 s left",
        "TASKS | 0 | 0 | 48 | 0 | 12 | 10 | the cores that y has | x: waits for the cores that y has",
        "ARTICLES | 0 | 0 | 48 | 0 | 0 | 0 | the cluster: no executor yet | x: waits for the cluster: no executor yet",
      })
  void a_line_tells_what_is_done_how_fast_and_what_is_left(
      Measure measure,
      long done,
      long of,
      long tasks,
      long running,
      long ended,
      double seconds,
      String waits,
      String text) {
    StepCosts.State state = new StepCosts.State(tasks, running, ended, done, of, seconds);

    assertThat(new StepStatus("x", measure, done, of, state, Optional.ofNullable(waits)).text())
        .isEqualTo(text);
  }

  @Test
  void to_ask_for_a_step_makes_none() {
    StepCosts costs = new StepCosts(nanos::get);

    assertThat(costs.state("")).isEqualTo(new StepCosts.State(0, 0, 0, 0, 0, 0));
    assertThat(costs.steps()).isEmpty();
  }

  @Test
  void a_long_step_is_told_now_and_then_a_short_one_is_not(SparkSession spark) {
    try (Progress progress = progress(spark, Progress.Log.TEXT)) {
      progress.step("short", () -> later(progress, 29));
      progress.step(
          "long",
          () -> {
            for (int i = 0; i < 500; i++) {
              later(progress, 1);
            }
            return null;
          });
    }

    // After 30, 60, 120, 240, 360 and 480 seconds.
    assertThat(lines())
        .containsExactlyElementsOf(
            Stream.concat(
                    Stream.of("short …", "long …"),
                    Stream.generate(() -> "long: no task yet").limit(6))
                .toList());
  }

  @Test
  void articles_are_counted_by_what_is_handed_on_and_written(SparkSession spark) throws Exception {
    try (Progress progress = progress(spark, Progress.Log.JSON)) {
      progress.step(
          "annotate",
          Measure.ARTICLES,
          () -> {
            spark
                .range(0, 1000, 1, 4)
                .repartition(5)
                .write()
                .mode("overwrite")
                .parquet(folder.resolve("written").toString());
            quiet(spark);
            return later(progress, 50);
          });
    }

    JsonNode line = new ObjectMapper().readTree(lines().get(1));
    assertThat(line.get("event").asText()).isEqualTo("progress");
    assertThat(line.get("step").asText()).isEqualTo("annotate");
    assertThat(line.get("seconds").asDouble()).isEqualTo(50);
    assertThat(line.get("tasks").asInt()).isEqualTo(9);
    assertThat(line.get("tasks_done").asInt()).isEqualTo(9);
    assertThat(line.get("articles_done").asInt()).isEqualTo(1000);
    assertThat(line.get("articles").asInt()).isEqualTo(1000);
    assertThat(line.get("per_second").asDouble()).isEqualTo(20);
    assertThat(line.has("seconds_left")).isFalse();
  }

  @Test
  void a_step_that_waits_says_for_what(SparkSession spark) throws Exception {
    mayEnd = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Progress progress = progress(spark, Progress.Log.TEXT)) {
      Future<?> first = threads.submit(() -> progress.step("first", () -> blocked(spark)));
      await(spark, "first: task 0 of 2", progress);
      Future<?> second = threads.submit(() -> progress.step("second", () -> blocked(spark)));
      await(spark, "second: waits for the cores that first has", progress);
      mayEnd.countDown();
      first.get(1, TimeUnit.MINUTES);
      second.get(1, TimeUnit.MINUTES);
    } finally {
      mayEnd.countDown();
      threads.shutdownNow();
    }
  }

  /** Runs as many tasks as there are cores, which wait. */
  private static long blocked(SparkSession spark) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(List.of(1, 2), 2)
        .filter(
            no -> {
              mayEnd.await();
              return true;
            })
        .count();
  }

  private void await(SparkSession spark, String line, Progress progress) throws Exception {
    for (int i = 0; i < 300 && !lines().contains(line); i++) {
      Thread.sleep(100);
      quiet(spark);
      later(progress, 300);
    }
    assertThat(lines()).contains(line);
  }

  private Progress progress(SparkSession spark, Progress.Log log) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Progress(spark, out, false, log, "run", () -> 0, 0, nanos::get);
  }

  private Void later(Progress progress, int seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    progress.tell();
    return null;
  }

  /** Waits until listeners know what happened. */
  private static void quiet(SparkSession spark) {
    try {
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> lines() {
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
