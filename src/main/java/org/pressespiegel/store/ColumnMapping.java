package org.pressespiegel.store;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.pressespiegel.article.Fields;
import org.pressespiegel.article.MissingValue;

/**
 * Which columns (keys of JSON, headers of CSV, fields of Parquet) hold which part of an article.
 *
 * <p>For each part there are names in order of preference; the first that a record has, and whose
 * value is not empty and no mark of a missing value, counts.
 *
 * @param names by part
 * @param kept columns that are kept beside the article under their own names
 */
public record ColumnMapping(Map<String, List<ColumnName>> names, List<ColumnName> kept)
    implements Serializable {

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
          "address",
          "site",
          "id",
          "section",
          "page",
          "edition",
          "words",
          "copyright");

  private static final Set<String> SINGLE =
      Set.of("headline", "published", "updated", "address", "site", "id", "page", "words");

  public ColumnMapping {
    for (String part : names.keySet()) {
      if (!PARTS.contains(part)) {
        throw new IllegalArgumentException("no part of an article: " + part);
      }
    }
    TreeMap<String, List<ColumnName>> copy = new TreeMap<>();
    names.forEach((part, columns) -> copy.put(part, List.copyOf(columns)));
    names = Collections.unmodifiableMap(copy);
    kept = List.copyOf(kept);
  }

  /**
   * Returns a mapping that keeps no further columns.
   *
   * @param columns by part the names of columns, parted by bars: {@code text|body}
   */
  public static ColumnMapping of(Map<String, String> columns) {
    Map<String, List<ColumnName>> names = new TreeMap<>();
    columns.forEach((part, each) -> names.put(part, list(each)));
    return new ColumnMapping(names, List.of());
  }

  /** Returns the same mapping, which also keeps columns whose names are parted by bars. */
  public ColumnMapping keeping(String columns) {
    return new ColumnMapping(names, list(columns));
  }

  private static List<ColumnName> list(String names) {
    return Arrays.stream(names.split("\\|"))
        .filter(name -> !name.isBlank())
        .map(ColumnName::of)
        .toList();
  }

  /** Returns the names of the columns that hold a part. */
  List<ColumnName> columns(String part) {
    return names.getOrDefault(part, List.of());
  }

  /** Returns whether a column of this name is of use, alone or with what is below it. */
  boolean uses(String column) {
    return kept.stream().anyMatch(name -> name.begins(column))
        || names.values().stream().flatMap(List::stream).anyMatch(name -> name.begins(column));
  }

  /** Returns whether a column of this name holds the text of an article, or something below it. */
  boolean mayHaveText(String column) {
    return columns("text").stream().anyMatch(name -> name.begins(column))
        || columns("html").stream().anyMatch(name -> name.begins(column));
  }

  /** Returns whether one of these columns holds the text of an article. */
  boolean hasText(Iterable<String> columns) {
    for (String column : columns) {
      if (isOf("text", column) || isOf("html", column)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a column is known to hold some part. */
  boolean knows(String column) {
    return names.keySet().stream().anyMatch(part -> isOf(part, column));
  }

  private boolean isOf(String part, String column) {
    return columns(part).stream().anyMatch(name -> name.is(column));
  }

  /** Returns whether a record has a text, by the texts of its columns. */
  boolean hasText(Function<ColumnName, String> value) {
    return text("text", value) != null || text("html", value) != null;
  }

  /** Returns the text of a part, or null. */
  String text(String part, Function<ColumnName, String> value) {
    for (ColumnName column : columns(part)) {
      String found = value.apply(column);
      if (found != null && !MissingValue.is(found)) {
        return found;
      }
    }
    return null;
  }

  /** Returns whether these parts, as {@link #fields} gives them, hold a text. */
  static boolean hasText(Map<String, String> fields) {
    return fields.containsKey("text") || fields.containsKey("html");
  }

  /**
   * Returns the parts of a record, and what is kept beside them.
   *
   * @param value the text of a column by its name; null or empty where there is none
   */
  Map<String, String> fields(Function<ColumnName, String> value) {
    return fields(value, value);
  }

  /**
   * Returns the parts of a record, and what is kept beside them.
   *
   * @param asItIs what is kept of a column
   */
  Map<String, String> fields(
      Function<ColumnName, String> value, Function<ColumnName, String> asItIs) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String part : names.keySet()) {
      String text = text(part, value);
      if (text != null) {
        // Of several elements the first: an article has one date and one address.
        int end = SINGLE.contains(part) ? text.indexOf("\n\n") : -1;
        fields.put(part, end <= 0 ? text : text.substring(0, end));
      }
    }
    for (ColumnName column : kept) {
      String found = asItIs.apply(column);
      if (found != null && !found.isEmpty()) {
        fields.put(Fields.KEPT + column.printed(), found);
      }
    }
    return fields;
  }
}
