package org.pressespiegel.nlp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressespiegel.text.Abbreviations;
import org.pressespiegel.text.WordMap;

/**
 * Parts sentences into words and marks: at white space, and each mark at either end of a word is a
 * token of its own; abbreviations keep their periods and blanks.
 *
 * <p>These are the tokens of Spark NLP's Tokenizer, set up so ({@link #ABBREVIATION} as exception,
 * {@link #MARK} up to three times before a word and four times behind it). It tries all of these
 * patterns at every word, which took most of the time of a run without a tagger; here only words
 * with marks meet them. A test holds the two to the same tokens.
 */
public final class Tokenizer {

  /** One mark that may stand at either end of a token without being part of it; dots run on. */
  static final String MARK = "(\\.{2,}|[.,;:!?*()\\[\\]{}\"'„“”»«›‹‚‘’…–—/%‰§+=<>|•-]?)";

  /** Marks before a word, a word, marks behind it. */
  static final String PARTED = "\\A" + MARK.repeat(3) + "(.+?)" + MARK.repeat(4) + "\\z";

  /** Any abbreviation with its period, as one pattern; parted by first letters to be quick. */
  static final String ABBREVIATION = abbreviation();

  private static final Pattern PARTS = Pattern.compile(PARTED);
  private static final Pattern ABBREVIATIONS = Pattern.compile(ABBREVIATION);

  private static final Set<String> WHOLE = WordMap.setOf(Abbreviations.german());

  /** What stands before the first period and blank of some abbreviation. */
  private static final String BEFORE_BLANKS =
      WHOLE.stream()
          .filter(abbreviation -> abbreviation.contains(". "))
          .map(abbreviation -> abbreviation.charAt(abbreviation.indexOf(". ") - 1))
          .distinct()
          .sorted()
          .map(String::valueOf)
          .collect(Collectors.joining());

  private Tokenizer() {}

  /**
   * Returns the tokens of a sentence, in order.
   *
   * @param text the text that the sentence is part of
   * @param begin UTF-16 index of the sentence's first character
   * @param end index behind its last one
   */
  public static List<Token> tokens(String text, int begin, int end) {
    List<Token> tokens = new ArrayList<>();
    BitSet inAbbreviation = blanksOfAbbreviations(text, begin, end);
    int from = begin;
    while (from < end) {
      if (isBlank(text.charAt(from)) && !inAbbreviation.get(from)) {
        from++;
        continue;
      }
      boolean isMarked = false;
      boolean isPeriod = false;
      boolean isAbbreviation = false;
      int to = from;
      for (; to < end; to++) {
        char c = text.charAt(to);
        if (isBlank(c)) {
          if (!inAbbreviation.get(to)) {
            break;
          }
          isAbbreviation = true;
        } else if (!Character.isLetterOrDigit(c)) {
          isMarked = true;
          isPeriod |= c == '.';
        }
      }
      String word = text.substring(from, to);
      if (!isMarked || isAbbreviation || isPeriod && WHOLE.contains(word)) {
        tokens.add(new Token(from, to, word));
      } else if (isWordWithMark(word)) {
        tokens.add(new Token(from, to - 1, word.substring(0, word.length() - 1)));
        tokens.add(new Token(to - 1, to, word.substring(word.length() - 1)));
      } else {
        addParts(tokens, word, from);
      }
      from = to;
    }
    return tokens;
  }

  /** The blanks that part no tokens, as in {@code u. a.}. */
  private static BitSet blanksOfAbbreviations(String text, int begin, int end) {
    BitSet blanks = new BitSet();
    if (!mayHaveBlanks(text, begin, end)) {
      return blanks;
    }
    Matcher matcher = ABBREVIATIONS.matcher(text.substring(begin, end));
    while (matcher.find()) {
      for (int at = matcher.start(); at < matcher.end(); at++) {
        if (isBlank(text.charAt(begin + at))) {
          blanks.set(begin + at);
        }
      }
    }
    return blanks;
  }

  /** Whether some abbreviation may stand there of which a part and a blank are only the first. */
  private static boolean mayHaveBlanks(String text, int begin, int end) {
    for (int at = begin + 1; at < end - 1; at++) {
      if (text.charAt(at) == '.'
          && isBlank(text.charAt(at + 1))
          && BEFORE_BLANKS.indexOf(text.charAt(at - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is letters and digits and one usual mark: most of those with marks. */
  private static boolean isWordWithMark(String word) {
    int last = word.length() - 1;
    if (last == 0 || ",.:;!?".indexOf(word.charAt(last)) < 0) {
      return false;
    }
    for (int at = 0; at < last; at++) {
      if (!Character.isLetterOrDigit(word.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static void addParts(List<Token> tokens, String word, int begin) {
    Matcher matcher = PARTS.matcher(word);
    if (!matcher.find()) {
      tokens.add(new Token(begin, begin + word.length(), word));
      return;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.start(group) < matcher.end(group)) {
        tokens.add(
            new Token(
                begin + matcher.start(group), begin + matcher.end(group), matcher.group(group)));
      }
    }
  }

  /** White space of ASCII, as {@code \s} is. */
  private static boolean isBlank(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static String abbreviation() {
    TreeMap<String, List<String>> byFirstLetters = new TreeMap<>(Comparator.reverseOrder());
    for (String abbreviation : Abbreviations.german()) {
      byFirstLetters
          .computeIfAbsent(abbreviation.substring(0, 2), letters -> new ArrayList<>())
          .add(abbreviation.substring(2));
    }
    return byFirstLetters.entrySet().stream()
        .map(e -> quoted(e.getKey()) + rest(e.getValue()))
        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")"));
  }

  /** The longest first: the first alternative that fits is taken. */
  private static String rest(List<String> endings) {
    return endings.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Tokenizer::quoted)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String quoted(String words) {
    return words.replace(".", "\\.");
  }
}
