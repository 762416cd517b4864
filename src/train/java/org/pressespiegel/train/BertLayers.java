package org.pressespiegel.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.Map;
import org.pressespiegel.nlp.BertCheckpoint;
import org.pressespiegel.nlp.BertEncoderFile;

/**
 * The lower layers of BERT (Devlin et al. 2019), only to be looked at: their weights stay as they
 * are.
 */
final class BertLayers {

  /** Dimensions of a piece. */
  static final int SIZE = BertEncoderFile.SIZE;

  private static final int HEADS = 12;
  private static final float EPSILON = 1e-12f;

  /** Added to the attention for what only fills up. */
  private static final float NEVER = -10_000f;

  private final Map<String, NDArray> weights = new HashMap<>();

  BertLayers(BertCheckpoint checkpoint, NDManager manager) {
    checkpoint
        .weights()
        .forEach(
            (name, weight) ->
                weights.put(name, manager.create(weight.values(), new Shape(weight.shape()))));
  }

  /**
   * Returns the states of the highest layer, {@code [sentence, piece, 768]}.
   *
   * @param ids {@code [sentence, piece]}
   * @param mask {@code [sentence, piece]}, 0 for what only fills up
   * @param manager holds the states
   */
  NDArray states(long[] ids, long[] mask, int sentences, NDManager manager) {
    int length = ids.length / sentences;
    float[] attention = new float[mask.length];
    for (int i = 0; i < mask.length; i++) {
      attention[i] = mask[i] == 1 ? 0 : NEVER;
    }
    NDArray attended = manager.create(attention, new Shape(sentences, 1, 1, length));
    NDArray state;
    try (NDManager own = manager.newSubManager()) {
      state = embedded(own.create(ids), sentences, length, own);
      state.attach(manager);
    }
    for (int layer = 0; layer < BertEncoderFile.LAYERS; layer++) {
      try (NDManager own = manager.newSubManager()) {
        state.attach(own);
        state = layer(layer, state, attended);
        state.attach(manager);
      }
    }
    return state;
  }

  private NDArray embedded(NDArray ids, int sentences, int length, NDManager own) {
    NDArray words = weights.get("embeddings/word_embeddings").get(ids);
    NDArray places = weights.get("embeddings/position_embeddings").get(":" + length);
    NDArray type = weights.get("embeddings/token_type_embeddings").get(0);
    for (NDArray part : new NDArray[] {words, places, type}) {
      part.attach(own);
    }
    return normalized(
        words.reshape(sentences, length, SIZE).add(places).add(type), "embeddings/LayerNorm");
  }

  private NDArray layer(int layer, NDArray state, NDArray attended) {
    String prefix = "encoder/layer_" + layer + "/";
    long sentences = state.getShape().get(0);
    long length = state.getShape().get(1);
    NDArray query = heads(state, prefix + "attention/self/query").transpose(0, 2, 1, 3);
    NDArray key = heads(state, prefix + "attention/self/key").transpose(0, 2, 3, 1);
    NDArray value = heads(state, prefix + "attention/self/value").transpose(0, 2, 1, 3);
    float scale = (float) (1 / Math.sqrt(SIZE / HEADS));
    NDArray weight = query.matMul(key).mul(scale).add(attended).softmax(-1);
    NDArray mixed = weight.matMul(value).transpose(0, 2, 1, 3).reshape(sentences, length, SIZE);
    NDArray attention =
        normalized(
            linear(mixed, prefix + "attention/output/dense").add(state),
            prefix + "attention/output/LayerNorm");
    NDArray inner = linear(attention, prefix + "intermediate/dense").getNDArrayInternal().gelu();
    return normalized(
        linear(inner, prefix + "output/dense").add(attention), prefix + "output/LayerNorm");
  }

  private NDArray heads(NDArray state, String name) {
    Shape shape = state.getShape();
    return linear(state, name).reshape(shape.get(0), shape.get(1), HEADS, SIZE / HEADS);
  }

  private NDArray linear(NDArray in, String name) {
    return in.matMul(weights.get(name + "/kernel")).add(weights.get(name + "/bias"));
  }

  private NDArray normalized(NDArray in, String name) {
    return in.getNDArrayInternal()
        .layerNorm(
            in, new Shape(SIZE), weights.get(name + "/gamma"), weights.get(name + "/beta"), EPSILON)
        .singletonOrThrow();
  }
}
