package org.pressespiegel.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Markup of a press database as lines, read from front to back, so that a file of many documents
 * needs no memory. It knows only what such files are made of: blocks, line breaks, rows and cells.
 */
final class HtmlLines implements Lines {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "table",
          "ul",
          "ol",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "body",
          "article",
          "section",
          "header",
          "footer",
          "blockquote",
          "center",
          "dl",
          "dt",
          "dd",
          "tbody",
          "doc",
          "docfull",
          "form",
          "address",
          "pre");

  private static final Set<String> SILENT = Set.of("script", "style", "head", "select", "noscript");

  private static final int LONGEST_TAG = 1 << 16;

  private final BufferedReader in;
  private final Deque<String> ready = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private boolean done;
  private boolean blank = true;

  /** Whether the next cell is the first of its row. */
  private boolean row;

  /** The element that is not shown and not yet closed, or null. */
  private String silent;

  HtmlLines(Reader in) {
    this.in = new BufferedReader(in);
  }

  @Override
  public String next() throws IOException {
    while (ready.isEmpty() && !done) {
      int c = in.read();
      if (c < 0) {
        done = true;
        end(true);
      } else if (c == '<') {
        tag();
      } else if (silent == null && line.length() < LONGEST) {
        line.append((char) c);
      }
    }
    return ready.poll();
  }

  private void tag() throws IOException {
    StringBuilder tag = new StringBuilder();
    int c = in.read();
    if (silent != null && c != '/') {
      // Scripts compare with it.
      return;
    }
    if (c >= 0 && c != '/' && c != '!' && c != '?' && !Character.isLetter(c)) {
      line.append('<').append((char) c);
      return;
    }
    boolean comment = false;
    char quote = 0;
    boolean valued = false;
    while (c >= 0) {
      if (tag.length() < LONGEST_TAG) {
        tag.append((char) c);
      }
      comment |= tag.length() == 3 && tag.toString().equals("!--");
      if (comment) {
        if (c == '>' && (endsWith(tag, "-->") || tag.length() == LONGEST_TAG)) {
          break;
        }
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (valued && (c == '"' || c == '\'')) {
        quote = (char) c;
      } else if (c == '>') {
        break;
      }
      valued = c == '=' || valued && c == ' ';
      c = in.read();
    }
    String markup = tag.toString();
    if (!markup.startsWith("!") && !markup.startsWith("?")) {
      apply(markup);
    }
  }

  private static boolean endsWith(StringBuilder text, String end) {
    return text.length() >= end.length()
        && text.substring(text.length() - end.length()).equals(end);
  }

  private void apply(String markup) {
    boolean closes = markup.startsWith("/");
    int begin = closes ? 1 : 0;
    int end = begin;
    while (end < markup.length() && Character.isLetterOrDigit(markup.charAt(end))) {
      end++;
    }
    String name = markup.substring(begin, end).toLowerCase(Locale.ROOT);
    if (silent != null) {
      silent = closes && name.equals(silent) ? null : silent;
      return;
    }
    if (SILENT.contains(name) && !closes && !markup.endsWith("/>")) {
      silent = name;
    } else if (name.equals("br")) {
      end(false);
    } else if (name.equals("tr")) {
      end(true);
      row = true;
    } else if (name.equals("td") || name.equals("th")) {
      if (!closes && !row) {
        line.append('\t');
      }
      row = false;
    } else if (BLOCKS.contains(name)) {
      // A block that opens a cell stays on its line.
      boolean cell = !closes && line.toString().endsWith("\t");
      if (!cell) {
        end(true);
      }
    }
  }

  /** Ends the line; a paragraph is followed by a blank one. */
  private void end(boolean paragraph) {
    String text = tidy(line);
    line.setLength(0);
    if (!text.isBlank()) {
      ready.add(text);
      blank = false;
    } else if (!paragraph && !blank) {
      // Two line breaks are a paragraph.
      ready.add("");
      blank = true;
      return;
    }
    if (paragraph && !blank) {
      ready.add("");
      blank = true;
    }
  }

  private static String tidy(StringBuilder raw) {
    String text = raw.toString();
    if (text.isBlank()) {
      return "";
    }
    String read = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
    StringBuilder out = new StringBuilder(read.length());
    for (int i = 0; i < read.length(); i++) {
      char c = read.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\u00A0';
      char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
      if (!space) {
        out.append(c);
      } else if (last != ' ' && last != '\t') {
        out.append(' ');
      }
    }
    return out.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
