package org.pressespiegel.nlp;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * What a tagger's networks make of single pieces, computed once for each and remembered, for all
 * threads of a process: a few thousand pieces make up nearly all of a text.
 */
final class PieceTable {

  /** Pieces that are remembered, the first ones that come: 11 kilobytes each. */
  private static final int REMEMBERED = 8_000;

  /** Pieces of one call. */
  private static final int MAX_GROUP = 256;

  private final OrtSession session;
  private final AtomicReferenceArray<float[]> known;
  private final AtomicInteger remembered = new AtomicInteger();

  /**
   * Takes a model from {@code pieces INT64[piece]} to a row of floats each.
   *
   * @param pieces how many there are
   */
  PieceTable(OrtSession session, int pieces) {
    this.session = session;
    this.known = new AtomicReferenceArray<>(pieces);
  }

  /** Returns the row of each piece; whoever gets one leaves it as it is. */
  float[][] rows(int[] pieces) {
    float[][] rows = new float[pieces.length][];
    int[] unknown = new int[pieces.length];
    int count = 0;
    for (int i = 0; i < pieces.length; i++) {
      rows[i] = known.get(pieces[i]);
      if (rows[i] == null) {
        unknown[count++] = pieces[i];
      }
    }
    if (count > 0) {
      int[] distinct = IntStream.of(unknown).limit(count).sorted().distinct().toArray();
      Map<Integer, float[]> found = new HashMap<>();
      for (int from = 0; from < distinct.length; from += MAX_GROUP) {
        compute(distinct, from, Math.min(distinct.length, from + MAX_GROUP), found);
      }
      for (int i = 0; i < pieces.length; i++) {
        rows[i] = rows[i] == null ? found.get(pieces[i]) : rows[i];
      }
    }
    return rows;
  }

  /** Never a piece alone: ONNX Runtime multiplies a single row in another order than several. */
  private void compute(int[] pieces, int from, int to, Map<Integer, float[]> found) {
    long[] group = new long[Math.max(2, to - from)];
    for (int i = 0; i < group.length; i++) {
      group[i] = pieces[Math.min(from + i, to - 1)];
    }
    try (OnnxTensor in =
            OnnxTensor.createTensor(
                OrtEnvironment.getEnvironment(),
                LongBuffer.wrap(group),
                new long[] {group.length});
        OrtSession.Result result = session.run(Map.of("pieces", in))) {
      FloatBuffer all = ((OnnxTensor) result.get(0)).getFloatBuffer();
      int size = all.capacity() / group.length;
      for (int i = from; i < to; i++) {
        float[] row = new float[size];
        all.get((i - from) * size, row);
        found.put(pieces[i], row);
        if (remembered.get() < REMEMBERED && known.compareAndSet(pieces[i], null, row)) {
          remembered.incrementAndGet();
        }
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the tagger failed: " + e.getMessage(), e);
    }
  }
}
