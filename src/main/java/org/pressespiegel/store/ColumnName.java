package org.pressespiegel.store;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The name of a column or key, or a path of them ({@code meta.author}).
 *
 * <p>Names are compared by their words, umlauts spelt out: {@code Publish Date}, {@code
 * publish_date} and {@code publishDate} are one name, and so are {@code Überschrift} and {@code
 * ueberschrift}. Case never matters. The last step of a path may be {@code *}: all texts below.
 *
 * @param printed as the user wrote it
 * @param whole keys of the whole path as one name, for tables, whose headers may hold dots
 * @param steps keys of each step
 */
public record ColumnName(String printed, List<String> whole, List<List<String>> steps)
    implements Serializable {

  /** The step that stands for all that is below. */
  static final List<String> ALL = List.of("*");

  public ColumnName {
    whole = List.copyOf(whole);
    steps = List.copyOf(steps);
  }

  /** Returns the name that a user writes. */
  public static ColumnName of(String name) {
    String bare = name.strip();
    return new ColumnName(
        bare, keys(bare), Arrays.stream(bare.split("\\.")).map(ColumnName::keys).toList());
  }

  /** Returns the path without its first step. */
  List<List<String>> below() {
    return steps.subList(1, steps.size());
  }

  /** Returns the one or two keys of a name; names that share one are the same. */
  static List<String> keys(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    String words = words(name);
    return words.equals(lower) || words.isEmpty() ? List.of(lower) : List.of(words, lower);
  }

  /** Words in lower case, parted by underscores. */
  private static String words(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(composed.length() + 4);
    boolean parted = false;
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '*') {
        parted = true;
        continue;
      }
      boolean begins =
          Character.isUpperCase(c)
              && i > 0
              && (Character.isLowerCase(composed.charAt(i - 1))
                  || i + 1 < composed.length()
                      && Character.isUpperCase(composed.charAt(i - 1))
                      && Character.isLowerCase(composed.charAt(i + 1)));
      if ((parted || begins) && !out.isEmpty()) {
        out.append('_');
      }
      parted = false;
      switch (Character.toLowerCase(c)) {
        case 'ä' -> out.append("ae");
        case 'ö' -> out.append("oe");
        case 'ü' -> out.append("ue");
        case 'ß' -> out.append("ss");
        default -> out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }

  /** Returns whether the whole path is a column of that name. */
  boolean is(String column) {
    return keys(column).stream().anyMatch(whole::contains);
  }

  /** Returns whether the path begins with a column of that name, or is it. */
  boolean begins(String column) {
    return is(column) || keys(column).stream().anyMatch(steps.get(0)::contains);
  }

  /** Puts a value under a name, unless there is one. */
  static <T> void put(Map<String, T> values, String name, T value) {
    keys(name).forEach(key -> values.putIfAbsent(key, value));
  }

  /** Returns the value under one of some keys, or another one. */
  static <T> T get(Map<String, T> values, List<String> keys, T otherwise) {
    T found = get(values, keys);
    return found == null ? otherwise : found;
  }

  /** Returns the value under one of some keys, or null. */
  static <T> T get(Map<String, T> values, List<String> keys) {
    T first = values.get(keys.get(0));
    return first != null || keys.size() == 1 ? first : values.get(keys.get(1));
  }
}
