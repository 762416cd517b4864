package org.pressespiegel.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Text of a Word document (docx): its paragraphs, in a stream. What was deleted under review, what
 * fields are made of, notes, headers and footers are passed over.
 */
final class DocxLines implements Lines {

  private static final String PART = "word/document.xml";

  private final Package document;
  private final Deque<String> ready = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private XMLStreamReader reader;
  private boolean text;
  private int cells;
  private boolean pending;
  private int skipped;
  private boolean done;
  private boolean blank = true;

  DocxLines(InputStream in, Bounds bounds) {
    this.document = new Package(in, bounds);
  }

  @Override
  public String next() throws IOException {
    if (reader == null) {
      open();
    }
    while (ready.isEmpty() && !done) {
      switch (Xml.next(reader)) {
        case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> close(reader.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text && skipped == 0 && line.length() < LONGEST) {
            line.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
          }
        }
        case XMLStreamConstants.END_DOCUMENT -> {
          end(true);
          done = true;
        }
        default -> {
          // Comments and the like.
        }
      }
    }
    return ready.poll();
  }

  private void open() throws IOException {
    String name = document.next();
    while (name != null && !name.equals(PART)) {
      name = document.next();
    }
    if (name == null) {
      throw new RefusedException("wrong_format", "an Office document without " + PART);
    }
    reader = Xml.reader(document.part());
  }

  private void start(String name) {
    if (skipped > 0 || name.equals("Fallback") || name.equals("del") || name.equals("moveFrom")) {
      skipped++;
      return;
    }
    switch (name) {
      case "t" -> text = true;
      case "tab" -> append('\t');
      case "noBreakHyphen" -> append('\u2011');
      case "softHyphen" -> append('\u00AD');
      case "br", "cr" -> end(false);
      case "tc" -> {
        cells++;
        pending = false;
      }
      case "p" -> {
        if (pending) {
          end(true);
          pending = false;
        }
      }
      default -> {
        // How it looks.
      }
    }
  }

  private void close(String name) {
    if (skipped > 0) {
      skipped--;
      return;
    }
    switch (name) {
      case "t" -> text = false;
      case "p" -> {
        // The last paragraph of a cell is followed by the next cell of the row.
        if (cells > 0) {
          pending = true;
        } else {
          end(true);
        }
      }
      case "tc" -> {
        cells--;
        pending = false;
        append('\t');
      }
      case "tr" -> end(true);
      default -> {
        // How it looks.
      }
    }
  }

  private void append(char c) {
    // Tab stops are set in the looks of a paragraph too, where nothing is printed.
    if (c != '\t' || !line.isEmpty()) {
      line.append(c);
    }
  }

  private void end(boolean paragraph) {
    String ended = line.toString().stripTrailing();
    line.setLength(0);
    boolean empty = ended.isBlank();
    if (!empty) {
      ready.add(ended);
    }
    if (empty ? !blank : paragraph) {
      ready.add("");
    }
    blank = empty || paragraph;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
