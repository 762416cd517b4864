package org.pressespiegel.store;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How a table is written as text (CSV, TSV), found out from its beginning.
 *
 * <p>A table has rows of the same number of cells. Above it there may be blank lines, comments and
 * Excel's {@code sep=;}; the first row may name the columns or not.
 *
 * @param delimiter what parts the cells of a row
 * @param backslash whether a backslash escapes quotation marks, as MySQL and Spark write, not a
 *     second quotation mark
 * @param skipped lines above the table
 * @param names the columns; {@code column1} … where the table does not name them
 * @param headed whether the first row names the columns
 */
record Dialect(char delimiter, boolean backslash, int skipped, List<String> names, boolean headed) {

  private static final List<Character> DELIMITERS = List.of('\t', ';', ',', '|');

  private static final Pattern TABLE_NAME =
      Pattern.compile("(?i).*\\.(?:csv|tsv|tab|psv)(?:\\.(?:gz|bz2|zst|zstd))?");

  private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?");

  /** So many rows tell; more are not looked at. */
  private static final int ROWS = 100;

  private static final int MOST_LINES_ABOVE = 30;

  private static final int LONGEST_NAME = 60;

  private static final char NO_DELIMITER = '\0';

  private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]{0,30}");

  private static final Pattern NOTHING = Pattern.compile("(?m)[\\t;,|]\\\\N(?=[\\t;,|]|\r?$)");

  /** What no column is called: a number, a date, an address. */
  private static final Pattern VALUE =
      Pattern.compile("[-+\\d.,:/%€$ T]*\\d[-+\\d.,:/%€$ TZ]*|(?i:https?://.*|www\\..*)");

  Dialect {
    names = List.copyOf(names);
  }

  /**
   * Returns how the table is written that a text begins with, or null where it is no table.
   *
   * @param head the beginning of the text
   * @param whole whether that is all of it
   * @param file the file's name, which is believed a little
   * @param mapping the names of columns that are known
   */
  static Dialect of(String head, boolean whole, String file, ColumnMapping mapping) {
    boolean called = TABLE_NAME.matcher(file).matches();
    if (!called && head.stripLeading().startsWith("<")) {
      // A page, which need not be divided four times to be none.
      return null;
    }
    Lines lines = Lines.above(withLineFeeds(head), called);
    Dialect best = null;
    double bestScore = 0;
    for (char delimiter : lines.delimiter == 0 ? DELIMITERS : List.of(lines.delimiter)) {
      List<List<String>> rows = rows(lines.rest, delimiter, false, whole);
      boolean backslash = hasBackslashes(lines.rest);
      if (backslash) {
        rows = rows(lines.rest, delimiter, true, whole);
      }
      Guess guess = guess(rows, delimiter, lines, called, mapping);
      if (guess != null && guess.score > bestScore) {
        bestScore = guess.score;
        best =
            new Dialect(
                delimiter, backslash, lines.skipped - guess.back, guess.names, guess.headed);
      }
    }
    return best == null && called ? singleColumn(lines) : best;
  }

  /** Line ends of old Macs, which Excel still writes. */
  private static String withLineFeeds(String head) {
    return head.indexOf('\n') < 0 ? head.replace('\r', '\n') : head;
  }

  /** A file that is called a table, with one word above and longer lines below. */
  private static Dialect singleColumn(Lines lines) {
    List<List<String>> rows = rows(lines.rest, NO_DELIMITER, false, true);
    boolean column =
        rows.size() > 1
            && ONE_WORD.matcher(rows.get(0).get(0).strip()).matches()
            && rows.subList(1, rows.size()).stream()
                .allMatch(row -> row.get(0).length() > rows.get(0).get(0).length());
    return column
        ? new Dialect(NO_DELIMITER, false, lines.skipped, names(rows.get(0)), true)
        : null;
  }

  private record Guess(double score, List<String> names, boolean headed, int back) {}

  private static Guess guess(
      List<List<String>> rows, char delimiter, Lines lines, boolean called, ColumnMapping mapping) {
    if (rows.isEmpty()) {
      return null;
    }
    List<String> first = rows.get(0);
    int cells = first.size();
    List<List<String>> others = rows.subList(1, rows.size());
    List<String> commented = lines.comment == null ? List.of() : cells(lines.comment, delimiter);
    if (commented.size() > 1 && commented.size() == cells && isHeader(commented, mapping)) {
      return new Guess(4 + share(rows, cells), names(commented), true, lines.sinceComment);
    }
    boolean known = mapping.hasText(first);
    if (known && cells == 1 && called && share(rows, 1) < 1) {
      // Commas of the only column's sentences.
      return null;
    }
    if (known && (cells > 1 || called)) {
      // R leaves the column of row names without a name.
      boolean unnamed =
          !others.isEmpty()
              && share(others, cells + 1) > 0.9
              && haveNames(others)
              && neat(others) == 1;
      List<String> names = new ArrayList<>(names(first));
      if (unnamed) {
        names.add(0, "");
      }
      return new Guess(5 + share(rows, cells), names, true, 0);
    }
    if (cells < 2) {
      return null;
    }
    double share = share(rows, cells);
    boolean header = isHeader(first, mapping);
    double neat = neat(rows);
    boolean sure = lines.delimiter != 0 || called && share > 0.8;
    boolean shaped =
        rows.size() >= 3
            && share > 0.95
            && neat > 0.5
            && cells >= (delimiter == ',' ? 3 : 2)
            && header;
    if (!sure && !shaped || rows.size() < 2 && !header) {
      return null;
    }
    List<String> names =
        header
            ? names(first)
            : IntStream.rangeClosed(1, cells).mapToObj(no -> "column" + no).toList();
    return new Guess(share + neat + Math.min(cells, 50) / 1000.0, names, header, 0);
  }

  private static double share(List<List<String>> rows, int cells) {
    return rows.isEmpty()
        ? 0
        : (double) rows.stream().filter(row -> row.size() == cells).count() / rows.size();
  }

  /** Names of rows are short and each another one. */
  private static boolean haveNames(List<List<String>> rows) {
    Set<String> names = new HashSet<>();
    for (List<String> row : rows) {
      String name = row.get(0);
      if (name.length() > LONGEST_NAME || name.indexOf(' ') >= 0 || !names.add(name)) {
        return false;
      }
    }
    return true;
  }

  /** Behind the commas of sentences stands a space. */
  private static double neat(List<List<String>> rows) {
    int cells = 0;
    int spaced = 0;
    for (List<String> row : rows) {
      for (String cell : row.subList(1, row.size())) {
        cells++;
        spaced += cell.startsWith(" ") ? 1 : 0;
      }
    }
    return cells == 0 ? 1 : 1 - (double) spaced / cells;
  }

  private static boolean isHeader(List<String> cells, ColumnMapping mapping) {
    if (mapping.hasText(cells)) {
      return true;
    }
    Set<String> seen = new HashSet<>();
    int blank = 0;
    for (String cell : cells) {
      String name = cell.strip();
      blank += name.isEmpty() ? 1 : 0;
      boolean sentence = name.endsWith(".") && name.indexOf(' ') > 0;
      if (name.length() > LONGEST_NAME
          || sentence
          || !name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))
          || VALUE.matcher(name).matches()) {
        return false;
      }
    }
    return blank <= 1;
  }

  private static List<String> names(List<String> cells) {
    return cells.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
  }

  private static List<String> cells(String line, char delimiter) {
    List<List<String>> rows = rows(line, delimiter, false, true);
    return rows.isEmpty() ? List.of() : rows.get(0);
  }

  private static List<List<String>> rows(
      String text, char delimiter, boolean backslash, boolean whole) {
    List<List<String>> rows = new ArrayList<>();
    try (DelimitedRows reader =
        new DelimitedRows(new StringReader(text), delimiter, backslash, Long.MAX_VALUE)) {
      while (rows.size() < ROWS && reader.next()) {
        if (!reader.isBlank()) {
          rows.add(List.copyOf(reader.cells()));
        }
      }
      if (!whole && rows.size() < ROWS && rows.size() > 1) {
        rows.remove(rows.size() - 1);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail", e);
    }
    return rows;
  }

  /**
   * A quotation mark behind a backslash that does not end its cell, a line end behind one, or
   * MySQL's {@code \\N} for nothing; and no quotation mark that is doubled.
   */
  private static boolean hasBackslashes(String text) {
    boolean escaped = NOTHING.matcher(text).find();
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      if (c == '\\') {
        boolean ends = i + 2 >= text.length() || isEnd(text.charAt(i + 2));
        escaped |= next == '\n' || next == '"' && !ends && text.charAt(i + 2) != '"';
        i++;
      } else if (c == '"' && next == '"' && i > 0 && !isEnd(text.charAt(i - 1))) {
        return false;
      }
    }
    return escaped;
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r' || DELIMITERS.contains(c);
  }

  /** What stands above the table. */
  private record Lines(int skipped, char delimiter, String comment, int sinceComment, String rest) {

    static Lines above(String head, boolean called) {
      String rest = head.startsWith("\uFEFF") ? head.substring(1) : head;
      int skipped = 0;
      char delimiter = 0;
      String comment = null;
      int commentAt = 0;
      while (skipped < MOST_LINES_ABOVE) {
        int end = rest.indexOf('\n');
        String line = (end < 0 ? rest : rest.substring(0, end)).strip();
        var separator = SEPARATOR.matcher(line);
        if (separator.matches()) {
          delimiter = separator.group(1).charAt(0);
        } else if (line.startsWith("#") && (called || line.length() > 1)) {
          comment = line.substring(1);
          commentAt = skipped;
        } else if (!line.isEmpty()) {
          break;
        }
        if (end < 0) {
          break;
        }
        rest = rest.substring(end + 1);
        skipped++;
      }
      return new Lines(skipped, delimiter, comment, skipped - commentAt, rest);
    }
  }
}
