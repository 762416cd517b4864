package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What labels like to follow each other: a linear-chain conditional random field over the scores of
 * words (Lafferty, McCallum, Pereira 2001). Where a type was not annotated, every labelling that
 * agrees with what was annotated is right.
 */
final class Transitions {

  private static final String NAME = "transitions";
  private static final int LABELS = TaggedSentence.LABELS.size();

  /** Added to the score of what can't be. */
  private static final float NEVER = -1_000f;

  private final Weights weights;

  /** Adds its weights. */
  Transitions(Weights weights) {
    this.weights = weights;
    weights.addConstant(NAME, 0, LABELS, LABELS);
  }

  /**
   * Returns how far scores are from the labels: the mean over words of the negative logarithm of
   * the likelihood.
   *
   * @param scores {@code [sentence × word, label]} of sentences with equal word counts
   */
  NDArray loss(NDArray scores, List<TaggedSentence> batch, NDManager step) {
    int words = batch.get(0).words().size();
    float[] forbidden = new float[batch.size() * words * LABELS];
    int at = 0;
    for (TaggedSentence sentence : batch) {
      for (int word = 0; word < words; word++) {
        for (int label = 0; label < LABELS; label++) {
          forbidden[at++] = sentence.allows(word, label) ? 0 : NEVER;
        }
      }
    }
    Shape shape = new Shape(batch.size(), words, LABELS);
    NDArray all = scores.reshape(shape);
    NDArray right = all.add(step.create(forbidden, shape));
    NDArray sums = sums(NDArrays.concat(new NDList(all, right), 0), words, step);
    NDArray both = sums.reshape(2, batch.size());
    return both.get(0).sub(both.get(1)).sum().div((float) (batch.size() * words));
  }

  /** The logarithm of the summed likelihoods of all valid labellings of each sentence. */
  private NDArray sums(NDArray scores, int words, NDManager step) {
    NDArray follow = step.create(impossible(), new Shape(LABELS, LABELS)).add(weights.get(NAME));
    NDArray reached = scores.get(":, 0").add(step.create(impossibleFirst()));
    for (int word = 1; word < words; word++) {
      NDArray paths = reached.expandDims(2).add(follow);
      reached = logSum(paths).add(scores.get(":, {}", word));
    }
    return logSum(reached);
  }

  /** The logarithm of the sum of exponentials along axis 1, which vanishes. */
  private static NDArray logSum(NDArray values) {
    NDArray shares = values.logSoftmax(1);
    return values.get(":, 0").sub(shares.get(":, 0"));
  }

  private static float[] impossible() {
    float[] values = new float[LABELS * LABELS];
    for (int from = 0; from < LABELS; from++) {
      for (int to = 0; to < LABELS; to++) {
        String label = TaggedSentence.LABELS.get(to);
        boolean valid =
            !label.startsWith("I-") || TaggedSentence.LABELS.get(from).endsWith(label.substring(1));
        values[from * LABELS + to] = valid ? 0 : NEVER;
      }
    }
    return values;
  }

  private static float[] impossibleFirst() {
    float[] values = new float[LABELS];
    for (int label = 0; label < LABELS; label++) {
      values[label] = TaggedSentence.LABELS.get(label).startsWith("I-") ? NEVER : 0;
    }
    return values;
  }

  /** Returns the scores of labels behind each other, by label before and label after. */
  float[][] values() {
    float[] all = weights.get(NAME).toFloatArray();
    float[][] rows = new float[LABELS][LABELS];
    for (int from = 0; from < LABELS; from++) {
      System.arraycopy(all, from * LABELS, rows[from], 0, LABELS);
    }
    return rows;
  }

  /** Takes the scores of another. */
  void set(float[][] values) {
    float[] all = new float[LABELS * LABELS];
    for (int from = 0; from < LABELS; from++) {
      System.arraycopy(values[from], 0, all, from * LABELS, LABELS);
    }
    weights.get(NAME).set(all);
  }

  /** Adds such scores to what a model's file says about itself. */
  static void describe(float[][] values, Map<String, String> metadata) {
    StringBuilder text = new StringBuilder();
    for (float[] row : values) {
      for (int to = 0; to < row.length; to++) {
        text.append(to == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.5f", row[to]));
      }
      text.append('\n');
    }
    metadata.put(NAME, text.toString());
  }
}
