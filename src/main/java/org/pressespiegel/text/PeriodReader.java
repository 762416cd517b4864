package org.pressespiegel.text;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pressespiegel.text.NextWord.Kind;

/**
 * Decides whether a period ends a sentence or belongs to the abbreviation, ordinal number or
 * initial before it.
 *
 * <p>A clear case needs one word. Where a period may do both, the evidence is the word that
 * follows, the word before and the size of the number. Every look is bounded, so that reading a
 * text takes time in proportion to its length.
 */
final class PeriodReader {

  /** When the period of an abbreviation also ends the sentence. */
  enum Ending {
    NEVER,
    BEFORE_STARTER,
    BEFORE_CAPITAL,
    UNLESS_NUMBER
  }

  /** A longer word before a period is no abbreviation and no ordinal number. */
  private static final int LONGEST = 40;

  /** {@code i. d. R.}, and one more for {@code u. v. a. m.}. */
  private static final int MOST_PARTS = 4;

  private static final int LONGEST_PART = 6;
  private static final int SHORTEST_LAST_PART = 2;
  private static final int LONGEST_NOUN = 24;
  private static final int MOST_DIGITS = 9;
  private static final int MOST_OPENING_MARKS = 8;

  private static final List<String> CASE_ENDINGS = List.of("", "s", "es", "n", "en", "e");

  private static final Pattern NUMERAL = Pattern.compile("[IVX]{1,6}");
  private static final Pattern INITIALS = Pattern.compile("\\p{L}(\\.-?\\p{L}){0,6}");
  private static final Pattern GROUPED_NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,3}");
  private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}\\.\\d{1,2}");
  private static final Pattern SINCE_YEAR = Pattern.compile("\\d{4}[-–/]\\d{1,4}");
  private static final Pattern NO_VOWEL =
      Pattern.compile("[\\p{L}&&[^AEIOUYÄÖÜaeiouyäöü]][\\p{Ll}&&[^aeiouyäöüéèáà]]{2,5}");

  private final Map<String, Ending> abbreviations;

  /** What abbreviations of several parts end in, in small letters, so as to give up early. */
  private final Set<String> abbreviationEnds;

  private final Map<String, String> ordinalNouns;
  private final Set<String> ordinalSuffixes;
  private final Set<String> starters;
  private final Map<String, String> numberCues;

  private PeriodReader(
      Map<String, Ending> abbreviations,
      Map<String, String> ordinalNouns,
      Set<String> ordinalSuffixes,
      Set<String> starters,
      Map<String, String> numberCues) {
    this.abbreviations = abbreviations;
    this.abbreviationEnds =
        abbreviations.keySet().stream().flatMap(PeriodReader::ends).collect(toUnmodifiableSet());
    this.ordinalNouns = ordinalNouns;
    this.ordinalSuffixes = ordinalSuffixes;
    this.starters = starters;
    this.numberCues = numberCues;
  }

  private static Stream<String> ends(String abbreviation) {
    String lower = abbreviation.toLowerCase(Locale.GERMAN);
    return IntStream.range(0, lower.length())
        .filter(at -> at == 0 || lower.charAt(at - 1) == '.')
        .mapToObj(lower::substring);
  }

  /** Returns the reader that knows German. */
  static PeriodReader german() {
    WordTable nouns =
        WordTable.of(PeriodReader.class, "ordinal-nouns.tsv", "noun", "class", "suffix");
    return new PeriodReader(
        Abbreviations.endings(),
        nouns.byWord("noun", row -> row.oneOf("class", "month", "club", "noun")),
        nouns.rows().stream()
            .filter(row -> row.oneOf("suffix", "yes", "no").equals("yes"))
            .map(row -> row.cell("noun").toLowerCase(Locale.GERMAN))
            .collect(toUnmodifiableSet()),
        WordTable.of(PeriodReader.class, "sentence-starters.tsv", "word", "class").words("word"),
        WordTable.of(PeriodReader.class, "number-cues.tsv", "word", "reads")
            .byWord("word", row -> row.oneOf("reads", "ordinal", "cardinal")));
  }

  /** Returns whether only the beginning of a sentence is written like that. */
  boolean starts(NextWord next) {
    return next.kind() == Kind.CAPITAL && starters.contains(next.word());
  }

  /** Returns where the word before {@code dot} begins, marks that open it left aside. */
  static int wordBegin(String text, int from, int dot) {
    int begin = dot;
    while (begin > from && dot - begin < LONGEST && !Marks.isSpace(text.charAt(begin - 1))) {
      begin--;
    }
    while (begin < dot && !Character.isLetterOrDigit(text.charAt(begin))) {
      begin++;
    }
    return begin;
  }

  /**
   * Returns whether the period at {@code dot} ends the sentence that begins at {@code from}.
   *
   * @param next what follows the period and the marks that close behind it
   */
  boolean ends(String text, int from, int dot, NextWord next) {
    int begin = wordBegin(text, from, dot);
    String word = text.substring(begin, dot);
    boolean first = isFirst(text, from, begin);
    if (word.isEmpty()) {
      return true;
    }
    if (Marks.isDigit(word.charAt(0)) && Marks.isDigit(word.charAt(word.length() - 1))) {
      return endsAfterNumber(word, wordBefore(text, from, begin), first, next);
    }
    Optional<Ending> ending = abbreviation(text, from, begin, dot);
    if (ending.isPresent()) {
      return endsAfterAbbreviation(ending.get(), next);
    }
    if (word.length() == 1 || NUMERAL.matcher(word).matches() || INITIALS.matcher(word).matches()) {
      return !first && endsAfterName(word, wordBefore(text, from, begin), next);
    }
    return !NO_VOWEL.matcher(word).matches() || starts(next);
  }

  private boolean endsAfterAbbreviation(Ending ending, NextWord next) {
    return switch (ending) {
      case NEVER -> false;
      case BEFORE_STARTER -> starts(next);
      case BEFORE_CAPITAL -> next.kind() != Kind.LOWER;
      case UNLESS_NUMBER -> next.kind() != Kind.NUMBER && !NUMERAL.matcher(next.word()).matches();
    };
  }

  /** {@code J. K. Rowling}, {@code Heinrich VIII. von}, but {@code Gruppe B. Deutschland}. */
  private boolean endsAfterName(String word, String before, NextWord next) {
    return starts(next) || Character.isUpperCase(word.charAt(0)) && cue(before, "cardinal");
  }

  private boolean endsAfterNumber(String word, String before, boolean first, NextWord next) {
    if (isInteger(word)) {
      return endsAfterInteger(Integer.parseInt(word), before, first, next);
    }
    if (DAY_AND_MONTH.matcher(word).matches()) {
      return next.kind() != Kind.NUMBER && !(first && !starts(next));
    }
    if (SINCE_YEAR.matcher(word).matches()) {
      return true;
    }
    if (GROUPED_NUMBER.matcher(word).matches()) {
      return !cue(before, "ordinal") || starts(next) || next.kind() != Kind.CAPITAL;
    }
    String last = word.substring(lastCut(word) + 1);
    return !isInteger(last) || endsAfterInteger(Integer.parseInt(last), before, first, next);
  }

  private boolean endsAfterInteger(int number, String before, boolean first, NextWord next) {
    if (first && number < 100) {
      return false; // an item of a list, or "1. FC Köln"
    }
    return switch (next.kind()) {
      case NUMBER -> !isDate(number, before, next);
      case CAPITAL -> endsBeforeCapital(number, before, next);
      default -> !(next.bracketed() && cue(before, "ordinal"));
    };
  }

  private boolean endsBeforeCapital(int number, String before, NextWord next) {
    String noun = ordinalNoun(next.word());
    if (noun.equals("month")) {
      return number > 31;
    }
    if (cue(before, "cardinal")) {
      return true;
    }
    boolean ordinal = cue(before, "ordinal");
    if (!noun.isEmpty()) {
      return number >= 1000 && !ordinal;
    }
    return starts(next) || !ordinal && !(number < 100 && listed(before));
  }

  /** {@code Sieger: 1. Weber, 2. Lind}. */
  private static boolean listed(String before) {
    return before.endsWith(":") || before.endsWith(",");
  }

  /** {@code 30. 3. 2020}, seen from either period. */
  private static boolean isDate(int number, String before, NextWord next) {
    int digits = next.word().length();
    return next.dotted() ? number <= 31 && digits <= 3 : before.endsWith(".") && number <= 12;
  }

  /** Returns the class of a noun that takes an ordinal number, in any case, or nothing. */
  private String ordinalNoun(String word) {
    for (String ending : CASE_ENDINGS) {
      if (word.endsWith(ending)) {
        String noun = word.substring(0, word.length() - ending.length());
        String known = ordinalNouns.get(noun);
        if (known != null) {
          return known;
        }
        if (endsInOrdinalNoun(noun.toLowerCase(Locale.GERMAN))) {
          return "noun";
        }
      }
    }
    return "";
  }

  private boolean endsInOrdinalNoun(String word) {
    for (int at = Math.max(1, word.length() - LONGEST_NOUN); at < word.length() - 2; at++) {
      if (ordinalSuffixes.contains(word.substring(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean cue(String word, String reading) {
    return reading.equals(numberCues.get(word));
  }

  /** Returns the longest abbreviation that ends at {@code dot}, written with or without spaces. */
  private Optional<Ending> abbreviation(String text, int from, int begin, int dot) {
    String joined = text.substring(begin, dot + 1);
    Optional<Ending> found = lookUp(joined, isFirst(text, from, begin));
    if (found.isEmpty()) {
      String last = joined.substring(lastCut(joined) + 1);
      found = last.length() > SHORTEST_LAST_PART ? lookUp(last, false) : found;
    }
    int at = begin;
    for (int parts = 1; parts < MOST_PARTS; parts++) {
      int end = skipSpaceBack(text, from, at);
      if (end == at || end == from || text.charAt(end - 1) != '.') {
        break;
      }
      at = wordBegin(text, from, end - 1);
      if (end - at > LONGEST_PART) {
        break;
      }
      joined = text.substring(at, end) + joined;
      if (!abbreviationEnds.contains(joined.toLowerCase(Locale.GERMAN))) {
        break;
      }
      Optional<Ending> longer = lookUp(joined, isFirst(text, from, at));
      found = longer.isPresent() ? longer : found;
    }
    return found;
  }

  private Optional<Ending> lookUp(String word, boolean first) {
    Ending exact = abbreviations.get(word);
    if (exact != null || !first || word.isEmpty()) {
      return Optional.ofNullable(exact);
    }
    char small = Character.toLowerCase(word.charAt(0));
    return Optional.ofNullable(abbreviations.get(small + word.substring(1)));
  }

  private static boolean isInteger(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (!Marks.isDigit(word.charAt(at))) {
        return false;
      }
    }
    return !word.isEmpty() && word.length() <= MOST_DIGITS;
  }

  /** Returns the last place that parts a compound such as {@code Dipl.-Ing.} or {@code 1./2.}. */
  private static int lastCut(String word) {
    for (int at = word.length() - 2; at >= 0; at--) {
      char c = word.charAt(at);
      if (Marks.isDash(c) || Marks.opensBracket(c) || c == '/' || c == '.') {
        return at;
      }
    }
    return -1;
  }

  private static boolean isFirst(String text, int from, int begin) {
    if (begin - from > MOST_OPENING_MARKS) {
      return false;
    }
    for (int at = from; at < begin; at++) {
      if (!Marks.mayPrecedeWord(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static int skipSpaceBack(String text, int from, int begin) {
    int at = begin;
    while (at > from && Marks.isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Returns the word before {@code begin} with what sticks to it, or nothing. */
  private static String wordBefore(String text, int from, int begin) {
    int end = skipSpaceBack(text, from, begin);
    return end == begin ? "" : text.substring(wordBegin(text, from, end), end);
  }
}
