package org.pressespiegel.time;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pressespiegel.language.Tokens.Gap;

/**
 * Reads the tense around an expression from cheap cues: auxiliaries, listed preterites, the ending
 * {@code -te}, participles. The clause between commas comes first, then those that follow, then
 * those before. What stands in brackets belongs to no clause around it, a comma between digits
 * parts nothing, and a perfect goes on behind an apposition or a relative clause.
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

  private static final short FINITE = PAST | PLANNED | PERFECT | PRESENT | FUTURE | MAYBE_PAST;

  private final TaggedAtoms tokens;

  /** What each token tells, read once when the first question comes. */
  private short[] cues;

  /** For each token one more than the place of the bracket it stands in; 0 where in none. */
  private int[] rooms;

  /** By the place of an opening bracket that of its closing one. */
  private int[] closings;

  Clause(TaggedAtoms tokens) {
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
      readBrackets();
    }
    int room = token < rooms.length ? rooms[token] : 0;
    int begin = sentenceBegin(token);
    int end = sentenceEnd(token);
    int left = clauseBegin(token, begin, room);
    int right = clauseEnd(token, end, room);
    Tense tense = tense(left, right, end, room);
    while (tense == Tense.UNKNOWN && (left > begin || right < end)) {
      if (right < end) {
        int next = clauseEnd(right + 1, end, room);
        tense = tense(right, next, end, room);
        right = next;
      } else {
        int next = clauseBegin(left - 1, begin, room);
        tense = tense(next, left, end, room);
        left = next;
      }
    }
    return tense;
  }

  private int clauseBegin(int token, int limit, int room) {
    int begin = Math.max(token, limit);
    while (begin > limit && !parts(begin - 1, room)) {
      begin--;
    }
    return begin;
  }

  private int clauseEnd(int token, int limit, int room) {
    int end = Math.min(token, limit);
    while (end < limit && !parts(end, room)) {
      end++;
    }
    return end;
  }

  /** Returns whether a clause ends at the token, for a reader inside the given brackets. */
  private boolean parts(int token, int room) {
    boolean bracket = room > 0 && (token == room - 1 || token == closings[room - 1]);
    return bracket || (cues[token] & COMMA) != 0 && isVisible(token, room);
  }

  /** Brackets are passed over by whoever is not inside them. */
  private boolean isVisible(int token, int room) {
    return rooms[token] == 0 || rooms[token] == room;
  }

  private int seen(int begin, int end, int room) {
    int seen = 0;
    for (int token = begin; token < end; token++) {
      seen |= isVisible(token, room) ? cues[token] : 0;
    }
    return seen;
  }

  private Tense tense(int begin, int end, int sentenceEnd, int room) {
    int seen = seen(begin, end, room);
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
      boolean closed = (seen & PARTICIPLE) != 0 || isClosedBehind(end, sentenceEnd, room);
      return closed ? Tense.PAST : Tense.PRESENT;
    }
    if ((seen & MAYBE_PAST) != 0) {
      return Tense.PAST;
    }
    return (seen & PRESENT) != 0 ? Tense.PRESENT : Tense.UNKNOWN;
  }

  /**
   * Returns whether the participle of a perfect stands behind what was put in between: {@code hat
   * die Ministerin, die gestern ankam, den Plan vorgestellt}. It ends a clause without a finite
   * verb of its own.
   */
  private boolean isClosedBehind(int end, int sentenceEnd, int room) {
    for (int begin = end; begin < sentenceEnd; ) {
      int next = clauseEnd(begin + 1, sentenceEnd, room);
      int last = next - 1;
      while (last > begin && !tokens.isWord(last)) {
        last--;
      }
      // The last word may look finite as well: beschlossen.
      boolean finite = (seen(begin, last, room) & FINITE) != 0;
      boolean ends = last > begin && (cues[last] & PARTICIPLE) != 0 && isVisible(last, room);
      if (ends && !finite && !isComparison(begin + 1)) {
        return true;
      }
      begin = next;
    }
    return false;
  }

  /** {@code …, wie gewohnt}. */
  private boolean isComparison(int token) {
    return tokens.read(token).equals("wie") || tokens.read(token).equals("als");
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
      case ',' -> isBetweenDigits(token) ? 0 : COMMA;
      case ';' -> COMMA;
      default -> 0;
    };
  }

  private boolean isBetweenDigits(int token) {
    return tokens.isGlued(token)
        && tokens.isGlued(token + 1)
        && isDigit(tokens.firstChar(token - 1))
        && isDigit(tokens.firstChar(token + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Pairs brackets; one that has no other nearby parts clauses as a comma does. */
  private void readBrackets() {
    rooms = new int[cues.length];
    closings = new int[cues.length];
    for (int open = 0; open < cues.length; open++) {
      if (tokens.firstChar(open) == ')' && rooms[open] == 0) {
        cues[open] |= COMMA;
      }
      if (tokens.firstChar(open) != '(' || rooms[open] != 0) {
        continue;
      }
      int close = closing(open);
      if (close < 0) {
        cues[open] |= COMMA;
        continue;
      }
      closings[open] = close;
      for (int token = open; token <= close; token++) {
        rooms[token] = open + 1;
      }
    }
  }

  private int closing(int open) {
    int depth = 0;
    for (int token = open; token < cues.length && token - open < REACH; token++) {
      if (token > open && tokens.gap(token) == Gap.BLANK_LINE) {
        return -1;
      }
      char c = tokens.firstChar(token);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return token;
      }
    }
    return -1;
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
    if (tokens.gap(token + 1) == Gap.BLANK_LINE) {
      return true;
    }
    char c = tokens.firstChar(token);
    if (CLOSING.indexOf(c) >= 0 && tokens.isGlued(token)) {
      return ".!?".indexOf(tokens.firstChar(token - 1)) >= 0
          && tokens.gap(token + 1) != Gap.GLUED
          && !tokens.is(token + 1, Category.LOWER);
    }
    if (c == '!' || c == '?') {
      return tokens.gap(token + 1) != Gap.GLUED;
    }
    if (c != '.' || tokens.gap(token + 1) == Gap.GLUED) {
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
