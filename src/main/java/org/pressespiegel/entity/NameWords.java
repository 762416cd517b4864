package org.pressespiegel.entity;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.NameParts;
import org.pressespiegel.language.VerbIndex;
import org.pressespiegel.language.WordClass;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** The tables of words beside this package, read once. */
final class NameWords {

  /** What is known of an abbreviation. */
  record Abbreviation(String shortForm, String longForm, EntityType type, boolean inCompounds) {}

  static final Map<String, String> AGENCIES = NameParts.agencies();
  static final Set<String> AGENCY_CUES = set("agency_cues", "word");
  static final Map<String, Abbreviation> ABBREVIATIONS = abbreviations();
  static final List<TableRow> SAME_NAMES = sameNames();
  static final Map<String, String> TITLES = map("titles", "title", "sex", "m", "f", "-");
  static final Set<String> NAMES_IN_S = set("names_in_s", "name");
  static final Endings<String> HEADS =
      Endings.of(map("heads", "ending", "gender", "m", "f", "n", "p"));
  static final Map<String, String> COUNTRIES = countries();
  static final Set<String> COMMON_WORDS = set("common_words", "word");
  static final Set<String> COMPOUND_HEADS = set("compound_heads", "ending");
  static final Endings<String> COMPOUND_ENDINGS = Endings.of(COMPOUND_HEADS);
  static final Map<String, String> COMPANY_WORDS =
      map("company_words", "word", "kind", "club", "legal", "kind");
  static final Map<String, String> INFLECTED =
      table("inflected", "form", "nominative").byWord("form", row -> row.word("nominative"));
  static final Set<String> ADJECTIVES = set("adjectives", "stem");
  static final Set<String> ROLE_ADJECTIVES = set("role_adjectives", "stem");

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

  private static WordTable table(String name, String... columns) {
    return WordTable.of(NameWords.class, name + ".tsv", columns);
  }

  private static Set<String> set(String table, String column) {
    return table(table, column).words(column);
  }

  private static Map<String, String> map(
      String table, String word, String value, String... values) {
    return table(table, word, value).byWord(word, row -> row.oneOf(value, values));
  }

  private static List<TableRow> sameNames() {
    List<TableRow> rows = table("same_names", "name", "same_as", "type").distinct("name").rows();
    rows.forEach(row -> row.constant("type", EntityType.class));
    return rows;
  }

  private static Map<String, String> countries() {
    return table("countries", "name", "iso2").byWord("name", NameWords::code);
  }

  private static String code(TableRow row) {
    if (!row.cell("iso2").matches("[A-Z]{2}")) {
      throw row.wrong("iso2", "no code of two capitals");
    }
    return row.cell("iso2");
  }

  private static Map<String, Abbreviation> abbreviations() {
    return table("abbreviations", "short", "long", "type", "part")
        .byWord("short", NameWords::abbreviation);
  }

  private static Abbreviation abbreviation(TableRow row) {
    return new Abbreviation(
        row.word("short"),
        row.word("long"),
        row.constant("type", EntityType.class),
        row.oneOf("part", "part", "-").equals("part"));
  }
}
