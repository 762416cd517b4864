package org.pressespiegel.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the word lists of this package: TSV below a header of {@code #} lines. */
final class DataFile {

  private DataFile() {}

  /** Returns the rows, each split at its tabs. */
  static List<List<String>> rows(String name) {
    try (InputStream in = DataFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<List<String>> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          rows.add(List.of(line.split("\t", -1)));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
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
}
