package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.Map;

/** Adam with decoupled weight decay and a bound on the gradient (Loshchilov and Hutter 2019). */
final class Adam {

  private static final float FIRST = 0.9f;
  private static final float SECOND = 0.999f;
  private static final float EPSILON = 1e-8f;
  private static final float DECAY = 0.01f;
  private static final double LONGEST_GRADIENT = 1;

  private final Map<String, NDArray> weights;
  private final Map<String, NDArray> means = new HashMap<>();
  private final Map<String, NDArray> squares = new HashMap<>();
  private int steps;

  Adam(Map<String, NDArray> weights) {
    this.weights = weights;
    for (Map.Entry<String, NDArray> weight : weights.entrySet()) {
      weight.getValue().setRequiresGradient(true);
      means.put(weight.getKey(), weight.getValue().zerosLike());
      squares.put(weight.getKey(), weight.getValue().zerosLike());
    }
  }

  /** Moves the weights against their gradients, which are zero afterwards. */
  void step(float rate, NDManager manager) {
    steps++;
    float share = (float) Math.min(1, LONGEST_GRADIENT / (length(manager) + 1e-12));
    double first = 1 - Math.pow(FIRST, steps);
    float second = (float) (1 - Math.pow(SECOND, steps));
    for (Map.Entry<String, NDArray> entry : weights.entrySet()) {
      NDArray weight = entry.getValue();
      NDArray mean = means.get(entry.getKey());
      NDArray square = squares.get(entry.getKey());
      try (NDManager own = manager.newSubManager()) {
        NDArray gradient = weight.getGradient();
        gradient.attach(own);
        NDArray bounded = gradient.mul(share);
        mean.muli(FIRST).addi(bounded.mul(1 - FIRST));
        square.muli(SECOND).addi(bounded.mul(bounded).muli(1 - SECOND));
        NDArray scale = square.div(second);
        scale.attach(own);
        NDArray step = mean.div(scale.sqrt().addi(EPSILON));
        step.attach(own);
        weight.subi(step.muli((float) (rate / first)));
        if (!entry.getKey().endsWith("bias")) {
          weight.muli(1 - rate * DECAY);
        }
        gradient.muli(0f);
      }
    }
  }

  private double length(NDManager manager) {
    double sum = 0;
    try (NDManager own = manager.newSubManager()) {
      for (NDArray weight : weights.values()) {
        NDArray gradient = weight.getGradient();
        gradient.attach(own);
        sum += gradient.square().sum().getFloat();
      }
    }
    return Math.sqrt(sum);
  }
}
