package org.pressespiegel.train;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.nlp.TaggerModel;

/**
 * A fast tagger of several networks, as {@link WordNetworks} writes it: what it says of sentences,
 * and the weights of its first network, which a student begins with.
 */
final class Teacher {

  private static final int FLOAT = 1;
  private static final int BYTE = 3;

  /** A constant of the file; bytes as they are, without their scales. */
  private record Constant(long[] shape, float[] values) {}

  private final TaggerModel model;
  private final Map<String, Constant> constants = new HashMap<>();
  private final Map<String, String> about;

  private Teacher(TaggerModel model, Map<String, String> about) {
    this.model = model;
    this.about = about;
  }

  /** Reads such a file. */
  static Teacher read(Path file) throws IOException {
    Map<String, String> about;
    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
      about = session.getMetadata().getCustomMetadata();
    } catch (OrtException e) {
      throw new IOException(file + " cannot be read", e);
    }
    Teacher teacher = new Teacher(TaggerModel.of(file), about);
    teacher.readModel(Files.readAllBytes(file));
    return teacher;
  }

  private void readModel(byte[] bytes) throws IOException {
    for (byte[] graph : messages(bytes, 7)) {
      for (byte[] tensor : messages(graph, 5)) {
        readConstant(tensor);
      }
    }
  }

  private static List<byte[]> messages(byte[] bytes, int field) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    in.setSizeLimit(Integer.MAX_VALUE);
    List<byte[]> found = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == field) {
        found.add(in.readByteArray());
      } else {
        in.skipField(tag);
      }
    }
    return found;
  }

  private void readConstant(byte[] tensor) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(tensor);
    List<Long> shape = new ArrayList<>();
    int type = 0;
    String name = "";
    byte[] raw = {};
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> shape.add(in.readInt64());
        case 2 -> type = in.readInt32();
        case 8 -> name = in.readString();
        case 9 -> raw = in.readByteArray();
        default -> in.skipField(tag);
      }
    }
    float[] values;
    if (type == FLOAT) {
      values = new float[raw.length / 4];
      ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    } else if (type == BYTE) {
      values = new float[raw.length];
      for (int i = 0; i < raw.length; i++) {
        values[i] = raw[i];
      }
    } else {
      return;
    }
    constants.put(name, new Constant(shape.stream().mapToLong(Long::longValue).toArray(), values));
  }

  /** Returns the pieces by id. */
  List<String> vocabulary() {
    return about.get("vocabulary").lines().toList();
  }

  /** Returns what it says of sentences, {@code [sentence × word, label]}, before transitions. */
  float[] scores(List<TaggedSentence> batch) {
    float[][][] scores = model.scores(batch.stream().map(TaggedSentence::words).toList());
    int labels = TaggedSentence.LABELS.size();
    float[] all = new float[Arrays.stream(scores).mapToInt(rows -> rows.length).sum() * labels];
    int at = 0;
    for (float[][] rows : scores) {
      for (float[] row : rows) {
        System.arraycopy(row, 0, all, at, labels);
        at += labels;
      }
    }
    return all;
  }

  /** Returns the vectors of all pieces, {@code [piece, vector]}. */
  float[] table() {
    return rows("network.0.pieces", "network.0.pieces.scale");
  }

  /** Returns dimensions of its first network. */
  WordNetwork.Size size() {
    long[] convolve = constants.get("network.0.convolve").shape();
    long[] recur = constants.get("network.0.lstm.0.recur").shape();
    return new WordNetwork.Size((int) convolve[0] / 3, (int) convolve[1], (int) recur[1]);
  }

  /** Gives a network of that size the weights of the first one. */
  void begin(WordNetwork network) {
    Weights weights = network.weights();
    for (String name :
        List.of(
            "convolve",
            "convolve.bias",
            "strongest",
            "mean",
            "shape",
            "word.scale",
            "word.bias",
            "label",
            "label.bias")) {
      weights.get(name).set(constants.get("network.0." + name).values());
    }
    int hidden = network.size().hidden();
    for (int layer = 0; layer < 2; layer++) {
      String from = "network.0.lstm." + layer;
      float[] bias = constants.get(from + ".bias").values();
      for (int direction = 0; direction < 2; direction++) {
        String to = "lstm." + layer + (direction == 0 ? ".forward" : ".backward");
        weights.get(to + ".input").set(gates(from + ".input", direction));
        weights.get(to + ".recur").set(gates(from + ".recur", direction));
        int at = direction * 8 * hidden;
        weights
            .get(to + ".input.bias")
            .set(LstmStack.torchGates(Arrays.copyOfRange(bias, at, at + 4 * hidden)));
        weights
            .get(to + ".recur.bias")
            .set(LstmStack.torchGates(Arrays.copyOfRange(bias, at + 4 * hidden, at + 8 * hidden)));
      }
    }
    float[] follow = new float[TaggedSentence.LABELS.size() * TaggedSentence.LABELS.size()];
    int at = 0;
    for (String cell : about.get("transitions").strip().split("\\s+")) {
      follow[at++] = Float.parseFloat(cell);
    }
    weights.get("transitions").set(follow);
  }

  /** {@code [direction, in, gate × hidden]} → {@code [gate × hidden, in]} of one direction. */
  private float[] gates(String name, int direction) {
    Constant bytes = constants.get(name);
    float[] scales = constants.get(name + ".scale").values();
    int in = (int) bytes.shape()[1];
    int columns = (int) bytes.shape()[2];
    float[] turned = new float[in * columns];
    for (int row = 0; row < in; row++) {
      for (int column = 0; column < columns; column++) {
        turned[column * in + row] =
            bytes.values()[(direction * in + row) * columns + column]
                * scales[direction * columns + column];
      }
    }
    return LstmStack.torchGates(turned);
  }

  private float[] rows(String name, String scale) {
    Constant bytes = constants.get(name);
    float[] scales = constants.get(scale).values();
    int columns = (int) bytes.shape()[1];
    float[] values = new float[bytes.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.values()[i] * scales[i / columns];
    }
    return values;
  }
}
