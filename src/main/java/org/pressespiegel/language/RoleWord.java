package org.pressespiegel.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordCache;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/**
 * A noun that says what a person is.
 *
 * @param noun its nominative without article
 * @param sex m, f or n (either)
 */
public record RoleWord(String noun, char sex) {

  /** A role in Swiss spelling with the sex that it tells: m, f or n (either). */
  private record Gendered(String word, char sex, String declension) {}

  private static final Map<String, Gendered> ROLES = gendered("roles.tsv", "noun");
  private static final Endings<Gendered> ENDINGS =
      Endings.of(gendered("role_endings.tsv", "ending"));

  /** Words that look like roles and say nothing of the person named behind them: Familie. */
  private static final Set<String> NO_ROLES =
      WordTable.of(RoleWord.class, "no_roles.tsv", "word").words("word");

  private static final int SHORTEST_ENDING = 3;
  private static final int KEPT = 1 << 14;

  private static final WordCache<Optional<RoleWord>> WITHOUT_ARTICLE =
      new WordCache<>(KEPT, noun -> read(noun, ""));

  private static final Set<String> KIN =
      Set.of(
          "Bruder",
          "Vater",
          "Mutter",
          "Schwester",
          "Sohn",
          "Tochter",
          "Onkel",
          "Tante",
          "Mann",
          "Frau",
          "Junge",
          "Enkel",
          "Graf",
          "Prinz",
          "Star",
          "Vize",
          "Koch",
          "Jäger",
          "Fischer",
          "Bauer",
          "Richter",
          "Wirt",
          "Läufer",
          "Reiter",
          "Maler",
          "Meister",
          "Gast",
          "Freund",
          "Sänger",
          "Gärtner",
          "Förster",
          "Lord",
          "Baron");

  private static Map<String, Gendered> gendered(String table, String column) {
    Map<String, Gendered> words = new HashMap<>();
    for (TableRow row :
        WordTable.of(RoleWord.class, table, column, "sex", "declension").distinct(column).rows()) {
      String word = Spelling.swiss(row.word(column));
      char sex = row.oneOf("sex", "m", "f", "n").charAt(0);
      String declension = row.oneOf("declension", "adjectival", "mann", "none", "strong", "weak");
      words.put(word, new Gendered(word, sex, declension));
    }
    return WordMap.copyOf(words);
  }

  /** Returns what a noun says of a person, in any case of the singular, whatever stands before. */
  public static Optional<RoleWord> of(String noun) {
    return of(noun, "");
  }

  /**
   * Returns what a noun says of a person, in any case of the singular.
   *
   * @param article the article before it, in lower case, or the empty string
   */
  public static Optional<RoleWord> of(String noun, String article) {
    if (NO_ROLES.contains(noun)) {
      return Optional.empty();
    }
    return article.isEmpty() ? WITHOUT_ARTICLE.of(noun) : read(noun, article);
  }

  /** Returns whether a capitalised word before a name says nothing of the person. */
  public static boolean isNone(String noun) {
    return NO_ROLES.contains(noun);
  }

  /** Returns whether the word is also a part of many names. */
  public boolean isKin() {
    return KIN.contains(noun);
  }

  /** Reads a word in any case of the singular, one that is no role by itself too. */
  public static Optional<RoleWord> read(String word) {
    return read(word, "");
  }

  /**
   * Reads a word in any case of the singular, one that says nothing of a person by itself too.
   *
   * @param article the article before it, in lower case, or the empty string
   */
  public static Optional<RoleWord> read(String word, String article) {
    if (word.length() < 3 || !isNoun(word)) {
      return Optional.empty();
    }
    String feminine = Spelling.feminine(word);
    if (!feminine.equals(word)) {
      // "Sprecher:in": which of both is left open.
      return read(feminine, article).map(role -> new RoleWord(word, 'n'));
    }
    int hyphen = word.lastIndexOf('-');
    if (hyphen > 0 && hyphen + 3 < word.length()) {
      String head = word.substring(hyphen + 1);
      String noun = Character.toUpperCase(head.charAt(0)) + head.substring(1);
      Optional<RoleWord> role = simple(noun, article);
      if (role.isPresent()) {
        return Optional.of(
            new RoleWord(word.substring(0, hyphen + 1) + role.get().noun(), role.get().sex()));
      }
      return simple(word, article);
    }
    return simple(word, article);
  }

  private static boolean isNoun(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  private static Optional<RoleWord> simple(String word, String article) {
    Gendered exact = ROLES.get(Spelling.swiss(word));
    if (exact != null) {
      return Optional.of(role(word, exact, article));
    }
    boolean genitive = article.equals("des") || article.equals("eines");
    if (genitive && word.endsWith("s")) {
      String stem = word.substring(0, word.length() - 1);
      String shorter = stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
      for (String noun : new String[] {stem, shorter}) {
        Gendered known = known(noun);
        if (known != null) {
          return Optional.of(new RoleWord(noun, known.sex()));
        }
      }
    }
    if (word.endsWith("n")) {
      for (int cut = 1; cut <= 2 && cut < word.length() - 2; cut++) {
        String noun = word.substring(0, word.length() - cut);
        Gendered known = cut == 1 || word.endsWith("en") ? known(noun) : null;
        if (known != null && known.declension().equals("weak")) {
          return Optional.of(new RoleWord(noun, known.sex()));
        }
        Gendered adjectival = cut == 1 ? known(noun + "r") : null;
        if (adjectival != null && adjectival.declension().equals("adjectival")) {
          boolean female = article.equals("der");
          return Optional.of(new RoleWord(female ? noun : noun + "r", female ? 'f' : 'm'));
        }
      }
    }
    if (word.endsWith("innen")) {
      // A plural before the first of several names.
      return simple(word.substring(0, word.length() - 3), article);
    }
    Gendered ending = known(word);
    return ending == null ? Optional.empty() : Optional.of(role(word, ending, article));
  }

  /** Adjectives made nouns end as their article wants: der Abgeordnete is an Abgeordneter. */
  private static RoleWord role(String word, Gendered known, String article) {
    boolean adjectival = known.declension().equals("adjectival") && word.endsWith("e");
    return adjectival && article.equals("der")
        ? new RoleWord(word + "r", 'm')
        : new RoleWord(word, known.sex());
  }

  private static Gendered known(String noun) {
    Gendered exact = ROLES.get(Spelling.swiss(noun));
    if (exact != null) {
      return exact;
    }
    String lower = Spelling.swiss(noun.toLowerCase(Locale.ROOT));
    Gendered ending = ENDINGS.longest(lower, Math.min(SHORTEST_ENDING, lower.length()));
    return ending != null && lower.length() > ending.word().length() + 1 ? ending : null;
  }
}
