package org.pressespiegel.job;

import java.util.List;
import java.util.function.BiConsumer;

/** Work on many things at once, such that one of them on which it fails costs only itself. */
final class Bisection {

  /** What is done with a list, as a whole or not at all. */
  @FunctionalInterface
  interface Work<T> {
    void on(List<T> some) throws Exception;
  }

  private Bisection() {}

  /**
   * Does the work on all, and where it fails on either half.
   *
   * @param harmless on this alone the work never fails, but for reasons that lie elsewhere
   * @param failed told of each thing on which it fails alone, and why
   * @throws Exception if it fails on the harmless thing as well: why it failed on all
   */
  static <T> void run(List<T> all, Work<T> work, T harmless, BiConsumer<T, Exception> failed)
      throws Exception {
    try {
      work.on(all);
    } catch (Exception e) {
      try {
        work.on(List.of(harmless));
      } catch (Exception alsoThen) {
        e.addSuppressed(alsoThen);
        throw e;
      }
      split(all, work, failed, e);
    }
  }

  private static <T> void split(
      List<T> some, Work<T> work, BiConsumer<T, Exception> failed, Exception why) {
    if (some.size() == 1) {
      failed.accept(some.get(0), why);
      return;
    }
    int middle = some.size() / 2;
    for (List<T> half : List.of(some.subList(0, middle), some.subList(middle, some.size()))) {
      try {
        work.on(half);
      } catch (Exception e) {
        split(half, work, failed, e);
      }
    }
  }
}
