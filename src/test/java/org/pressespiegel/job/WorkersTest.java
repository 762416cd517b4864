package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.StoreException;

@ExtendWith(SharedSpark.class)
final class WorkersTest {

  private static final int LONG_S = 60;

  @Test
  void work_goes_on_at_once(SparkSession spark) {
    CountDownLatch both = new CountDownLatch(2);
    try (Workers workers = new Workers(spark.sparkContext())) {
      Supplier<Boolean> one = workers.begin(() -> meet(both));
      Supplier<Boolean> other = workers.begin(() -> meet(both));

      assertThat(one.get()).isTrue();
      assertThat(other.get()).isTrue();
    }
  }

  @Test
  void who_waits_meets_what_was_thrown(SparkSession spark) {
    StoreException full = new StoreException("disk full");
    try (Workers workers = new Workers(spark.sparkContext())) {
      Supplier<Long> work =
          workers.begin(
              () -> {
                throw full;
              });

      assertThatThrownBy(work::get).isSameAs(full);
    }
  }

  @Test
  void the_end_ends_what_still_runs(SparkSession spark) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch never = new CountDownLatch(2);
    try (Workers workers = new Workers(spark.sparkContext())) {
      workers.begin(
          () -> {
            begun.countDown();
            interrupted.set(!meet(never));
            return true;
          });
      begun.await();
    }

    assertThat(interrupted).isTrue();
  }

  private static boolean meet(CountDownLatch latch) {
    latch.countDown();
    try {
      return latch.getCount() == 0 || latch.await(LONG_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
