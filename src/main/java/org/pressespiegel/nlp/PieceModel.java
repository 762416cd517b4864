package org.pressespiegel.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that sees the pieces of a whole sentence: one network, or one that gives each word its
 * {@code states FLOAT[sentence, word, size]} and one on it, to {@code scores FLOAT[sentence, word,
 * label]}.
 */
record PieceModel(List<OrtSession> sessions, WordPieces pieces) implements SentenceModel {

  private static final String STATES = "states";

  @Override
  public int length(String word) {
    return TaggerInput.pieces(word, pieces).length;
  }

  @Override
  public float[][][] scores(List<List<String>> sentences) {
    TaggerInput input = TaggerInput.of(sentences, pieces);
    Map<String, OnnxTensor> made = new HashMap<>();
    try {
      if (sessions.size() == 1) {
        return scores(sessions.get(0), input, Map.of(), made);
      }
      try (OrtSession.Result result = Tensors.run(sessions.get(0), input, Map.of(), made)) {
        OnnxTensor states = (OnnxTensor) result.get(STATES).orElseThrow();
        return scores(sessions.get(1), input, Map.of(STATES, states), made);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the tagger failed: " + e.getMessage(), e);
    } finally {
      made.values().forEach(OnnxTensor::close);
    }
  }

  private static float[][][] scores(
      OrtSession session,
      TaggerInput input,
      Map<String, OnnxTensor> given,
      Map<String, OnnxTensor> made)
      throws OrtException {
    try (OrtSession.Result result = Tensors.run(session, input, given, made)) {
      return (float[][][]) result.get("scores").orElseThrow().getValue();
    }
  }
}
