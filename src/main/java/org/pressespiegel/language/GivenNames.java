package org.pressespiegel.language;

import java.util.Map;
import org.pressespiegel.text.WordTable;

/** Given names, as printed. */
public final class GivenNames {

  private static final Map<String, String> SEXES =
      WordTable.of(GivenNames.class, "given_names.tsv", "name", "sex")
          .byWord("name", row -> row.oneOf("sex", "m", "f", "-"));

  private GivenNames() {}

  /** Returns whether a word is a given name. */
  public static boolean has(String word) {
    return SEXES.containsKey(word);
  }

  /** Returns the sex that a given name tells, by its first part: m, f, or n where it tells none. */
  public static char sex(String name) {
    String known = SEXES.get(name);
    int hyphen = name.indexOf('-');
    String told = known != null || hyphen <= 0 ? known : SEXES.get(name.substring(0, hyphen));
    return told == null || told.equals("-") ? 'n' : told.charAt(0);
  }

  /** Returns all given names. */
  public static Iterable<String> all() {
    return SEXES.keySet();
  }
}
