package org.pressespiegel.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/**
 * A model that knows words by themselves, and reads sentences of such words: {@code vectors
 * FLOAT[word, sentence, size]} and {@code word_counts} → {@code scores FLOAT[word, sentence,
 * label]}.
 */
record WordModel(WordVectors words, OrtSession session) implements SentenceModel {

  static final String VECTORS = "vectors";

  /**
   * What a call hands over, outside of the heap and kept for the next one: arrays of this size are
   * what collectors of garbage like least.
   */
  private static final ThreadLocal<FloatBuffer> INPUT =
      ThreadLocal.withInitial(() -> FloatBuffer.allocate(0));

  @Override
  public int length(String word) {
    return 1;
  }

  @Override
  public float[][][] scores(List<List<String>> sentences) {
    int rows = sentences.size();
    int longest = sentences.stream().mapToInt(List::size).max().orElse(0);
    Map<String, float[]> vectors = words.of(sentences);
    int size = vectors.values().iterator().next().length;
    FloatBuffer values = input(longest * rows * size);
    // What fills up is zero, since all of the input is rounded by its largest value.
    float[] nothing = new float[size];
    int[] counts = new int[rows];
    for (int row = 0; row < rows; row++) {
      List<String> sentence = sentences.get(row);
      counts[row] = sentence.size();
      for (int word = 0; word < longest; word++) {
        float[] vector = word < counts[row] ? vectors.get(sentence.get(word)) : nothing;
        values.put((word * rows + row) * size, vector);
      }
    }
    try (OnnxTensor in = Tensors.of(values, longest, rows, size);
        OnnxTensor lengths = Tensors.of(counts);
        OrtSession.Result result = session.run(Map.of(VECTORS, in, "word_counts", lengths))) {
      return bySentence(((OnnxTensor) result.get(0)).getFloatBuffer(), longest, counts);
    } catch (OrtException e) {
      throw new IllegalStateException("the tagger failed: " + e.getMessage(), e);
    }
  }

  private static FloatBuffer input(int floats) {
    FloatBuffer kept = INPUT.get();
    if (kept.capacity() < floats) {
      kept =
          ByteBuffer.allocateDirect(Float.BYTES * floats)
              .order(ByteOrder.nativeOrder())
              .asFloatBuffer();
      INPUT.set(kept);
    }
    return kept.clear().limit(floats);
  }

  private static float[][][] bySentence(FloatBuffer all, int longest, int[] counts) {
    int rows = counts.length;
    int labels = all.capacity() / (longest * rows);
    float[][][] scores = new float[rows][][];
    for (int row = 0; row < rows; row++) {
      scores[row] = new float[counts[row]][labels];
      for (int word = 0; word < counts[row]; word++) {
        all.get((word * rows + row) * labels, scores[row][word]);
      }
    }
    return scores;
  }
}
