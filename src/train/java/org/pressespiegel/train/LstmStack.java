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
      Quantized inputs = Quantized.of(input, in(layer));
      Quantized states = Quantized.of(recur, hidden);
      String out =
          graph.node(
              OnnxGraph.MICROSOFT,
              "DynamicQuantizeLSTM",
              List.of(
                  state,
                  graph.bytes(name + ".input", inputs.bytes(), 2, in(layer), 4L * hidden),
                  graph.bytes(name + ".recur", states.bytes(), 2, hidden, 4L * hidden),
                  graph.floats(name + ".bias", joined(bias), 2, 8L * hidden),
                  "word_counts",
                  "",
                  "",
                  "",
                  graph.floats(name + ".input.scale", inputs.scales(), 2, 4L * hidden),
                  graph.bytes(name + ".input.zero", new byte[8 * hidden], 2, 4L * hidden),
                  graph.floats(name + ".recur.scale", states.scales(), 2, 4L * hidden),
                  graph.bytes(name + ".recur.zero", new byte[8 * hidden], 2, 4L * hidden)),
              Map.of("direction", "bidirectional", "hidden_size", (long) hidden));
      // [word, direction, sentence, hidden] → [word, sentence, 2 × hidden]
      String turned =
          graph.node("Transpose", List.of(out), Map.of("perm", new long[] {0, 2, 1, 3}));
      state = graph.node("Reshape", turned, graph.longs(name + ".both", 0, 0, 2L * hidden));
    }
    return state;
  }

  /**
   * Weights as bytes, {@code [direction, in, gate × hidden]}, with a scale for each column.
   *
   * <p>Seven bits: where a processor has no better instruction, ONNX Runtime adds two products in
   * sixteen bits, which full bytes would overflow.
   */
  private record Quantized(byte[] bytes, float[] scales) {

    private static final int LARGEST = 63;

    /**
     * @param directions the weights of each direction, {@code [gate × hidden, in]}
     */
    static Quantized of(List<float[]> directions, int in) {
      int columns = directions.get(0).length / in;
      byte[] bytes = new byte[directions.size() * in * columns];
      float[] scales = new float[directions.size() * columns];
      for (int direction = 0; direction < directions.size(); direction++) {
        float[] own = directions.get(direction);
        for (int column = 0; column < columns; column++) {
          float largest = 1e-9f;
          for (int row = 0; row < in; row++) {
            largest = Math.max(largest, Math.abs(own[column * in + row]));
          }
          float scale = largest / LARGEST;
          scales[direction * columns + column] = scale;
          for (int row = 0; row < in; row++) {
            bytes[(direction * in + row) * columns + column] =
                (byte) Math.round(own[column * in + row] / scale);
          }
        }
      }
      return new Quantized(bytes, scales);
    }
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
