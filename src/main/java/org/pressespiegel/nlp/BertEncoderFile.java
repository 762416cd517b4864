package org.pressespiegel.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pressespiegel.nlp.OnnxGraph.Type;

/**
 * The lower layers of BERT as an ONNX file that gives each word the mean of its pieces' states,
 * {@code states FLOAT[sentence, word, 768]}.
 *
 * <p>Matrices are kept as bytes with a scale per column, and multiplied with states that are made
 * bytes as well, each piece's by its own largest value: so what becomes of a piece does not hang on
 * those beside it, and the products are exact on any processor. With instructions for products of
 * bytes (VNNI) that takes a third of the time that floats do; of F1 it costs 0.3 at most.
 */
public final class BertEncoderFile {

  /** Layers that are kept: states above them are worse at telling names. */
  public static final int LAYERS = 8;

  /** Dimensions of a state. */
  public static final int SIZE = 768;

  private static final int HEADS = 12;
  private static final float EPSILON = 1e-12f;

  /**
   * Seven bits: where a processor has no better instruction, ONNX Runtime adds two products in
   * sixteen bits, which full bytes would overflow.
   */
  private static final int LARGEST_WEIGHT = 63;

  private static final int LARGEST_STATE = 127;

  /** A byte of a state that is 0. */
  private static final int ZERO = 128;

  private static final long AS_FLOAT = Type.FLOAT.code();

  private final BertCheckpoint bert;
  private final OnnxGraph graph = new OnnxGraph();
  private final Map<String, Rounded> rounded = new HashMap<>();

  private final String zero = graph.unsigned("zero", ZERO);
  private final String step = graph.floats("step", new float[] {1f / LARGEST_STATE});
  private final String least = graph.floats("least", new float[] {1e-9f});
  private final String lastAxis = graph.longs("last", -1);

  /**
   * States as bytes.
   *
   * @param bytes from 1 to 255, 128 being 0
   * @param largest what the largest of a piece was, by which its bytes are multiplied
   */
  private record Rounded(String bytes, String largest) {}

  private BertEncoderFile(BertCheckpoint bert) {
    this.bert = bert;
  }

  /** Returns the prefixes of the weights that the file is made of. */
  public static List<String> needed() {
    List<String> parts = new ArrayList<>(List.of("embeddings/"));
    for (int layer = 0; layer < LAYERS; layer++) {
      parts.add("encoder/layer_" + layer + "/");
    }
    return parts;
  }

  /** Returns the ids of the pieces that German texts may hold: Latin letters, digits and marks. */
  public static int[] german(List<String> vocabulary) {
    return IntStream.range(0, vocabulary.size())
        .filter(id -> vocabulary.get(id).codePoints().allMatch(BertEncoderFile::isGerman))
        .toArray();
  }

  private static boolean isGerman(int c) {
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return script == Character.UnicodeScript.LATIN
        || script == Character.UnicodeScript.INHERITED
        || !Character.isLetter(c) && c < 0x3000;
  }

  /** Writes the file. */
  public static void write(BertCheckpoint bert, Map<String, String> metadata, Path file)
      throws IOException {
    int[] kept = german(bert.vocabulary());
    Map<String, String> about = new HashMap<>(metadata);
    about.put(
        "vocabulary",
        String.join("\n", IntStream.of(kept).mapToObj(bert.vocabulary()::get).toList()));
    new BertEncoderFile(bert).build(kept).write(file, about);
  }

  private OnnxGraph build(int[] kept) {
    graph.input("input_ids", Type.INT64, "sentence", "piece");
    graph.input("attention_mask", Type.INT64, "sentence", "piece");
    graph.input("word_pieces", Type.INT64, "sentence", "word", TaggerInput.PIECES_PER_WORD);
    graph.input("word_piece_weights", Type.FLOAT, "sentence", "word", TaggerInput.PIECES_PER_WORD);

    String state = embedded(kept);
    String mask = mask();
    for (int layer = 0; layer < LAYERS; layer++) {
      state = layer(state, mask, "encoder/layer_" + layer + "/");
    }
    String shares = graph.node("Unsqueeze", "word_piece_weights", graph.longs("axis.last", -1));
    String parts = graph.node("Mul", graph.ofWords(state, "words", SIZE), shares);
    graph.node(
        "ReduceSum",
        List.of(parts, graph.longs("axis.pieces", 2)),
        List.of("states"),
        Map.of("keepdims", 0L));
    graph.output("states", Type.FLOAT, "sentence", "word", SIZE);
    return graph;
  }

  private String embedded(int[] kept) {
    float[] all = bert.weight("embeddings/word_embeddings").values();
    String words = graph.embeddings("pieces", all, kept, SIZE, "input_ids");
    // The type is always the first; it is added to the places once and for all.
    float[] places = bert.weight("embeddings/position_embeddings").values().clone();
    float[] type = bert.weight("embeddings/token_type_embeddings").values();
    for (int i = 0; i < places.length; i++) {
      places[i] += type[i % SIZE];
    }
    String length =
        graph.node(
            "Slice",
            graph.node("Shape", "input_ids"),
            graph.longs("length.from", 1),
            graph.longs("length.to", 2));
    String own =
        graph.node(
            "Slice",
            graph.floats("places", places, places.length / SIZE, SIZE),
            graph.longs("places.from", 0),
            length,
            graph.longs("places.axis", 0));
    return normalized(graph.node("Add", words, own), "embeddings/LayerNorm");
  }

  /** 0 where there is a piece and much less where there is none, for all heads and pieces alike. */
  private String mask() {
    String given = graph.node("Cast", List.of("attention_mask"), Map.of("to", AS_FLOAT));
    String wide = graph.node("Unsqueeze", given, graph.longs("mask.axes", 1, 2));
    String less = graph.node("Sub", wide, graph.floats("mask.one", new float[] {1}, 1));
    return graph.node("Mul", less, graph.floats("mask.scale", new float[] {10_000}, 1));
  }

  private String layer(String state, String mask, String prefix) {
    String query = heads(state, prefix + "attention/self/query", 0, 2, 1, 3);
    String key = heads(state, prefix + "attention/self/key", 0, 2, 3, 1);
    String value = heads(state, prefix + "attention/self/value", 0, 2, 1, 3);
    float scale = (float) (1 / Math.sqrt((double) SIZE / HEADS));
    String scaled =
        graph.node(
            "Mul",
            graph.node("MatMul", query, key),
            graph.floats(prefix + "scale", new float[] {scale}, 1));
    String weights =
        graph.node("Softmax", List.of(graph.node("Add", scaled, mask)), Map.of("axis", -1L));
    String mixed =
        graph.node(
            "Reshape",
            transposed(graph.node("MatMul", weights, value), 0, 2, 1, 3),
            graph.longs(prefix + "joined", 0, 0, SIZE));
    String attention =
        normalized(
            graph.node("Add", linear(mixed, prefix + "attention/output/dense"), state),
            prefix + "attention/output/LayerNorm");
    String inner = graph.node("Gelu", linear(attention, prefix + "intermediate/dense"));
    return normalized(
        graph.node("Add", linear(inner, prefix + "output/dense"), attention),
        prefix + "output/LayerNorm");
  }

  private String heads(String state, String name, long... order) {
    String parted =
        graph.node(
            "Reshape",
            linear(state, name),
            graph.longs(name + "/heads", 0, 0, HEADS, SIZE / HEADS));
    return transposed(parted, order);
  }

  private String transposed(String in, long... order) {
    return graph.node("Transpose", List.of(in), Map.of("perm", order));
  }

  private String linear(String in, String name) {
    BertCheckpoint.Weight kernel = bert.weight(name + "/kernel");
    int from = (int) kernel.shape()[0];
    int to = (int) kernel.shape()[1];
    float[] scales = new float[to];
    for (int i = 0; i < kernel.values().length; i++) {
      scales[i % to] = Math.max(scales[i % to], Math.abs(kernel.values()[i]) / LARGEST_WEIGHT);
    }
    byte[] bytes = new byte[kernel.values().length];
    for (int i = 0; i < bytes.length; i++) {
      float scale = scales[i % to];
      bytes[i] = scale == 0 ? 0 : (byte) Math.round(kernel.values()[i] / scale);
    }
    for (int i = 0; i < to; i++) {
      scales[i] /= LARGEST_STATE;
    }
    Rounded state = rounded.computeIfAbsent(in, this::rounded);
    String product =
        graph.node("MatMulInteger", state.bytes(), graph.bytes(name, bytes, from, to), zero);
    String scaled =
        graph.node(
            "Mul",
            graph.node("Cast", List.of(product), Map.of("to", AS_FLOAT)),
            graph.floats(name + "/scale", scales, to));
    return graph.node(
        "Add",
        graph.node("Mul", scaled, state.largest()),
        graph.floats(name + "/bias", bert.weight(name + "/bias").values(), to));
  }

  private Rounded rounded(String state) {
    String largest =
        graph.node("Max", graph.node("ReduceMax", graph.node("Abs", state), lastAxis), least);
    String share = graph.node("Div", state, largest);
    return new Rounded(graph.node("QuantizeLinear", share, step, zero), largest);
  }

  private String normalized(String in, String name) {
    return graph.node(
        "LayerNormalization",
        List.of(
            in,
            graph.floats(name + "/gamma", bert.weight(name + "/gamma").values(), SIZE),
            graph.floats(name + "/beta", bert.weight(name + "/beta").values(), SIZE)),
        Map.of("axis", -1L, "epsilon", EPSILON));
  }
}
