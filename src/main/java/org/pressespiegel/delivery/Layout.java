package org.pressespiegel.delivery;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How documents stand one below the other in lines of text, and what their lines say. */
interface Layout {

  /** What a line does to the document that it stands in. */
  enum Cut {
    /** It is the first line of the next document. */
    START,
    /** It is the last line of its document. */
    END,
    /** It is one of its lines. */
    NONE
  }

  /** Returns what articles of the layout are called in the tables. */
  String format();

  /** Returns whether a delivery that begins with these lines has the layout. */
  boolean matches(List<String> first);

  /** Returns what a line does. */
  Cut cut(String line);

  /**
   * Returns the fields of a document.
   *
   * @param lines with the marks that part it from others; at least one is not blank
   */
  Map<String, String> read(List<String> lines);

  /**
   * Returns how many documents lines seem to hold that should be one; more are refused, since
   * nothing tells where each begins.
   */
  default int documents(List<String> lines) {
    return 1;
  }

  /**
   * Returns whether lines that stand before the first or behind the last document are none: lists
   * of what was searched for and found.
   */
  default boolean isFrame(List<String> lines) {
    return false;
  }

  /** Returns whether its lines are always those of a screen, which end inside paragraphs. */
  default boolean isWrapped() {
    return false;
  }

  /** Returns whether something may stand before the first and behind the last document. */
  default boolean isFramed() {
    return true;
  }

  /** Returns whether the first line of a file that is not blank is as a pattern says. */
  static boolean opens(String head, Pattern first) {
    int begin = 0;
    while (begin < head.length() && head.charAt(begin) <= ' ') {
      begin++;
    }
    int end = head.indexOf('\n', begin);
    return first.matcher(head.substring(begin, end < 0 ? head.length() : end).strip()).matches();
  }
}
