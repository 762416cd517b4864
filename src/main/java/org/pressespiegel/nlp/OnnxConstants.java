package org.pressespiegel.nlp;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The constants of a computation that {@link OnnxGraph} wrote, by name: its weights, of which
 * another computation can be made.
 */
final class OnnxConstants {

  /**
   * A constant.
   *
   * @param shape its lengths
   * @param floats its values row by row, none if it holds bytes
   * @param bytes its values row by row, none if it holds floats
   */
  record Constant(long[] shape, float[] floats, byte[] bytes) {}

  private static final int GRAPH = 7;
  private static final int INITIALIZER = 5;

  private final Map<String, Constant> byName = new HashMap<>();

  private OnnxConstants() {}

  /** Reads those of a file, given as its bytes. */
  static OnnxConstants read(byte[] file) {
    OnnxConstants constants = new OnnxConstants();
    try {
      for (ByteBuffer graph : parts(ByteBuffer.wrap(file), GRAPH)) {
        for (ByteBuffer tensor : parts(graph, INITIALIZER)) {
          constants.add(tensor);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no ONNX file", e);
    }
    return constants;
  }

  private static CodedInputStream stream(ByteBuffer bytes) {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    in.enableAliasing(true);
    return in;
  }

  private static List<ByteBuffer> parts(ByteBuffer bytes, int field) throws IOException {
    CodedInputStream in = stream(bytes);
    List<ByteBuffer> found = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      if (WireFormat.getTagFieldNumber(tag) == field) {
        found.add(in.readByteBuffer());
      } else {
        in.skipField(tag);
      }
    }
    return found;
  }

  private void add(ByteBuffer tensor) throws IOException {
    CodedInputStream in = stream(tensor);
    List<Long> lengths = new ArrayList<>();
    int type = 0;
    String name = "";
    byte[] raw = {};
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case 1 -> lengths.add(in.readInt64());
        case 2 -> type = in.readInt32();
        case 8 -> name = in.readString();
        case 9 -> raw = in.readByteArray();
        default -> in.skipField(tag);
      }
    }
    long[] shape = lengths.stream().mapToLong(Long::longValue).toArray();
    if (type == OnnxGraph.Type.FLOAT.code()) {
      float[] floats = new float[raw.length / Float.BYTES];
      ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
      byName.put(name, new Constant(shape, floats, new byte[0]));
    } else if (type == OnnxGraph.Type.INT8.code()) {
      byName.put(name, new Constant(shape, new float[0], raw));
    }
  }

  /** Returns whether there is one of that name. */
  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Returns the one of that name, which must exist. */
  Constant get(String name) {
    Constant constant = byName.get(name);
    if (constant == null) {
      throw new IllegalArgumentException("no constant is called " + name);
    }
    return constant;
  }
}
