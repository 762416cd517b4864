package org.pressespiegel.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pressespiegel.language.Spelling;

/**
 * A noun that says what a person is.
 *
 * @param noun its nominative without article
 * @param sex m, f or n (either)
 */
public record RoleWord(String noun, char sex) {

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

  /** Returns whether the word is also a part of many names. */
  boolean isKin() {
    return KIN.contains(noun);
  }

  /** Reads a word in any case of the singular. */
  static Optional<RoleWord> read(String word) {
    return read(word, "");
  }

  /**
   * Reads a word in any case of the singular.
   *
   * @param article the article before it, in lower case, or the empty string
   */
  static Optional<RoleWord> read(String word, String article) {
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
    NameWords.Gendered exact = NameWords.ROLES.get(Spelling.swiss(word));
    if (exact != null) {
      return Optional.of(role(word, exact, article));
    }
    boolean genitive = article.equals("des") || article.equals("eines");
    if (genitive && word.endsWith("s")) {
      String stem = word.substring(0, word.length() - 1);
      String shorter = stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
      for (String noun : new String[] {stem, shorter}) {
        NameWords.Gendered known = known(noun);
        if (known != null) {
          return Optional.of(new RoleWord(noun, known.sex()));
        }
      }
    }
    if (word.endsWith("n")) {
      for (int cut = 1; cut <= 2 && cut < word.length() - 2; cut++) {
        String noun = word.substring(0, word.length() - cut);
        NameWords.Gendered known = cut == 1 || word.endsWith("en") ? known(noun) : null;
        if (known != null && known.declension().equals("weak")) {
          return Optional.of(new RoleWord(noun, known.sex()));
        }
        NameWords.Gendered adjectival = cut == 1 ? known(noun + "r") : null;
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
    NameWords.Gendered ending = known(word);
    return ending == null ? Optional.empty() : Optional.of(role(word, ending, article));
  }

  /** Adjectives made nouns end as their article wants: der Abgeordnete is an Abgeordneter. */
  private static RoleWord role(String word, NameWords.Gendered known, String article) {
    boolean adjectival = known.declension().equals("adjectival") && word.endsWith("e");
    return adjectival && article.equals("der")
        ? new RoleWord(word + "r", 'm')
        : new RoleWord(word, known.sex());
  }

  private static NameWords.Gendered known(String noun) {
    NameWords.Gendered exact = NameWords.ROLES.get(Spelling.swiss(noun));
    if (exact != null) {
      return exact;
    }
    String lower = Spelling.swiss(noun.toLowerCase(Locale.ROOT));
    return NameWords.byEnding(NameWords.ROLE_ENDINGS, lower)
        .filter(ending -> lower.length() > ending.word().length() + 1)
        .orElse(null);
  }
}
