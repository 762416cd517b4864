package org.pressespiegel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Records of JSON, divided into fields. */
final class JsonFields implements Records {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final Records values;
  private final ColumnMapping mapping;
  private final long most;

  JsonFields(Records values, ColumnMapping mapping, long most) {
    this.values = values;
    this.mapping = mapping;
    this.most = most;
  }

  @Override
  public RawRecord next() throws IOException {
    RawRecord record = values.next();
    if (record == null || record.failure() != null || record.length() > most) {
      return record;
    }
    JsonNode node;
    try {
      node = JSON.readTree(record.content());
    } catch (JsonProcessingException e) {
      return record.failedAs("wrong_format", "no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      // Not of the disk, which is read already: bytes that are no UTF-8.
      return record.failedAs("bad_encoding", "no JSON: " + e.getMessage());
    }
    if (!node.isObject()) {
      return record.failedAs("wrong_format", "JSON, but no object");
    }
    Map<String, String> fields = mapping.fields(column -> text(node, column));
    return record.with("json", "UTF-8", fields);
  }

  /** Returns the texts at a path; those of several elements are parted by blank lines. */
  private static String text(JsonNode record, String path) {
    List<String> texts = new ArrayList<>();
    collect(record, path, texts);
    return String.join("\n\n", texts);
  }

  private static void collect(JsonNode node, String path, List<String> texts) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        collect(element, path, texts);
      }
    } else if (path.isEmpty()) {
      if (node.isValueNode()) {
        texts.add(node.asText());
      }
    } else if (node.isObject()) {
      JsonNode whole = child(node, path);
      int dot = path.indexOf('.');
      if (whole != null || dot < 0) {
        collect(whole, "", texts);
      } else {
        collect(child(node, path.substring(0, dot)), path.substring(dot + 1), texts);
      }
    }
  }

  private static JsonNode child(JsonNode node, String name) {
    JsonNode exact = node.get(name);
    if (exact != null) {
      return exact;
    }
    Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (field.getKey().toLowerCase(Locale.ROOT).equals(name)) {
        return field.getValue();
      }
    }
    return null;
  }

  @Override
  public long number() {
    return values.number();
  }

  @Override
  public void close() throws IOException {
    values.close();
  }
}
