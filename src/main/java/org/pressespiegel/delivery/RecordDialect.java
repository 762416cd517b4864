package org.pressespiegel.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** XML of a database or of one's own: elements whose parts are called as columns are. */
final class RecordDialect implements Dialect {

  private final String element;
  private final Columns columns;

  /** Creates the reader of files whose articles are elements of this name. */
  RecordDialect(String element, Columns columns) {
    this.element = element;
    this.columns = columns;
  }

  @Override
  public String format() {
    return "xml";
  }

  @Override
  public boolean hasRoot(String root) {
    return true;
  }

  @Override
  public boolean isDocument(String name, String parent) {
    return name.equals(element);
  }

  @Override
  public List<Map<String, String>> read(Node record, Map<String, String> around)
      throws RefusedException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.putAll(record.attributes());
    add(record, "", texts);
    Map<String, String> fields = columns.fields(texts);
    if (!fields.containsKey("text") && !fields.containsKey("html")) {
      throw new RefusedException(
          "wrong_format",
          "XML without a known text; elements: " + String.join(", ", texts.keySet()));
    }
    return List.of(fields);
  }

  private static void add(Node node, String path, Map<String, String> texts) {
    for (Object each : node.below()) {
      if (!(each instanceof Node child)) {
        continue;
      }
      // Solr writes <str name="titel">.
      String named = child.attribute("name");
      String name = named == null ? child.name() : named;
      String text = text(child);
      if (!text.isBlank()) {
        texts.merge(path + name, text, (first, next) -> first + "\n" + next);
        texts.putIfAbsent(name, text);
      }
      for (Map.Entry<String, String> attribute : child.attributes().entrySet()) {
        texts.putIfAbsent(path + name + "." + attribute.getKey(), attribute.getValue());
      }
      if (path.length() < 200) {
        add(child, path + name + ".", texts);
      }
    }
  }

  /** Paragraphs that are elements are parted by blank lines. */
  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    for (Object each : node.below()) {
      if (each instanceof Node child) {
        String line = child.line();
        boolean inline = child.name().length() < 3 && !child.name().equals("p");
        text.append(inline ? line : "\n\n" + line + "\n\n");
      } else {
        text.append(each);
      }
    }
    return text.toString().strip();
  }
}
