package org.pressespiegel.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.WordTable;

/** Reads the word lists of this package: TSV below a header of {@code #} lines. */
final class DataFile {

  private DataFile() {}

  /** Returns the rows, each split at its tabs. */
  static List<List<String>> rows(String name) {
    return WordTable.rows(DataFile.class, name);
  }

  /** Returns the first column as printed. */
  static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    rows(name).forEach(row -> words.add(row.get(0)));
    return Set.copyOf(words);
  }

  /** Returns the first column in lower case to the second as printed. */
  static Map<String, String> mapping(String name) {
    Map<String, String> mapping = new HashMap<>();
    rows(name).forEach(row -> mapping.put(lower(row.get(0)), row.get(1)));
    return Map.copyOf(mapping);
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
