package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pressespiegel.nlp.OnnxGraph;
import org.pressespiegel.nlp.OnnxGraph.Type;
import org.pressespiegel.nlp.TaggerInput;
import org.pressespiegel.nlp.WordPieces;

/**
 * Networks that learnt the same from other beginnings and in another order, used as one: the mean
 * of what they say errs less than any of them.
 */
final class WordNetworks {

  private final List<WordNetwork> networks;
  private final WordPieces vocabulary;
  private final NDManager manager;

  WordNetworks(List<WordNetwork> networks, WordPieces vocabulary, NDManager manager) {
    this.networks = List.copyOf(networks);
    this.vocabulary = vocabulary;
    this.manager = manager;
  }

  /** Returns the likeliest valid labels of each sentence, in their order. */
  List<int[]> predict(List<TaggedSentence> sentences) {
    return Lessons.predict(sentences, transitions(), manager, this::scores);
  }

  private NDArray scores(List<TaggedSentence> batch, NDManager step) {
    TaggerInput input =
        TaggerInput.of(batch.stream().map(TaggedSentence::words).toList(), vocabulary);
    NDArray sum = null;
    for (WordNetwork network : networks) {
      NDArray words = network.words(input, step, 0);
      NDArray scores = network.scores(network.states(words, step, 0));
      sum = sum == null ? scores : sum.add(scores);
    }
    return sum.div(networks.size());
  }

  private float[][] transitions() {
    int labels = TaggedSentence.LABELS.size();
    float[][] mean = new float[labels][labels];
    for (WordNetwork network : networks) {
      float[][] own = network.transitions().values();
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) {
          mean[from][to] += own[from][to] / networks.size();
        }
      }
    }
    return mean;
  }

  /**
   * Writes the networks as {@code org.pressespiegel.nlp} runs them.
   *
   * @param pieces the vocabulary by id
   * @param kept ids of the pieces that the file holds, in ascending order
   * @param metadata what the file says about itself, beside labels, transitions and vocabulary
   */
  void write(List<String> pieces, int[] kept, Map<String, String> metadata, Path file)
      throws IOException {
    OnnxGraph graph = new OnnxGraph();
    WordNetwork.declareInputs(graph);
    String sum = "";
    for (int i = 0; i < networks.size(); i++) {
      graph.scope("network." + i + ".");
      String scores = networks.get(i).write(graph, kept);
      sum = sum.isEmpty() ? scores : graph.node("Add", sum, scores);
    }
    String mean =
        graph.node("Mul", sum, graph.floats("share", new float[] {1f / networks.size()}, 1));
    graph.node("Transpose", List.of(mean), List.of("scores"), Map.of("perm", new long[] {1, 0, 2}));
    graph.output("scores", Type.FLOAT, "sentence", "word", TaggedSentence.LABELS.size());

    Map<String, String> about = new TreeMap<>(metadata);
    about.put("labels", String.join("\n", TaggedSentence.LABELS));
    Transitions.describe(transitions(), about);
    about.put("vocabulary", String.join("\n", Arrays.stream(kept).mapToObj(pieces::get).toList()));
    graph.write(file, about);
  }
}
