package org.pressespiegel.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressespiegel.article.PublicationDate;

/** What records without a known text hold, and which of their keys may be what. */
final class KeyGuess {

  private static final int MOST_TOLD = 30;

  private static final int LONGEST_KEY = 60;

  /** Shorter, and it is no article. */
  private static final int SHORTEST_TEXT = 120;

  private static final int SHORTEST_TITLE = 12;
  private static final int LONGEST_TITLE = 200;

  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://\\S*");

  private final ColumnMapping mapping;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  KeyGuess(ColumnMapping mapping) {
    this.mapping = mapping;
  }

  /** What stands below one key. */
  private static final class Column {
    private int filled;
    private int dates;
    private int addresses;
    private long letters;
    private long words;

    void add(String text) {
      String bare = text.strip();
      if (bare.isEmpty()) {
        return;
      }
      filled++;
      letters += bare.length();
      words += bare.chars().filter(c -> c == ' ').count() + 1;
      addresses += ADDRESS.matcher(bare).matches() ? 1 : 0;
      dates += bare.length() < 40 && PublicationDate.read(bare).isPresent() ? 1 : 0;
    }

    long meanLetters() {
      return filled == 0 ? 0 : letters / filled;
    }

    boolean isProse() {
      return filled > 0 && addresses < filled && dates < filled && letters < 12 * words;
    }

    boolean isText() {
      return isProse() && meanLetters() >= SHORTEST_TEXT;
    }

    boolean isTitle() {
      return isProse() && meanLetters() >= SHORTEST_TITLE && meanLetters() <= LONGEST_TITLE;
    }

    boolean isDate() {
      return filled > 0 && dates * 10 >= filled * 9;
    }
  }

  /** Takes a record: texts by key. */
  void add(Map<String, String> record) {
    record.forEach((key, text) -> columns.computeIfAbsent(key, k -> new Column()).add(text));
  }

  /** Returns the keys in one line, and what to type where one of them looks like the text. */
  String told() {
    String text = longest(null);
    String headline = text == null || isKnown("headline") ? null : title(text);
    String published = text == null || isKnown("published") ? null : date();
    StringBuilder told = new StringBuilder("keys: ").append(names(columns.keySet()));
    columns.keySet().stream()
        .filter(key -> mapping.hasText(List.of(key)))
        .findFirst()
        .ifPresent(empty -> told.append("; ").append(cut(empty)).append(" is empty"));
    if (text == null) {
      return told.append("; none of them looks like the text of an article").toString();
    }
    told.append("; ").append(cut(text)).append(" looks like the text: --set ");
    told.append(option("text", text));
    if (headline != null) {
      told.append(" --set ").append(option("headline", headline));
    }
    if (published != null) {
      told.append(" --set ").append(option("published", published));
    }
    return told.toString();
  }

  /** Returns whether a key looks like the text of an article. */
  boolean hasText() {
    return longest(null) != null;
  }

  private boolean isKnown(String part) {
    return columns.keySet().stream()
        .anyMatch(key -> mapping.columns(part).stream().anyMatch(name -> name.is(key)));
  }

  private String longest(String but) {
    String found = null;
    long most = 0;
    for (Map.Entry<String, Column> column : columns.entrySet()) {
      long size = column.getValue().meanLetters() * column.getValue().filled;
      // Bars part the names of an option.
      boolean better =
          column.getValue().isText() && size > most && column.getKey().indexOf('|') < 0;
      if (better && !column.getKey().equals(but)) {
        found = column.getKey();
        most = size;
      }
    }
    return found;
  }

  private String title(String text) {
    return columns.entrySet().stream()
        .filter(column -> !column.getKey().equals(text) && !mapping.knows(column.getKey()))
        .filter(column -> column.getValue().isTitle())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private String date() {
    return columns.entrySet().stream()
        .filter(column -> !mapping.knows(column.getKey()) && column.getValue().isDate())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static String option(String part, String key) {
    String assignment = "input.columns." + part + "=" + key;
    return assignment.matches("[\\w.=-]+")
        ? assignment
        : "'" + assignment.replace("'", "'\\''") + "'";
  }

  private static String names(Collection<String> keys) {
    String told =
        keys.stream().limit(MOST_TOLD).map(KeyGuess::cut).collect(Collectors.joining(", "));
    return keys.size() > MOST_TOLD ? told + " …" : told;
  }

  private static String cut(String key) {
    String line = key.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_KEY ? line : line.substring(0, LONGEST_KEY) + "…";
  }
}
