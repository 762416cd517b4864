package org.pressespiegel.job;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into statements at its semicolons, but not at those in strings, names and comments. */
final class Statements {

  private final List<String> whole = new ArrayList<>();
  private final StringBuilder begun = new StringBuilder();

  /** Whether what is begun holds more than blanks and comments. */
  private boolean says;

  private Statements() {}

  /** Returns the statements of a text; the last one needs no semicolon. */
  static List<String> of(String text) {
    Statements statements = read(text);
    statements.close();
    return List.copyOf(statements.whole);
  }

  /** Returns whether a text ends within a statement, or within a comment or string. */
  static boolean isOpen(String text) {
    return read(text).says;
  }

  private static Statements read(String text) {
    Statements statements = new Statements();
    int at = 0;
    while (at < text.length()) {
      at = statements.take(text, at);
    }
    return statements;
  }

  /** Takes what begins at a position and returns where it ends. */
  private int take(String text, int at) {
    char c = text.charAt(at);
    if (c == ';') {
      close();
      return at + 1;
    }
    if (text.startsWith("--", at)) {
      int end = text.indexOf('\n', at);
      return keep(text, at, end < 0 ? text.length() : end);
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      // One that is never closed goes on in the next line.
      says |= end < 0;
      return keep(text, at, end < 0 ? text.length() : end + 2);
    }
    says |= !Character.isWhitespace(c);
    if (c == '\'' || c == '"' || c == '`') {
      return keep(text, at, quoted(text, at));
    }
    return keep(text, at, at + 1);
  }

  private static int quoted(String text, int at) {
    char mark = text.charAt(at);
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != mark) {
      end += text.charAt(end) == '\\' && mark != '`' ? 2 : 1;
    }
    return Math.min(text.length(), end + 1);
  }

  private int keep(String text, int from, int to) {
    begun.append(text, from, to);
    return to;
  }

  private void close() {
    if (says) {
      whole.add(begun.toString().strip());
    }
    begun.setLength(0);
    says = false;
  }
}
