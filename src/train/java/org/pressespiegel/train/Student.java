package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.pressespiegel.nlp.OnnxGraph;
import org.pressespiegel.nlp.OnnxGraph.Type;
import org.pressespiegel.nlp.TaggerInput;
import org.pressespiegel.nlp.WordLists;
import org.pressespiegel.nlp.WordPieces;

/**
 * One network that learns what several say together (knowledge distillation: Hinton, Vinyals, Dean
 * 2015; Buciluă, Caruana, Niculescu-Mizil 2006), from where the first of them stands. It looks at
 * each word by itself before it reads the sentence, so that whoever uses it can remember words.
 */
final class Student {

  private final WordNetwork network;
  private final Teacher teacher;
  private final WordPieces vocabulary;
  private final WordLists lists;
  private final NDManager manager;

  Student(Teacher teacher, WordLists lists, NDManager manager, int seed) {
    WordNetwork.Size size = teacher.size();
    float[] table = teacher.table();
    NDArray pieces = manager.create(table, new Shape(table.length / size.vector(), size.vector()));
    this.network = new WordNetwork(size, pieces, lists.size(), manager, seed);
    this.teacher = teacher;
    this.vocabulary = new WordPieces(teacher.vocabulary());
    this.lists = lists;
    this.manager = manager;
    teacher.begin(network);
  }

  WordNetwork network() {
    return network;
  }

  /**
   * Learns sentences, some of their names exchanged, by their labels and by what the teacher says.
   *
   * @param share of what the teacher says
   * @param heat by which differences between its scores are divided
   */
  void fit(
      List<TaggedSentence> sentences,
      NameSwap swap,
      Plan plan,
      float share,
      float heat,
      Consumer<String> log,
      Consumer<Integer> afterEpoch) {
    Random random = new Random(plan.seed());
    Lessons.give(
        sentences,
        network.weights().all(),
        network.weights().all(),
        plan,
        manager,
        (originals, step) -> {
          List<TaggedSentence> batch =
              originals.stream().map(sentence -> swap.swapped(sentence, random)).toList();
          NDArray said =
              step.create(
                  teacher.scores(batch), new Shape(words(batch), TaggedSentence.LABELS.size()));
          NDArray scores = scores(batch, step, plan.dropout(), plan.hiddenWords(), random);
          NDArray wanted = said.div(heat).softmax(-1);
          NDArray apart =
              scores.div(heat).logSoftmax(-1).mul(wanted).sum().mul(-heat * heat / words(batch));
          NDArray labels = network.transitions().loss(scores, batch, step);
          return labels.mul(1 - share).add(apart.mul(share));
        },
        log,
        afterEpoch);
  }

  /** Returns the likeliest valid labels of each sentence, in their order. */
  List<int[]> predict(List<TaggedSentence> sentences) {
    return Lessons.predict(
        sentences,
        network.transitions().values(),
        manager,
        (batch, step) -> scores(batch, step, 0, 0, new Random(0)));
  }

  private static long words(List<TaggedSentence> batch) {
    return (long) batch.size() * batch.get(0).words().size();
  }

  private NDArray scores(
      List<TaggedSentence> batch, NDManager step, float dropout, float hidden, Random random) {
    Map<String, Integer> places = new HashMap<>();
    List<List<String>> types = new ArrayList<>();
    long[] which = new long[(int) words(batch)];
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

  /** Writes what gives words their vectors. */
  void writeWords(Map<String, String> metadata, Path file) throws IOException {
    OnnxGraph graph = new OnnxGraph();
    graph.input("input_ids", Type.INT64, "sentence", "piece");
    graph.input("word_pieces", Type.INT64, "sentence", "word", TaggerInput.PIECES_PER_WORD);
    graph.input("word_piece_weights", Type.FLOAT, "sentence", "word", TaggerInput.PIECES_PER_WORD);
    graph.input("word_shapes", Type.INT64, "sentence", "word");
    graph.input("word_lists", Type.FLOAT, "sentence", "word", lists.size());
    List<String> pieces = teacher.vocabulary();
    String words = network.writeWords(graph, IntStream.range(0, pieces.size()).toArray());
    graph.node("Identity", List.of(words), List.of("vectors"), Map.of());
    graph.output("vectors", Type.FLOAT, "sentence", "word", network.size().vector());
    Map<String, String> about = new TreeMap<>(metadata);
    about.put("vocabulary", String.join("\n", pieces));
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
