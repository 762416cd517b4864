package org.pressespiegel.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/**
 * Case, gender and number as far as words show them: sets of bits, one for each case of each gender
 * and of the plural. What several words of a phrase allow is the intersection.
 */
public final class Agreement {

  /** Nothing is known. */
  public static final int ANY = 0xFFFF;

  public static final int NOMINATIVE = 0xF;
  public static final int ACCUSATIVE = 0xF0;
  public static final int DATIVE = 0xF00;
  public static final int GENITIVE = 0xF000;

  public static final int PLURAL = 0x8888;
  public static final int FEMININE = 0x2222;
  public static final int MASCULINE = 0x1111;
  public static final int NEUTER = 0x4444;

  /** How articles and possessive pronouns begin. */
  private static final List<String> LEADING_STARTS =
      List.of("de", "die", "das", "ein", "kein", "mein", "sein", "ihr", "unser");

  private static final String CASES = "nadg";
  private static final String GENDERS = "mfnp";

  private static final int EM = bits("dm dn");
  private static final int EN = bits("am dp gm gn");
  private static final int ER = bits("nm df gf gp");
  private static final int ES = bits("nn an");
  private static final int E = bits("nf af np ap");

  private static final Set<String> ARTICLES =
      Set.of(
          "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "eines",
          "einer");

  private static final Map<String, Integer> DETERMINERS = cases(determiners());
  private static final Map<String, Integer> PRONOUNS =
      cases(WordTable.of(Agreement.class, "pronouns.tsv", "word", "cases"));
  private static final Map<String, Integer> GOVERNED = governed();
  private static final Endings<Integer> ENDINGS = endings();
  private static final Set<String> INDEFINITE = indefinite();
  private static final Set<String> LEADING = leading();

  private Agreement() {}

  /** Returns what an article or other determiner in lower case allows; 0 if it is none. */
  public static int determiner(String lower) {
    return DETERMINERS.getOrDefault(lower, 0);
  }

  /** Returns what a pronoun such as {@code wer} or {@code nichts} allows; 0 if it is none. */
  static int pronoun(String lower) {
    return PRONOUNS.getOrDefault(lower, 0);
  }

  /** Returns the cases that a preposition in lower case governs. */
  public static int governed(String preposition) {
    return GOVERNED.getOrDefault(preposition, ANY);
  }

  /** Returns whether a determiner in lower case can't stand behind another: die, keine, ihre. */
  public static boolean isLeading(String lower) {
    return LEADING.contains(lower);
  }

  /** Returns whether a word in lower case is a definite or an indefinite article. */
  public static boolean isArticle(String lower) {
    return ARTICLES.contains(lower);
  }

  /** Returns whether a determiner in lower case introduces something new. */
  public static boolean isIndefinite(String lower) {
    return INDEFINITE.contains(lower);
  }

  /** Returns whether a word in lower case ends as adjectives before nouns do. */
  public static boolean hasAdjectiveEnding(String lower) {
    int last = lower.length() - 1;
    if (last < 0 || lower.charAt(last) == 'e') {
      return last >= 0;
    }
    return last > 0 && lower.charAt(last - 1) == 'e' && "nrsm".indexOf(lower.charAt(last)) >= 0;
  }

  /** Returns what the ending of an adjective allows where no determiner stands before it. */
  public static int adjective(String lower) {
    if (lower.endsWith("em")) {
      return EM;
    } else if (lower.endsWith("en")) {
      return EN;
    } else if (lower.endsWith("er")) {
      return ER;
    } else if (lower.endsWith("es")) {
      return ES;
    }
    return lower.endsWith("e") ? E : ANY;
  }

  /** Returns what the gender of a noun allows, told from its longest known ending. */
  public static int noun(String lower) {
    Integer known = ENDINGS.longest(lower, 2);
    if (known != null) {
      return known;
    }
    return isUmlautPlural(lower) ? PLURAL : ANY;
  }

  /** {@code Vorwürfe, Anschlägen}: the umlaut of a masculine or neuter noun makes the plural. */
  private static boolean isUmlautPlural(String lower) {
    int end = lower.endsWith("en") ? lower.length() - 2 : lower.length() - 1;
    if (end < 3 || !lower.startsWith("e", end)) {
      return false;
    }
    for (int at = end - 1; at >= 1; at--) {
      int umlaut = "äöü".indexOf(lower.charAt(at));
      if (umlaut >= 0) {
        String singular =
            lower.substring(0, at) + "aou".charAt(umlaut) + lower.substring(at + 1, end);
        Integer known = ENDINGS.longest(singular, 2);
        return known != null && (known & (MASCULINE | NEUTER)) == known;
      }
      if ("aeiou".indexOf(lower.charAt(at)) >= 0
          && !(lower.charAt(at) == 'u' && lower.charAt(at - 1) == 'ä')) {
        return false;
      }
    }
    return false;
  }

  /** Returns the same of a token; {@code Sprecher:in} may be a man or a woman. */
  static int noun(Tokens tokens, int token) {
    int known = noun(tokens.lower(token));
    boolean one = tokens.isGenderFair(token) && tokens.lower(token).endsWith("in");
    return one ? known | MASCULINE : known;
  }

  /** Returns the bits of cases written as {@code nm df}: case, then gender or plural. */
  static int bits(String written) {
    int bits = 0;
    for (String one : written.split(" ", -1)) {
      if (!one.matches("[" + CASES + "][" + GENDERS + "]")) {
        throw new IllegalArgumentException("'" + one + "' is no case and gender");
      }
      bits |= 1 << CASES.indexOf(one.charAt(0)) * 4 + GENDERS.indexOf(one.charAt(1));
    }
    return bits;
  }

  private static Map<String, Integer> cases(WordTable table) {
    return table.byWord("word", row -> row.read("cases", Agreement::bits));
  }

  private static Map<String, Integer> governed() {
    return WordTable.of(Agreement.class, "prepositions.tsv", "preposition", "cases")
        .byWord("preposition", row -> row.read("cases", Agreement::cases));
  }

  private static int cases(String written) {
    int bits = 0;
    for (String one : written.split(" ", -1)) {
      if (!one.matches("[" + CASES + "]")) {
        throw new IllegalArgumentException("'" + one + "' is no case");
      }
      bits |= NOMINATIVE << CASES.indexOf(one) * 4;
    }
    return bits;
  }

  private static WordTable determiners() {
    return WordTable.of(Agreement.class, "determiners.tsv", "word", "cases", "definiteness");
  }

  private static Set<String> indefinite() {
    Set<String> words = new HashSet<>();
    for (TableRow row : determiners().rows()) {
      if (row.oneOf("definiteness", "definite", "indefinite").equals("indefinite")) {
        words.add(row.word("word"));
      }
    }
    return WordMap.setOf(words);
  }

  private static Set<String> leading() {
    return WordMap.setOf(
        DETERMINERS.keySet().stream()
            .filter(word -> LEADING_STARTS.stream().anyMatch(word::startsWith))
            .filter(word -> !word.startsWith("dies"))
            .toList());
  }

  private static Endings<Integer> endings() {
    Map<String, Integer> words = new HashMap<>();
    WordTable table = WordTable.of(Agreement.class, "genders.tsv", "ending", "genders");
    for (TableRow row : table.distinct("ending").rows()) {
      int bits = row.read("genders", Agreement::genders);
      words.put(row.word("ending"), bits);
      words.putIfAbsent(Spelling.swiss(row.word("ending")), bits);
    }
    return Endings.of(words);
  }

  private static int genders(String written) {
    if (!written.matches("[w" + GENDERS + "]+")) {
      throw new IllegalArgumentException("none of w and " + GENDERS);
    }
    int bits = 0;
    for (char gender : written.toCharArray()) {
      // "den Soldaten": a weak masculine in -en is no nominative.
      bits |= gender == 'w' ? bits("am dm gm") : MASCULINE << GENDERS.indexOf(gender);
    }
    return bits;
  }
}
