package org.pressespiegel.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

/** {@link TaggerInput} as ONNX Runtime takes it. */
final class Tensors {

  private Tensors() {}

  /**
   * Runs a session on those parts of an input that it asks for.
   *
   * @param given tensors that it takes beside
   * @param made gets the tensors that are made for it, for the caller to close
   */
  static OrtSession.Result run(
      OrtSession session,
      TaggerInput input,
      Map<String, OnnxTensor> given,
      Map<String, OnnxTensor> made)
      throws OrtException {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    for (String name : session.getInputNames()) {
      if (given.containsKey(name)) {
        tensors.put(name, given.get(name));
      } else {
        made.put(name, of(name, input));
        tensors.put(name, made.get(name));
      }
    }
    return session.run(tensors);
  }

  private static OnnxTensor of(String name, TaggerInput input) throws OrtException {
    long[] byPiece = {input.sentences(), input.length()};
    long[] byWord = {input.sentences(), input.words()};
    long[] byWordPiece = {input.sentences(), input.words(), TaggerInput.PIECES_PER_WORD};
    return switch (name) {
      case "input_ids" -> of(input.ids(), byPiece);
      case "attention_mask" -> of(input.mask(), byPiece);
      case "word_pieces" -> of(input.wordPieces(), byWordPiece);
      case "word_shapes" -> of(input.wordShapes(), byWord);
      case "word_piece_weights" -> of(input.wordPieceWeights(), byWordPiece);
      case "word_lists" -> of(input.wordLists(), byWordList(input));
      case "word_counts" -> of(input.wordCounts());
      default -> throw new IllegalStateException("the tagger asks for " + name);
    };
  }

  private static long[] byWordList(TaggerInput input) {
    int lists = input.wordLists().length / (input.sentences() * input.words());
    return new long[] {input.sentences(), input.words(), lists};
  }

  /** Returns floats as a tensor. */
  static OnnxTensor of(float[] values, long... shape) throws OrtException {
    return of(FloatBuffer.wrap(values), shape);
  }

  /** Returns a buffer of floats as a tensor, without a copy where it lies outside of the heap. */
  static OnnxTensor of(FloatBuffer values, long... shape) throws OrtException {
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), values, shape);
  }

  /** Returns a list of integers as a tensor. */
  static OnnxTensor of(int[] values) throws OrtException {
    return OnnxTensor.createTensor(
        OrtEnvironment.getEnvironment(), IntBuffer.wrap(values), new long[] {values.length});
  }

  private static OnnxTensor of(long[] values, long[] shape) throws OrtException {
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), LongBuffer.wrap(values), shape);
  }
}
