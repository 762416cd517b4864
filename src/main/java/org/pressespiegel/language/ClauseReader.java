package org.pressespiegel.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.pressespiegel.language.Clause.Kind;

/**
 * Takes sentences apart into clauses, by commas, conjunctions and where finite verbs stand.
 *
 * <p>Pieces between marks are clauses of their own where they have a verb; those without one join
 * the next main clause, or the one before.
 */
public final class ClauseReader {

  private static final Set<String> AUXILIARIES =
      Set.of("haben", "sein", "werden", "können", "müssen", "dürfen", "sollen", "wollen", "mögen");

  /** How many tokens may stand between an article and the attribute before its noun. */
  private static final int FARTHEST_ARTICLE = 12;

  private static final String RELATIVES =
      " der die das den dem welcher welche welches welchen welchem ";

  /** Brackets that hold more tokens than this are none. */
  private static final int LONGEST_ASIDE = 60;

  /** So many tokens ahead the verb is looked for that commas part from its clause. */
  private static final int LONGEST_APPOSITION = 20;

  private final VerbIndex verbs;

  /**
   * Verbs that may interrupt a sentence with their subject: {@code Der Plan, sagte er, sei gut}.
   */
  private final Predicate<Verb> saying;

  /** Makes a reader that knows some verbs; of others it sees no clause. */
  public ClauseReader(VerbIndex verbs) {
    this(verbs, verb -> false);
  }

  /**
   * Makes a reader that knows some verbs.
   *
   * @param saying which of them may interrupt a sentence: {@code Der Plan, sagte er, sei gut}
   */
  public ClauseReader(VerbIndex verbs, Predicate<Verb> saying) {
    this.verbs = verbs;
    this.saying = saying;
  }

  /** Returns the verbs that it knows. */
  public VerbIndex verbs() {
    return verbs;
  }

  /** What stands between two marks. */
  private record Piece(
      int begin, int end, boolean afterComma, boolean continues, boolean colon, Kind set) {

    Piece(int begin, int end, Kind set) {
      this(begin, end, false, false, false, set);
    }
  }

  /**
   * Returns the clauses of a sentence in the order of their verbs.
   *
   * @param from its first token
   * @param to the token after its last
   */
  public List<Clause> read(Tokens tokens, int from, int to) {
    return read(tokens, from, to, token -> false);
  }

  /**
   * Returns the clauses of a sentence in the order of their verbs.
   *
   * @param from its first token
   * @param to the token after its last
   * @param speech which tokens are quotations and clauses of their own; other quotations are nouns
   */
  public List<Clause> read(Tokens tokens, int from, int to, IntPredicate speech) {
    List<Piece> pieces = pieces(tokens, from, to, speech);
    List<Clause> clauses = new ArrayList<>();
    List<Integer> waiting = new ArrayList<>();
    Clause main = null;
    Clause last = null;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Kind kind = kind(tokens, piece);
      if (kind == Kind.ASIDE) {
        clauses.add(new Clause(kind, array(piece), -1, false, last));
        continue;
      }
      if (kind == Kind.SPEECH) {
        if (!waiting.isEmpty() && main == null) {
          clauses.add(new Clause(Kind.FRAGMENT, array(waiting), -1, false, last));
        } else if (!waiting.isEmpty()) {
          joined(clauses, main, waiting);
        }
        waiting.clear();
        clauses.add(new Clause(kind, array(piece), -1, false, last));
        main = null;
        continue;
      }
      if (kind == Kind.MAIN && !waiting.isEmpty() && interrupts(tokens, pieces, i)) {
        List<Integer> own = new ArrayList<>();
        add(tokens, own, piece);
        last = new Clause(kind, array(own), piece.begin(), false, last);
        clauses.add(last);
        continue;
      }
      if (kind == Kind.MAIN || kind == Kind.FRAGMENT) {
        boolean back = goesBack(tokens, piece) && main != null;
        boolean subordinate =
            piece.continues()
                && !back
                && last != null
                && (last.kind() == Kind.SUBORDINATE || last.kind() == Kind.RELATIVE);
        int finite = finite(tokens, piece.begin(), piece.end(), subordinate);
        if (subordinate && finite >= 0) {
          // "Der Mann, der floh und Hilfe suchte, …": what waits is the main clause's.
          last = new Clause(Kind.SUBORDINATE, array(piece), finite, true, last);
          clauses.add(last);
          continue;
        }
        if (main != null && closes(tokens, main, piece)) {
          // "Der Streik dürfte, wie es heißt, bis Freitag dauern."
          add(tokens, waiting, piece);
          main = joined(clauses, main, waiting);
          waiting.clear();
          last = main;
          continue;
        }
        boolean apart = isSource(tokens, piece) || main != null && isGapped(tokens, piece);
        if (finite < 0 && apart) {
          clauses.add(new Clause(Kind.FRAGMENT, array(piece), -1, false, null));
          continue;
        }
        add(tokens, waiting, piece);
        if (finite < 0) {
          if (piece.colon() && main == null) {
            // "Türkei: …" heads what follows and is no part of it.
            clauses.add(new Clause(Kind.FRAGMENT, array(waiting), -1, false, null));
            waiting.clear();
            continue;
          }
          if (main != null && noVerbAhead(tokens, pieces, i)) {
            main = joined(clauses, main, waiting);
            waiting.clear();
          }
          continue;
        }
        Clause governor = back ? main : last;
        main = new Clause(Kind.MAIN, array(waiting), finite, piece.continues(), governor);
        waiting.clear();
        clauses.add(main);
        last = main;
        continue;
      }
      // A subordinate clause goes on until its verb comes.
      int end = i;
      int finite = finite(tokens, piece.begin(), piece.end(), true);
      if (finite < 0 && kind != Kind.INFINITIVE && endsInUnknownVerb(tokens, piece)) {
        finite = piece.end() - 1;
      }
      List<Integer> own = new ArrayList<>();
      add(tokens, own, piece);
      boolean quoted = hasQuotation(tokens, piece.begin(), piece.end());
      while (kind != Kind.INFINITIVE && finite < 0 && !quoted && end + 1 < pieces.size()) {
        Piece next = pieces.get(end + 1);
        if (next.set() == Kind.SPEECH) {
          break;
        }
        end++;
        if (next.set() == Kind.ASIDE) {
          clauses.add(new Clause(Kind.ASIDE, array(next), -1, false, last));
          continue;
        }
        Kind within = kind(tokens, next);
        int inner = within == Kind.MAIN ? -1 : finite(tokens, next.begin(), next.end(), true);
        if (inner >= 0 && own.size() > 1) {
          // "dass der Mann, der neben ihr saß, plötzlich aufstand"
          Clause outer = new Clause(Kind.FRAGMENT, array(own), -1, false, null);
          clauses.add(new Clause(within, array(next), inner, false, outer));
          continue;
        }
        add(tokens, own, next);
        finite = finite(tokens, next.begin(), next.end(), true);
      }
      i = end;
      Clause governor = waiting.isEmpty() ? last : main;
      boolean explains = kind == Kind.RELATIVE || tokens.lower(piece.begin()).equals("wonach");
      if (explains && !waiting.isEmpty()) {
        // "Der Mann, der floh, …": what it explains waits for its own verb.
        governor = new Clause(Kind.FRAGMENT, array(waiting), -1, false, null);
      }
      Clause clause = new Clause(kind, array(own), finite, false, governor);
      clauses.add(clause);
      last = clause;
    }
    if (!waiting.isEmpty()) {
      if (main == null) {
        clauses.add(new Clause(Kind.FRAGMENT, array(waiting), -1, false, last));
      } else {
        joined(clauses, main, waiting);
      }
    }
    return parted(tokens, clauses);
  }

  /** Returns whether a piece ends in the verb that the auxiliary of a clause before waits for. */
  private boolean closes(Tokens tokens, Clause main, Piece piece) {
    int last = piece.end() - 1;
    if (!piece.afterComma()
        || !isAuxiliary(tokens, main.finite())
        || isHelped(tokens, main.last())
        || finite(tokens, piece.begin(), piece.end(), false) >= 0
            && finite(tokens, piece.begin(), piece.end(), false) < last) {
      return false;
    }
    boolean perfect = false;
    for (VerbForm form : verbs.of(tokens.lower(main.finite()))) {
      String base = form.verb().infinitive();
      perfect |= form.isFinite() && (base.equals("haben") || base.equals("sein"));
    }
    for (VerbForm form : verbs.of(tokens.lower(last))) {
      boolean fits =
          form.shape() == VerbForm.Shape.PARTICIPLE
              || form.shape() == VerbForm.Shape.INFINITIVE && !perfect;
      if (fits && !tokens.isCapitalised(last) && !tokens.lower(last - 1).equals("zu")) {
        return true;
      }
    }
    return false;
  }

  /** {@code , der die Schmiede weiterführt}: what closes a clause and is no other word. */
  private boolean endsInUnknownVerb(Tokens tokens, Piece piece) {
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

  /** Returns whether a piece takes up the main clause: "…, dass er kommt, und lud sie ein". */
  private boolean goesBack(Tokens tokens, Piece piece) {
    int at = piece.begin();
    return piece.afterComma()
        && WordClass.COORDINATOR.has(tokens.lower(at))
        && at + 1 < piece.end()
        && isFinite(tokens, at + 1, at + 1);
  }

  /**
   * Parts what one auxiliary does twice: "hat ein Dorf überfallen und elf Bewohner getötet", "will
   * Steuern senken und Schulen bauen".
   */
  private List<Clause> parted(Tokens tokens, List<Clause> clauses) {
    List<Clause> parted = new ArrayList<>();
    for (Clause clause : clauses) {
      int seam = seam(tokens, clause);
      if (seam < 0) {
        parted.add(clause);
        continue;
      }
      Clause one =
          new Clause(
              clause.kind(),
              slice(clause, 0, seam),
              clause.finite(),
              clause.continues(),
              clause.governor());
      parted.add(one);
      parted.add(
          new Clause(
              clause.kind(), slice(clause, seam + 1, clause.size()), clause.finite(), true, one));
    }
    return parted;
  }

  private static int[] slice(Clause clause, int from, int to) {
    int[] tokens = new int[to - from];
    for (int i = from; i < to; i++) {
      tokens[i - from] = clause.token(i);
    }
    return tokens;
  }

  /** The position of an {@code und} between two participles or infinitives; or -1. */
  private int seam(Tokens tokens, Clause clause) {
    if (clause.kind() == Kind.INFINITIVE) {
      return seamOfInfinitives(tokens, clause);
    }
    boolean main = clause.kind() == Kind.MAIN && clause.finite() >= 0;
    if (!main || clause.size() < 6 || !isAuxiliary(tokens, clause.finite())) {
      return -1;
    }
    if (!isHelped(tokens, clause.last())) {
      return -1;
    }
    for (int i = clause.size() - 3; i > 1; i--) {
      int token = clause.token(i);
      boolean joins =
          tokens.lower(token).equals("und")
              && token > clause.finite()
              && clause.token(i - 1) == token - 1
              && isHelped(tokens, token - 1);
      if (joins) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The position of the {@code und} of {@code das Haus zu räumen und den Hof zu sperren}; or -1.
   */
  private int seamOfInfinitives(Tokens tokens, Clause clause) {
    for (int i = 2; i < clause.size() - 2; i++) {
      int token = clause.token(i);
      if (tokens.lower(token).equals("und")
          && clause.token(i - 1) == token - 1
          && hasZuInfinitive(tokens, token - 1, token)
          && hasZuInfinitive(tokens, token + 1, clause.last() + 1)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isAuxiliary(Tokens tokens, int at) {
    for (VerbForm form : verbs.of(tokens.lower(at))) {
      if (AUXILIARIES.contains(form.verb().base()) && form.verb().particle().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a word may be the participle or infinitive of an auxiliary. */
  private boolean isHelped(Tokens tokens, int at) {
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

  /** Returns whether no piece of the main level that comes has a verb to join. */
  private boolean noVerbAhead(Tokens tokens, List<Piece> pieces, int from) {
    for (int i = from + 1; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.set() == Kind.SPEECH) {
        return true;
      }
      if (kind(tokens, piece) == Kind.MAIN) {
        // A verb in front needs nothing before it: "…, sagte er".
        return finite(tokens, piece.begin(), piece.end(), false) == piece.begin();
      }
    }
    return true;
  }

  private static Clause joined(List<Clause> clauses, Clause main, List<Integer> more) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < main.size(); i++) {
      all.add(main.token(i));
    }
    all.addAll(more);
    all.sort(null);
    Clause joined =
        new Clause(main.kind(), array(all), main.finite(), main.continues(), main.governor());
    clauses.set(clauses.indexOf(main), joined);
    return joined;
  }

  private static void add(Tokens tokens, List<Integer> all, Piece piece) {
    for (int token = piece.begin(); token < piece.end(); token++) {
      int closing = closing(tokens, token, piece.end());
      if (closing > 0) {
        token = closing;
      } else {
        all.add(token);
      }
    }
  }

  private static int[] array(Piece piece) {
    return IntStream.range(piece.begin(), piece.end()).toArray();
  }

  private static int[] array(List<Integer> tokens) {
    int[] array = new int[tokens.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = tokens.get(i);
    }
    return array;
  }

  /**
   * Returns whether a piece stands within another clause that goes on behind it: {@code Der Plan,
   * sagte er, sei gut}.
   */
  private boolean interrupts(Tokens tokens, List<Piece> pieces, int no) {
    Piece piece = pieces.get(no);
    if (!piece.afterComma() || no + 1 == pieces.size() || !isSaying(tokens, piece.begin())) {
      return false;
    }
    Piece next = pieces.get(no + 1);
    return next.afterComma()
        && finite(tokens, next.begin(), next.end(), false) == next.begin()
        && (isAuxiliary(tokens, next.begin()) || !isSaying(tokens, next.begin()));
  }

  private boolean isSaying(Tokens tokens, int at) {
    for (VerbForm form : verbs.of(tokens.lower(at))) {
      if (form.isFinite() && saying.test(form.verb())) {
        return true;
      }
    }
    return false;
  }

  private List<Piece> pieces(Tokens tokens, int from, int to, IntPredicate speech) {
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
  private static int closing(Tokens tokens, int at, int to) {
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

  private static boolean isContent(Tokens tokens, int at) {
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
  private void split(Tokens tokens, int begin, int end, boolean comma, List<Piece> pieces) {
    int from = begin;
    boolean continues = false;
    boolean verbal =
        WordClass.SUBORDINATOR.has(tokens.lower(begin)) && opensClause(tokens, begin, end)
            || comma && isRelative(tokens, begin);
    for (int at = begin + 1; at < end - 1; at++) {
      if (!WordClass.COORDINATOR.has(tokens.lower(at)) || tokens.isCapitalised(at)) {
        continue;
      }
      int one = finite(tokens, from, at, verbal);
      int other = one < 0 ? -1 : finite(tokens, at + 1, end, verbal);
      // "hat ihn zu sechs und sieben Jahren verurteilt": what closes the clause is no finite verb.
      boolean closes =
          !verbal && other == end - 1 && isAuxiliary(tokens, one) && isHelped(tokens, other);
      if (other >= 0 && !closes) {
        pieces.add(new Piece(from, at, comma, continues, false, null));
        from = at + 1;
        continues = true;
      }
    }
    boolean joined = !continues && WordClass.COORDINATOR.has(tokens.lower(begin));
    boolean colon = tokens.word(end).equals(":");
    pieces.add(new Piece(from, end, comma, continues || joined, colon, null));
  }

  private Kind kind(Tokens tokens, Piece piece) {
    if (piece.set() != null) {
      return piece.set();
    }
    int at = piece.begin();
    while (at < piece.end() - 1
        && (!tokens.isWord(at) || WordClass.COORDINATOR.has(tokens.lower(at)))) {
      at++;
    }
    if (WordClass.ADVERB.has(tokens.lower(at))
        && WordClass.SUBORDINATOR.has(tokens.lower(at + 1))) {
      at++;
    }
    String lower = tokens.lower(at);
    boolean asks = !piece.afterComma() && isQuestion(tokens, at, piece.end());
    if (!asks && WordClass.SUBORDINATOR.has(lower) && opensClause(tokens, at, piece.end())) {
      return Kind.SUBORDINATE;
    }
    boolean zu =
        finite(tokens, at, piece.end(), false) < 0 && hasZuInfinitive(tokens, at, piece.end());
    if (zu) {
      return Kind.INFINITIVE;
    }
    String opening = tokens.lower(piece.begin());
    boolean joins = at == piece.begin() || opening.equals("und") || opening.equals("oder");
    boolean relative = piece.afterComma() && joins && isRelative(tokens, at);
    if (relative && isVerbFinal(tokens, at, piece.end()) && !isArticle(tokens, at, piece)) {
      return Kind.RELATIVE;
    }
    if (finite(tokens, at, piece.end(), false) >= 0) {
      return Kind.MAIN;
    }
    return Kind.FRAGMENT;
  }

  /** Returns whether a conjunction opens a clause: {@code als} and {@code wie} may compare. */
  private boolean opensClause(Tokens tokens, int at, int end) {
    String lower = tokens.lower(at);
    if (lower.equals("wie") && finite(tokens, at + 1, end, false) < 0) {
      return isBroken(tokens, end);
    }
    boolean comparing = lower.equals("als") || lower.equals("wie") || lower.equals("da");
    boolean other = WordClass.PREPOSITION.has(lower) || WordClass.ADVERB.has(lower);
    int last = finite(tokens, at + 1, end, true);
    boolean known = last >= 0 && !verbs.of(tokens.lower(last)).isEmpty();
    return !comparing && !other || known && last >= end - 2 && isVerbFinal(tokens, at + 1, end);
  }

  /** {@code wie die Leiterin, Anna Ohm, sagte}: commas part what opens a clause from its verb. */
  private boolean isBroken(Tokens tokens, int comma) {
    int begin = comma + 1;
    for (int at = begin; at < tokens.size() && at < comma + LONGEST_APPOSITION; at++) {
      boolean ends = tokens.word(at + 1).equals(",") || tokens.word(at + 1).equals(".");
      if (isFinite(tokens, at, at)) {
        return begin > comma + 1 && ends && at - begin < 3;
      }
      if (tokens.word(at).equals(",")) {
        begin = at + 1;
      }
    }
    return false;
  }

  /** {@code Wer zahlt das?}, {@code Wie viele Häuser stehen leer?}: the verb does not close it. */
  private boolean isQuestion(Tokens tokens, int at, int end) {
    String lower = tokens.lower(at);
    boolean asking = WordClass.SUBORDINATOR.has(lower) && lower.startsWith("w");
    if (!asking || lower.equals("weil") || lower.startsWith("wenn")) {
      return false;
    }
    int first = finite(tokens, at + 1, end, false);
    int last = finite(tokens, at + 1, end, true);
    boolean helped = first >= 0 && isAuxiliary(tokens, first) && isHelped(tokens, end - 1);
    return first >= 0 && (last < end - 1 || first < last && helped);
  }

  private static boolean isRelative(Tokens tokens, int at) {
    String lower = tokens.lower(at);
    if (RELATIVES.contains(" " + lower + " ") || WordClass.RELATIVE.has(lower)) {
      return true;
    }
    String next = tokens.lower(at + 1);
    return !WordClass.preposition(lower).isEmpty()
        && (RELATIVES.contains(" " + next + " ") || WordClass.RELATIVE.has(next));
  }

  /**
   * Returns whether what looks like a relative pronoun is the article of a phrase: {@code , die
   * Chefin der Werft,} has no verb, {@code , die Wirtschaft werde schrumpfen} has it right behind.
   */
  private boolean isArticle(Tokens tokens, int begin, Piece piece) {
    int at = WordClass.preposition(tokens.lower(begin)).isEmpty() ? begin : begin + 1;
    int end = piece.end();
    int after = phraseEnd(tokens, at, end);
    if (after < 0) {
      return false;
    }
    int first = finite(tokens, at, end, false);
    if (first < 0) {
      return !tokens.isWord(end - 1) || tokens.isCapitalised(end - 1);
    }
    if (first != after) {
      return false;
    }
    boolean helped = isAuxiliary(tokens, first) && isHelped(tokens, end - 1);
    boolean closes = first == end - 1;
    boolean explains = !piece.continues() && tokens.isCapitalised(piece.begin() - 2);
    return closes ? !explains : helped || finite(tokens, at, end, true) < end - 1;
  }

  /** {@code , so die Chefin,}: who says it, without a verb. */
  private static boolean isSource(Tokens tokens, Piece piece) {
    int next = piece.begin() + 1;
    return piece.afterComma()
        && tokens.lower(piece.begin()).equals("so")
        && next < piece.end()
        && (tokens.isCapitalised(next) || Agreement.determiner(tokens.lower(next)) != 0);
  }

  /** {@code , der Vater drei Jahre Haft}: a subject that shares the verb before, and more. */
  private static boolean isGapped(Tokens tokens, Piece piece) {
    int after = phraseEnd(tokens, piece.begin(), piece.end());
    return piece.afterComma()
        && piece.begin() < piece.end() - 2
        && after > 0
        && after < piece.end()
        && !WordClass.ADVERB.has(tokens.lower(after));
  }

  /** The token after an article, its noun and what belongs to it; or -1 where they don't agree. */
  private static int phraseEnd(Tokens tokens, int article, int end) {
    int noun = nounBehind(tokens, article, end);
    int cases = Agreement.determiner(tokens.lower(article));
    if (noun < 0 || (cases & Agreement.noun(tokens.lower(noun))) == 0) {
      return -1;
    }
    int after = noun + 1;
    while (after < end) {
      String lower = tokens.lower(after);
      boolean belongs =
          tokens.isCapitalised(after)
              || (Agreement.determiner(lower) & Agreement.GENITIVE) != 0
                  && NumberWords.of(lower).orElse(1) == 1
              || !WordClass.preposition(lower).isEmpty();
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
    if (Agreement.determiner(tokens.lower(at)) != 0
        && !WordClass.preposition(tokens.lower(small)).isEmpty()) {
      at++;
    }
    while (at < end && (tokens.isNumber(at) || looksAdjectival(tokens, at))) {
      at++;
    }
    return at < end && tokens.isCapitalised(at) ? at : -1;
  }

  /** Returns whether the verb comes last, or is not there: in marks, or behind another clause. */
  private boolean isVerbFinal(Tokens tokens, int begin, int end) {
    int last = finite(tokens, begin, end, true);
    if (last < 0) {
      return !hasQuotation(tokens, begin, end) && isClosedLater(tokens, end);
    }
    int word = end - 1;
    while (word > begin && !isContent(tokens, word)) {
      word--;
    }
    int first = finite(tokens, begin, end, false);
    // "werde … kommen": what looks finite at the end is an infinitive or a participle.
    boolean second = first < last && isAuxiliary(tokens, first) && isHelped(tokens, last);
    return last == word && !second;
  }

  /** Returns whether the next verb closes its clause: "…, die, wie er sagte, noch lief, …". */
  private boolean isClosedLater(Tokens tokens, int end) {
    for (int at = end + 1; at < tokens.size() && at < end + LONGEST_ASIDE; at++) {
      if (WordClass.COMPLEMENT.has(tokens.lower(at))) {
        return false;
      }
      if (isFinite(tokens, at, at)) {
        return !isContent(tokens, at + 1);
      }
    }
    return false;
  }

  private static boolean hasQuotation(Tokens tokens, int begin, int end) {
    for (int at = begin; at < end; at++) {
      if (tokens.isQuotation(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasZuInfinitive(Tokens tokens, int begin, int end) {
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
  private int finite(Tokens tokens, int begin, int end, boolean verbFinal) {
    int found = -1;
    for (int at = begin; at < end; at++) {
      at = Math.max(at, closing(tokens, at, end));
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
    while (last > begin && !isContent(tokens, last)) {
      last--;
    }
    String lower = tokens.lower(last);
    boolean looks = lower.endsWith("t") || lower.endsWith("te") || lower.endsWith("ten");
    boolean small = tokens.isWord(last) && !tokens.isCapitalised(last);
    boolean unknown = verbs.of(lower).isEmpty() && !WordClass.isKnown(lower);
    return last > begin + 1 && looks && small && unknown && lower.length() > 3 ? last : -1;
  }

  private boolean isFinite(Tokens tokens, int at, int begin) {
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

  /** Returns the unbroken stretches of clauses, in the order of the text. */
  public static List<Stretch> stretches(Tokens tokens, List<Clause> clauses) {
    List<Stretch> all = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause.kind() == Kind.ASIDE) {
        continue;
      }
      int from = 0;
      for (int i = 1; i <= clause.size(); i++) {
        boolean broken =
            i == clause.size() || !isJoined(tokens, clause.token(i - 1), clause.token(i));
        if (broken) {
          all.add(new Stretch(clause.token(from), clause.token(i - 1) + 1, clause));
          from = i;
        }
      }
    }
    all.sort(Comparator.comparingInt(Stretch::begin));
    return all;
  }

  /** Returns whether nothing but brackets stands between two tokens. */
  private static boolean isJoined(Tokens tokens, int left, int right) {
    int at = left + 1;
    while (at < right && closing(tokens, at, right) > 0) {
      at = closing(tokens, at, right) + 1;
    }
    return at == right;
  }

  /** Returns the forms that a token may be: small words, and a capital one that opens. */
  private List<VerbForm> forms(Tokens tokens, int at, int begin) {
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
    boolean ending =
        lower.endsWith("e")
            || lower.endsWith("en")
            || lower.endsWith("er")
            || lower.endsWith("es")
            || lower.endsWith("em");
    if (!ending || !(tokens.isCapitalised(at + 1) || looksAdjectival(tokens, at + 1))) {
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

  private static boolean looksAdjectival(Tokens tokens, int at) {
    String lower = tokens.lower(at);
    return tokens.isWord(at)
        && !tokens.isCapitalised(at)
        && !WordClass.isKnown(lower)
        && Agreement.determiner(lower) == 0
        && lower.length() > 3
        && (lower.endsWith("e")
            || lower.endsWith("en")
            || lower.endsWith("er")
            || lower.endsWith("es")
            || lower.endsWith("em"));
  }
}
