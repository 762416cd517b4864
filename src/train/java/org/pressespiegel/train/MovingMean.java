package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.Map;

/** Weights averaged over the last thousand steps or so, which err less than any single ones. */
final class MovingMean {

  private static final double LONGEST = 0.999;

  private final Map<String, NDArray> weights;
  private final Map<String, NDArray> means = new HashMap<>();
  private int steps;

  MovingMean(Map<String, NDArray> weights) {
    this.weights = weights;
    weights.forEach((name, weight) -> means.put(name, weight.duplicate()));
  }

  /** Takes the weights after a step. */
  void add(NDManager manager) {
    steps++;
    float share = (float) Math.min(LONGEST, (1.0 + steps) / (10.0 + steps));
    weights.forEach(
        (name, weight) -> {
          NDArray part = weight.mul(1 - share);
          part.attach(manager);
          means.get(name).muli(share).addi(part);
        });
  }

  /** Puts the means in the weights' place, and the weights in theirs. */
  void swap() {
    weights.forEach(
        (name, weight) -> {
          NDArray mean = means.get(name);
          float[] values = mean.toFloatArray();
          mean.set(weight.toFloatArray());
          weight.set(values);
        });
  }
}
