package org.pressespiegel.delivery;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Documents of an XML file, in a stream: one element that holds a document is in memory. */
final class XmlDocuments implements Documents {

  private static final int DEEPEST = 400;
  private static final int MOST_AROUND = 200;
  private static final int LONGEST_AROUND = 2_000;

  private final XMLStreamReader reader;
  private final AutoCloseable source;
  private final Dialect dialect;
  private final long most;
  private final Map<String, String> around = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<Delivered> ready = new ArrayDeque<>();
  private StringBuilder text = new StringBuilder();
  private boolean done;

  XmlDocuments(XMLStreamReader reader, AutoCloseable source, Dialect dialect, long most) {
    this.reader = reader;
    this.source = source;
    this.dialect = dialect;
    this.most = most;
  }

  @Override
  public Delivered next() throws IOException {
    while (ready.isEmpty() && !done) {
      switch (Xml.next(reader)) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text.length() < LONGEST_AROUND) {
            text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> done = true;
        default -> {
          // Comments and the like.
        }
      }
    }
    return ready.poll();
  }

  private void start() throws IOException {
    String name = reader.getLocalName();
    String parent = open.isEmpty() ? "" : open.peek();
    if (dialect.isDocument(name, parent)) {
      document();
      return;
    }
    if (open.size() > DEEPEST) {
      throw new RefusedException("wrong_format", "XML nested deeper than " + DEEPEST + " levels");
    }
    open.push(name);
    text = new StringBuilder();
  }

  private void end() {
    String name = open.poll();
    String parent = open.isEmpty() ? "" : open.peek();
    String value = text.toString().replaceAll("\\s+", " ").strip();
    if (!value.isEmpty() && around.size() < MOST_AROUND) {
      around.putIfAbsent(parent + "/" + name, value);
    }
    text = new StringBuilder();
  }

  private void document() throws IOException {
    Deque<Node> nodes = new ArrayDeque<>();
    Node root = node();
    nodes.push(root);
    long length = 0;
    boolean tooDeep = false;
    int dropped = 0;
    while (!nodes.isEmpty()) {
      switch (Xml.next(reader)) {
        case XMLStreamConstants.START_ELEMENT -> {
          length += reader.getLocalName().length();
          tooDeep |= nodes.size() > DEEPEST;
          if (dropped > 0 || tooDeep || length > most) {
            dropped++;
          } else {
            Node node = node();
            nodes.peek().add(node);
            nodes.push(node);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (dropped > 0) {
            dropped--;
          } else {
            nodes.pop();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          length += reader.getTextLength();
          if (dropped == 0 && length <= most) {
            nodes.peek().add(reader.getText());
          }
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            nodes.peek().add("&" + reader.getLocalName() + ";");
        default -> {
          // Comments and the like.
        }
      }
    }
    if (length > most) {
      ready.add(Delivered.tooLong(dialect.format(), root.line(), length));
    } else if (tooDeep) {
      ready.add(
          Delivered.failed(
              dialect.format(),
              "",
              "wrong_format",
              "XML nested deeper than " + DEEPEST + " levels"));
    } else {
      read(root);
    }
  }

  private void read(Node root) {
    try {
      List<Map<String, String>> documents = dialect.read(root, around);
      for (Map<String, String> fields : documents) {
        String content = documents.size() == 1 ? root.markup() : fields.toString();
        ready.add(Delivered.of(dialect.format(), content, fields));
      }
    } catch (RefusedException e) {
      ready.add(Delivered.failed(dialect.format(), root.markup(), e.reason(), e.getMessage()));
    }
  }

  private Node node() {
    Node node = new Node(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      node.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return node;
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
      source.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
