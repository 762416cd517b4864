package org.pressespiegel.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.nlp.BertCheckpoint.Weight;

/** An encoder made of random weights: what is computed is what the weights say. */
final class BertEncoderFileTest {

  private static final int SIZE = BertEncoderFile.SIZE;
  private static final int INNER = 4 * SIZE;
  private static final int PLACES = 64;

  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "Haus", "Tor", "Weg", "##en");

  private static final WordPieces PIECES = new WordPieces(VOCABULARY);

  @TempDir private static Path folder;

  private static OrtSession session;

  @BeforeAll
  static void writeIt() throws IOException, OrtException {
    Path file = folder.resolve("encoder.onnx");
    BertEncoderFile.write(checkpoint(), Map.of("name", "test"), file);
    session = TaggerModel.session(Files.readAllBytes(file));
  }

  private static BertCheckpoint checkpoint() {
    Random random = new Random(3);
    Weight square = weight(random, 0.05, SIZE, SIZE);
    Weight wide = weight(random, 0.05, SIZE, INNER);
    Weight back = weight(random, 0.05, INNER, SIZE);
    Weight ones = constant(1, SIZE);
    Weight zeros = constant(0, SIZE);
    Map<String, Weight> weights = new HashMap<>();
    weights.put("embeddings/word_embeddings", weight(random, 1, VOCABULARY.size(), SIZE));
    weights.put("embeddings/position_embeddings", weight(random, 0.1, PLACES, SIZE));
    weights.put("embeddings/token_type_embeddings", weight(random, 0.1, 2, SIZE));
    weights.put("embeddings/LayerNorm/gamma", ones);
    weights.put("embeddings/LayerNorm/beta", zeros);
    for (int layer = 0; layer < BertEncoderFile.LAYERS; layer++) {
      String prefix = "encoder/layer_" + layer + "/";
      for (String part :
          List.of(
              "attention/self/query",
              "attention/self/key",
              "attention/self/value",
              "attention/output/dense")) {
        weights.put(prefix + part + "/kernel", square);
        weights.put(prefix + part + "/bias", zeros);
      }
      weights.put(prefix + "intermediate/dense/kernel", wide);
      weights.put(prefix + "intermediate/dense/bias", constant(0, INNER));
      weights.put(prefix + "output/dense/kernel", back);
      weights.put(prefix + "output/dense/bias", zeros);
      for (String part : List.of("attention/output/LayerNorm", "output/LayerNorm")) {
        weights.put(prefix + part + "/gamma", ones);
        weights.put(prefix + part + "/beta", zeros);
      }
    }
    return new BertCheckpoint(VOCABULARY, weights);
  }

  private static Weight weight(Random random, double deviation, int rows, int columns) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
    return new Weight(values, new long[] {rows, columns});
  }

  private static Weight constant(float value, int size) {
    float[] values = new float[size];
    java.util.Arrays.fill(values, value);
    return new Weight(values, new long[] {size});
  }

  @Test
  void a_sentence_does_not_hang_on_those_beside_it() throws OrtException {
    List<String> sentence = List.of("Haus", "Toren", "Weg");
    float[][] alone = states(List.of(sentence))[0];

    float[][][] beside =
        states(List.of(List.of("Weg", "Weg", "Hausen", "Tor", "Tor", "Haus", "Ort"), sentence));

    for (int word = 0; word < sentence.size(); word++) {
      assertThat(beside[1][word]).containsExactly(alone[word], within(1e-3f));
    }
  }

  @Test
  void words_and_places_are_told_apart() throws OrtException {
    float[][] states = states(List.of(List.of("Haus", "Tor", "Haus")))[0];

    assertThat(distance(states[0], states[1])).isGreaterThan(5);
    assertThat(distance(states[0], states[2])).isGreaterThan(0.1);
    assertThat(distance(states[0], states[2])).isLessThan(distance(states[0], states[1]));
    for (float[] state : states) {
      assertThat(state).doesNotContain(Float.NaN);
      assertThat(distance(state, new float[SIZE])).isBetween(20.0, 35.0);
    }
  }

  private static double distance(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) (one[i] - other[i]) * (one[i] - other[i]);
    }
    return Math.sqrt(sum);
  }

  private static float[][][] states(List<List<String>> sentences) throws OrtException {
    Map<String, OnnxTensor> made = new HashMap<>();
    TaggerInput input = TaggerInput.of(sentences, PIECES);
    try (OrtSession.Result result = Tensors.run(session, input, Map.of(), made)) {
      return (float[][][]) result.get("states").orElseThrow().getValue();
    } finally {
      made.values().forEach(OnnxTensor::close);
    }
  }
}
