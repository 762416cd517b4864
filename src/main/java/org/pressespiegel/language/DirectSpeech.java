package org.pressespiegel.language;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells which quotations of a sentence are clauses of their own: {@code „Wir gehen“, sagte sie}.
 * Others are words of another clause: {@code der Verein „Licht“}.
 */
public final class DirectSpeech {

  /** Brackets that hold more tokens than this are none. */
  private static final int LONGEST_ASIDE = 60;

  /** A name has so many words at most. */
  private static final int LONGEST_NAME = 4;

  private final Tokens tokens;
  private final int from;
  private final int to;

  private DirectSpeech(Tokens tokens, int from, int to) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
  }

  /**
   * Returns the quotations of a sentence that are clauses, by token.
   *
   * @param from its first token
   * @param to the token after its last
   */
  static Set<Integer> in(Tokens tokens, int from, int to) {
    return new DirectSpeech(tokens, from, to).all();
  }

  private Set<Integer> all() {
    Set<Integer> speech = new HashSet<>();
    for (int token = from; token < to; token++) {
      if (!tokens.isQuotation(token) || !standsAlone(token)) {
        continue;
      }
      int first = tokens.text().codePointAt(tokens.quoted(token).from());
      int next = after(token);
      int mark = before(tokens, token, from);
      boolean comma = tokens.word(mark).equals(",") || closesAside(mark);
      boolean said =
          next < to && !isContent(tokens, next) && next + 1 < to && isSaying(next + 1)
              || isSaying(next);
      // "Man müsse, so X, „die Köpfe frei bekommen“" is one sentence.
      boolean goesOn = comma && Character.isLowerCase(first) && !said && speech.isEmpty();
      if (!goesOn) {
        speech.add(token);
      }
    }
    return speech;
  }

  /** {@code Der Plan sei – so X – „verrückt“}: the second of two dashes. */
  private boolean closesAside(int mark) {
    String dash = tokens.word(mark);
    if (!dash.equals("–") && !dash.equals("—") && !dash.equals("-")) {
      return false;
    }
    for (int at = mark - 1; at >= from && at > mark - LONGEST_ASIDE; at--) {
      if (tokens.word(at).equals(dash)) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAlone(int token) {
    int before = before(tokens, token, from);
    int after = after(token);
    boolean begins = before < from || !tokens.isWord(before) && !tokens.isNumber(before);
    boolean ends = after >= to || !tokens.isWord(after) && !tokens.isNumber(after);
    return begins && (ends || isSaying(after) && !isSubject(token, after))
        || ends && tokens.word(before).equals(":");
  }

  /**
   * {@code „Muslix64“ erwähnte, …}: a few words without a stop are who says something, where nobody
   * else follows the verb.
   */
  private boolean isSubject(int token, int verb) {
    Quotation quoted = tokens.quoted(token);
    String words = tokens.text().substring(quoted.from(), quoted.to());
    boolean name =
        Character.isUpperCase(words.codePointAt(0))
            && words.chars().filter(c -> c == ' ').count() < LONGEST_NAME
            && ".!?…".indexOf(words.charAt(words.length() - 1)) < 0;
    int next = verb + 1;
    boolean somebody =
        next < to
            && (tokens.isCapitalised(next)
                || tokens.isQuotation(next)
                || Agreement.determiner(tokens.lower(next)) != 0
                || tokens.lexeme(next).is(WordClass.SUBJECT_PRONOUN));
    return name && !somebody;
  }

  private static boolean isContent(Tokens tokens, int token) {
    return tokens.isWord(token) || tokens.isNumber(token) || tokens.isQuotation(token);
  }

  /** Returns the token before one, brackets and loose marks left out, at least {@code from - 1}. */
  public static int before(Tokens tokens, int token, int from) {
    int at = token - 1;
    while (at >= from && !counts(tokens, at)) {
      at = tokens.word(at).equals(")") ? opening(tokens, at, from) - 1 : at - 1;
    }
    return at;
  }

  private int after(int token) {
    int at = token + 1;
    while (at < to && !counts(tokens, at)) {
      at++;
    }
    return at;
  }

  private static boolean counts(Tokens tokens, int token) {
    return isContent(tokens, token) || ",;:–—-.!?…(".contains(tokens.word(token));
  }

  private static int opening(Tokens tokens, int close, int from) {
    for (int at = close - 1; at >= from && at > close - LONGEST_ASIDE; at--) {
      if (tokens.word(at).equals("(")) {
        return at;
      }
    }
    return close;
  }

  private boolean isSaying(int token) {
    return token < to
        && !tokens.isCapitalised(token)
        && (tokens.lower(token).equals("so") || tokens.lexeme(token).isSaid());
  }
}
