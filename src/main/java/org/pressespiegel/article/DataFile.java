package org.pressespiegel.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** Reads the word lists of this package: TSV below a header of {@code #} lines. */
final class DataFile {

  private DataFile() {}

  /** Returns a table of these columns. */
  static WordTable table(String name, String... columns) {
    return WordTable.of(DataFile.class, name, columns);
  }

  /** Returns the words of a table of one column, as printed. */
  static Set<String> words(String name, String column) {
    return Set.copyOf(table(name, column).words(column));
  }

  /** Returns what a table says of words, by the word in lower case; it takes some words only. */
  static Map<String, String> mapping(String name, String word, String value, String... values) {
    Map<String, String> mapping = new HashMap<>();
    for (TableRow row : table(name, word, value).rows()) {
      if (mapping.put(lower(row.word(word)), row.oneOf(value, values)) != null) {
        throw row.wrong(word, "stands there already");
      }
    }
    return Map.copyOf(mapping);
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
