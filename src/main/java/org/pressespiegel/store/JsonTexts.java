package org.pressespiegel.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The texts of a JSON object by their paths. */
final class JsonTexts {

  /** MongoDB's export says types so: {@code {"$date": …}}, {@code {"$numberLong": "7"}}. */
  private static final Set<String> TYPES =
      Set.of(
          "$date",
          "$numberLong",
          "$numberInt",
          "$numberDouble",
          "$numberDecimal",
          "$oid",
          "$uuid",
          "$symbol");

  /** Deeper no key is told of. */
  private static final int DEEPEST = 12;

  private static final int MOST_KEYS = 200;

  private static final int LONGEST_SAMPLE = 4_000;

  private static final int MOST_OF_A_LIST = 50;

  /** What stands directly in the object, by its plain name: most names are dismissed here. */
  private final Map<String, JsonNode> members = new HashMap<>();

  JsonTexts(JsonNode object) {
    object
        .fields()
        .forEachRemaining(field -> ColumnName.put(members, field.getKey(), field.getValue()));
  }

  /** Returns the texts at a path; those of several elements are parted by blank lines. */
  String at(ColumnName name) {
    List<String> texts = new ArrayList<>();
    collect(ColumnName.get(members, name.whole()), List.of(), texts);
    if (texts.isEmpty() && name.steps().size() > 1) {
      collect(ColumnName.get(members, name.steps().get(0)), name.below(), texts);
    }
    return String.join("\n\n", texts);
  }

  /** Returns what stands at a path as it is: a text, or lists and objects as JSON; or null. */
  String asItIs(ColumnName name) {
    JsonNode node = ColumnName.get(members, name.whole());
    if (node == null && name.steps().size() > 1) {
      node = ColumnName.get(members, name.steps().get(0));
      for (List<String> step : name.below()) {
        node = node == null || !node.isObject() ? null : child(node, step);
      }
    }
    if (node == null || node.isNull()) {
      return null;
    }
    JsonNode value = typed(node);
    return value.isContainerNode() ? value.toString() : value.asText();
  }

  private static void collect(JsonNode node, List<List<String>> path, List<String> texts) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        collect(element, path, texts);
      }
    } else if (path.isEmpty()) {
      JsonNode value = typed(node);
      if (value.isValueNode() && !value.isNull()) {
        texts.add(value.asText());
      }
    } else if (node.isObject()) {
      List<List<String>> rest = path.subList(1, path.size());
      if (path.get(0).equals(ColumnName.ALL)) {
        all(node, texts);
      } else {
        collect(child(node, path.get(0)), rest, texts);
      }
    } else if (path.get(0).equals(ColumnName.ALL)) {
      collect(node, List.of(), texts);
    }
  }

  private static void all(JsonNode node, List<String> texts) {
    JsonNode value = typed(node);
    if (value.isTextual()) {
      texts.add(value.asText());
    } else if (value.isContainerNode()) {
      value.forEach(below -> all(below, texts));
    }
  }

  /** Returns what {@code {"$date": …}} and the like hold; anything else as it is. */
  private static JsonNode typed(JsonNode node) {
    JsonNode value = node;
    while (value.isObject() && value.size() == 1) {
      String key = value.fieldNames().next();
      if (!TYPES.contains(key)) {
        break;
      }
      value = value.get(key);
    }
    return value;
  }

  private static JsonNode child(JsonNode node, List<String> keys) {
    Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      if (ColumnName.keys(field.getKey()).stream().anyMatch(keys::contains)) {
        return field.getValue();
      }
    }
    return null;
  }

  /** Returns all paths with the beginnings of their texts, as far as people want to see them. */
  static Map<String, String> keys(JsonNode record) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys(record, "", 0, keys);
    return keys;
  }

  private static void keys(JsonNode node, String path, int depth, Map<String, String> keys) {
    JsonNode value = typed(node);
    if (depth > DEEPEST || keys.size() > MOST_KEYS) {
      return;
    }
    if (value.isArray()) {
      for (int i = 0; i < Math.min(MOST_OF_A_LIST, value.size()); i++) {
        keys(value.get(i), path, depth + 1, keys);
      }
      keys.putIfAbsent(path, "");
    } else if (value.isObject()) {
      value
          .fields()
          .forEachRemaining(
              field ->
                  keys(
                      field.getValue(),
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      depth + 1,
                      keys));
    } else if (!path.isEmpty()) {
      String text = value.isNull() ? "" : value.asText();
      keys.merge(path, cut(text), (a, b) -> cut(a + " " + b));
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_SAMPLE ? text : text.substring(0, LONGEST_SAMPLE);
  }
}
