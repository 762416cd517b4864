package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** An element of XML: its local name, attributes, and texts and elements below it in order. */
final class Node {

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> below = new ArrayList<>();

  Node(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  String name() {
    return name;
  }

  void put(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void add(Object textOrNode) {
    below.add(textOrNode);
  }

  /** Returns texts and elements below, in order. */
  List<Object> below() {
    return below;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  /** Returns an attribute, or null. */
  String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** Returns the elements right below, of a name. */
  List<Node> children(String child) {
    List<Node> children = new ArrayList<>();
    for (Object each : below) {
      if (each instanceof Node node && node.name.equals(child)) {
        children.add(node);
      }
    }
    return children;
  }

  /** Returns the first element at a path of names, or null. */
  Node at(String path) {
    Node node = this;
    for (String step : path.split("/")) {
      List<Node> children = node.children(step);
      if (children.isEmpty()) {
        return null;
      }
      node = children.get(0);
    }
    return node;
  }

  /** Returns the text at a path on one line, or null where there is none. */
  String line(String path) {
    Node node = at(path);
    String line = node == null ? "" : node.line();
    return line.isEmpty() ? null : line;
  }

  /** Returns an attribute of the element at a path, or null. */
  String attributeAt(String path, String attribute) {
    Node node = at(path);
    return node == null ? null : node.attribute(attribute);
  }

  /** Returns all elements below, in order, that are wanted; not what is below those. */
  List<Node> topmost(Predicate<Node> wanted) {
    List<Node> found = new ArrayList<>();
    for (Object each : below) {
      if (each instanceof Node node) {
        if (wanted.test(node)) {
          found.add(node);
        } else {
          found.addAll(node.topmost(wanted));
        }
      }
    }
    return found;
  }

  /** Returns the first element below of a name, however deep, or null. */
  Node first(String wanted) {
    List<Node> found = topmost(node -> node.name.equals(wanted));
    return found.isEmpty() ? null : found.get(0);
  }

  /** Returns the whole text on one line. */
  String line() {
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  /** Returns the whole text as it stands. */
  String text() {
    StringBuilder text = new StringBuilder();
    append(text);
    return text.toString();
  }

  private void append(StringBuilder text) {
    for (Object each : below) {
      if (each instanceof Node node) {
        node.append(text);
        text.append(node.isInline() ? "" : " ");
      } else {
        text.append(each);
      }
    }
  }

  private boolean isInline() {
    return name.length() < 3 && !name.equals("p") && !name.equals("br") || name.equals("span");
  }

  /** Returns the element as markup. */
  String markup() {
    StringBuilder markup = new StringBuilder();
    appendMarkup(markup);
    return markup.toString();
  }

  private void appendMarkup(StringBuilder markup) {
    markup.append('<').append(name);
    attributes.forEach(
        (key, value) ->
            markup.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    markup.append('>');
    for (Object each : below) {
      if (each instanceof Node node) {
        node.appendMarkup(markup);
      } else {
        markup.append(escaped(each.toString()));
      }
    }
    markup.append("</").append(name).append('>');
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
