package org.pressespiegel.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents in lines of text, parted as their layout says. Only one is in memory; of one that is
 * too long the beginning.
 *
 * <p>A layout whose documents have a first line of their own has nothing before the first one but
 * lists of hits, which are passed over. Where they have a last line of their own, words behind the
 * last one are a document that was cut off.
 */
final class LineDocuments implements Documents {

  private static final int FEW_WORDS = 40;

  private final Lines lines;
  private final Layout layout;
  private final Wrapping wrapping;
  private final long most;

  private List<String> held = new ArrayList<>();
  private long length;
  private boolean started;
  private boolean starts;
  private boolean ends;
  private boolean done;

  LineDocuments(Lines lines, Layout layout, Wrapping wrapping, long most) {
    this.lines = lines;
    this.layout = layout;
    this.wrapping = wrapping;
    this.most = most;
  }

  @Override
  public Delivered next() throws IOException {
    while (!done) {
      String next = lines.next();
      done = next == null;
      String line = done ? null : Lines.spaced(next);
      Layout.Cut cut = done ? Layout.Cut.START : layout.cut(line);
      if (cut == Layout.Cut.START) {
        starts |= !done;
        boolean whole = started || !layout.isFramed() || !starts && !ends;
        Delivered document = whole ? taken() : frame();
        started = !done;
        if (!done) {
          hold(line);
        }
        if (document != null) {
          return document;
        }
      } else {
        hold(line);
        if (cut == Layout.Cut.END) {
          ends = true;
          Delivered document = taken();
          started = false;
          if (document != null) {
            return document;
          }
        }
      }
    }
    return null;
  }

  private void hold(String line) {
    length += line.length() + 1L;
    if (length <= most || held.size() < 3) {
      held.add(line);
    }
  }

  /** Returns what is held as a document, or null where that is nothing. */
  private Delivered taken() {
    List<String> document = held;
    long all = length;
    clear();
    if (document.stream().allMatch(String::isBlank)) {
      return null;
    }
    String content = String.join("\n", document);
    if (all > most) {
      return Delivered.tooLong(layout.format(), content, all);
    }
    int documents = layout.documents(document);
    if (documents > 1) {
      return Delivered.failed(
          layout.format(),
          content,
          "wrong_format",
          layout.format() + ": " + documents + " documents that no line parts");
    }
    Map<String, String> fields = new HashMap<>(layout.read(document));
    fields.computeIfPresent("text", (name, text) -> wrapping.joined(text));
    return Delivered.of(layout.format(), content, fields);
  }

  /** What stands outside of documents: lists of what was searched for, or one that was cut off. */
  private Delivered frame() {
    List<String> outside = held;
    clear();
    int words = outside.stream().mapToInt(LineDocuments::words).sum();
    return words < FEW_WORDS || layout.isFrame(outside)
        ? null
        : Delivered.failed(
            layout.format(),
            String.join("\n", outside),
            "truncated",
            layout.format() + ": text outside of documents, as of one that was cut off");
  }

  private void clear() {
    held = new ArrayList<>();
    length = 0;
  }

  private static int words(String line) {
    return line.isBlank() ? 0 : line.strip().split("\\s+").length;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
