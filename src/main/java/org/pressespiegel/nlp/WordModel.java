package org.pressespiegel.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
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
    float[] values = new float[longest * rows * size];
    int[] counts = new int[rows];
    for (int row = 0; row < rows; row++) {
      List<String> sentence = sentences.get(row);
      counts[row] = sentence.size();
      for (int word = 0; word < sentence.size(); word++) {
        float[] vector = vectors.get(sentence.get(word));
        System.arraycopy(vector, 0, values, (word * rows + row) * size, size);
      }
    }
    try (OnnxTensor in = Tensors.of(values, longest, rows, size);
        OnnxTensor lengths = Tensors.of(counts);
        OrtSession.Result result = session.run(Map.of(VECTORS, in, "word_counts", lengths))) {
      FloatBuffer all = ((OnnxTensor) result.get(0)).getFloatBuffer();
      int labels = all.capacity() / (longest * rows);
      float[][][] scores = new float[rows][][];
      for (int row = 0; row < rows; row++) {
        scores[row] = new float[counts[row]][labels];
        for (int word = 0; word < counts[row]; word++) {
          all.get((word * rows + row) * labels, scores[row][word]);
        }
      }
      return scores;
    } catch (OrtException e) {
      throw new IllegalStateException("the tagger failed: " + e.getMessage(), e);
    }
  }
}
