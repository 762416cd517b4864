package org.pressespiegel.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A tab-separated file of words beside this package: a {@code #} header, then rows whose first
 * column is the key.
 *
 * @param header the header by field, such as {@code licence}, without the {@code #}
 * @param rows every row in file order, split at its tabs
 */
public record WordTable(Map<String, String> header, List<List<String>> rows) {

  public WordTable {
    header = Map.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Returns the table of that file name, from this package. */
  static WordTable read(String name) {
    String file = file(WordTable.class, name);
    Map<String, String> header = new LinkedHashMap<>();
    file.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).split(":", 2))
        .forEach(field -> header.put(field[0].strip(), field[1].strip()));
    return new WordTable(header, rows(file));
  }

  /**
   * Returns the rows of a file of words beside a class, each split at its tabs; lines that begin
   * with {@code #} and blank ones are passed over.
   *
   * @throws NullPointerException if there is no such file
   */
  public static List<List<String>> rows(Class<?> beside, String name) {
    return rows(file(beside, name));
  }

  /** Returns the first column of such a file. */
  public static Set<String> words(Class<?> beside, String name) {
    return WordMap.setOf(rows(beside, name).stream().map(row -> row.get(0)).toList());
  }

  /**
   * Returns what such a file's second column says of the words of its first; the last one holds.
   */
  public static Map<String, String> pairs(Class<?> beside, String name) {
    Map<String, String> pairs = new HashMap<>();
    rows(beside, name).forEach(row -> pairs.put(row.get(0), row.get(1)));
    return WordMap.copyOf(pairs);
  }

  private static List<List<String>> rows(String file) {
    return file.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  private static String file(Class<?> beside, String name) {
    try (InputStream bytes = beside.getResourceAsStream(name)) {
      Objects.requireNonNull(bytes, () -> "no such table: " + name);
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Returns a header field. */
  public Optional<String> header(String field) {
    return Optional.ofNullable(header.get(field));
  }
}
