package org.pressespiegel.language;

import java.util.List;

/**
 * Tells which words of a stretch are finite verbs, by their forms and by where they stand: {@code
 * die besetzten Gebiete} and {@code die Truppen besetzten die Stadt}.
 */
final class VerbFinder {

  /** How many tokens may stand between an article and the attribute before its noun. */
  private static final int FARTHEST_ARTICLE = 12;

  private VerbFinder() {}

  static boolean isAuxiliary(Tokens tokens, int at) {
    return tokens.lexeme(at).isAuxiliary();
  }

  /** Returns whether a word may be the participle or infinitive of an auxiliary. */
  static boolean isHelped(Tokens tokens, int at) {
    return tokens.lexeme(at).isNonFinite()
        && !tokens.isCapitalised(at)
        && !tokens.lower(at - 1).equals("zu");
  }

  static boolean hasZuInfinitive(Tokens tokens, int begin, int end) {
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
    if (lower.equals("sein") && tokens.word(at - 1).equals("zu")) {
      return true;
    }
    if (infinitive && tokens.word(at - 1).equals("zu")) {
      return true;
    }
    int zu = lower.indexOf("zu", 1);
    return infinitive
        && zu > 1
        && lower.length() > zu + 5
        && WordClass.PARTICLE.has(lower.substring(0, zu));
  }

  /** {@code die Zahlen ändern zu wollen, beteiligt gewesen zu sein}: no finite verb at all. */
  static boolean closesInZu(Tokens tokens, int verb, int end) {
    int at = verb;
    while (at < end && tokens.lexeme(at).isNonFinite()) {
      at++;
    }
    return at > verb && at + 2 == end && tokens.lower(at).equals("zu");
  }

  /** Returns the finite verb between two tokens, the last of a verb-final clause; or -1. */
  static int finite(Tokens tokens, int begin, int end, boolean verbFinal) {
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
  private static boolean opensInVerb(Tokens tokens, int begin, int end) {
    boolean subject =
        begin + 1 < end
            && tokens.isCapitalised(begin)
            && (tokens.lexeme(begin + 1).isDeterminer()
                || tokens.lexeme(begin + 1).is(WordClass.SUBJECT_PRONOUN)
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
  private static int unknownVerb(Tokens tokens, int begin, int end) {
    int last = end - 1;
    while (last > begin && !PieceReader.isContent(tokens, last)) {
      last--;
    }
    String lower = tokens.lower(last);
    boolean looks = lower.endsWith("t") || lower.endsWith("te") || lower.endsWith("ten");
    boolean small = tokens.isWord(last) && !tokens.isCapitalised(last);
    boolean unknown =
        tokens.lexeme(last).forms().isEmpty() && !tokens.lexeme(last).isFunctionWord();
    return last > begin + 1 && looks && small && unknown && lower.length() > 3 ? last : -1;
  }

  /** {@code , der die Schmiede weiterführt}: what closes a clause and is no other word. */
  static boolean endsInUnknownVerb(Tokens tokens, Piece piece) {
    int last = piece.end() - 1;
    String lower = tokens.lower(last);
    boolean ending = lower.endsWith("t") || lower.endsWith("te") || lower.endsWith("ten");
    return ending
        && last > piece.begin() + 1
        && lower.length() > 4
        && tokens.isWord(last)
        && !tokens.isCapitalised(last)
        && !tokens.lexeme(last).isFunctionWord()
        && !tokens.lexeme(last).isDeterminer()
        && tokens.lexeme(last).forms().isEmpty();
  }

  static boolean isFinite(Tokens tokens, int at, int begin) {
    Lexeme lexeme = tokens.lexeme(at);
    if (isThinking(tokens, at)) {
      return true;
    }
    if (!lexeme.isFinite() || isNoun(tokens, at, begin)) {
      return false;
    }
    if (lexeme.isInfinitive() && tokens.lower(at - 1).equals("zu")) {
      return false;
    }
    // "Bewaffnete stürmten": what opens a sentence is hardly a verb, unless it helps one.
    return lexeme.isFiniteAuxiliary()
        || !lexeme.isCapitalised() && (lexeme.isOnlyFinite() || !isAttributive(tokens, at));
  }

  /** {@code „…“, meinen die Gäste}, {@code Viele meinen, …}: no noun of mine stands behind it. */
  private static boolean isThinking(Tokens tokens, int at) {
    if (!tokens.lower(at).equals("meinen") || tokens.isCapitalised(at)) {
      return false;
    }
    Lexeme next = tokens.lexeme(at + 1);
    return !tokens.isWord(at + 1)
        || next.isDeterminer()
        || next.is(WordClass.SUBJECT_PRONOUN)
        || next.lower().equals("sie");
  }

  /** Returns whether a capital makes a noun of a word: one that doesn't open a sentence. */
  private static boolean isNoun(Tokens tokens, int at, int begin) {
    return tokens.isCapitalised(at) && !(at == begin && tokens.opens(at));
  }

  /** Returns the forms that a token may be: small words, and a capital one that opens. */
  private static List<VerbForm> forms(Tokens tokens, int at, int begin) {
    return isNoun(tokens, at, begin) ? List.of() : tokens.lexeme(at).verbForms();
  }

  /** Returns whether a form stands before a noun as an adjective, {@code die besetzten Gebiete}. */
  static boolean isAttributive(Tokens tokens, int at) {
    if (!tokens.lexeme(at).hasAdjectiveEnding()
        || !(tokens.isCapitalised(at + 1) || looksAdjectival(tokens, at + 1))) {
      return false;
    }
    if (tokens.isCapitalised(at + 1) && hasOpenDeterminer(tokens, at)) {
      return true;
    }
    if (isJoinedAttribute(tokens, at)) {
      return true;
    }
    Lexeme before = tokens.lexeme(at - 1);
    return before.isDeterminer()
        || before.is(WordClass.QUANTITY)
        || before.isNumber() && !isYear(before.lower())
        || before.isPreposition()
        || before.looksAdjectival();
  }

  /**
   * {@code mit entlassenen oder nicht genehmigten Fahrern}: as the adjective that it is joined to.
   */
  private static boolean isJoinedAttribute(Tokens tokens, int at) {
    boolean adverb =
        tokens.lexeme(at - 1).is(WordClass.NEGATION) || tokens.lexeme(at - 1).is(WordClass.ADVERB);
    int before = adverb ? at - 2 : at - 1;
    String lower = tokens.lower(at);
    return before > 0
        && tokens.isCapitalised(at + 1)
        && tokens.lexeme(before).is(WordClass.COORDINATOR)
        && !tokens.isCapitalised(before - 1)
        && tokens.lexeme(before - 1).hasAdjectiveEnding()
        && tokens.lower(before - 1).endsWith(lower.substring(lower.length() - 2))
        && (tokens.lexeme(before - 2).isPreposition()
            || tokens.lexeme(before - 2).isDeterminer()
            || tokens.isNumber(before - 2));
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
          tokens.lexeme(back).isPreposition()
              && !tokens.isCapitalised(back)
              && tokens.lexeme(back - 1).isDeterminer();
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
    return tokens.lexeme(at).looksAdjectival();
  }
}
