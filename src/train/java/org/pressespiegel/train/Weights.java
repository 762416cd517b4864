package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pressespiegel.nlp.OnnxGraph;

/** What training changes, by name, in a fixed order. */
final class Weights {

  private final Map<String, NDArray> byName = new LinkedHashMap<>();
  private final NDManager manager;
  private final Random random;

  Weights(NDManager manager, long seed) {
    this.manager = manager;
    this.random = new Random(seed);
  }

  /** Adds random weights of the given variance, evenly distributed around 0. */
  void add(String name, double variance, long... shape) {
    double range = Math.sqrt(3 * variance);
    float[] values = new float[(int) new Shape(shape).size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * range);
    }
    if (byName.put(name, manager.create(values, new Shape(shape))) != null) {
      throw new IllegalArgumentException("two weights are called " + name);
    }
  }

  /** Adds weights that begin with one value. */
  void addConstant(String name, float value, long... shape) {
    add(name, 0, shape);
    byName.get(name).addi(value);
  }

  /** Adds what {@link #linear} needs to lead from some dimensions to others. */
  void addLinear(String name, long from, long to) {
    add(name, 1.0 / from, from, to);
    addConstant(name + ".bias", 0, to);
  }

  /** Adds what {@link #normalized} needs. */
  void addNorm(String name, long size) {
    addConstant(name + ".scale", 1, size);
    addConstant(name + ".bias", 0, size);
  }

  /** Writes all weights to a file. */
  void save(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      for (NDArray weight : byName.values()) {
        for (float value : weight.toFloatArray()) {
          out.writeFloat(value);
        }
      }
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Takes the weights that {@link #save} wrote for a network of the same size.
   *
   * @throws IllegalArgumentException if they are of another size
   */
  void load(Path file) throws IOException {
    long floats = byName.values().stream().mapToLong(NDArray::size).sum();
    if (Files.size(file) != 4 * floats) {
      throw new IllegalArgumentException(file + " is of a network of another size");
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (NDArray weight : byName.values()) {
        float[] values = new float[(int) weight.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = in.readFloat();
        }
        weight.set(values);
      }
    }
  }

  NDArray get(String name) {
    NDArray weight = byName.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("no weight is called " + name);
    }
    return weight;
  }

  Map<String, NDArray> all() {
    return byName;
  }

  /** Returns {@code in} times a matrix, plus its bias. */
  NDArray linear(NDArray in, String name) {
    return in.matMul(get(name)).add(get(name + ".bias"));
  }

  /** Returns {@code in} with mean 0 and variance 1 along its last axis, scaled and shifted. */
  NDArray normalized(NDArray in, String name) {
    long[] shape = in.getShape().getShape();
    return in.getNDArrayInternal()
        .layerNorm(
            in,
            new Shape(shape[shape.length - 1]),
            get(name + ".scale"),
            get(name + ".bias"),
            NORM_EPSILON)
        .singletonOrThrow();
  }

  /** Keeps a variance of 0 from dividing by it. */
  static final float NORM_EPSILON = 1e-6f;

  /** Returns {@code in} with a share of its values dropped; 0 drops none. */
  static NDArray dropped(NDArray in, float share) {
    return share == 0 ? in : in.getNDArrayInternal().dropout(in, share, true).singletonOrThrow();
  }

  /** Adds a weight to a graph and returns its name there. */
  String write(OnnxGraph graph, String name) {
    NDArray weight = get(name);
    return graph.floats(name, weight.toFloatArray(), weight.getShape().getShape());
  }

  /** Adds {@link #linear} to a graph. */
  String writeLinear(OnnxGraph graph, String in, String name) {
    return graph.node(
        "Add", graph.node("MatMul", in, write(graph, name)), write(graph, name + ".bias"));
  }

  /** Adds {@link #normalized} to a graph. */
  String writeNormalized(OnnxGraph graph, String in, String name) {
    return graph.node(
        "LayerNormalization",
        List.of(in, write(graph, name + ".scale"), write(graph, name + ".bias")),
        Map.of("axis", -1L, "epsilon", NORM_EPSILON));
  }
}
