package org.pressespiegel.job;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is told of a step while it goes on.
 *
 * @param measure what its progress is told in
 * @param done how many of these are done
 * @param of how many there are, of files for records; 0 where that is unknown
 * @param tasks how far its tasks are
 * @param waits what it waits for, where none of its tasks can run
 */
record StepStatus(
    String step,
    Measure measure,
    long done,
    long of,
    StepCosts.State tasks,
    Optional<String> waits) {

  /** What a step's progress is told in. */
  enum Measure {
    /** Where nothing better is known. */
    TASKS,
    /** Records that are read from files. */
    RECORDS,
    /** Articles that go through. */
    ARTICLES
  }

  /** Before so many tasks are done nobody knows how long the others take. */
  private static final int TASKS_FOR_ESTIMATE = 3;

  /** Returns it as a line for people. */
  String text() {
    if (waits.isPresent()) {
      return step + ": waits for " + waits.get();
    }
    if (tasks.tasks() == 0) {
      return step + ": no task yet";
    }
    String task = String.format(Locale.ROOT, "task %,d of %,d", tasks.ended(), tasks.tasks());
    String said =
        switch (measure) {
          case TASKS -> task;
          case RECORDS ->
              String.format(Locale.ROOT, "%,d records of %,d files, %s", done, of, task);
          case ARTICLES ->
              isOfKnown() ? String.format(Locale.ROOT, "%,d of %,d articles", done, of) : task;
        };
    return step + ": " + said + rate() + left();
  }

  /** Returns the same facts for machines. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("tasks", tasks.tasks());
    fields.put("tasks_running", tasks.running());
    fields.put("tasks_done", tasks.ended());
    switch (measure) {
      case TASKS -> {}
      case RECORDS -> {
        fields.put("records", done);
        fields.put("files", of);
      }
      case ARTICLES -> {
        fields.put("articles_done", done);
        if (isOfKnown()) {
          fields.put("articles", of);
        }
      }
    }
    if (isCounted()) {
      fields.put("per_second", Math.round(perSecond() * 10) / 10.0);
    }
    secondsLeft().ifPresent(left -> fields.put("seconds_left", left));
    waits.ifPresent(what -> fields.put("waits_for", what));
    return fields;
  }

  /**
   * Returns how long the step will take: by its articles, else by its tasks, which are about as
   * large as each other; empty where too little is done to tell.
   */
  OptionalLong secondsLeft() {
    boolean byArticles = measure == Measure.ARTICLES && isOfKnown();
    long ended = byArticles ? done : tasks.ended();
    long all = byArticles ? of : tasks.tasks();
    return tasks.ended() < TASKS_FOR_ESTIMATE || ended < 1 || ended >= all || waits.isPresent()
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(tasks.seconds() / ended * (all - ended)));
  }

  private boolean isOfKnown() {
    return of > 0 && done <= of;
  }

  private boolean isCounted() {
    return measure != Measure.TASKS && done > 0 && tasks.seconds() >= 1;
  }

  private double perSecond() {
    return done / tasks.seconds();
  }

  private String rate() {
    if (!isCounted()) {
      return "";
    }
    return String.format(Locale.ROOT, perSecond() < 10 ? ", %.1f/s" : ", %,.0f/s", perSecond());
  }

  private String left() {
    if (secondsLeft().isEmpty()) {
      return "";
    }
    long left = secondsLeft().getAsLong();
    return left < 100
        ? ", about " + left + " s left"
        : left < 100 * 60
            ? ", about " + Math.round(left / 60.0) + " min left"
            : ", about " + Math.round(left / 3600.0) + " h left";
  }
}
