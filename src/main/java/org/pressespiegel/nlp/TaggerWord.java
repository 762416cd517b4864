package org.pressespiegel.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.text.Abbreviations;

/**
 * A word as the tagger learnt to see it.
 *
 * @param begin UTF-16 index of its first character
 * @param end index behind its last one
 */
record TaggerWord(int begin, int end, String text) {

  private static final Set<String> ABBREVIATIONS = Set.copyOf(Abbreviations.german());

  /**
   * GermEval 2014, of which most of the training data comes, parts abbreviations from their periods
   * ({@code St} {@code .} {@code Gallen}), but for these.
   */
  private static final Set<String> WHOLE =
      Set.of(
          "Aufl.", "Ausg.", "Co.", "Einw.", "Hrsg.", "Inc.", "Mr.", "Nr.", "bspw.", "bzw.", "ca.",
          "etc.", "hrsg.", "usw.");

  /** Parts of abbreviations that keep their periods there ({@code u.} {@code a.}). */
  private static final Set<String> WITH_PERIOD = Set.of("a", "u");

  /** {@code II}, and {@code I} as any capital. */
  private static final Pattern CAPITAL_OR_NUMERAL = Pattern.compile("\\p{Lu}|[IVXLC]+");

  /** {@code Spiegel“-Bericht}, what is left of it without the first mark. */
  private static final Pattern QUOTED = Pattern.compile("(.+?)([“”\"«»])(-.+)");

  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}].*");
  private static final String PERIOD = ".";
  private static final String HYPHEN = "-";

  /** Returns the words of a token of the tokenizer, which keeps abbreviations together. */
  static List<TaggerWord> of(int begin, String token) {
    List<TaggerWord> words = new ArrayList<>();
    add(begin, token, words);
    return words;
  }

  /** Adds the words of such a token. */
  static void add(int begin, String token, List<TaggerWord> words) {
    Matcher quoted = token.indexOf(HYPHEN) > 0 ? QUOTED.matcher(token) : null;
    if (quoted != null && quoted.matches()) {
      for (int part = 1; part <= quoted.groupCount(); part++) {
        words.add(
            new TaggerWord(
                begin + quoted.start(part), begin + quoted.end(part), quoted.group(part)));
      }
      return;
    }
    boolean parted = token.endsWith(".") && ABBREVIATIONS.contains(token) && !WHOLE.contains(token);
    if (!parted) {
      words.add(new TaggerWord(begin, begin + token.length(), token));
      return;
    }
    int from = 0;
    for (int at = 0; at <= token.length(); at++) {
      boolean period = at < token.length() && token.charAt(at) == '.';
      if (period && WITH_PERIOD.contains(token.substring(from, at))) {
        continue;
      }
      if (period || at == token.length() || Character.isWhitespace(token.charAt(at))) {
        add(words, begin, from, at, token);
        if (period) {
          add(words, begin, at, at + 1, token);
        }
        from = at + 1;
      }
    }
  }

  private static void add(List<TaggerWord> words, int begin, int from, int to, String token) {
    if (from < to) {
      words.add(new TaggerWord(begin + from, begin + to, token.substring(from, to)));
    }
  }

  /**
   * Puts together what GermEval leaves together and our tokenizer parts, as readers of texts want
   * it: numbers and letters with their periods ({@code 3.} {@code Oktober}, {@code Ludwig} {@code
   * XIV.}, {@code J.} {@code Fischer}), but for a number that ends the sentence; and hyphens of
   * words that are only half written ({@code Nord-} {@code und} {@code Ostsee}).
   *
   * @param words those of a sentence, in order
   */
  static List<TaggerWord> joined(List<TaggerWord> words) {
    List<TaggerWord> joined = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      TaggerWord word = words.get(i);
      if (i + 1 < words.size() && goOn(words, i)) {
        i++;
        word = new TaggerWord(word.begin, words.get(i).end, word.text + words.get(i).text);
      }
      joined.add(word);
    }
    return joined;
  }

  private static boolean goOn(List<TaggerWord> words, int i) {
    TaggerWord word = words.get(i);
    TaggerWord next = words.get(i + 1);
    if (word.end != next.begin) {
      return false;
    }
    boolean last = i + 2 == words.size();
    if (next.text.equals(PERIOD)) {
      return CAPITAL_OR_NUMERAL.matcher(word.text).matches()
          || !last && SHORT_NUMBER.matcher(word.text).matches();
    }
    if (next.text.equals(HYPHEN)) {
      return WORD.matcher(word.text).matches() && (last || words.get(i + 2).begin > next.end);
    }
    return word.text.equals(HYPHEN) && WORD.matcher(next.text).matches();
  }
}
