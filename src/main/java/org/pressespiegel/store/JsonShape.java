package org.pressespiegel.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds the articles in a JSON object by its shape: an article itself, one in an envelope
 * (Elasticsearch's {@code _source}), a list of them somewhere below (answers of Solr, Elasticsearch
 * and news services), or a table as pandas writes it by columns, by index or split.
 */
final class JsonShape {

  /** Keys of an object that is the article, the others telling of it. */
  private static final Set<String> ENVELOPES =
      Set.of(
          "_source",
          "article",
          "data",
          "attributes",
          "fields",
          "doc",
          "document",
          "story",
          "record",
          "item",
          "node",
          "post",
          "content",
          "result",
          "row",
          "hit",
          "entry");

  /** Keys of lists of what was searched for. */
  private static final Set<String> LISTS =
      Set.of(
          "articles",
          "docs",
          "documents",
          "hits",
          "items",
          "results",
          "data",
          "records",
          "rows",
          "stories",
          "entries",
          "posts",
          "artikel",
          "news",
          "value");

  /** How deep a list may lie; {@code response.docs} lies at two. */
  private static final int DEEPEST = 10;

  private static final int SAMPLE = 20;

  /** An object that has such a text is an article, whose lists are its parts. */
  private static final int TEXT = 200;

  private final ColumnMapping mapping;

  JsonShape(ColumnMapping mapping) {
    this.mapping = mapping;
  }

  /** Returns whether an object is none but holds several articles, or may. */
  boolean isList(JsonNode object) {
    return list(object) != null;
  }

  /** Returns whether a value is an article of its own: it has a text and a headline or address. */
  boolean isArticle(JsonNode value) {
    return isArticles(List.of(value), "");
  }

  /** Returns the articles of a value, or the value itself where it has no shape that is known. */
  List<JsonNode> records(JsonNode value) {
    List<JsonNode> list = value.isObject() ? list(value) : null;
    if (list == null) {
      return List.of(opened(value));
    }
    return list.stream().map(this::opened).toList();
  }

  private List<JsonNode> list(JsonNode object) {
    if (!object.isObject()) {
      return null;
    }
    List<JsonNode> found = byLists(object);
    if (found != null || hasText(opened(object))) {
      return found;
    }
    found = split(object);
    found = found == null ? byColumns(object) : found;
    found = found == null ? byIndex(object) : found;
    return found == null ? below(object) : found;
  }

  private boolean hasText(JsonNode record) {
    return mapping.hasText(new JsonTexts(record)::at);
  }

  /** Returns what is in the envelope, with what stands on it. */
  JsonNode opened(JsonNode value) {
    if (!value.isObject()) {
      return value;
    }
    JsonNode source = value.get("_source");
    if (source != null && source.isObject()) {
      return joined(source, value, "_source");
    }
    if (hasText(value)) {
      return value;
    }
    Iterator<Map.Entry<String, JsonNode>> fields = value.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      boolean envelope = field.getValue().isObject() && ENVELOPES.contains(field.getKey());
      if (envelope && hasText(field.getValue())) {
        return joined(field.getValue(), value, field.getKey());
      }
    }
    return value;
  }

  /** The inner object, and of the outer one what the inner does not have. */
  private static JsonNode joined(JsonNode inner, JsonNode outer, String key) {
    ObjectNode all = inner.deepCopy();
    outer
        .fields()
        .forEachRemaining(
            field -> {
              if (!field.getKey().equals(key) && !all.has(field.getKey())) {
                all.set(field.getKey(), field.getValue());
              }
            });
    return all;
  }

  /** {@code {"columns": ["title", …], "data": [["…", …], …]}}. */
  private List<JsonNode> split(JsonNode object) {
    JsonNode columns = object.path("columns");
    JsonNode data = object.path("data");
    if (!columns.isArray() || !data.isArray() || !mapping.hasText(texts(columns))) {
      return null;
    }
    List<JsonNode> records = new ArrayList<>();
    for (JsonNode row : data) {
      ObjectNode record = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < Math.min(columns.size(), row.size()); i++) {
        record.set(columns.get(i).asText(), row.get(i));
      }
      records.add(record);
    }
    return records;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  /** {@code {"title": {"0": "…", "1": "…"}, "text": {"0": …}}}. */
  private List<JsonNode> byColumns(JsonNode object) {
    if (object.isEmpty() || !mapping.hasText(object::fieldNames)) {
      return null;
    }
    List<String> rows = null;
    for (JsonNode column : object) {
      List<String> keys = new ArrayList<>();
      column.fieldNames().forEachRemaining(keys::add);
      if (!column.isObject() || keys.isEmpty() || rows != null && !rows.equals(keys)) {
        return null;
      }
      rows = keys;
    }
    List<JsonNode> records = new ArrayList<>();
    for (String row : rows) {
      records.add(row(object, column -> column.get(row)));
    }
    return records;
  }

  /** {@code {"title": ["…", "…"], "text": ["…", "…"]}}: an article has one title. */
  private List<JsonNode> byLists(JsonNode object) {
    if (object.size() < 2 || !mapping.hasText(object::fieldNames)) {
      return null;
    }
    int rows = object.elements().next().size();
    for (JsonNode column : object) {
      if (!column.isArray() || column.size() != rows || rows < 2) {
        return null;
      }
    }
    if (mapping.text("headline", new JsonTexts(object)::at) == null) {
      return null;
    }
    List<JsonNode> records = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int number = row;
      records.add(row(object, column -> column.get(number)));
    }
    return records;
  }

  /** One cell of each column. */
  private static JsonNode row(JsonNode columns, UnaryOperator<JsonNode> cell) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    columns
        .fields()
        .forEachRemaining(column -> row.set(column.getKey(), cell.apply(column.getValue())));
    return row;
  }

  /** {@code {"0": {"title": "…", "text": "…"}, "1": …}}. */
  private List<JsonNode> byIndex(JsonNode object) {
    List<JsonNode> records = new ArrayList<>();
    for (JsonNode member : object) {
      if (!member.isObject()) {
        return null;
      }
      records.add(member);
    }
    return isArticles(records, "") ? records : null;
  }

  /** All lists of articles below, in their order; else one that seems to be one. */
  private List<JsonNode> below(JsonNode object) {
    if (hasLongText(object)) {
      return null;
    }
    boolean article = isHead(object);
    List<JsonNode> found = new ArrayList<>();
    List<JsonNode> perhaps = null;
    boolean empty = false;
    Deque<Level> levels = new ArrayDeque<>(List.of(new Level(object, 1)));
    while (!levels.isEmpty()) {
      Level level = levels.poll();
      Iterator<Map.Entry<String, JsonNode>> fields = level.object.fields();
      while (fields.hasNext()) {
        Map.Entry<String, JsonNode> field = fields.next();
        String key = field.getKey();
        if (field.getValue().isObject() && level.depth < DEEPEST) {
          levels.add(new Level(field.getValue(), level.depth + 1));
        } else if (field.getValue() instanceof ArrayNode array) {
          empty |= array.isEmpty() && LISTS.contains(key);
          List<JsonNode> records = new ArrayList<>();
          array.forEach(records::add);
          if (isArticles(records, article ? "" : key) && (!article || LISTS.contains(key))) {
            found.addAll(records);
          } else if (!article) {
            List<JsonNode> deeper = lists(records);
            found.addAll(deeper);
            perhaps =
                perhaps == null && deeper.isEmpty() && seemArticles(records) ? records : perhaps;
          }
        }
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    return perhaps == null && empty && !article ? List.of() : perhaps;
  }

  /** The articles of lists in the elements of a list: {@code pages[].articles[]}. */
  private List<JsonNode> lists(List<JsonNode> elements) {
    List<JsonNode> articles = new ArrayList<>();
    for (JsonNode element : elements) {
      boolean holds = element.isObject() && !isHead(element) && !hasLongText(element);
      List<JsonNode> list = holds ? below(element) : null;
      if (list != null && isArticles(list, "")) {
        articles.addAll(list);
      }
    }
    return articles;
  }

  private record Level(JsonNode object, int depth) {}

  /** An object with a date or a title is an article, or a feed of a list that is called so. */
  private boolean isHead(JsonNode object) {
    JsonTexts texts = new JsonTexts(object);
    return mapping.text("published", texts::at) != null
        || mapping.text("headline", texts::at) != null;
  }

  /** The articles of a service that gives their parts other names. */
  private boolean seemArticles(List<JsonNode> records) {
    if (records.isEmpty() || !records.get(0).isObject()) {
      return false;
    }
    KeyGuess guess = new KeyGuess(mapping);
    guess.add(JsonTexts.keys(records.get(0)));
    // With a known text, but nothing else of an article, they are the parts of one.
    return guess.hasText() && !hasText(opened(records.get(0)));
  }

  /** Most have a text and, unless the list is called so, a headline or an address. */
  private boolean isArticles(List<JsonNode> records, String key) {
    int seen = Math.min(SAMPLE, records.size());
    int articles = 0;
    for (JsonNode record : records.subList(0, seen)) {
      if (record.isObject()) {
        JsonTexts texts = new JsonTexts(opened(record));
        boolean named =
            LISTS.contains(key)
                || mapping.text("headline", texts::at) != null
                || mapping.text("address", texts::at) != null;
        articles += named && mapping.hasText(texts::at) ? 1 : 0;
      }
    }
    return articles > 0 && articles * 2 >= seen;
  }

  private static boolean hasLongText(JsonNode object) {
    for (JsonNode member : object) {
      if (member.isTextual()
          && member.textValue().length() >= TEXT
          && member.textValue().indexOf(' ') > 0) {
        return true;
      }
    }
    return false;
  }
}
