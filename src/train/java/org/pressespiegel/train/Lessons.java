package org.pressespiegel.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.pressespiegel.nlp.Bio;

/** The loop that both networks learn sentences in. */
final class Lessons {

  /** What a network is taught by a batch of sentences with equal word counts. */
  @FunctionalInterface
  interface Lesson {
    /** Returns the loss, computed while gradients are collected. */
    NDArray loss(List<TaggedSentence> batch, NDManager step);
  }

  /** What a network says of such a batch. */
  @FunctionalInterface
  interface Answer {
    /** Returns {@code [sentence × word, label]}. */
    NDArray scores(List<TaggedSentence> batch, NDManager step);
  }

  private static final double WARM_UP = 0.05;
  private static final int PREDICTED_WORDS = 2_000;

  private Lessons() {}

  /**
   * Teaches sentences.
   *
   * @param groups sentences that come in batches of their own, such as those without labels
   * @param learning the weights that change
   * @param kept those of them that are used afterwards, as means over their last values
   * @param afterEpoch told the number of each epoch, while the means are in place
   */
  static void give(
      List<List<TaggedSentence>> groups,
      Map<String, NDArray> learning,
      Map<String, NDArray> kept,
      Plan plan,
      NDManager manager,
      Lesson lesson,
      Consumer<String> log,
      Consumer<Integer> afterEpoch) {
    Random random = new Random(plan.seed());
    Adam adam = new Adam(learning);
    MovingMean mean = new MovingMean(kept);
    int perEpoch =
        groups.stream().mapToInt(g -> Batches.inOrder(g, plan.batchWords()).size()).sum();
    Schedule schedule = new Schedule(plan.rate(), perEpoch * plan.epochs());
    for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
      double sum = 0;
      List<List<TaggedSentence>> batches = new ArrayList<>();
      for (List<TaggedSentence> group : groups) {
        batches.addAll(Batches.shuffled(group, plan.batchWords(), random));
      }
      Collections.shuffle(batches, random);
      for (List<TaggedSentence> batch : batches) {
        try (NDManager step = manager.newSubManager()) {
          try (GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray loss = lesson.loss(batch, step);
            gradients.backward(loss);
            sum += loss.getFloat();
          }
          adam.step(schedule.next(), step);
          mean.add(step);
        }
      }
      log.accept(
          String.format(
              Locale.ROOT, "epoch %d of %d: loss %.4f", epoch, plan.epochs(), sum / perEpoch));
      mean.swap();
      afterEpoch.accept(epoch);
      if (epoch < plan.epochs()) {
        mean.swap();
      }
    }
  }

  /** Returns the likeliest valid labels of each sentence, in their order. */
  static List<int[]> predict(
      List<TaggedSentence> sentences, float[][] transitions, NDManager manager, Answer answer) {
    Bio bio = new Bio(TaggedSentence.LABELS, transitions);
    Map<TaggedSentence, int[]> labels = new IdentityHashMap<>();
    for (List<TaggedSentence> batch : Batches.inOrder(sentences, PREDICTED_WORDS)) {
      try (NDManager step = manager.newSubManager()) {
        float[] scores = answer.scores(batch, step).toFloatArray();
        int at = 0;
        for (TaggedSentence sentence : batch) {
          float[][] rows = new float[sentence.words().size()][TaggedSentence.LABELS.size()];
          for (float[] row : rows) {
            System.arraycopy(scores, at, row, 0, row.length);
            at += row.length;
          }
          labels.put(sentence, bio.labels(rows));
        }
      }
    }
    return sentences.stream().map(labels::get).toList();
  }

  /** The rate of learning: up for a twentieth of the steps, then down to 0. */
  static final class Schedule {
    private final double highest;
    private final double steps;
    private int done;

    Schedule(double highest, int steps) {
      this.highest = highest;
      this.steps = steps;
    }

    float next() {
      double share = ++done / steps;
      return (float) (highest * (share < WARM_UP ? share / WARM_UP : (1 - share) / (1 - WARM_UP)));
    }
  }
}
