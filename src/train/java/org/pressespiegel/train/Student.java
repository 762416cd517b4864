package org.pressespiegel.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pressespiegel.nlp.OnnxGraph;
import org.pressespiegel.nlp.OnnxGraph.Type;
import org.pressespiegel.nlp.TaggerInput;
import org.pressespiegel.nlp.WordLists;
import org.pressespiegel.nlp.WordPieces;

/**
 * A network that learns what a larger one says (knowledge distillation: Hinton, Vinyals, Dean 2015;
 * Buciluă, Caruana, Niculescu-Mizil 2006), from where a {@link WordNetwork} stands that learnt by
 * itself. It looks at each word alone before it reads the sentence, so that whoever uses it can
 * remember words; and it is told in which lists a word stands.
 */
final class Student {

  private final WordNetwork network;
  private final WordPieces vocabulary;
  private final WordLists lists;
  private final NDManager manager;

  /**
   * Makes a student that knows what a network knows.
   *
   * @param transitions those of the teacher, whose scores it learns
   */
  Student(
      WordNetwork from,
      WordPieces vocabulary,
      WordLists lists,
      float[][] transitions,
      NDManager manager,
      int seed) {
    this.network = new WordNetwork(from.size(), from.table(), lists.size(), manager, seed);
    this.vocabulary = vocabulary;
    this.lists = lists;
    this.manager = manager;
    for (Map.Entry<String, NDArray> weight : network.weights().all().entrySet()) {
      if (from.weights().all().containsKey(weight.getKey())) {
        weight.getValue().set(from.weights().get(weight.getKey()).toFloatArray());
      }
    }
    network.transitions().set(transitions);
    Engine.getEngine("PyTorch").setRandomSeed(seed);
  }

  WordNetwork network() {
    return network;
  }

  /**
   * How to learn from a teacher.
   *
   * @param share of what the teacher says, beside the labels
   * @param heat by which differences between scores are divided
   * @param shouted one batch of so many is written in capitals
   */
  record Terms(float share, float heat, int shouted) {}

  /** Learns sentences by their labels, where they are known, and by what a teacher says of them. */
  void fit(Told told, Plan plan, Terms terms, Consumer<String> log, Consumer<Integer> afterEpoch) {
    Random random = new Random(plan.seed());
    Set<TaggedSentence> labelled = Collections.newSetFromMap(new IdentityHashMap<>());
    labelled.addAll(told.labelled());
    Lessons.give(
        List.of(told.labelled(), told.others()),
        network.weights().all(),
        network.weights().all(),
        plan,
        manager,
        (batch, step) -> {
          boolean known = labelled.contains(batch.get(0));
          boolean shout = known && random.nextInt(terms.shouted()) == 0;
          List<TaggedSentence> seen =
              shout ? batch.stream().map(TaggedSentence::shouted).toList() : batch;
          NDArray scores = scores(seen, step, plan.dropout(), plan.hiddenWords(), random);
          // The teacher was not asked about capitals, which it knows little of.
          NDArray apart =
              shout ? null : apart(scores, told.scores(batch), terms, step).mul(terms.share());
          if (!known) {
            return apart;
          }
          NDArray labels = network.transitions().loss(scores, seen, step).mul(1 - terms.share());
          return shout ? labels : labels.add(apart);
        },
        log,
        afterEpoch);
  }

  /** How far scores are from the teacher's (Kullback and Leibler), as a mean over words. */
  private static NDArray apart(NDArray scores, float[] said, Terms terms, NDManager step) {
    NDArray wanted = step.create(said, scores.getShape()).div(terms.heat()).softmax(-1);
    long words = scores.getShape().get(0);
    return wanted
        .add(1e-7f)
        .log()
        .sub(scores.div(terms.heat()).logSoftmax(-1))
        .mul(wanted)
        .sum()
        .mul(terms.heat() * terms.heat() / words);
  }

  /** Returns the likeliest valid labels of each sentence, in their order. */
  List<int[]> predict(List<TaggedSentence> sentences) {
    return Lessons.predict(
        sentences,
        network.transitions().values(),
        manager,
        (batch, step) -> scores(batch, step, 0, 0, new Random(0)));
  }

  private NDArray scores(
      List<TaggedSentence> batch, NDManager step, float dropout, float hidden, Random random) {
    Map<String, Integer> places = new HashMap<>();
    List<List<String>> types = new ArrayList<>();
    long[] which = new long[batch.size() * batch.get(0).words().size()];
    int at = 0;
    for (TaggedSentence sentence : batch) {
      for (String word : sentence.words()) {
        Integer place = places.putIfAbsent(word, types.size());
        which[at++] = place == null ? types.size() : place;
        if (place == null) {
          types.add(List.of(word));
        }
      }
    }
    TaggerInput input = TaggerInput.of(types, vocabulary, lists);
    hide(input, hidden, random);
    int size = network.size().vector();
    NDArray known = network.words(input, step, dropout).reshape(-1, size);
    NDArray words = known.get(step.create(which));
    words.attach(step);
    return network.scores(network.states(words.reshape(batch.size(), -1, size), step, dropout));
  }

  /** Puts the unknown piece in place of all pieces of some words. */
  private void hide(TaggerInput input, float share, Random random) {
    for (int word = 0; word < input.sentences(); word++) {
      if (random.nextFloat() < share) {
        for (int piece = 1; piece < input.length(); piece++) {
          if (input.ids()[word * input.length() + piece] == vocabulary.id(WordPieces.END)) {
            break;
          }
          input.ids()[word * input.length() + piece] = vocabulary.id(WordPieces.UNKNOWN);
        }
      }
    }
  }

  /**
   * Writes what gives words their vectors.
   *
   * @param pieces the vocabulary by id
   * @param kept ids of the pieces that the file holds, in ascending order
   */
  void writeWords(List<String> pieces, int[] kept, Map<String, String> metadata, Path file)
      throws IOException {
    OnnxGraph graph = new OnnxGraph();
    graph.input("input_ids", Type.INT64, "sentence", "piece");
    graph.input("word_pieces", Type.INT64, "sentence", "word", TaggerInput.PIECES_PER_WORD);
    graph.input("word_piece_weights", Type.FLOAT, "sentence", "word", TaggerInput.PIECES_PER_WORD);
    graph.input("word_shapes", Type.INT64, "sentence", "word");
    graph.input("word_lists", Type.FLOAT, "sentence", "word", lists.size());
    String words = network.writeWords(graph, kept);
    graph.node("Identity", List.of(words), List.of("vectors"), Map.of());
    graph.output("vectors", Type.FLOAT, "sentence", "word", network.size().vector());
    Map<String, String> about = new TreeMap<>(metadata);
    List<String> own = new ArrayList<>();
    for (int id : kept) {
      own.add(pieces.get(id));
    }
    about.put("vocabulary", String.join("\n", own));
    about.put("lists", lists.toString());
    graph.write(file, about);
  }

  /** Writes what gives the words of sentences their labels. */
  void writeSentences(Map<String, String> metadata, Path file) throws IOException {
    OnnxGraph graph = new OnnxGraph();
    graph.input("vectors", Type.FLOAT, "word", "sentence", network.size().vector());
    graph.input("word_counts", Type.INT32, "sentence");
    String scores = network.writeSentences(graph, "vectors");
    graph.node("Identity", List.of(scores), List.of("scores"), Map.of());
    graph.output("scores", Type.FLOAT, "word", "sentence", TaggedSentence.LABELS.size());
    Map<String, String> about = new TreeMap<>(metadata);
    about.put("labels", String.join("\n", TaggedSentence.LABELS));
    Transitions.describe(network.transitions().values(), about);
    graph.write(file, about);
  }
}
