package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pressespiegel.nlp.OnnxGraph;

/** Two bidirectional LSTMs on one another, over the words of sentences (Huang, Xu, Yu 2015). */
final class LstmStack {

  private static final int LAYERS = 2;
  private static final List<String> DIRECTIONS = List.of("forward", "backward");

  private final Weights weights;
  private final int size;
  private final int hidden;

  /**
   * Adds its weights.
   *
   * @param size dimensions of a word
   * @param hidden dimensions of one direction
   */
  LstmStack(Weights weights, int size, int hidden) {
    this.weights = weights;
    this.size = size;
    this.hidden = hidden;
    double variance = 1.0 / (3 * hidden);
    for (int layer = 0; layer < LAYERS; layer++) {
      for (String direction : DIRECTIONS) {
        String name = name(layer, direction);
        weights.add(name + ".input", variance, 4L * hidden, in(layer));
        weights.add(name + ".recur", variance, 4L * hidden, hidden);
        weights.add(name + ".input.bias", variance, 4L * hidden);
        weights.addConstant(name + ".recur.bias", 0, 4L * hidden);
      }
    }
  }

  /** Returns {@code [sentence, word, 2 × hidden]} for {@code [sentence, word, size]}. */
  NDArray states(NDArray in, NDManager manager, float dropout) {
    NDArray state = in;
    for (int layer = 0; layer < LAYERS; layer++) {
      NDList parameters = new NDList();
      for (String direction : DIRECTIONS) {
        for (String part : List.of(".input", ".recur", ".input.bias", ".recur.bias")) {
          parameters.add(weights.get(name(layer, direction) + part));
        }
      }
      Shape start = new Shape(2, in.getShape().get(0), hidden);
      NDList starts = new NDList(manager.zeros(start), manager.zeros(start));
      NDList out =
          state.getNDArrayInternal().lstm(state, starts, parameters, true, 1, 0, false, true, true);
      state = Weights.dropped(out.get(0), dropout);
    }
    return state;
  }

  /** Writes {@code [word, sentence, size]} → {@code [word, sentence, 2 × hidden]}. */
  String write(OnnxGraph graph, String in) {
    String state = in;
    for (int layer = 0; layer < LAYERS; layer++) {
      List<float[]> input = new ArrayList<>();
      List<float[]> recur = new ArrayList<>();
      List<float[]> bias = new ArrayList<>();
      for (String direction : DIRECTIONS) {
        String name = name(layer, direction);
        input.add(gates(name + ".input"));
        recur.add(gates(name + ".recur"));
        bias.add(gates(name + ".input.bias"));
        bias.add(gates(name + ".recur.bias"));
      }
      String name = "lstm." + layer;
      String out =
          graph.node(
              "LSTM",
              List.of(
                  state,
                  graph.floats(name + ".input", joined(input), 2, 4L * hidden, in(layer)),
                  graph.floats(name + ".recur", joined(recur), 2, 4L * hidden, hidden),
                  graph.floats(name + ".bias", joined(bias), 2, 8L * hidden),
                  "word_counts"),
              Map.of("direction", "bidirectional", "hidden_size", (long) hidden));
      // [word, direction, sentence, hidden] → [word, sentence, 2 × hidden]
      String turned =
          graph.node("Transpose", List.of(out), Map.of("perm", new long[] {0, 2, 1, 3}));
      state = graph.node("Reshape", turned, graph.longs(name + ".both", 0, 0, 2L * hidden));
    }
    return state;
  }

  private int in(int layer) {
    return layer == 0 ? size : 2 * hidden;
  }

  private static String name(int layer, String direction) {
    return "lstm." + layer + "." + direction;
  }

  /** PyTorch's gates are input, forget, cell, output; ONNX wants input, output, forget, cell. */
  private float[] gates(String name) {
    float[] torch = weights.get(name).toFloatArray();
    int length = torch.length / 4;
    float[] onnx = new float[torch.length];
    int[] order = {0, 3, 1, 2};
    for (int gate = 0; gate < 4; gate++) {
      System.arraycopy(torch, order[gate] * length, onnx, gate * length, length);
    }
    return onnx;
  }

  private static float[] joined(List<float[]> parts) {
    float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
