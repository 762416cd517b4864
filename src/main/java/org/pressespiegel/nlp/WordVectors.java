package org.pressespiegel.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a tagger makes of words by themselves, before it reads their sentences: computed once for
 * each word and remembered, for all threads of a process.
 *
 * <p>A word's vector is the same whatever other words it was computed with: they go to the model in
 * groups of as many pieces, so that nothing is filled up, and never a word alone, since ONNX
 * Runtime multiplies a single row in another order than several.
 */
final class WordVectors {

  /** A kilobyte each. */
  private static final int REMEMBERED = 40_000;

  /** Words of one call. */
  private static final int MAX_GROUP = 512;

  private final OrtSession session;
  private final WordPieces pieces;
  private final WordLists lists;
  private final WordMemory<float[]> known = new WordMemory<>(REMEMBERED);

  /**
   * Takes a model from the input of {@link TaggerInput} to {@code vectors FLOAT[sentence, word,
   * size]}.
   */
  WordVectors(OrtSession session, WordPieces pieces, WordLists lists) {
    this.session = session;
    this.pieces = pieces;
    this.lists = lists;
  }

  /** Returns the vector of each word of some sentences; whoever gets one leaves it as it is. */
  Map<String, float[]> of(List<List<String>> sentences) {
    Map<String, float[]> vectors = new HashMap<>();
    Map<Integer, List<String>> unknown = new TreeMap<>();
    for (List<String> sentence : sentences) {
      for (String word : sentence) {
        if (!vectors.containsKey(word)) {
          float[] vector = known.get(word);
          vectors.put(word, vector);
          if (vector == null) {
            int own = TaggerInput.pieces(word, pieces).length;
            unknown.computeIfAbsent(own, length -> new ArrayList<>()).add(word);
          }
        }
      }
    }
    for (List<String> group : unknown.values()) {
      for (int from = 0; from < group.size(); from += MAX_GROUP) {
        compute(group.subList(from, Math.min(group.size(), from + MAX_GROUP)), vectors);
      }
    }
    return vectors;
  }

  private void compute(List<String> group, Map<String, float[]> vectors) {
    List<List<String>> alone = new ArrayList<>();
    for (String word : group) {
      alone.add(List.of(word));
    }
    if (group.size() == 1) {
      alone.add(alone.get(0));
    }
    Map<String, OnnxTensor> made = new HashMap<>();
    TaggerInput input = TaggerInput.of(alone, pieces, lists);
    try (OrtSession.Result result = Tensors.run(session, input, Map.of(), made)) {
      FloatBuffer all = ((OnnxTensor) result.get(0)).getFloatBuffer();
      int size = all.capacity() / alone.size();
      for (int i = 0; i < group.size(); i++) {
        float[] vector = new float[size];
        all.get(i * size, vector);
        vectors.put(group.get(i), vector);
        known.put(group.get(i), vector);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the tagger failed: " + e.getMessage(), e);
    } finally {
      made.values().forEach(OnnxTensor::close);
    }
  }
}
