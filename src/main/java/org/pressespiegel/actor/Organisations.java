package org.pressespiegel.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pressespiegel.entity.SameNames;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.WordTable;

/**
 * Tells which organisations are meant: by names without legal form, article and endings, by what
 * everybody calls them ({@code organisations.tsv}), and by abbreviations as the articles explain
 * them: where most articles that explain RKI say Robert-Koch-Institut, it is that one everywhere.
 */
final class Organisations {

  /** In what share of the articles that explain a short name it must be short for one long name. */
  private static final double MOST = 0.8;

  private static final int LONGEST_ABBREVIATION = 8;
  private static final int SHORTEST_ENDING = 3;

  private static final Set<String> ARTICLES = Set.of("der", "die", "das", "the");

  private static final Map<String, String> SAME =
      WordTable.of(Organisations.class, "organisations.tsv", "name", "same_as")
          .byWord("name", row -> row.word("same_as"));

  private static final Endings<String> KINDS =
      Endings.of(
          WordTable.of(Organisations.class, "kinds.tsv", "ending", "use")
              .byWord("ending", row -> row.oneOf("use", "word", "ending")));

  private static final Map<String, String> SAME_BY_KEY = byKey();

  private Organisations() {}

  private static Map<String, String> byKey() {
    Map<String, String> byKey = new TreeMap<>();
    SAME.forEach((name, same) -> byKey.put(plainKey(name), plainKey(same)));
    return byKey;
  }

  /** Returns by what a name is compared. */
  static String key(String name) {
    String key = plainKey(name);
    return SAME_BY_KEY.getOrDefault(key, key);
  }

  private static String plainKey(String name) {
    List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
    while (words.size() > 1 && SameNames.isLegalForm(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    if (words.size() > 1 && ARTICLES.contains(words.get(0).toLowerCase(Locale.ROOT))) {
      String whole = String.join(" ", words);
      // Some are known with it: Die Grünen.
      boolean known = !SameNames.ofOrganisation(whole).equals(SameNames.of(whole));
      return compared(known ? whole : String.join(" ", words.subList(1, words.size())));
    }
    return compared(String.join(" ", words));
  }

  private static String compared(String name) {
    String known = SameNames.ofOrganisation(name);
    return known.indexOf(' ') < 0 ? known : SameNames.stem(known);
  }

  /** Returns whether a name is one of a few letters that stand for more words. */
  static boolean isAbbreviation(String name) {
    long capitals = name.chars().filter(Character::isUpperCase).count();
    return capitals >= 2
        && name.length() <= LONGEST_ABBREVIATION
        && name.chars().allMatch(Character::isLetterOrDigit);
  }

  /** Returns whether a name says of what kind something is and not which one: das Parlament. */
  static boolean isOpen(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String whole = KINDS.longest(lower, lower.length());
    String ending = KINDS.longest(lower, SHORTEST_ENDING);
    boolean isKind = whole != null || "ending".equals(ending);
    // There is one Bundesrechnungshof and one EU-Kommission.
    return isKind && name.indexOf(' ') < 0 && name.indexOf('-') < 0 && !name.startsWith("Bundes");
  }

  /**
   * Returns the keys of the short names that an appearance explains: those of its aliases that may
   * be short for its name alone.
   */
  static Set<String> explained(Appearance one) {
    Set<String> keys = new LinkedHashSet<>();
    String own = key(one.name());
    for (String alias : one.aliases()) {
      if (isShort(alias, one.name()) && !key(alias).equals(own)) {
        keys.add(key(alias));
      }
    }
    return keys;
  }

  private static boolean isShort(String alias, String name) {
    if (alias.indexOf(' ') > 0) {
      // FC Bayern is FC Bayern München.
      return SameNames.isClub(alias.split(" ")[0]) && name.startsWith(alias + " ");
    }
    // ZEIT is not short for ZEIT ONLINE.
    return isAbbreviation(alias)
        && Arrays.stream(name.split("[ -]")).noneMatch(alias::equalsIgnoreCase);
  }

  /**
   * Returns for each appearance the key of the organisation, or the empty string where it stays
   * open.
   *
   * @param block the key that all of them have by their name or explain
   * @param all all such appearances
   */
  static List<String> keys(String block, List<Appearance> all) {
    Map<String, Integer> longNames = new TreeMap<>();
    int explained = 0;
    for (Appearance one : all) {
      if (!key(one.name()).equals(block)) {
        longNames.merge(key(one.name()), 1, Integer::sum);
        explained++;
      }
    }
    String meant = block;
    for (Map.Entry<String, Integer> name : longNames.entrySet()) {
      if (name.getValue() >= MOST * explained) {
        meant = name.getKey();
      }
    }
    if (meant.equals(block) && explained > 0) {
      meant = "";
    }
    List<String> keys = new ArrayList<>(all.size());
    for (Appearance one : all) {
      String key = key(one.name());
      keys.add(isOpen(one.name()) ? "" : key.equals(block) ? meant : key);
    }
    return keys;
  }
}
