package org.pressespiegel.entity;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.NameParts;
import org.pressespiegel.language.Spelling;
import org.pressespiegel.language.VerbIndex;
import org.pressespiegel.language.WordClass;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** The tables of words beside this package, read once. */
final class NameWords {

  /** What is known of an abbreviation. */
  record Abbreviation(String shortForm, String longForm, EntityType type, boolean inCompounds) {}

  /**
   * A title or a role in Swiss spelling with the sex that it tells: m, f, n (either) or -
   * (unknown).
   */
  record Gendered(String word, char sex, String declension) {}

  static final Map<String, String> AGENCIES = NameParts.agencies();
  static final Set<String> AGENCY_CUES = set("agency_cues");
  static final Map<String, Abbreviation> ABBREVIATIONS = abbreviations();
  static final List<List<String>> SAME_NAMES = rows("same_names");
  static final Map<String, String> TITLES = map("titles");
  static final Set<String> NAMES_IN_S = set("names_in_s");
  static final Endings<String> HEADS = Endings.of(map("heads"));
  static final Map<String, String> COUNTRIES = map("countries");
  static final Set<String> COMMON_WORDS = set("common_words");
  static final Set<String> COMPOUND_HEADS = set("compound_heads");
  static final Endings<String> COMPOUND_ENDINGS = Endings.of(COMPOUND_HEADS);
  static final Map<String, String> COMPANY_WORDS = map("company_words");
  static final Map<String, String> INFLECTED = map("inflected");
  static final Set<String> ADJECTIVES = set("adjectives");
  static final Map<String, Gendered> ROLES = gendered("roles");
  static final Endings<Gendered> ROLE_ENDINGS = Endings.of(gendered("role_endings"));
  static final Set<String> ROLE_ADJECTIVES = set("role_adjectives");
  static final Set<String> NO_ROLES = set("no_roles");

  private static final Set<WordClass> SMALL =
      EnumSet.of(
          WordClass.PREPOSITION, WordClass.COORDINATOR, WordClass.SUBORDINATOR, WordClass.RELATIVE);

  private static final int SHORTEST_ENDING = 3;

  private NameWords() {}

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Returns whether the word is an article, whatever its first letter. */
  static boolean isArticle(String word) {
    return Agreement.isArticle(lower(word));
  }

  /** Returns whether the word is a determiner but no article, whatever its first letter. */
  static boolean isDeterminer(String word) {
    return !isArticle(word) && Agreement.determiner(lower(word)) != 0;
  }

  /** Returns whether the word is a preposition, whatever its first letter. */
  static boolean isPreposition(String word) {
    return WordClass.PREPOSITION.has(lower(word));
  }

  /** Returns whether the word is the verb of a sentence, whatever its first letter. */
  static boolean isVerb(String word) {
    return VerbIndex.german().isStated(lower(word));
  }

  /**
   * Returns whether a word in lower case is a function word or a verb, and so no name. Adverbs are
   * none: they stand inside noun phrases, {@code die bisher führende Kandidatin}.
   */
  static boolean isSmall(String lower) {
    return WordClass.isOneOf(SMALL, lower)
        || Agreement.determiner(lower) != 0
        || VerbIndex.german().isStated(lower);
  }

  /** Returns the value of the longest ending of the word; a short word is one as a whole. */
  static <T> Optional<T> byEnding(Endings<T> endings, String lowerWord) {
    return Optional.ofNullable(
        endings.longest(lowerWord, Math.min(SHORTEST_ENDING, lowerWord.length())));
  }

  private static List<List<String>> rows(String table) {
    return WordTable.rows(NameWords.class, table + ".tsv");
  }

  private static Set<String> set(String table) {
    return WordTable.words(NameWords.class, table + ".tsv");
  }

  private static Map<String, String> map(String table) {
    return WordTable.pairs(NameWords.class, table + ".tsv");
  }

  private static Map<String, Gendered> gendered(String table) {
    Map<String, Gendered> words = new HashMap<>();
    for (List<String> row : rows(table)) {
      String word = Spelling.swiss(row.get(0));
      words.put(word, new Gendered(word, row.get(1).charAt(0), row.get(2)));
    }
    return WordMap.copyOf(words);
  }

  private static Map<String, Abbreviation> abbreviations() {
    Map<String, Abbreviation> words = new HashMap<>();
    for (List<String> row : rows("abbreviations")) {
      EntityType type = EntityType.valueOf(row.get(2));
      words.put(
          row.get(0), new Abbreviation(row.get(0), row.get(1), type, row.get(3).equals("part")));
    }
    return WordMap.copyOf(words);
  }
}
