package org.pressespiegel.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** Returns the words of a token of the tokenizer, which keeps abbreviations together. */
  static List<TaggerWord> of(int begin, String token) {
    List<TaggerWord> words = new ArrayList<>();
    add(begin, token, words);
    return words;
  }

  /** Adds the words of such a token. */
  static void add(int begin, String token, List<TaggerWord> words) {
    boolean parted = token.endsWith(".") && ABBREVIATIONS.contains(token) && !WHOLE.contains(token);
    if (!parted) {
      words.add(new TaggerWord(begin, begin + token.length(), token));
      return;
    }
    int from = 0;
    for (int at = 0; at <= token.length(); at++) {
      boolean period = at < token.length() && token.charAt(at) == '.';
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
}
