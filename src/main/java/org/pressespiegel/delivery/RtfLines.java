package org.pressespiegel.delivery;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Text of Rich Text Format: paragraphs, line breaks, cells, letters of any code page and of
 * Unicode. Fonts, styles, pictures, headers, footers and whatever is marked as passed over when it
 * is not known are passed over.
 */
final class RtfLines implements Lines {

  /** Groups that hold no text of the document. */
  private static final Set<String> DESTINATIONS =
      Set.of(
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "footnote",
          "annotation",
          "fldinst",
          "object",
          "themedata",
          "datastore",
          "listtable",
          "listoverridetable",
          "generator",
          "xmlnstbl",
          "revtbl",
          "rsidtbl",
          "latentstyles",
          "bkmkstart",
          "bkmkend",
          "nonshppict",
          "pntext",
          "listtext",
          "atnid",
          "atnauthor",
          "shpinst",
          "mmathPr",
          "filetbl");

  private static final Map<Integer, String> FONT_CHARSETS =
      Map.of(
          0,
          "windows-1252",
          161,
          "windows-1253",
          162,
          "windows-1254",
          186,
          "windows-1257",
          204,
          "windows-1251",
          238,
          "windows-1250",
          2,
          "windows-1252",
          77,
          "x-MacRoman");

  private static final int DEEPEST = 1_000;
  private static final int LONGEST_WORD = 40;

  private static final class Group {
    private boolean silent;
    private int skipped = 1;
    private Charset charset;
    private boolean fonts;

    private Group inner() {
      Group inner = new Group();
      inner.silent = silent;
      inner.skipped = skipped;
      inner.charset = charset;
      inner.fonts = fonts;
      return inner;
    }
  }

  private final BufferedInputStream in;
  private final Deque<Group> outer = new ArrayDeque<>();
  private final Deque<String> ready = new ArrayDeque<>();
  private final StringBuilder line = new StringBuilder();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Group group = new Group();
  private Charset charset = Charset.forName("windows-1252");
  private int font;
  private int toSkip;
  private boolean done;
  private boolean blank = true;
  private int depth;

  RtfLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 13);
  }

  @Override
  public String next() throws IOException {
    while (ready.isEmpty() && !done) {
      int c = in.read();
      switch (c) {
        case -1 -> {
          done = true;
          end(true);
        }
        case '{' -> open();
        case '}' -> close(outer.poll());
        case '\\' -> control();
        case '\r', '\n' -> {
          // Line ends of the file are none of the text.
        }
        default -> put(c);
      }
    }
    return ready.poll();
  }

  private void open() throws IOException {
    depth++;
    if (depth > DEEPEST) {
      throw new IOException("RTF nested deeper than " + DEEPEST + " levels");
    }
    outer.push(group);
    group = group.inner();
  }

  private void close(Group enclosing) {
    if (enclosing != null) {
      depth--;
      group = enclosing;
    }
    toSkip = 0;
  }

  private void control() throws IOException {
    int c = in.read();
    if (c < 0) {
      return;
    }
    if (!isLetter(c)) {
      symbol(c);
      return;
    }
    StringBuilder word = new StringBuilder();
    while (isLetter(c) && word.length() < LONGEST_WORD) {
      word.append((char) c);
      in.mark(1);
      c = in.read();
    }
    StringBuilder number = new StringBuilder();
    while (c == '-' && number.isEmpty() || c >= '0' && c <= '9' && number.length() < 10) {
      number.append((char) c);
      in.mark(1);
      c = in.read();
    }
    if (c >= 0 && c != ' ') {
      in.reset();
    }
    boolean none = number.isEmpty() || number.toString().equals("-");
    word(word.toString(), none ? null : (int) Long.parseLong(number.toString()));
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void symbol(int c) throws IOException {
    switch (c) {
      case '\'' -> {
        int high = Character.digit(in.read(), 16);
        int low = Character.digit(in.read(), 16);
        if (high >= 0 && low >= 0) {
          put(high * 16 + low);
        }
      }
      case '*' -> {
        // What is not known here is not known at all.
        group.silent = true;
      }
      case '~' -> append('\u00A0');
      case '_' -> append('\u2011');
      case '-' -> append('\u00AD');
      case '\n', '\r' -> end(true);
      case '{', '}', '\\' -> put(c);
      default -> {
        // Marks of indexes and the like.
      }
    }
  }

  private void word(String word, Integer number) throws IOException {
    if (DESTINATIONS.contains(word)) {
      group.silent = true;
      return;
    }
    switch (word) {
      case "par", "sect", "row" -> end(true);
      case "page" -> end(true);
      case "line" -> end(false);
      case "tab", "cell", "nestcell" -> append('\t');
      case "emdash" -> append('—');
      case "endash" -> append('–');
      case "lquote" -> append('‘');
      case "rquote" -> append('’');
      case "ldblquote" -> append('“');
      case "rdblquote" -> append('”');
      case "bullet" -> append('•');
      case "emspace", "enspace", "qmspace" -> append(' ');
      case "u" -> {
        if (number != null) {
          append((char) (number.intValue() & 0xFFFF));
          toSkip = group.skipped;
        }
      }
      case "uc" -> group.skipped = number == null ? 1 : Math.max(0, number);
      case "ansicpg" -> charset = charset("windows-" + number, charset);
      case "mac" -> charset = charset("x-MacRoman", charset);
      case "pc", "pca" -> charset = charset("IBM850", charset);
      case "fonttbl" -> {
        group.fonts = true;
        group.silent = true;
      }
      case "f" -> {
        font = number == null ? 0 : number;
        if (!group.fonts) {
          group.charset = fonts.get(font);
        }
      }
      case "fcharset" -> {
        String name = number == null ? null : FONT_CHARSETS.get(number);
        if (group.fonts && name != null && number != 0 && number != 2) {
          fonts.put(font, charset(name, charset));
        }
      }
      case "bin" -> in.skipNBytes(number == null ? 0 : Math.max(0, number));
      default -> {
        // How it looks.
      }
    }
  }

  private static Charset charset(String name, Charset otherwise) {
    try {
      return Charset.forName(name.equals("windows-65001") ? "UTF-8" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // A code page that Java lacks is none of a German text.
      return otherwise;
    }
  }

  private void put(int octet) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    if (octet < 0x80) {
      append((char) octet);
      return;
    }
    Charset own = group.charset == null ? charset : group.charset;
    byte[] bytes = {(byte) octet};
    append(own.decode(ByteBuffer.wrap(bytes)).charAt(0));
  }

  private void append(char c) {
    if (!group.silent && line.length() < LONGEST) {
      line.append(c);
    }
  }

  private void end(boolean paragraph) {
    if (group.silent && !done) {
      return;
    }
    String text = line.toString().stripTrailing();
    line.setLength(0);
    boolean empty = text.isBlank();
    if (!empty) {
      ready.add(text);
    }
    if (empty ? !blank : paragraph) {
      ready.add("");
    }
    blank = empty || paragraph;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
