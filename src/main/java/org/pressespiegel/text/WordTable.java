package org.pressespiegel.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A tab-separated file of words beside this package: a {@code #} header, then rows whose first
 * column is the key.
 *
 * @param header the header by field, such as {@code licence}, without the {@code #}
 * @param rows every row in file order, split at its tabs
 */
record WordTable(Map<String, String> header, List<List<String>> rows) {

  WordTable {
    header = Map.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Returns the table of that file name. */
  static WordTable read(String name) {
    try (InputStream bytes = WordTable.class.getResourceAsStream(name)) {
      Objects.requireNonNull(bytes, () -> "no such table: " + name);
      return parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static WordTable parse(String file) {
    Map<String, String> header = new LinkedHashMap<>();
    file.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).split(":", 2))
        .forEach(field -> header.put(field[0].strip(), field[1].strip()));
    List<List<String>> rows =
        file.lines()
            .dropWhile(line -> line.startsWith("#"))
            .map(line -> Arrays.asList(line.split("\t", -1)))
            .toList();
    return new WordTable(header, rows);
  }

  /** Returns a header field. */
  Optional<String> header(String field) {
    return Optional.ofNullable(header.get(field));
  }
}
