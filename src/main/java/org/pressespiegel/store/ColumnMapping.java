package org.pressespiegel.store;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which columns (keys of JSON, headers of CSV, fields of Parquet) hold which part of an article.
 *
 * <p>For each part there are names in order of preference; the first that a record has, and whose
 * value is not empty, counts. A name may be a path, {@code meta.author}. Case does not matter.
 *
 * @param names by part, in lower case
 */
public record ColumnMapping(Map<String, List<String>> names) implements Serializable {

  /** The parts of an article that columns can hold. */
  public static final List<String> PARTS =
      List.of(
          "text",
          "html",
          "headline",
          "kicker",
          "lead",
          "authors",
          "agencies",
          "place",
          "published",
          "updated",
          "address");

  public ColumnMapping {
    for (String part : names.keySet()) {
      if (!PARTS.contains(part)) {
        throw new IllegalArgumentException("no part of an article: " + part);
      }
    }
    TreeMap<String, List<String>> copy = new TreeMap<>();
    names.forEach((part, columns) -> copy.put(part, List.copyOf(columns)));
    names = Collections.unmodifiableMap(copy);
  }

  /**
   * Returns a mapping.
   *
   * @param columns by part the names of columns, parted by bars: {@code text|body}
   */
  public static ColumnMapping of(Map<String, String> columns) {
    Map<String, List<String>> names = new TreeMap<>();
    columns.forEach(
        (part, each) ->
            names.put(
                part,
                Arrays.stream(each.split("\\|"))
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty())
                    .toList()));
    return new ColumnMapping(names);
  }

  /** Returns the names of the columns that hold a part. */
  List<String> columns(String part) {
    return names.getOrDefault(part, List.of());
  }

  /** Returns whether one of these columns holds the text of an article. */
  boolean hasText(Iterable<String> columns) {
    for (String column : columns) {
      String name = column.strip().toLowerCase(Locale.ROOT);
      if (columns("text").contains(name) || columns("html").contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the parts of a record.
   *
   * @param value the text of a column by its name in lower case; null or empty where there is none
   */
  Map<String, String> fields(Function<String, String> value) {
    Map<String, String> fields = new LinkedHashMap<>();
    names.forEach(
        (part, columns) -> {
          for (String column : columns) {
            String found = value.apply(column);
            if (found != null && !found.isBlank()) {
              fields.put(part, found);
              return;
            }
          }
        });
    return fields;
  }
}
