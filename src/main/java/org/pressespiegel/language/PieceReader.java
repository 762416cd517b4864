package org.pressespiegel.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.pressespiegel.language.Clause.Kind;

/** Cuts sentences at their marks and conjunctions into pieces, and tells what each may be. */
final class PieceReader {

  private static final Set<String> RELATIVES =
      Set.of(
          "der", "die", "das", "den", "dem", "welcher", "welche", "welches", "welchen", "welchem");

  /** Within a clause these are adverbs: "Reisende können das aber ablehnen". */
  private static final Set<String> NEEDS_COMMA = Set.of("aber", "denn", "doch", "jedoch");

  /** Brackets that hold more tokens than this are none. */
  private static final int LONGEST_ASIDE = 60;

  /** So many tokens ahead the verb is looked for that commas part from its clause. */
  private static final int LONGEST_APPOSITION = 20;

  private PieceReader() {}

  static List<Piece> pieces(Tokens tokens, int from, int to, IntPredicate speech) {
    int last = lastWord(tokens, from, to);
    List<Piece> pieces = new ArrayList<>();
    int begin = from;
    boolean comma = false;
    for (int at = from; at <= to; at++) {
      int closing = at < to ? closing(tokens, at, to) : -1;
      if (closing > 0) {
        // "Anna Ohm (54) sagte": brackets part nothing.
        if (closing > at + 1) {
          pieces.add(new Piece(at + 1, closing, Kind.ASIDE));
        }
        begin = at == begin ? closing + 1 : begin;
        at = closing;
        continue;
      }
      boolean spoken = at < to && speech.test(at);
      boolean mark = at == to || spoken || isMark(tokens, at, last);
      if (!mark) {
        continue;
      }
      if (at > begin) {
        split(tokens, begin, at, comma, pieces);
      }
      if (spoken) {
        pieces.add(new Piece(at, at + 1, Kind.SPEECH));
      }
      comma = at < to && tokens.word(at).equals(",");
      begin = at + 1;
    }
    return pieces;
  }

  /** Returns the bracket that closes one, or -1. */
  static int closing(Tokens tokens, int at, int to) {
    if (tokens.isWord(at)) {
      return -1;
    }
    String open = tokens.word(at);
    if (!open.equals("(") && !open.equals("[")) {
      return -1;
    }
    String close = open.equals("(") ? ")" : "]";
    for (int next = at + 1; next < to && next < at + LONGEST_ASIDE; next++) {
      if (tokens.word(next).equals(close)) {
        return next;
      }
    }
    return -1;
  }

  private static int lastWord(Tokens tokens, int from, int to) {
    int last = to - 1;
    while (last >= from && !isContent(tokens, last)) {
      last--;
    }
    return last;
  }

  static boolean isContent(Tokens tokens, int at) {
    return tokens.isWord(at) || tokens.isNumber(at) || tokens.isQuotation(at);
  }

  private static boolean isMark(Tokens tokens, int at, int lastWord) {
    if (isContent(tokens, at)) {
      return false;
    }
    return switch (tokens.word(at)) {
      case ",", ";", ":", "(", ")", "[", "]", "–", "—" -> true;
      // "am 4. Mai", "Dr. Ohm": a stop within a sentence is none.
      case ".", "!", "?", "…" -> at > lastWord || isLostBlank(tokens, at);
      case "-" -> !tokens.isWord(at - 1) || tokens.begin(at) > tokens.end(at - 1);
      default -> false;
    };
  }

  /** {@code … zu Ende.Der Chef …}: a sentence ends although no blank follows. */
  private static boolean isLostBlank(Tokens tokens, int at) {
    return tokens.isCapitalised(at + 1)
        && tokens.end(at) == tokens.begin(at + 1)
        && tokens.isWord(at - 1)
        && !tokens.isCapitalised(at - 1)
        && tokens.word(at - 1).length() > 3;
  }

  /** Parts two clauses that {@code und} joins: both sides have a finite verb. */
  private static void split(Tokens tokens, int begin, int end, boolean comma, List<Piece> pieces) {
    int from = begin;
    boolean continues = false;
    boolean verbal =
        tokens.lexeme(begin).is(WordClass.SUBORDINATOR) && opensClause(tokens, begin, end)
            || comma && isRelative(tokens, begin);
    for (int at = begin + 1; at < end - 1; at++) {
      if (!tokens.lexeme(at).is(WordClass.COORDINATOR)
          || tokens.isCapitalised(at)
          || NEEDS_COMMA.contains(tokens.lower(at))) {
        continue;
      }
      int one = VerbFinder.finite(tokens, from, at, verbal);
      int other = one < 0 ? -1 : VerbFinder.finite(tokens, at + 1, end, verbal);
      // "hat ihn zu sechs und sieben Jahren verurteilt": what closes the clause is no finite verb.
      boolean closes =
          !verbal
              && other == end - 1
              && VerbFinder.isAuxiliary(tokens, one)
              && VerbFinder.isHelped(tokens, other);
      if (other >= 0 && !closes) {
        pieces.add(new Piece(from, at, comma, continues, false, null));
        from = at + 1;
        continues = true;
      }
    }
    boolean joined = !continues && tokens.lexeme(begin).is(WordClass.COORDINATOR);
    boolean colon = tokens.word(end).equals(":");
    pieces.add(new Piece(from, end, comma, continues || joined, colon, null));
  }

  static Kind kind(Tokens tokens, Piece piece) {
    if (piece.set() != null) {
      return piece.set();
    }
    int at = piece.begin();
    while (at < piece.end() - 1
        && (!tokens.isWord(at) || tokens.lexeme(at).is(WordClass.COORDINATOR))) {
      at++;
    }
    if (tokens.lexeme(at).is(WordClass.ADVERB)
        && tokens.lexeme(at + 1).is(WordClass.SUBORDINATOR)) {
      at++;
    }
    String lower = tokens.lower(at);
    boolean asks = !piece.afterComma() && isQuestion(tokens, at, piece.end());
    if (!asks
        && tokens.lexeme(at).is(WordClass.SUBORDINATOR)
        && opensClause(tokens, at, piece.end())) {
      return Kind.SUBORDINATE;
    }
    int finite = VerbFinder.finite(tokens, at, piece.end(), false);
    boolean zu =
        (finite < 0 || VerbFinder.closesInZu(tokens, finite, piece.end()))
            && VerbFinder.hasZuInfinitive(tokens, at, piece.end());
    if (zu) {
      return Kind.INFINITIVE;
    }
    String opening = tokens.lower(piece.begin());
    boolean joins = at == piece.begin() || opening.equals("und") || opening.equals("oder");
    boolean relative = piece.afterComma() && joins && isRelative(tokens, at);
    if (relative && isVerbFinal(tokens, at, piece.end()) && !isArticle(tokens, at, piece)) {
      return Kind.RELATIVE;
    }
    if (finite >= 0) {
      return Kind.MAIN;
    }
    return Kind.FRAGMENT;
  }

  /** Returns whether a conjunction opens a clause: {@code als} and {@code wie} may compare. */
  private static boolean opensClause(Tokens tokens, int at, int end) {
    String lower = tokens.lower(at);
    if (lower.equals("wie") && VerbFinder.finite(tokens, at + 1, end, false) < 0) {
      return isBroken(tokens, end);
    }
    boolean comparing = lower.equals("als") || lower.equals("wie") || lower.equals("da");
    Lexeme lexeme = tokens.lexeme(at);
    boolean other = lexeme.is(WordClass.PREPOSITION) || lexeme.is(WordClass.ADVERB);
    int last = VerbFinder.finite(tokens, at + 1, end, true);
    boolean known = last >= 0 && !tokens.lexeme(last).forms().isEmpty();
    return !comparing && !other || known && last >= end - 2 && isVerbFinal(tokens, at + 1, end);
  }

  /** {@code wie die Leiterin, Anna Ohm, sagte}: commas part what opens a clause from its verb. */
  private static boolean isBroken(Tokens tokens, int comma) {
    int begin = comma + 1;
    for (int at = begin; at < tokens.size() && at < comma + LONGEST_APPOSITION; at++) {
      boolean ends = tokens.word(at + 1).equals(",") || tokens.word(at + 1).equals(".");
      if (VerbFinder.isFinite(tokens, at, at)) {
        return begin > comma + 1 && ends && at - begin < 3;
      }
      if (tokens.word(at).equals(",")) {
        begin = at + 1;
      }
    }
    return false;
  }

  /** {@code Wer zahlt das?}, {@code Wie viele Häuser stehen leer?}: the verb does not close it. */
  private static boolean isQuestion(Tokens tokens, int at, int end) {
    String lower = tokens.lower(at);
    boolean asking = tokens.lexeme(at).is(WordClass.SUBORDINATOR) && lower.startsWith("w");
    if (!asking || lower.equals("weil") || lower.startsWith("wenn")) {
      return false;
    }
    int first = VerbFinder.finite(tokens, at + 1, end, false);
    int last = VerbFinder.finite(tokens, at + 1, end, true);
    boolean helped =
        first >= 0 && VerbFinder.isAuxiliary(tokens, first) && VerbFinder.isHelped(tokens, end - 1);
    return first >= 0 && (last < end - 1 || first < last && helped);
  }

  private static boolean isRelative(Tokens tokens, int at) {
    return isPronoun(tokens, at) || tokens.lexeme(at).isPreposition() && isPronoun(tokens, at + 1);
  }

  private static boolean isPronoun(Tokens tokens, int at) {
    return RELATIVES.contains(tokens.lower(at)) || tokens.lexeme(at).is(WordClass.RELATIVE);
  }

  /**
   * Returns whether what looks like a relative pronoun is the article of a phrase: {@code , die
   * Chefin der Werft,} has no verb, {@code , die Wirtschaft werde schrumpfen} has it right behind.
   */
  private static boolean isArticle(Tokens tokens, int begin, Piece piece) {
    int at = tokens.lexeme(begin).isPreposition() ? begin + 1 : begin;
    int end = piece.end();
    int after = phraseEnd(tokens, at, end);
    if (after < 0) {
      return false;
    }
    int first = VerbFinder.finite(tokens, at, end, false);
    if (first < 0) {
      return !tokens.isWord(end - 1) || tokens.isCapitalised(end - 1);
    }
    if (first != after) {
      return false;
    }
    boolean helped = VerbFinder.isAuxiliary(tokens, first) && VerbFinder.isHelped(tokens, end - 1);
    boolean closes = first == end - 1;
    boolean explains = !piece.continues() && tokens.isCapitalised(piece.begin() - 2);
    return closes ? !explains : helped || VerbFinder.finite(tokens, at, end, true) < end - 1;
  }

  /** {@code , so die Chefin,}: who says it, without a verb. */
  static boolean isSource(Tokens tokens, Piece piece) {
    int next = piece.begin() + 1;
    return piece.afterComma()
        && tokens.lower(piece.begin()).equals("so")
        && next < piece.end()
        && (tokens.isCapitalised(next) || tokens.lexeme(next).isDeterminer());
  }

  /** {@code , der Vater drei Jahre Haft}: a subject that shares the verb before, and more. */
  static boolean isGapped(Tokens tokens, Piece piece) {
    int after = phraseEnd(tokens, piece.begin(), piece.end());
    return piece.afterComma()
        && piece.begin() < piece.end() - 2
        && after > 0
        && after < piece.end()
        && !tokens.lexeme(after).is(WordClass.ADVERB);
  }

  /** The token after an article, its noun and what belongs to it; or -1 where they don't agree. */
  private static int phraseEnd(Tokens tokens, int article, int end) {
    int noun = nounBehind(tokens, article, end);
    int cases = tokens.lexeme(article).determiner();
    if (noun < 0 || (cases & tokens.lexeme(noun).genders()) == 0) {
      return -1;
    }
    int after = noun + 1;
    while (after < end) {
      Lexeme lexeme = tokens.lexeme(after);
      boolean belongs =
          lexeme.isCapitalised()
              || (lexeme.determiner() & Agreement.GENITIVE) != 0 && lexeme.value().orElse(1) == 1
              || lexeme.isPreposition();
      int more =
          tokens.isCapitalised(after) ? after : belongs ? nounBehind(tokens, after, end) : -1;
      if (more < 0) {
        return after;
      }
      after = more + 1;
    }
    return after;
  }

  /** The noun right behind a small word, adjectives and another small word between them; or -1. */
  private static int nounBehind(Tokens tokens, int small, int end) {
    int at = small + 1;
    if (tokens.lexeme(at).isDeterminer() && tokens.lexeme(small).isPreposition()) {
      at++;
    }
    while (at < end && (tokens.isNumber(at) || VerbFinder.looksAdjectival(tokens, at))) {
      at++;
    }
    return at < end && tokens.isCapitalised(at) ? at : -1;
  }

  /** Returns whether the verb comes last, or is not there: in marks, or behind another clause. */
  private static boolean isVerbFinal(Tokens tokens, int begin, int end) {
    int last = VerbFinder.finite(tokens, begin, end, true);
    if (last < 0) {
      return !hasQuotation(tokens, begin, end) && isClosedLater(tokens, end);
    }
    int word = end - 1;
    while (word > begin && !isContent(tokens, word)) {
      word--;
    }
    int first = VerbFinder.finite(tokens, begin, end, false);
    // "werde … kommen": what looks finite at the end is an infinitive or a participle.
    boolean second =
        first < last && VerbFinder.isAuxiliary(tokens, first) && VerbFinder.isHelped(tokens, last);
    return last == word && !second;
  }

  /** Returns whether the next verb closes its clause: "…, die, wie er sagte, noch lief, …". */
  private static boolean isClosedLater(Tokens tokens, int end) {
    for (int at = end + 1; at < tokens.size() && at < end + LONGEST_ASIDE; at++) {
      if (tokens.lexeme(at).is(WordClass.COMPLEMENT)) {
        return false;
      }
      if (VerbFinder.isFinite(tokens, at, at)) {
        return !isContent(tokens, at + 1);
      }
    }
    return false;
  }

  static boolean hasQuotation(Tokens tokens, int begin, int end) {
    for (int at = begin; at < end; at++) {
      if (tokens.isQuotation(at)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether nothing but brackets stands between two tokens. */
  static boolean isJoined(Tokens tokens, int left, int right) {
    int at = left + 1;
    while (at < right && closing(tokens, at, right) > 0) {
      at = closing(tokens, at, right) + 1;
    }
    return at == right;
  }
}
