package org.pressespiegel.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pressespiegel.nlp.OnnxConstants.Constant;
import org.pressespiegel.nlp.OnnxGraph.Type;

/**
 * The networks of a fast tagger, taken apart. Half of their work is to multiply each piece with
 * fixed matrices, for its own place and its neighbours' places in the convolution and for the mean
 * of its word: a {@link PieceTable} remembers the products. What is left is to add them up, which
 * is done here, and the networks over words.
 *
 * <p>The file stays as it is: both computations are made of its weights when it is loaded.
 */
final class TableModel implements SentenceModel {

  private static final float EPSILON = 1e-6f;

  /** Dimensions of a network. */
  private record Size(int vector, int filters, int hidden, int labels) {
    static Size of(OnnxConstants constants, String network) {
      long[] convolve = constants.get(network + "convolve").shape();
      return new Size(
          (int) convolve[0] / 3,
          (int) convolve[1],
          (int) constants.get(network + "lstm.0.recur").shape()[1],
          (int) constants.get(network + "label").shape()[1]);
    }

    /** Floats of a piece: for the place before it, its own, the one behind it, and the mean. */
    int row() {
      return 3 * filters + vector;
    }
  }

  private static final ThreadLocal<Input> INPUT = ThreadLocal.withInitial(Input::new);

  /**
   * What a call hands over, outside of the heap and kept for the next one: arrays of this size are
   * what collectors of garbage like least.
   */
  private static final class Input {
    private FloatBuffer seen = FloatBuffer.allocate(0);
    private FloatBuffer mean = FloatBuffer.allocate(0);

    Input sized(int words, Size size) {
      seen = sized(seen, words * size.filters());
      mean = sized(mean, words * size.vector());
      return this;
    }

    private static FloatBuffer sized(FloatBuffer buffer, int floats) {
      FloatBuffer enough =
          buffer.capacity() >= floats
              ? buffer
              : ByteBuffer.allocateDirect(Float.BYTES * floats)
                  .order(ByteOrder.nativeOrder())
                  .asFloatBuffer();
      return enough.clear().limit(floats);
    }
  }

  private final WordPieces pieces;
  private final PieceTable table;
  private final Size size;

  private final List<Network> networks = new ArrayList<>();

  /**
   * A network over words.
   *
   * @param session from what its pieces tell of words to scores
   * @param shapes what each shape of a word adds to it, {@code [shape × vector]}
   */
  private record Network(OrtSession session, float[] shapes) {}

  private TableModel(WordPieces pieces, PieceTable table, Size size) {
    this.pieces = pieces;
    this.table = table;
    this.size = size;
  }

  /** Returns whether a file holds networks that can be taken apart. */
  static boolean knows(OnnxConstants constants) {
    return constants.has(network(0) + "convolve") && constants.has(network(0) + "pieces");
  }

  /** Takes such networks apart. */
  static TableModel of(OnnxConstants constants, WordPieces pieces) throws OrtException {
    int networks = 0;
    while (constants.has(network(networks) + "convolve")) {
      networks++;
    }
    Size size = Size.of(constants, network(0));
    PieceTable table =
        new PieceTable(
            TaggerModel.session(pieceGraph(constants, networks, size)),
            (int) constants.get(network(0) + "pieces").shape()[0]);
    TableModel model = new TableModel(pieces, table, size);
    for (int no = 0; no < networks; no++) {
      model.networks.add(
          new Network(
              TaggerModel.session(wordGraph(constants, network(no), size)),
              constants.get(network(no) + "shape").floats()));
    }
    return model;
  }

  private static String network(int no) {
    return "network." + no + ".";
  }

  private static byte[] pieceGraph(OnnxConstants constants, int networks, Size size) {
    OnnxGraph graph = new OnnxGraph();
    graph.input("pieces", Type.INT64, "piece");
    List<String> rows = new ArrayList<>();
    for (int no = 0; no < networks; no++) {
      String name = network(no);
      Constant bytes = constants.get(name + "pieces");
      String found =
          graph.node(
              "Gather", graph.bytes(name + "pieces", bytes.bytes(), bytes.shape()), "pieces");
      String scale =
          graph.node("Gather", floats(graph, constants, name + "pieces.scale"), "pieces");
      String vector =
          graph.node(
              "Mul",
              graph.node("Cast", List.of(found), Map.of("to", (long) Type.FLOAT.code())),
              scale);
      String product =
          graph.node(
              "MatMul",
              vector,
              graph.floats(
                  name + "products", products(constants, name, size), size.vector(), size.row()));
      // The bias belongs to a piece's own place.
      float[] bias = new float[size.row()];
      System.arraycopy(
          constants.get(name + "convolve.bias").floats(), 0, bias, size.filters(), size.filters());
      rows.add(graph.node("Add", product, graph.floats(name + "bias", bias, size.row())));
    }
    graph.node("Concat", rows, List.of("rows"), Map.of("axis", -1L));
    graph.output("rows", Type.FLOAT, "piece", networks * size.row());
    return graph.bytes(Map.of());
  }

  /** The three parts of the convolution side by side, then the matrix of the mean. */
  private static float[] products(OnnxConstants constants, String name, Size size) {
    float[] convolve = constants.get(name + "convolve").floats();
    float[] mean = constants.get(name + "mean").floats();
    float[] all = new float[size.vector() * size.row()];
    for (int from = 0; from < size.vector(); from++) {
      int at = from * size.row();
      for (int place = 0; place < 3; place++) {
        System.arraycopy(
            convolve,
            (place * size.vector() + from) * size.filters(),
            all,
            at + place * size.filters(),
            size.filters());
      }
      System.arraycopy(mean, from * size.vector(), all, at + 3 * size.filters(), size.vector());
    }
    return all;
  }

  private static String floats(OnnxGraph graph, OnnxConstants constants, String name) {
    Constant constant = constants.get(name);
    return graph.floats(name, constant.floats(), constant.shape());
  }

  private static String bytes(OnnxGraph graph, OnnxConstants constants, String name) {
    Constant constant = constants.get(name);
    return graph.bytes(name, constant.bytes(), constant.shape());
  }

  private static byte[] wordGraph(OnnxConstants constants, String name, Size size) {
    OnnxGraph graph = new OnnxGraph();
    graph.input("word_counts", Type.INT32, "sentence");
    graph.input("seen", Type.FLOAT, "word", "sentence", size.filters());
    graph.input("mean", Type.FLOAT, "word", "sentence", size.vector());
    String sum =
        graph.node(
            "Add",
            graph.node("MatMul", "seen", floats(graph, constants, name + "strongest")),
            "mean");
    String word =
        graph.node(
            "LayerNormalization",
            List.of(
                sum,
                floats(graph, constants, name + "word.scale"),
                floats(graph, constants, name + "word.bias")),
            Map.of("axis", -1L, "epsilon", EPSILON));
    String state = lstms(graph, constants, name, word, size);
    graph.node(
        "Add",
        List.of(
            graph.node("MatMul", state, floats(graph, constants, name + "label")),
            floats(graph, constants, name + "label.bias")),
        List.of("scores"),
        Map.of());
    graph.output("scores", Type.FLOAT, "word", "sentence", size.labels());
    return graph.bytes(Map.of());
  }

  private static String lstms(
      OnnxGraph graph, OnnxConstants constants, String network, String in, Size size) {
    String state = in;
    for (int layer = 0; constants.has(network + "lstm." + layer + ".input"); layer++) {
      String name = network + "lstm." + layer;
      String out =
          graph.node(
              OnnxGraph.MICROSOFT,
              "DynamicQuantizeLSTM",
              List.of(
                  state,
                  bytes(graph, constants, name + ".input"),
                  bytes(graph, constants, name + ".recur"),
                  floats(graph, constants, name + ".bias"),
                  "word_counts",
                  "",
                  "",
                  "",
                  floats(graph, constants, name + ".input.scale"),
                  bytes(graph, constants, name + ".input.zero"),
                  floats(graph, constants, name + ".recur.scale"),
                  bytes(graph, constants, name + ".recur.zero")),
              Map.of("direction", "bidirectional", "hidden_size", (long) size.hidden()));
      String turned =
          graph.node("Transpose", List.of(out), Map.of("perm", new long[] {0, 2, 1, 3}));
      state = graph.node("Reshape", turned, graph.longs(name + ".both", 0, 0, 2L * size.hidden()));
    }
    return state;
  }

  @Override
  public int length(String word) {
    return TaggerInput.pieces(word, pieces).length;
  }

  @Override
  public int networks() {
    return networks.size();
  }

  @Override
  public float[][][] scores(List<List<String>> sentences, int network) {
    int rows = sentences.size();
    int longest = sentences.stream().mapToInt(List::size).max().orElse(0);
    Input input = INPUT.get().sized(longest * rows, size);
    int[] counts = new int[rows];
    for (int row = 0; row < rows; row++) {
      counts[row] = sentences.get(row).size();
      fill(sentences.get(row), network, row, rows, longest, input);
    }
    try (OnnxTensor lengths = Tensors.of(counts);
        OnnxTensor seen = Tensors.of(input.seen, longest, rows, size.filters());
        OnnxTensor mean = Tensors.of(input.mean, longest, rows, size.vector());
        OrtSession.Result result =
            networks
                .get(network)
                .session()
                .run(Map.of("word_counts", lengths, "seen", seen, "mean", mean))) {
      return bySentence(((OnnxTensor) result.get(0)).getFloatBuffer(), counts);
    } catch (OrtException e) {
      throw new IllegalStateException("the tagger failed: " + e.getMessage(), e);
    }
  }

  private float[][][] bySentence(FloatBuffer all, int[] counts) {
    float[][][] scores = new float[counts.length][][];
    for (int row = 0; row < counts.length; row++) {
      scores[row] = new float[counts[row]][size.labels()];
      for (int word = 0; word < counts[row]; word++) {
        all.get((word * counts.length + row) * size.labels(), scores[row][word]);
      }
    }
    return scores;
  }

  /**
   * Adds up what the pieces of a sentence's words are, each beside its neighbours; behind the last
   * word there are zeros.
   */
  private void fill(
      List<String> sentence, int network, int row, int rows, int longest, Input input) {
    int[][] own = new int[sentence.size()][];
    int length = 2;
    for (int word = 0; word < own.length; word++) {
      own[word] = TaggerInput.pieces(sentence.get(word), pieces);
      length += own[word].length;
    }
    int[] ids = new int[length];
    int at = 0;
    ids[at++] = pieces.id(WordPieces.BEGIN);
    for (int[] some : own) {
      System.arraycopy(some, 0, ids, at, some.length);
      at += some.length;
    }
    ids[at] = pieces.id(WordPieces.END);
    float[][] found = table.rows(ids);
    float[] seen = new float[size.filters()];
    float[] mean = new float[size.vector()];
    int first = 1;
    for (int word = 0; word < longest; word++) {
      Arrays.fill(seen, 0);
      Arrays.fill(mean, 0);
      if (word < own.length) {
        int shape = WordShape.of(sentence.get(word)).ordinal();
        System.arraycopy(
            networks.get(network).shapes(), shape * size.vector(), mean, 0, size.vector());
        for (int piece = first; piece < first + own[word].length; piece++) {
          see(found, piece, network, seen);
          addShare(found[piece], network, own[word].length, mean);
        }
        first += own[word].length;
      }
      input.seen.put((word * rows + row) * size.filters(), seen);
      input.mean.put((word * rows + row) * size.vector(), mean);
    }
  }

  /** Keeps the strongest answer of each filter; what is below 0 counts as 0. */
  private void see(float[][] found, int piece, int network, float[] seen) {
    float[] before = found[piece - 1];
    float[] here = found[piece];
    float[] behind = found[piece + 1];
    int filters = size.filters();
    int one = network * size.row();
    int two = one + filters;
    int three = two + filters;
    for (int i = 0; i < filters; i++) {
      float answer = before[one + i] + here[two + i] + behind[three + i];
      seen[i] = Math.max(seen[i], answer);
    }
  }

  private void addShare(float[] piece, int network, int pieces, float[] mean) {
    int from = network * size.row() + 3 * size.filters();
    float share = 1f / pieces;
    for (int i = 0; i < size.vector(); i++) {
      mean[i] += piece[from + i] * share;
    }
  }
}
