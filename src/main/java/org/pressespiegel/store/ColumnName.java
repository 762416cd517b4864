package org.pressespiegel.store;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The name of a column or key, or a path of them ({@code meta.author}).
 *
 * <p>Names are compared by their letters and digits alone, umlauts spelt out: {@code Publish Date},
 * {@code publish_date} and {@code publishDate} are one name, and so are {@code Überschrift} and
 * {@code ueberschrift}. The last step of a path may be {@code *}: all texts below.
 *
 * @param printed as the user wrote it
 * @param joined the whole path as one name, for tables, whose headers may hold dots
 * @param steps the path
 */
public record ColumnName(String printed, String joined, List<String> steps)
    implements Serializable {

  /** The step that stands for all that is below. */
  static final String ALL = "*";

  public ColumnName {
    steps = List.copyOf(steps);
  }

  /** Returns the name that a user writes. */
  public static ColumnName of(String name) {
    String bare = name.strip();
    return new ColumnName(
        bare, plain(bare), Arrays.stream(bare.split("\\.")).map(ColumnName::plain).toList());
  }

  /** Returns the path without its first step. */
  List<String> below() {
    return steps.subList(1, steps.size());
  }

  /** Returns a name as it is compared. */
  static String plain(String name) {
    return isPlain(name) ? name : spelt(name);
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  private static String spelt(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      switch (c) {
        case 'ä' -> out.append("ae");
        case 'ö' -> out.append("oe");
        case 'ü' -> out.append("ue");
        case 'ß' -> out.append("ss");
        case '*' -> out.append(c);
        default -> {
          if (Character.isLetterOrDigit(c)) {
            out.append(c);
          }
        }
      }
    }
    return out.isEmpty() ? lower.strip() : out.toString();
  }

  /** Returns whether the path begins with a column of that plain name, or is it. */
  boolean begins(String plain) {
    return joined.equals(plain) || steps.get(0).equals(plain);
  }
}
