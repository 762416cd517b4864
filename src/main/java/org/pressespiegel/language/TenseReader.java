package org.pressespiegel.language;

import static org.pressespiegel.language.VerbTimes.FINITE;
import static org.pressespiegel.language.VerbTimes.FUTURE;
import static org.pressespiegel.language.VerbTimes.MAYBE_PAST;
import static org.pressespiegel.language.VerbTimes.PARTICIPLE;
import static org.pressespiegel.language.VerbTimes.PAST;
import static org.pressespiegel.language.VerbTimes.PERFECT;
import static org.pressespiegel.language.VerbTimes.PLANNED;
import static org.pressespiegel.language.VerbTimes.PRESENT;

import java.util.List;
import java.util.Set;

/**
 * Reads which time the verbs around a word speak of. The clause between commas comes first, then
 * those that follow, then those before. What stands in brackets belongs to no clause around it, and
 * a perfect goes on behind an apposition or a relative clause.
 *
 * <p>Clauses are taken between commas and not from {@link ClauseReader}, which needs a finite verb
 * that it knows: here a headline without one, and a verb that nobody listed, tell a time as well.
 */
public final class TenseReader {

  /** Brackets further apart are no pair, so that reading stays linear on any text. */
  private static final int REACH = 60;

  /** So many tokens may a date have behind its first. */
  private static final int LONGEST_DATE = 4;

  /** Ends of participles whose perfect is made with sein, so that no state is told. */
  private static final List<String> MOVED =
      List.of(
          "kommen",
          "gegangen",
          "gefahren",
          "geflohen",
          "geflogen",
          "gelaufen",
          "gefallen",
          "gestiegen",
          "gesunken",
          "gestorben",
          "ertrunken",
          "geblieben",
          "verschwunden",
          "erschienen",
          "gestürzt",
          "gekehrt",
          "gereist",
          "getroffen",
          "geschehen",
          "passiert");

  /** Behind a participle these make it one, whatever preterite looks like it. */
  private static final Set<String> HELPERS =
      Set.of(
          "haben", "sein", "werden", "worden", "wird", "wurde", "wurden", "werde", "würde", "hat",
          "hatte", "hatten", "habe", "hätte", "hätten", "ist", "sind", "war", "waren", "sei",
          "seien", "wäre", "wären");

  private final Tokens tokens;

  /** What each token tells, read once when the first question comes. */
  private int[] cues;

  /** For each token one more than the place of the bracket it stands in; 0 where in none. */
  private int[] rooms;

  /** By the place of an opening bracket that of its closing one. */
  private int[] closings;

  /** By token whether a clause ends at it. */
  private boolean[] commas;

  /** Makes a reader of a text. */
  public TenseReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * Returns what the nearest clause that tells a time says.
   *
   * @param token where to read
   * @param begin the first token of its sentence, or of as much of it as shall be read
   * @param end the token after the last
   */
  public TimeReference at(int token, int begin, int end) {
    if (cues == null) {
      readCues();
      readBrackets();
    }
    if (isOfBefore(token) || isAttributeOfDone(token, end)) {
      return TimeReference.PAST;
    }
    int room = token < rooms.length ? rooms[token] : 0;
    int left = clauseBegin(token, begin, room);
    int right = clauseEnd(token, end, room);
    TimeReference told = told(left, right, end, room);
    // "… hat den Saal gemietet, im Herbst die Stühle bestellt": what helps the participle is
    // before.
    boolean leansBack = (seen(left, right, room) & PARTICIPLE) != 0;
    while (told == TimeReference.UNKNOWN && (left > begin || right < end)) {
      if (right < end && !(leansBack && left > begin)) {
        int next = clauseEnd(right + 1, end, room);
        told = told(right, next, end, room);
        right = next;
      } else {
        int next = clauseBegin(left - 1, begin, room);
        told = told(next, left, end, room);
        left = next;
      }
    }
    return told;
  }

  /** {@code die Sieger vom Wochenende}: what is of a day has been, whatever the verb says. */
  private boolean isOfBefore(int token) {
    if (!tokens.lower(token - 1).equals("vom")
        || !tokens.isWord(token - 2)
        || !tokens.isCapitalised(token - 2)) {
      return false;
    }
    for (int at = token + 1; at <= token + LONGEST_DATE; at++) {
      switch (tokens.lower(at)) {
        case "bis", "an", "auf" -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  /** {@code der im Juni mitgeteilte Betrag}: the day of what a participle before its noun says. */
  private boolean isAttributeOfDone(int token, int end) {
    int at = token + 1;
    while (at < end
        && at < token + LONGEST_DATE
        && (tokens.isNumber(at) || tokens.isCapitalised(at) || tokens.word(at).equals("."))) {
      at++;
    }
    if (at >= end || !VerbFinder.isAttributive(tokens, at) || !tokens.isCapitalised(at + 1)) {
      return false;
    }
    String lower = tokens.lower(at);
    int ending = lower.endsWith("e") ? 1 : 2;
    String stem = lower.substring(0, lower.length() - ending);
    return (VerbTimes.of(stem) & PARTICIPLE) != 0 && !hasPreposition(token, at);
  }

  /** Whether another phrase opens between two tokens: {@code am Montag mit geladenen Gästen}. */
  private boolean hasPreposition(int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (tokens.lexeme(at).isPreposition()) {
        return true;
      }
    }
    return false;
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
    return bracket || commas[token] && isVisible(token, room);
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

  private TimeReference told(int begin, int end, int sentenceEnd, int room) {
    int seen = seen(begin, end, room);
    if ((seen & PLANNED) != 0) {
      return TimeReference.FUTURE;
    }
    if ((seen & FUTURE) != 0 && isHearsay(begin, end, sentenceEnd, room)) {
      return TimeReference.PAST;
    }
    if ((seen & PAST) != 0) {
      return TimeReference.PAST;
    }
    if ((seen & FUTURE) != 0) {
      return TimeReference.FUTURE;
    }
    if ((seen & PERFECT) != 0) {
      boolean closed = (seen & PARTICIPLE) != 0 || isClosedBehind(end, sentenceEnd, room);
      return closed ? TimeReference.PAST : TimeReference.PRESENT;
    }
    if ((seen & MAYBE_PAST) != 0) {
      return TimeReference.PAST;
    }
    return (seen & PRESENT) != 0 ? TimeReference.PRESENT : TimeReference.UNKNOWN;
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

  /**
   * Returns whether an infinitive of the perfect ends the clause, or what goes on behind a comma:
   * {@code soll am Montag gekommen sein, soll verhaftet worden sein}. What is to be done by a day
   * is no hearsay: {@code soll bis Montag gelesen haben}.
   */
  private boolean isHearsay(int begin, int end, int sentenceEnd, int room) {
    for (int token = begin; token < end; token++) {
      if (tokens.lower(token).equals("bis") && isVisible(token, room)) {
        return false;
      }
    }
    if (endsInPerfect(begin, end)) {
      return true;
    }
    for (int from = end; from < sentenceEnd; ) {
      int next = clauseEnd(from + 1, sentenceEnd, room);
      boolean finite = (seen(from, next - 2, room) & FINITE) != 0;
      if (!finite && endsInPerfect(from, next)) {
        return true;
      }
      from = next;
    }
    return false;
  }

  private boolean endsInPerfect(int begin, int end) {
    int last = end - 1;
    while (last > begin && !tokens.isWord(last)) {
      last--;
    }
    if (last - 1 <= begin || (cues[last - 1] & (PARTICIPLE | PAST)) == 0) {
      return false;
    }
    String participle = tokens.lower(last - 1);
    return switch (tokens.lower(last)) {
      case "haben" -> participle.endsWith("t") || participle.endsWith("en");
      case "sein" ->
          participle.equals("worden")
              || participle.equals("gewesen")
              || participle.equals("geworden")
              || MOVED.stream().anyMatch(participle::endsWith);
      default -> false;
    };
  }

  /** {@code …, wie gewohnt}. */
  private boolean isComparison(int token) {
    return tokens.word(token).equals("wie") || tokens.word(token).equals("als");
  }

  private void readCues() {
    cues = new int[tokens.size()];
    commas = new boolean[cues.length];
    for (int token = 0; token < cues.length; token++) {
      if (tokens.isWord(token)) {
        cues[token] = cue(token);
      } else {
        commas[token] = tokens.word(token).equals(",") || tokens.word(token).equals(";");
      }
    }
  }

  private int cue(int token) {
    int cue = tokens.lexeme(token).times();
    if (tokens.isCapitalised(token)) {
      return cue != 0 && tokens.opens(token) ? cue : 0;
    }
    boolean helped = (cue & PARTICIPLE) != 0 && HELPERS.contains(tokens.lower(token + 1));
    boolean adjective = (cue & (PAST | MAYBE_PAST)) != 0 && VerbFinder.isAttributive(tokens, token);
    return helped || adjective ? cue & ~(PAST | MAYBE_PAST) : cue;
  }

  /** Pairs brackets; one that has no other nearby parts clauses as a comma does. */
  private void readBrackets() {
    rooms = new int[cues.length];
    closings = new int[cues.length];
    for (int open = 0; open < cues.length; open++) {
      if (tokens.word(open).equals(")") && rooms[open] == 0) {
        commas[open] = true;
      }
      if (!tokens.word(open).equals("(") || rooms[open] != 0) {
        continue;
      }
      int close = closing(open);
      if (close < 0) {
        commas[open] = true;
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
      if (token > open && tokens.gap(tokens.firstAtom(token)) == Tokens.Gap.BLANK_LINE) {
        return -1;
      }
      String word = tokens.word(token);
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (depth == 0) {
        return token;
      }
    }
    return -1;
  }
}
