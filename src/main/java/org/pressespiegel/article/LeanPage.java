package org.pressespiegel.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a page without what is never read of it: programs, styles and drawings, which are
 * half of most pages and cost decoder and parser more than the text.
 */
final class LeanPage {

  /** Elements whose content is dropped. */
  private static final byte[][] DROPPED = {bytes("script"), bytes("style"), bytes("svg")};

  /** What the tag of a script says that is kept. */
  private static final String KEPT = "ld+json";

  /** Less is not worth the copy. */
  private static final int SHORTEST = 60;

  private static final int LONGEST_TAG = 2_000;

  /** Between capital and small letter. */
  private static final int SMALL = 0x20;

  private LeanPage() {}

  /**
   * Returns the page without the content of such elements; the same array where there is none. What
   * begins in an attribute, a comment or a string of a program is told by another beginning before
   * its end, and is left to the parser. Encodings that are not ASCII in their lower half stay
   * whole.
   */
  static byte[] of(byte[] page) {
    ByteArrayOutputStream lean = null;
    int copied = 0;
    int at = next(page, 0);
    while (at >= 0) {
      byte[] name = nameAt(page, at + 1);
      int begin = name == null ? -1 : contentBegin(page, at, name);
      int end = begin < 0 ? -1 : contentEnd(page, begin, name);
      if (end == page.length) {
        // Nothing ends any more, which is looked for once.
        break;
      }
      if (end > begin + SHORTEST) {
        lean = lean == null ? new ByteArrayOutputStream(page.length / 2) : lean;
        lean.write(page, copied, begin - copied);
        copied = end;
      }
      at = next(page, Math.max(at + 1, end));
    }
    if (lean == null) {
      return page;
    }
    lean.write(page, copied, page.length - copied);
    return lean.toByteArray();
  }

  private static int next(byte[] page, int from) {
    for (int i = from; i < page.length; i++) {
      if (page[i] == '<') {
        return i;
      }
    }
    return -1;
  }

  private static byte[] nameAt(byte[] page, int at) {
    if (at >= page.length || (page[at] | SMALL) != 's') {
      return null;
    }
    for (byte[] name : DROPPED) {
      int end = at + name.length;
      if (end < page.length && isAt(page, at, name) && (page[end] == '>' || page[end] <= ' ')) {
        return name;
      }
    }
    return null;
  }

  private static boolean isAt(byte[] page, int at, byte[] name) {
    if (at + name.length > page.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if ((page[at + i] | SMALL) != name[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns where the content of the element begins, or -1 where it is kept. */
  private static int contentBegin(byte[] page, int at, byte[] name) {
    int limit = Math.min(page.length, at + LONGEST_TAG);
    int quote = 0;
    for (int i = at + 1 + name.length; i < limit; i++) {
      byte c = page[i];
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '<') {
        return -1;
      } else if (c == '>') {
        String tag = new String(page, at, i - at, StandardCharsets.ISO_8859_1);
        return DataFile.lower(tag).contains(KEPT) || tag.endsWith("/") ? -1 : i + 1;
      }
    }
    return -1;
  }

  /**
   * Returns where the element ends, or -1 where another one begins before, or the length of the
   * page where neither is so.
   */
  private static int contentEnd(byte[] page, int begin, byte[] name) {
    int at = next(page, begin);
    while (at >= 0) {
      boolean ends = at + 1 < page.length && page[at + 1] == '/';
      byte[] other = nameAt(page, ends ? at + 2 : at + 1);
      if (ends && isAt(page, at + 2, name)) {
        return at;
      }
      // In a program or style the names of others are words, beyond whose end text may stand.
      if (other != null || !ends && isAt(page, at + 1, name)) {
        return -1;
      }
      at = next(page, at + 1);
    }
    return page.length;
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }
}
