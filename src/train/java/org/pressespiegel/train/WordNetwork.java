package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import org.pressespiegel.nlp.OnnxGraph;
import org.pressespiegel.nlp.TaggerInput;
import org.pressespiegel.nlp.WordShape;

/**
 * The fast tagger: pieces with BERT's input vectors, made smaller; a convolution over the pieces,
 * of which each word keeps the strongest answers, and the mean of the word's pieces; an {@link
 * LstmStack} over the words.
 *
 * <p>BERT's vectors stay as they are, so that pieces which training never saw keep their place
 * among those which it did.
 */
final class WordNetwork {

  /**
   * How large it is.
   *
   * @param vector dimensions of pieces and words
   * @param filters of the convolution
   * @param hidden dimensions of an LSTM in one direction
   */
  record Size(int vector, int filters, int hidden) {}

  private final Size size;
  private final NDArray vectors;
  private final int lists;
  private final Weights weights;
  private final LstmStack lstms;
  private final Transitions transitions;

  /**
   * Makes an untrained network.
   *
   * @param vectors {@code [piece, dimension]} BERT's input vectors, standardised
   */
  WordNetwork(Size size, NDArray vectors, NDManager manager, long seed) {
    this(size, vectors, 0, projecting(size, vectors, manager, seed));
  }

  /**
   * Makes an untrained network whose pieces stay as they are.
   *
   * @param table {@code [piece, vector]}
   * @param lists how many lists of words it is told of
   */
  WordNetwork(Size size, NDArray table, int lists, NDManager manager, long seed) {
    this(size, table, lists, new Weights(manager, seed));
  }

  private WordNetwork(Size size, NDArray vectors, int lists, Weights weights) {
    this.size = size;
    this.vectors = vectors;
    this.lists = lists;
    this.weights = weights;
    if (lists > 0) {
      weights.addConstant("list", 0, lists, size.vector());
    }
    weights.addLinear("convolve", 3L * size.vector(), size.filters());
    weights.add("strongest", 1.0 / size.filters(), size.filters(), size.vector());
    weights.add("mean", 1.0 / size.vector(), size.vector(), size.vector());
    weights.add("shape", 0.003, WordShape.values().length, size.vector());
    weights.addNorm("word", size.vector());
    this.lstms = new LstmStack(weights, size.vector(), size.hidden());
    weights.addLinear("label", 2L * size.hidden(), TaggedSentence.LABELS.size());
    this.transitions = new Transitions(weights);
  }

  private static Weights projecting(Size size, NDArray vectors, NDManager manager, long seed) {
    Weights weights = new Weights(manager, seed);
    long dimensions = vectors.getShape().get(1);
    weights.add("project", 1.0 / dimensions, dimensions, size.vector());
    return weights;
  }

  Size size() {
    return size;
  }

  /** Returns the vectors of all pieces as they are used, {@code [piece, vector]}. */
  NDArray table() {
    return projected(vectors);
  }

  Weights weights() {
    return weights;
  }

  Transitions transitions() {
    return transitions;
  }

  /**
   * Returns what the words are by themselves, {@code [sentence, word, vector]}.
   *
   * @param manager holds all that is computed
   * @param dropout share of values that are dropped; 0 in use
   */
  NDArray words(TaggerInput input, NDManager manager, float dropout) {
    NDArray found = vectors.get(manager.create(input.ids()));
    found.attach(manager);
    NDArray pieces =
        Weights.dropped(projected(found), dropout / 2)
            .reshape(input.sentences(), input.length(), size.vector());
    NDArray before = pieces.get(":, :1").concat(pieces.get(":, :-1"), 1);
    NDArray after = pieces.get(":, 1:").concat(pieces.get(":, -1:"), 1);
    NDArray near = NDArrays.concat(new NDList(before, pieces, after), -1);
    NDArray seen = weights.linear(near, "convolve").getNDArrayInternal().relu();

    NDArray strongest = ofWords(seen, input, manager).max(new int[] {1});
    NDArray shares =
        manager.create(
            input.wordPieceWeights(),
            new Shape((long) input.sentences() * input.words(), TaggerInput.PIECES_PER_WORD, 1));
    NDArray mean = ofWords(pieces, input, manager).mul(shares).sum(new int[] {1});
    NDArray shape = weights.get("shape").get(manager.create(input.wordShapes()));
    shape.attach(manager);
    NDArray sum =
        strongest.matMul(weights.get("strongest")).add(mean.matMul(weights.get("mean"))).add(shape);
    if (lists > 0) {
      Shape all = new Shape((long) input.sentences() * input.words(), lists);
      sum = sum.add(manager.create(input.wordLists(), all).matMul(weights.get("list")));
    }
    return weights.normalized(sum, "word").reshape(input.sentences(), input.words(), size.vector());
  }

  private NDArray projected(NDArray pieces) {
    return weights.all().containsKey("project") ? pieces.matMul(weights.get("project")) : pieces;
  }

  /** Returns what the words are in their sentences, {@code [sentence, word, 2 × hidden]}. */
  NDArray states(NDArray words, NDManager manager, float dropout) {
    return lstms.states(Weights.dropped(words, dropout), manager, dropout);
  }

  /** Returns the scores of all labels, {@code [sentence × word, label]}. */
  NDArray scores(NDArray states) {
    return weights.linear(states.reshape(-1, 2L * size.hidden()), "label");
  }

  private static NDArray ofWords(NDArray pieces, TaggerInput input, NDManager manager) {
    long size = pieces.getShape().get(2);
    return pieces
        .reshape(-1, size)
        .get(manager.create(input.wordPieces()))
        .reshape((long) input.sentences() * input.words(), TaggerInput.PIECES_PER_WORD, size);
  }

  /**
   * Adds what words are by themselves and returns its name, {@code [sentence, word, vector]}.
   *
   * @param kept ids of the pieces that the graph holds, in ascending order
   */
  String writeWords(OnnxGraph graph, int[] kept) {
    String axis = graph.longs("axis.pieces", 2);
    Map<String, Long> dropAxis = Map.of("keepdims", 0L);

    String found = embeddings(graph, kept);
    String before = shifted(graph, found, "before", 0, 1, 0, -1);
    String after = shifted(graph, found, "after", 1, Long.MAX_VALUE, -1, Long.MAX_VALUE);
    String near = graph.node("Concat", List.of(before, found, after), Map.of("axis", -1L));
    String seen = graph.node("Relu", weights.writeLinear(graph, near, "convolve"));

    String strongest =
        graph.node(
            "ReduceMax", List.of(graph.ofWords(seen, "seen", size.filters()), axis), dropAxis);
    String shares = graph.node("Unsqueeze", "word_piece_weights", graph.longs("axis.last", -1));
    String parts = graph.node("Mul", graph.ofWords(found, "found", size.vector()), shares);
    String mean = graph.node("ReduceSum", List.of(parts, axis), dropAxis);
    String sum =
        graph.node(
            "Add",
            graph.node(
                "Add",
                graph.node("MatMul", strongest, weights.write(graph, "strongest")),
                graph.node("MatMul", mean, weights.write(graph, "mean"))),
            graph.node("Gather", weights.write(graph, "shape"), "word_shapes"));
    if (lists > 0) {
      sum =
          graph.node("Add", sum, graph.node("MatMul", "word_lists", weights.write(graph, "list")));
    }
    return weights.writeNormalized(graph, sum, "word");
  }

  /**
   * Adds what becomes of words in their sentences.
   *
   * @param words {@code [word, sentence, vector]}
   */
  String writeSentences(OnnxGraph graph, String words) {
    return weights.writeLinear(graph, lstms.write(graph, words), "label");
  }

  /** The pieces' vectors, as bytes with a scale per piece. */
  private String embeddings(OnnxGraph graph, int[] kept) {
    float[] all = projected(vectors).toFloatArray();
    return graph.embeddings("pieces", all, kept, size.vector(), "input_ids");
  }

  /** Each piece's neighbour; those at the edge stand for their own. */
  private static String shifted(
      OnnxGraph graph, String in, String name, long from, long to, long from2, long to2) {
    String axis = graph.longs(name + ".axis", 1);
    String first =
        graph.node(
            "Slice", in, graph.longs(name + ".from", from), graph.longs(name + ".to", to), axis);
    String second =
        graph.node(
            "Slice",
            in,
            graph.longs(name + ".from2", from2),
            graph.longs(name + ".to2", to2),
            axis);
    return graph.node("Concat", List.of(first, second), Map.of("axis", 1L));
  }
}
