package org.pressespiegel.time;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the tense around an expression from cheap cues: auxiliaries, listed preterites, the ending
 * {@code -te}, participles. The clause between commas comes first, then those that follow, then
 * those before.
 */
final class Clause {

  /** Sentences end here at the latest, so that reading stays linear on any text. */
  private static final int REACH = 60;

  /** How participles begin: {@code gewählt, verlegt, angekündigt}. */
  private static final List<String> PREFIXES =
      Table.rows("participles").stream().map(row -> row[0]).toList();

  /** {@code tut} and the like are other words as well. */
  private static final int SHORTEST_PRESENT = 3;

  /** {@code Am kommenden Mittwoch}. */
  private static final int LONGEST_FRONT = 3;

  /** {@code erst, laut, sagt}: words in -t beside a day that tell no tense. */
  private static final Set<String> TENSELESS =
      Table.rows("tenseless").stream().map(row -> row[0]).collect(Collectors.toUnmodifiableSet());

  /** What may close a sentence after its point. */
  private static final String CLOSING = "\"“”»«)";

  private static final short COMMA = 1;
  private static final short PAST = 2;
  private static final short PLANNED = 4;
  private static final short PERFECT = 8;
  private static final short PARTICIPLE = 16;
  private static final short PRESENT = 32;
  private static final short FUTURE = 64;

  /** {@code sagten}, which may be an infinitive like {@code warten}. */
  private static final short MAYBE_PAST = 128;

  private final Tokens tokens;

  /** What each token tells, read once when the first question comes. */
  private short[] cues;

  Clause(Tokens tokens) {
    this.tokens = tokens;
  }

  /** What the verb around an expression says. */
  enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    UNKNOWN
  }

  /** Returns the tense of the nearest clause that tells one, in the sentence of the token. */
  Tense tense(int token) {
    if (cues == null) {
      cues = readCues();
    }
    int begin = sentenceBegin(token);
    int end = sentenceEnd(token);
    int left = clauseBegin(token, begin);
    int right = clauseEnd(token, end);
    Tense tense = tense(left, right);
    while (tense == Tense.UNKNOWN && (left > begin || right < end)) {
      if (right < end) {
        int next = clauseEnd(right + 1, end);
        tense = tense(right, next);
        right = next;
      } else {
        int next = clauseBegin(left - 1, begin);
        tense = tense(next, left);
        left = next;
      }
    }
    return tense;
  }

  private int clauseBegin(int token, int limit) {
    int begin = Math.max(token, limit);
    while (begin > limit && (cues[begin - 1] & COMMA) == 0) {
      begin--;
    }
    return begin;
  }

  private int clauseEnd(int token, int limit) {
    int end = Math.min(token, limit);
    while (end < limit && (cues[end] & COMMA) == 0) {
      end++;
    }
    return end;
  }

  private Tense tense(int begin, int end) {
    int seen = 0;
    for (int token = begin; token < end; token++) {
      seen |= cues[token];
    }
    if ((seen & PLANNED) != 0) {
      return Tense.FUTURE;
    }
    if ((seen & PAST) != 0) {
      return Tense.PAST;
    }
    if ((seen & FUTURE) != 0) {
      return Tense.FUTURE;
    }
    if ((seen & PERFECT) != 0) {
      return (seen & PARTICIPLE) != 0 ? Tense.PAST : Tense.PRESENT;
    }
    if ((seen & MAYBE_PAST) != 0) {
      return Tense.PAST;
    }
    return (seen & PRESENT) != 0 ? Tense.PRESENT : Tense.UNKNOWN;
  }

  private short[] readCues() {
    short[] read = new short[tokens.size()];
    for (int token = 0; token < read.length; token++) {
      read[token] = tokens.isWord(token) ? verbCue(token) : signCue(token);
    }
    return read;
  }

  private short signCue(int token) {
    return switch (tokens.firstChar(token)) {
      case ',', ';', '(', ')' -> COMMA;
      default -> 0;
    };
  }

  private short verbCue(int token) {
    long mask = tokens.mask(token);
    int cue = 0;
    cue |= (mask & Category.PLANNED.bit()) != 0 ? PLANNED : 0;
    cue |= (mask & Category.PAST.bit()) != 0 ? PAST : 0;
    cue |= isPreterite(token) ? tokens.endsWith(token, "te") ? PAST : MAYBE_PAST : 0;
    cue |= (mask & Category.FUTURE.bit()) != 0 ? FUTURE : 0;
    cue |= (mask & Category.PERFECT.bit()) != 0 ? PERFECT : 0;
    cue |= (mask & Category.PRESENT.bit()) != 0 || isPresentBesideDay(token) ? PRESENT : 0;
    cue |= isParticiple(token) ? PARTICIPLE : 0;
    return (short) cue;
  }

  /** Returns whether the token looks like {@code sagte, sagten}, and not like an adjective. */
  private boolean isPreterite(int token) {
    if (!tokens.is(token, Category.LOWER) || tokens.length(token) < 5) {
      return false;
    }
    boolean ending = tokens.endsWith(token, "te") || tokens.endsWith(token, "ten");
    if (!ending || tokens.is(token, Category.FUTURE) || hasOtherMeaning(token)) {
      return false;
    }
    boolean inNounPhrase =
        tokens.is(token - 1, Category.ARTICLE)
            || tokens.is(token - 1, Category.PREPOSITION)
            || tokens.is(token - 1, Category.NUMBER);
    boolean beforeNoun =
        tokens.endsWith(token, "ten") && tokens.is(token + 1, Category.CAPITALISED);
    boolean borrowed = tokens.endsWith(token, "ierte") || tokens.endsWith(token, "ierten");
    return borrowed || !(inNounPhrase || beforeNoun);
  }

  /**
   * Returns whether the token stands where only a finite verb can, and has the ending of the
   * present: {@code Am Mittwoch reist sie}, {@code Sie reist am Mittwoch}.
   */
  private boolean isPresentBesideDay(int token) {
    boolean behindDay = isDay(token - 1);
    boolean beforeDay =
        isDay(token + 2) && tokens.length(token + 1) == 2 && tokens.startsWith(token + 1, "am");
    if (!behindDay && !beforeDay
        || !tokens.is(token, Category.LOWER)
        || tokens.length(token) <= SHORTEST_PRESENT
        || !tokens.endsWith(token, "t")
        || tokens.is(token, Category.PAST)
        || TENSELESS.contains(tokens.read(token))) {
      return false;
    }
    boolean behindFirst = behindDay && token - sentenceBegin(token) <= LONGEST_FRONT;
    return isParticiple(token)
        ? behindFirst && tokens.endsWith(token, "iert")
        : behindFirst || beforeDay;
  }

  private boolean isDay(int token) {
    return tokens.is(token, Category.WEEKDAY) || tokens.is(token, Category.WEEKDAY_PART);
  }

  private boolean hasOtherMeaning(int token) {
    return tokens.is(token, Category.ORDINAL)
        || tokens.is(token, Category.DIRECTION)
        || tokens.is(token, Category.FILLER)
        || tokens.is(token, Category.DEICTIC_DAY)
        || tokens.is(token, Category.SHIFT_ADJECTIVE);
  }

  private boolean isParticiple(int token) {
    boolean candidate = tokens.is(token, Category.LOWER) && tokens.length(token) >= 5;
    if (!candidate || tokens.is(token, Category.PRESENT)) {
      return false;
    }
    if (tokens.endsWith(token, "iert")) {
      return true;
    }
    boolean ending = tokens.endsWith(token, "t") || tokens.endsWith(token, "en");
    return ending && hasParticiplePrefix(token);
  }

  private boolean hasParticiplePrefix(int token) {
    for (String prefix : PREFIXES) {
      if (tokens.startsWith(token, prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first token of the sentence that holds {@code token}. */
  int sentenceBegin(int token) {
    int begin = token;
    while (begin > 0 && token - begin < REACH && !endsSentence(begin - 1)) {
      begin--;
    }
    return begin;
  }

  /** Returns the first token after the sentence that holds {@code token}. */
  int sentenceEnd(int token) {
    int end = token;
    while (end < tokens.size() && end - token < REACH) {
      if (endsSentence(end)) {
        return end + 1;
      }
      end++;
    }
    return end;
  }

  /** Returns whether a sentence ends after the token. */
  boolean endsSentence(int token) {
    if (tokens.gap(token + 1) == Tokens.BLANK_LINE) {
      return true;
    }
    char c = tokens.firstChar(token);
    if (CLOSING.indexOf(c) >= 0 && tokens.isGlued(token)) {
      return ".!?".indexOf(tokens.firstChar(token - 1)) >= 0
          && tokens.gap(token + 1) != Tokens.GLUED
          && !tokens.is(token + 1, Category.LOWER);
    }
    if (c == '!' || c == '?') {
      return tokens.gap(token + 1) != Tokens.GLUED;
    }
    if (c != '.' || tokens.gap(token + 1) == Tokens.GLUED) {
      return false;
    }
    boolean ordinal = tokens.is(token - 1, Category.DAY) && tokens.isGlued(token);
    boolean initial = tokens.isWord(token - 1) && tokens.length(token - 1) <= 2;
    boolean capital = !tokens.is(token + 1, Category.LOWER);
    return capital && !ordinal && !initial;
  }

  /** Returns how many sentence ends stand between two tokens. */
  int sentencesBetween(int from, int to) {
    int count = 0;
    for (int token = from; token < to; token++) {
      count += endsSentence(token) ? 1 : 0;
    }
    return count;
  }

  /**
   * Returns whether the sentence begins like an item of a list, {@code Bozen: Konzert, 20 Uhr};
   * what the colon stands right before is no item, {@code Beginn: 20 Uhr}.
   */
  boolean isListItem(int token) {
    int begin = sentenceBegin(token);
    int end = Math.min(token - 2, begin + 8);
    for (int at = begin; at < end; at++) {
      if (tokens.firstChar(at) == ':') {
        return true;
      }
    }
    return false;
  }
}
