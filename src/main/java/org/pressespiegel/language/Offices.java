package org.pressespiegel.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** The words for one office, {@code Staatschef, Präsident}: {@code offices.tsv}. */
public final class Offices {

  private static final int SHORTEST = 4;
  private static final Map<String, Set<String>> OFFICES = read();
  private static final Endings<String> ENDINGS = Endings.of(OFFICES.keySet());

  private Offices() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> offices = new HashMap<>();
    WordTable table = WordTable.of(Offices.class, "offices.tsv", "noun", "office");
    for (TableRow row : table.distinct("noun", "office").rows()) {
      offices
          .computeIfAbsent(row.word("noun").toLowerCase(Locale.ROOT), key -> new HashSet<>())
          .add(row.word("office"));
    }
    return offices;
  }

  /** Returns whether two nouns, each in the masculine or feminine, mean the same office. */
  public static boolean same(String noun, String other) {
    Set<String> offices = OFFICES.getOrDefault(masculine(noun), Set.of());
    return OFFICES.getOrDefault(masculine(other), Set.of()).stream().anyMatch(offices::contains);
  }

  private static String masculine(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    String known = longest(lower);
    if (known.isEmpty() && lower.endsWith("in")) {
      known = longest(lower.substring(0, lower.length() - 2));
    }
    return known;
  }

  /** Returns the longest office that a word ends in: Wasserminister is a minister. */
  private static String longest(String lower) {
    String office = ENDINGS.longest(lower, SHORTEST);
    return office == null ? "" : office;
  }
}
