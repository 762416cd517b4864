package org.pressespiegel.nlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A computation as an ONNX file, written field by field after onnx.proto3 (opset 20).
 *
 * <p>The classes that protoc makes of it come with a protobuf that TensorFlow's Java cannot live
 * with, and a dozen kinds of field are all that is needed.
 */
public final class OnnxGraph {

  /** Element types, as in TensorProto.DataType. */
  public enum Type {
    FLOAT(1),
    UINT8(2),
    INT8(3),
    INT32(6),
    INT64(7);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    /** Returns its number in TensorProto.DataType. */
    int code() {
      return code;
    }
  }

  /** Operators that ONNX Runtime adds to those of ONNX. */
  public static final String MICROSOFT = "com.microsoft";

  private static final int IR_VERSION = 9;
  private static final int OPSET = 20;

  private final List<byte[]> nodes = new ArrayList<>();
  private final List<byte[]> constants = new ArrayList<>();
  private final List<byte[]> inputs = new ArrayList<>();
  private final List<byte[]> outputs = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private String scope = "";

  /** Writes the fields of one message. */
  @FunctionalInterface
  private interface Fields {
    void write(CodedOutputStream out) throws IOException;
  }

  /**
   * Declares an input.
   *
   * @param axes a name per axis, or its length
   */
  public String input(String name, Type type, Object... axes) {
    inputs.add(valueInfo(name, type, axes));
    return name;
  }

  /** Declares a value as an output. */
  public void output(String name, Type type, Object... axes) {
    outputs.add(valueInfo(name, type, axes));
  }

  /**
   * Puts a prefix before the names of constants from now on, so that one can be told from another.
   */
  public void scope(String prefix) {
    scope = prefix;
  }

  /** Adds a constant of floats, row by row, and returns its name in the graph. */
  public String floats(String name, float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return constant(name, Type.FLOAT, raw, shape);
  }

  /** Adds a constant of bytes, row by row. */
  public String bytes(String name, byte[] values, long... shape) {
    return constant(name, Type.INT8, ByteBuffer.wrap(values), shape);
  }

  /** Adds a single constant from 0 to 255, as zeros of quantised values are. */
  public String unsigned(String name, int value) {
    return constant(name, Type.UINT8, ByteBuffer.wrap(new byte[] {(byte) value}));
  }

  /** Adds a constant list of integers. */
  public String longs(String name, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return constant(name, Type.INT64, raw, values.length);
  }

  /** Adds a node with one output and returns the output's name. */
  public String node(String operator, List<String> in, Map<String, ?> attributes) {
    return node("", operator, in, attributes);
  }

  /** Adds a node of another operator set, {@link #MICROSOFT}, with one output. */
  public String node(String domain, String operator, List<String> in, Map<String, ?> attributes) {
    String out = operator + "_" + nodes.size();
    node(domain, operator, in, List.of(out), attributes);
    return out;
  }

  /** Adds a node with one output and no attributes. */
  public String node(String operator, String... in) {
    return node(operator, List.of(in), Map.of());
  }

  /** Adds a node. */
  public void node(String operator, List<String> in, List<String> out, Map<String, ?> attributes) {
    node("", operator, in, out, attributes);
  }

  private void node(
      String domain,
      String operator,
      List<String> in,
      List<String> out,
      Map<String, ?> attributes) {
    nodes.add(
        message(
            node -> {
              for (String name : in) {
                node.writeString(1, name);
              }
              for (String name : out) {
                node.writeString(2, name);
              }
              node.writeString(3, operator + "_" + nodes.size());
              node.writeString(4, operator);
              for (Map.Entry<String, ?> attribute : new TreeMap<>(attributes).entrySet()) {
                node.writeByteArray(5, attribute(attribute.getKey(), attribute.getValue()));
              }
              if (!domain.isEmpty()) {
                node.writeString(7, domain);
              }
            }));
  }

  /** Adds the pieces of every word, {@code [sentence, word, 8, size]}. */
  public String ofWords(String pieces, String name, long size) {
    String flat = node("Reshape", pieces, longs(name + ".flat", -1, size));
    return node("Gather", flat, "word_pieces");
  }

  /**
   * Adds a table of vectors, as bytes with a scale per row, and looks rows up in it.
   *
   * @param values all rows
   * @param kept the rows that the table holds
   */
  public String embeddings(String name, float[] values, int[] kept, int size, String ids) {
    byte[] bytes = new byte[kept.length * size];
    float[] scales = new float[kept.length];
    for (int row = 0; row < kept.length; row++) {
      float largest = 1e-9f;
      for (int i = 0; i < size; i++) {
        largest = Math.max(largest, Math.abs(values[kept[row] * size + i]));
      }
      scales[row] = largest / Byte.MAX_VALUE;
      for (int i = 0; i < size; i++) {
        bytes[row * size + i] = (byte) Math.round(values[kept[row] * size + i] / scales[row]);
      }
    }
    String found = node("Gather", bytes(name, bytes, kept.length, size), ids);
    String scale = node("Gather", floats(name + ".scale", scales, kept.length, 1), ids);
    return node("Mul", node("Cast", List.of(found), Map.of("to", (long) Type.FLOAT.code)), scale);
  }

  /** Writes the model with what it says about itself. */
  public void write(Path file, Map<String, String> metadata) throws IOException {
    Files.write(file, bytes(metadata));
  }

  /** Returns what {@link #write} writes. */
  byte[] bytes(Map<String, String> metadata) {
    byte[] graph =
        message(
            out -> {
              for (byte[] node : nodes) {
                out.writeByteArray(1, node);
              }
              out.writeString(2, "tagger");
              for (byte[] constant : constants) {
                out.writeByteArray(5, constant);
              }
              for (byte[] input : inputs) {
                out.writeByteArray(11, input);
              }
              for (byte[] output : outputs) {
                out.writeByteArray(12, output);
              }
            });
    return message(
        out -> {
          out.writeInt64(1, IR_VERSION);
          out.writeString(2, "Pressespiegel");
          out.writeByteArray(7, graph);
          out.writeByteArray(8, message(opset -> opset.writeInt64(2, OPSET)));
          out.writeByteArray(
              8,
              message(
                  opset -> {
                    opset.writeString(1, MICROSOFT);
                    opset.writeInt64(2, 1);
                  }));
          for (Map.Entry<String, String> entry : new TreeMap<>(metadata).entrySet()) {
            out.writeByteArray(
                14,
                message(
                    pair -> {
                      pair.writeString(1, entry.getKey());
                      pair.writeString(2, entry.getValue());
                    }));
          }
        });
  }

  private String constant(String own, Type type, ByteBuffer raw, long... shape) {
    String name = scope + own;
    if (!names.add(name)) {
      throw new IllegalArgumentException("two constants are called " + name);
    }
    constants.add(
        message(
            tensor -> {
              for (long length : shape) {
                tensor.writeInt64(1, length);
              }
              tensor.writeInt32(2, type.code);
              tensor.writeString(8, name);
              tensor.writeBytes(9, ByteString.copyFrom(raw.rewind()));
            }));
    return name;
  }

  private static byte[] attribute(String name, Object value) {
    return message(
        out -> {
          out.writeString(1, name);
          if (value instanceof Float number) {
            out.writeFloat(2, number);
            out.writeInt32(20, 1);
          } else if (value instanceof Long number) {
            out.writeInt64(3, number);
            out.writeInt32(20, 2);
          } else if (value instanceof String text) {
            out.writeBytes(4, ByteString.copyFrom(text, StandardCharsets.UTF_8));
            out.writeInt32(20, 3);
          } else if (value instanceof long[] numbers) {
            for (long number : numbers) {
              out.writeInt64(8, number);
            }
            out.writeInt32(20, 7);
          } else {
            throw new IllegalArgumentException("attribute " + name + ": " + value);
          }
        });
  }

  private static byte[] valueInfo(String name, Type type, Object... axes) {
    byte[] shape =
        message(
            out -> {
              for (Object axis : axes) {
                out.writeByteArray(
                    1,
                    message(
                        dimension -> {
                          if (axis instanceof Integer length) {
                            dimension.writeInt64(1, length);
                          } else {
                            dimension.writeString(2, axis.toString());
                          }
                        }));
              }
            });
    byte[] tensor =
        message(
            out -> {
              out.writeInt32(1, type.code);
              out.writeByteArray(2, shape);
            });
    return message(
        out -> {
          out.writeString(1, name);
          out.writeByteArray(2, message(kind -> kind.writeByteArray(1, tensor)));
        });
  }

  private static byte[] message(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CodedOutputStream out = CodedOutputStream.newInstance(bytes);
      fields.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }
}
