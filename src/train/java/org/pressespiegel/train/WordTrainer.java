package org.pressespiegel.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pressespiegel.nlp.TaggerInput;
import org.pressespiegel.nlp.WordPieces;

/**
 * Fits a {@link WordNetwork}. First each word type learns to look like the mean of what BERT says
 * of it wherever it stands; then whole sentences learn their labels, and on the side what BERT says
 * of each word in its place (knowledge distillation: Hinton, Vinyals, Dean 2015; Romero et al.
 * 2015).
 */
final class WordTrainer {

  private static final double TYPE_RATE = 0.002;

  private final WordNetwork network;
  private final Weights guides;
  private final Map<String, NDArray> all;
  private final WordStates bert;
  private final WordPieces vocabulary;
  private final NDManager manager;
  private final Plan plan;
  private final Random random;
  private final Consumer<String> log;

  WordTrainer(
      WordNetwork network,
      WordStates bert,
      WordPieces vocabulary,
      NDManager manager,
      Plan plan,
      Consumer<String> log) {
    this.network = network;
    this.bert = bert;
    this.vocabulary = vocabulary;
    this.manager = manager;
    this.plan = plan;
    this.log = log;
    this.random = new Random(plan.seed());
    this.guides = new Weights(manager, plan.seed() + 1L);
    guides.addLinear("guide.type", network.size().vector(), BertLayers.SIZE);
    guides.addLinear("guide.state", 2L * network.size().hidden(), BertLayers.SIZE);
    this.all = new LinkedHashMap<>(network.weights().all());
    all.putAll(guides.all());
    Engine.getEngine("PyTorch").setRandomSeed(plan.seed());
  }

  /** Teaches each word type, as a sentence of its own, the mean of its states. */
  void fitTypes(List<TaggedSentence> sentences) {
    WordTypes types = WordTypes.of(sentences, bert);
    log.accept(String.format(Locale.ROOT, "%,d word types", types.size()));
    Map<String, NDArray> own = new LinkedHashMap<>(all);
    own.keySet()
        .removeIf(
            name ->
                name.startsWith("lstm.")
                    || name.startsWith("label")
                    || name.startsWith("transitions")
                    || name.startsWith("guide.state"));
    Adam adam = new Adam(own);
    List<Integer> order = new ArrayList<>();
    for (int type = 0; type < types.size(); type++) {
      order.add(type);
    }
    int perEpoch = (order.size() + plan.batchWords() - 1) / plan.batchWords();
    Lessons.Schedule schedule = new Lessons.Schedule(TYPE_RATE, perEpoch * plan.typeEpochs());
    for (int epoch = 1; epoch <= plan.typeEpochs(); epoch++) {
      Collections.shuffle(order, random);
      double loss = 0;
      for (int from = 0; from < order.size(); from += plan.batchWords()) {
        List<Integer> batch = order.subList(from, Math.min(order.size(), from + plan.batchWords()));
        try (NDManager step = manager.newSubManager()) {
          loss += learnTypes(types, batch, step);
          adam.step(schedule.next(), step);
        }
      }
      log.accept(String.format(Locale.ROOT, "types, epoch %d: loss %.4f", epoch, loss / perEpoch));
    }
  }

  private double learnTypes(WordTypes types, List<Integer> batch, NDManager step) {
    TaggerInput input =
        TaggerInput.of(batch.stream().map(type -> List.of(types.word(type))).toList(), vocabulary);
    NDArray wanted = step.create(types.states(batch), new Shape(batch.size(), BertLayers.SIZE));
    NDArray share = step.create(types.shares(batch));
    try (GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
      NDArray words = network.words(input, step, plan.dropout());
      NDArray told = guides.linear(words.reshape(-1, network.size().vector()), "guide.type");
      NDArray loss = told.sub(wanted).square().mean(new int[] {1}).mul(share).sum();
      gradients.backward(loss);
      return loss.getFloat();
    }
  }

  /**
   * Teaches the labels of sentences.
   *
   * @param afterEpoch told the number of each epoch, when the network uses the mean of the weights
   *     so far
   */
  void fit(List<TaggedSentence> sentences, Consumer<Integer> afterEpoch) {
    Map<String, NDArray> own = new LinkedHashMap<>(all);
    own.keySet().removeIf(name -> name.startsWith("guide.type"));
    NameSwap swap = new NameSwap(sentences, plan.swappedNames());
    Lessons.give(
        List.of(sentences),
        own,
        network.weights().all(),
        plan,
        manager,
        (batch, step) -> loss(batch, swap, step),
        log,
        afterEpoch);
  }

  /** Returns the likeliest valid labels of each sentence, in their order. */
  List<int[]> predict(List<TaggedSentence> sentences) {
    return Lessons.predict(
        sentences,
        network.transitions().values(),
        manager,
        (batch, step) -> {
          NDArray words = network.words(input(batch), step, 0);
          return network.scores(network.states(words, step, 0));
        });
  }

  private NDArray loss(List<TaggedSentence> originals, NameSwap swap, NDManager step) {
    List<TaggedSentence> batch =
        originals.stream().map(sentence -> swap.swapped(sentence, random)).toList();
    TaggerInput input = input(batch);
    hide(input);
    NDArray wanted = standardised(step.create(bert.read(originals)).reshape(-1, BertLayers.SIZE));
    NDArray states =
        network.states(network.words(input, step, plan.dropout()), step, plan.dropout());
    NDArray told = guides.linear(states.reshape(-1, 2L * network.size().hidden()), "guide.state");
    NDArray same = step.create(same(originals, batch));
    NDArray hint = told.sub(wanted).square().mean(new int[] {1}).mul(same).mean().mul(plan.hint());
    return network.transitions().loss(network.scores(states), batch, step).add(hint);
  }

  /** 1 for each word that BERT has seen where it stands, 0 for those put in its place. */
  private static float[] same(List<TaggedSentence> originals, List<TaggedSentence> batch) {
    int words = batch.get(0).words().size();
    float[] same = new float[batch.size() * words];
    for (int row = 0; row < batch.size(); row++) {
      for (int word = 0; word < words; word++) {
        boolean stays =
            originals.get(row).words().get(word).equals(batch.get(row).words().get(word));
        same[row * words + word] = stays ? 1 : 0;
      }
    }
    return same;
  }

  /** Each word's state with mean 0 and variance 1. */
  private static NDArray standardised(NDArray states) {
    NDArray centred = states.sub(states.mean(new int[] {1}, true));
    return centred.div(centred.square().mean(new int[] {1}, true).sqrt().add(1e-6f));
  }

  private TaggerInput input(List<TaggedSentence> batch) {
    return TaggerInput.of(batch.stream().map(TaggedSentence::words).toList(), vocabulary);
  }

  /** Puts the unknown piece in place of all pieces of some words. */
  private void hide(TaggerInput input) {
    for (int word = 0; word < input.sentences() * input.words(); word++) {
      if (random.nextFloat() < plan.hiddenWords()) {
        for (int k = 0; k < TaggerInput.PIECES_PER_WORD; k++) {
          int place = (int) input.wordPieces()[word * TaggerInput.PIECES_PER_WORD + k];
          input.ids()[place] = vocabulary.id(WordPieces.UNKNOWN);
        }
      }
    }
  }

  /** Mean word states of a type, standardised over all types. */
  private record WordTypes(List<String> words, List<float[]> means, List<Integer> counts) {

    static WordTypes of(List<TaggedSentence> sentences, WordStates bert) {
      Map<String, Integer> counts = new TreeMap<>();
      Map<String, float[]> means = new TreeMap<>();
      for (TaggedSentence sentence : sentences) {
        float[] states = new float[sentence.words().size() * BertLayers.SIZE];
        bert.read(sentence, states, 0);
        for (int word = 0; word < sentence.words().size(); word++) {
          String type = sentence.words().get(word);
          float count = counts.merge(type, 1, Integer::sum);
          float[] mean = means.computeIfAbsent(type, t -> new float[BertLayers.SIZE]);
          for (int i = 0; i < mean.length; i++) {
            mean[i] += (states[word * BertLayers.SIZE + i] - mean[i]) / count;
          }
        }
      }
      standardise(means.values());
      return new WordTypes(
          List.copyOf(means.keySet()), List.copyOf(means.values()), List.copyOf(counts.values()));
    }

    private static void standardise(Iterable<float[]> means) {
      double[] sum = new double[BertLayers.SIZE];
      double[] squares = new double[BertLayers.SIZE];
      int n = 0;
      for (float[] mean : means) {
        n++;
        for (int i = 0; i < mean.length; i++) {
          sum[i] += mean[i];
          squares[i] += (double) mean[i] * mean[i];
        }
      }
      for (float[] mean : means) {
        for (int i = 0; i < mean.length; i++) {
          double centre = sum[i] / n;
          double deviation = Math.sqrt(squares[i] / n - centre * centre) + 1e-6;
          mean[i] = (float) ((mean[i] - centre) / deviation);
        }
      }
    }

    int size() {
      return words.size();
    }

    String word(int type) {
      return words.get(type);
    }

    float[] states(List<Integer> types) {
      float[] states = new float[types.size() * BertLayers.SIZE];
      for (int row = 0; row < types.size(); row++) {
        System.arraycopy(
            means.get(types.get(row)), 0, states, row * BertLayers.SIZE, BertLayers.SIZE);
      }
      return states;
    }

    /** What is seen often is known well, but all types shall be learnt. */
    float[] shares(List<Integer> types) {
      float[] shares = new float[types.size()];
      double sum = 0;
      for (int row = 0; row < shares.length; row++) {
        shares[row] = (float) Math.log1p(counts.get(types.get(row)));
        sum += shares[row];
      }
      for (int row = 0; row < shares.length; row++) {
        shares[row] /= (float) sum;
      }
      return shares;
    }
  }
}
