package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pressespiegel.nlp.OnnxGraph;
import org.pressespiegel.nlp.OnnxGraph.Type;

/**
 * The accurate tagger: what BERT's lower layers say of each word, and an {@link LstmStack} on it.
 */
final class StateNetwork {

  private final Weights weights;
  private final LstmStack lstms;
  private final Transitions transitions;
  private final int hidden;

  StateNetwork(int hidden, NDManager manager, long seed) {
    this.hidden = hidden;
    this.weights = new Weights(manager, seed);
    weights.addNorm("state", BertLayers.SIZE);
    this.lstms = new LstmStack(weights, BertLayers.SIZE, hidden);
    weights.addLinear("label", 2L * hidden, TaggedSentence.LABELS.size());
    this.transitions = new Transitions(weights);
  }

  /** Learns sentences from what BERT says of them. */
  void fit(
      List<TaggedSentence> sentences,
      WordStates bert,
      Plan plan,
      NDManager manager,
      Consumer<String> log,
      Consumer<Integer> afterEpoch) {
    Lessons.give(
        List.of(sentences),
        weights.all(),
        weights.all(),
        plan,
        manager,
        (batch, step) -> transitions.loss(scores(batch, bert, step, plan.dropout()), batch, step),
        log,
        afterEpoch);
  }

  /** Returns the likeliest valid labels of each sentence, in their order. */
  List<int[]> predict(List<TaggedSentence> sentences, WordStates bert, NDManager manager) {
    return Lessons.predict(
        sentences, transitions.values(), manager, (batch, step) -> scores(batch, bert, step, 0));
  }

  private NDArray scores(
      List<TaggedSentence> batch, WordStates bert, NDManager step, float dropout) {
    int words = batch.get(0).words().size();
    NDArray states = step.create(bert.read(batch), new Shape(batch.size(), words, BertLayers.SIZE));
    NDArray in = Weights.dropped(weights.normalized(states, "state"), dropout);
    NDArray out = lstms.states(in, step, dropout).reshape(-1, 2L * hidden);
    return weights.linear(out, "label");
  }

  /** Writes the network, which takes {@code states} and gives {@code scores}. */
  void write(Map<String, String> metadata, Path file) throws IOException {
    OnnxGraph graph = new OnnxGraph();
    graph.input("states", Type.FLOAT, "sentence", "word", BertLayers.SIZE);
    graph.input("word_counts", Type.INT32, "sentence");
    String in = weights.writeNormalized(graph, "states", "state");
    String byWord = graph.node("Transpose", List.of(in), Map.of("perm", new long[] {1, 0, 2}));
    String scores = weights.writeLinear(graph, lstms.write(graph, byWord), "label");
    graph.node(
        "Transpose", List.of(scores), List.of("scores"), Map.of("perm", new long[] {1, 0, 2}));
    graph.output("scores", Type.FLOAT, "sentence", "word", TaggedSentence.LABELS.size());
    Map<String, String> about = new TreeMap<>(metadata);
    about.put("labels", String.join("\n", TaggedSentence.LABELS));
    Transitions.describe(transitions.values(), about);
    graph.write(file, about);
  }
}
