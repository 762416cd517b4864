package org.pressespiegel.language;

import java.util.List;
import java.util.Set;

/**
 * Tells which words of a stretch are finite verbs, by their forms and by where they stand: {@code
 * die besetzten Gebiete} and {@code die Truppen besetzten die Stadt}.
 */
final class VerbFinder {

  private static final Set<String> AUXILIARIES =
      Set.of("haben", "sein", "werden", "können", "müssen", "dürfen", "sollen", "wollen", "mögen");

  /** How many tokens may stand between an article and the attribute before its noun. */
  private static final int FARTHEST_ARTICLE = 12;

  private final VerbIndex verbs;

  VerbFinder(VerbIndex verbs) {
    this.verbs = verbs;
  }

  boolean isAuxiliary(Tokens tokens, int at) {
    for (VerbForm form : verbs.of(tokens.lower(at))) {
      if (AUXILIARIES.contains(form.verb().base()) && form.verb().particle().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word may be the participle or infinitive of an auxiliary. */
  boolean isHelped(Tokens tokens, int at) {
    if (tokens.isCapitalised(at) || tokens.lower(at - 1).equals("zu")) {
      return false;
    }
    for (VerbForm form : verbs.of(tokens.lower(at))) {
      boolean helped =
          form.shape() == VerbForm.Shape.PARTICIPLE || form.shape() == VerbForm.Shape.INFINITIVE;
      if (helped) {
        return true;
      }
    }
    return false;
  }

  boolean hasZuInfinitive(Tokens tokens, int begin, int end) {
    for (int at = begin; at < end; at++) {
      if (at == end - 1 && at > begin && !tokens.isCapitalised(at) && looksLikeZu(tokens, at)) {
        return true;
      }
      for (VerbForm form : forms(tokens, at, begin)) {
        boolean zu =
            form.shape() == VerbForm.Shape.ZU_INFINITIVE
                || form.shape() == VerbForm.Shape.INFINITIVE && tokens.lower(at - 1).equals("zu");
        if (zu) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns whether a word closes a clause as {@code anzuheizen} and {@code zu heizen} do, whatever
   * verb it is.
   */
  private static boolean looksLikeZu(Tokens tokens, int at) {
    String lower = tokens.lower(at);
    boolean infinitive = lower.endsWith("en") || lower.endsWith("ern") || lower.endsWith("eln");
    if (infinitive && tokens.word(at - 1).equals("zu")) {
      return true;
    }
    int zu = lower.indexOf("zu", 1);
    return infinitive
        && zu > 1
        && lower.length() > zu + 5
        && WordClass.PARTICLE.has(lower.substring(0, zu));
  }

  /** Returns the finite verb between two tokens, the last of a verb-final clause; or -1. */
  int finite(Tokens tokens, int begin, int end, boolean verbFinal) {
    int found = -1;
    for (int at = begin; at < end; at++) {
      at = Math.max(at, PieceReader.closing(tokens, at, end));
      if (isFinite(tokens, at, begin)) {
        if (!verbFinal) {
          return at;
        }
        found = at;
      }
    }
    if (found >= 0) {
      return found;
    }
    return opensInVerb(tokens, begin, end)
        ? begin
        : verbFinal ? unknownVerb(tokens, begin, end) : -1;
  }

  /** {@code Kommt der Streik?}, {@code Fällt viel Schnee, …}: a verb in front, and no other. */
  private boolean opensInVerb(Tokens tokens, int begin, int end) {
    boolean subject =
        begin + 1 < end
            && tokens.isCapitalised(begin)
            && (Agreement.determiner(tokens.lower(begin + 1)) != 0
                || WordClass.SUBJECT_PRONOUN.has(tokens.lower(begin + 1))
                || tokens.lower(begin + 1).equals("sie")
                || tokens.lower(begin + 1).equals("es"));
    if (!subject) {
      return false;
    }
    for (VerbForm form : forms(tokens, begin, begin)) {
      if (form.isFinite() && form.person() != Person.YOU && form.person() != Person.I) {
        return true;
      }
    }
    return false;
  }

  /** Returns the last word of a piece if it looks like a verb that nobody knows; or -1. */
  private int unknownVerb(Tokens tokens, int begin, int end) {
    int last = end - 1;
    while (last > begin && !PieceReader.isContent(tokens, last)) {
      last--;
    }
    String lower = tokens.lower(last);
    boolean looks = lower.endsWith("t") || lower.endsWith("te") || lower.endsWith("ten");
    boolean small = tokens.isWord(last) && !tokens.isCapitalised(last);
    boolean unknown = verbs.of(lower).isEmpty() && !WordClass.isKnown(lower);
    return last > begin + 1 && looks && small && unknown && lower.length() > 3 ? last : -1;
  }

  /** {@code , der die Schmiede weiterführt}: what closes a clause and is no other word. */
  boolean endsInUnknownVerb(Tokens tokens, Piece piece) {
    int last = piece.end() - 1;
    String lower = tokens.lower(last);
    boolean ending = lower.endsWith("t") || lower.endsWith("te") || lower.endsWith("ten");
    return ending
        && last > piece.begin() + 1
        && lower.length() > 4
        && tokens.isWord(last)
        && !tokens.isCapitalised(last)
        && !WordClass.isKnown(lower)
        && Agreement.determiner(lower) == 0
        && verbs.of(lower).isEmpty();
  }

  boolean isFinite(Tokens tokens, int at, int begin) {
    boolean finite = false;
    boolean auxiliary = false;
    boolean infinitive = false;
    for (VerbForm form : forms(tokens, at, begin)) {
      boolean usual = form.isFinite() && form.person() != Person.YOU;
      finite |= usual;
      infinitive |= form.shape() == VerbForm.Shape.INFINITIVE;
      auxiliary |= AUXILIARIES.contains(form.verb().base()) && usual;
    }
    if (!finite) {
      return false;
    }
    if (infinitive && tokens.lower(at - 1).equals("zu")) {
      return false;
    }
    // "Bewaffnete stürmten": what opens a sentence is hardly a verb, unless it helps one.
    return auxiliary
        || !tokens.isCapitalised(at)
            && (!isAttributive(tokens, at) || isOnlyFinite(tokens.lower(at)));
  }

  /** Returns whether a past form is no participle with an ending: {@code teilte, gaben}. */
  private boolean isOnlyFinite(String lower) {
    boolean past = false;
    for (VerbForm form : verbs.of(lower)) {
      past |= form.tense() == Tense.PRETERITE && form.mood() == Mood.INDICATIVE;
    }
    String stem = lower.endsWith("e") ? lower.substring(0, lower.length() - 1) : "";
    stem = lower.endsWith("en") ? lower.substring(0, lower.length() - 2) : stem;
    boolean participle = false;
    for (VerbForm form : verbs.of(stem)) {
      participle |= form.shape() == VerbForm.Shape.PARTICIPLE;
    }
    return past && !stem.isEmpty() && !participle;
  }

  /** Returns the forms that a token may be: small words, and a capital one that opens. */
  List<VerbForm> forms(Tokens tokens, int at, int begin) {
    String lower = tokens.lower(at);
    boolean opens = at == begin && tokens.opens(at);
    if (tokens.isCapitalised(at) && !opens || !tokens.isWord(at)) {
      return List.of();
    }
    if (Agreement.determiner(lower) != 0 || WordClass.isKnown(lower)) {
      return List.of();
    }
    return verbs.of(lower);
  }

  /** Returns whether a form stands before a noun as an adjective, {@code die besetzten Gebiete}. */
  static boolean isAttributive(Tokens tokens, int at) {
    String lower = tokens.lower(at);
    if (!Agreement.hasAdjectiveEnding(lower)
        || !(tokens.isCapitalised(at + 1) || looksAdjectival(tokens, at + 1))) {
      return false;
    }
    if (tokens.isCapitalised(at + 1) && hasOpenDeterminer(tokens, at)) {
      return true;
    }
    String before = tokens.lower(at - 1);
    return Agreement.determiner(before) != 0
        || WordClass.QUANTITY.has(before)
        || tokens.isNumber(at - 1) && !isYear(before)
        || !WordClass.preposition(before).isEmpty()
        || looksAdjectival(tokens, at - 1) && !tokens.isCapitalised(at - 1);
  }

  /** {@code Im Juli 2008 meldete sie …}: a year counts nothing. */
  private static boolean isYear(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
  }

  /** {@code die im Irak stationierten Truppen}: an article waits for its noun. */
  private static boolean hasOpenDeterminer(Tokens tokens, int at) {
    for (int back = at - 2; back > 0 && back > at - FARTHEST_ARTICLE; back--) {
      if (!tokens.isWord(back) && !tokens.isNumber(back)) {
        return false;
      }
      boolean opens =
          !WordClass.preposition(tokens.lower(back)).isEmpty()
              && !tokens.isCapitalised(back)
              && Agreement.determiner(tokens.lower(back - 1)) != 0;
      if (opens) {
        return !isClosed(tokens, back + 1, at);
      }
    }
    return false;
  }

  /** Whether another attribute has closed the phrase: {@code der im Amt bestätigte Chef warnte}. */
  private static boolean isClosed(Tokens tokens, int from, int to) {
    for (int at = from + 1; at < to; at++) {
      boolean attribute =
          looksAdjectival(tokens, at)
              && tokens.isCapitalised(at + 1)
              && (tokens.isCapitalised(at - 1) || tokens.isNumber(at - 1));
      if (attribute) {
        return true;
      }
    }
    return false;
  }

  static boolean looksAdjectival(Tokens tokens, int at) {
    String lower = tokens.lower(at);
    return tokens.isWord(at)
        && !tokens.isCapitalised(at)
        && !WordClass.isKnown(lower)
        && Agreement.determiner(lower) == 0
        && lower.length() > 3
        && Agreement.hasAdjectiveEnding(lower);
  }
}
