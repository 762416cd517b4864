package org.pressespiegel.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.pressespiegel.language.Clause.Kind;

/**
 * Takes sentences apart into clauses, by commas, conjunctions and where finite verbs stand.
 *
 * <p>Pieces between marks are clauses of their own where they have a verb; those without one join
 * the next main clause, or the one before.
 */
public final class ClauseReader {

  /** Adverbs behind a verb in front of which its subject stands in the clause before. */
  private static final Set<String> GOING_ON =
      Set.of(
          "aber",
          "jedoch",
          "allerdings",
          "dagegen",
          "stattdessen",
          "dafür",
          "zugleich",
          "gleichzeitig",
          "dann",
          "anschließend",
          "außerdem",
          "auch");

  private ClauseReader() {}

  /**
   * Returns the clauses of a sentence in the order of their verbs. What is quoted is a clause of
   * its own or a noun, see {@link DirectSpeech}.
   *
   * @param from its first token
   * @param to the token after its last
   */
  public static List<Clause> read(Tokens tokens, int from, int to) {
    Set<Integer> speech = DirectSpeech.in(tokens, from, to);
    return new Reading(tokens, PieceReader.pieces(tokens, from, to, speech::contains)).all();
  }

  /** The reading of one sentence, piece by piece. */
  private static final class Reading {

    private final Tokens tokens;
    private final List<Piece> pieces;
    private final List<Clause> clauses = new ArrayList<>();

    /** Tokens of the main clause whose verb is still to come. */
    private final List<Integer> waiting = new ArrayList<>();

    /** Tokens before a whole clause, of a main clause that may go on behind it. */
    private final List<Integer> held = new ArrayList<>();

    private Clause main;
    private Clause last;

    Reading(Tokens tokens, List<Piece> pieces) {
      this.tokens = tokens;
      this.pieces = pieces;
    }

    List<Clause> all() {
      for (int no = 0; no < pieces.size(); no++) {
        Piece piece = pieces.get(no);
        Kind kind = PieceReader.kind(tokens, piece);
        switch (kind) {
          case ASIDE -> apart(kind, piece, last);
          case SPEECH -> speech(piece);
          case MAIN, FRAGMENT -> {
            if (kind == Kind.MAIN && !waiting.isEmpty() && interrupts(tokens, pieces, no)) {
              interruption(piece);
            } else {
              ofMainLevel(no, piece);
            }
          }
          default -> no = subordinate(no, piece, kind);
        }
      }
      close();
      return parted(tokens, clauses);
    }

    /** Adds a piece as a clause without a verb. */
    private void apart(Kind kind, Piece piece, Clause governor) {
      clauses.add(new Clause(kind, array(piece), -1, false, governor));
    }

    private void speech(Piece piece) {
      close();
      apart(Kind.SPEECH, piece, last);
      main = null;
    }

    /** What waits joins the main clause; without one it is a fragment. */
    private void close() {
      if (!held.isEmpty()) {
        clauses.add(new Clause(Kind.FRAGMENT, array(held), -1, false, null));
        held.clear();
      }
      if (!waiting.isEmpty() && main == null) {
        clauses.add(new Clause(Kind.FRAGMENT, array(waiting), -1, false, last));
      } else if (!waiting.isEmpty()) {
        joined(clauses, main, waiting);
      }
      waiting.clear();
    }

    /** {@code Der Plan, sagte er, sei gut}. */
    private void interruption(Piece piece) {
      List<Integer> own = new ArrayList<>();
      add(tokens, own, piece);
      last = new Clause(Kind.MAIN, array(own), piece.begin(), false, last);
      clauses.add(last);
    }

    private void ofMainLevel(int no, Piece piece) {
      boolean back = goesBack(tokens, piece) && main != null;
      boolean subordinate =
          piece.continues()
              && !back
              && last != null
              && (last.kind() == Kind.SUBORDINATE || last.kind() == Kind.RELATIVE);
      int finite = VerbFinder.finite(tokens, piece.begin(), piece.end(), subordinate);
      if (subordinate && finite >= 0) {
        // "Der Mann, der floh und Hilfe suchte, …": what waits is the main clause's.
        last = new Clause(Kind.SUBORDINATE, array(piece), finite, true, last);
        clauses.add(last);
      } else if (waiting.isEmpty() && goesOnHelped(no, finite)) {
        last = new Clause(Kind.MAIN, array(piece), main.finite(), true, main);
        clauses.add(last);
      } else if (main != null && closes(tokens, main, piece)) {
        // "Der Streik dürfte, wie es heißt, bis Freitag dauern."
        add(tokens, waiting, piece);
        join();
        last = main;
      } else if (finite < 0 && isApart(piece)) {
        apart(Kind.FRAGMENT, piece, null);
      } else if (finite < 0) {
        add(tokens, waiting, piece);
        withoutVerb(no, piece);
      } else {
        if (!waiting.isEmpty() && piece.afterComma() && isWhole(no, piece, finite)) {
          held.addAll(waiting);
          waiting.clear();
        } else if (!held.isEmpty() && waiting.isEmpty() && finite == piece.begin()) {
          waiting.addAll(held);
          held.clear();
        }
        add(tokens, waiting, piece);
        Clause governor = back ? main : last;
        boolean continues = piece.continues() || back;
        main = new Clause(Kind.MAIN, array(waiting), finite, continues, governor);
        waiting.clear();
        clauses.add(main);
        last = main;
      }
    }

    /**
     * Returns whether the auxiliary of the main clause helps a piece too, whose participle looks
     * like a finite verb: {@code Er hat den Plan gelobt, Zeugen befragt und den Fall geprüft}.
     */
    private boolean goesOnHelped(int no, int finite) {
      Piece piece = pieces.get(no);
      boolean open =
          main != null
              && last.finite() == main.finite()
              && last.last() == piece.begin() - 2
              && last.last() != main.finite()
              && finite > piece.begin()
              && VerbFinder.isAuxiliary(tokens, main.finite())
              && isParticiple(last.last())
              && isParticiple(finite)
              && isParticiple(piece.end() - 1);
      // In a main clause of its own the verb would not come last.
      boolean helped = no + 1 < pieces.size() && isParticiple(pieces.get(no + 1).end() - 1);
      return open
          && (finite == piece.end() - 1
              ? helped || piece.end() - piece.begin() > 3 || last != main
              : tokens.lexeme(finite + 1).is(WordClass.COORDINATOR));
    }

    private boolean isParticiple(int token) {
      return !tokens.isCapitalised(token)
          && tokens.lexeme(token).forms().stream()
              .anyMatch(form -> form.shape() == VerbForm.Shape.PARTICIPLE);
    }

    /**
     * Returns whether a piece with a verb goes not on with what waits: {@code Auf den Vorwurf, er
     * habe gelogen, schwieg er}, {@code Die Warnung, der Damm könne brechen, verhallte}.
     */
    private boolean isWhole(int no, Piece piece, int finite) {
      int first = piece.begin();
      boolean subject =
          switch (tokens.lower(first)) {
            case "er", "es", "sie", "man", "wir", "ich" -> true;
            default -> false;
          };
      if (subject) {
        // Nothing else may stand before its verb.
        return finite == first + 1;
      }
      return finite > first + 1
          && tokens.lexeme(first).isDeterminer()
          && VerbIndex.german().isReported(tokens.lower(finite))
          && no + 1 < pieces.size()
          && resumes(pieces.get(no + 1));
    }

    /** Returns whether a piece brings the verb that a clause before it still lacks. */
    private boolean resumes(Piece next) {
      int first = next.begin();
      return next.afterComma()
          && next.set() == null
          && VerbFinder.finite(tokens, first, next.end(), false) == first
          && tokens.lexeme(first).forms().stream()
              .noneMatch(form -> form.verb().particle().isEmpty() && SayingVerb.isOne(form.verb()));
    }

    private boolean isApart(Piece piece) {
      return PieceReader.isSource(tokens, piece)
          || main != null
              && !endsInParticle(tokens, main, piece)
              && PieceReader.isGapped(tokens, piece);
    }

    private void withoutVerb(int no, Piece piece) {
      if (piece.colon() && main == null) {
        // "Türkei: …" heads what follows and is no part of it.
        clauses.add(new Clause(Kind.FRAGMENT, array(waiting), -1, false, null));
        waiting.clear();
      } else if (main != null && noVerbAhead(tokens, pieces, no)) {
        join();
      }
    }

    private void join() {
      main = joined(clauses, main, waiting);
      waiting.clear();
    }

    /** Reads a subordinate clause, which goes on until its verb comes; returns its last piece. */
    private int subordinate(int first, Piece piece, Kind kind) {
      int end = first;
      int finite =
          kind == Kind.INFINITIVE
              ? -1
              : VerbFinder.finite(tokens, piece.begin(), piece.end(), true);
      if (finite < 0 && kind != Kind.INFINITIVE && VerbFinder.endsInUnknownVerb(tokens, piece)) {
        finite = piece.end() - 1;
      }
      List<Integer> own = new ArrayList<>();
      add(tokens, own, piece);
      boolean quoted = PieceReader.hasQuotation(tokens, piece.begin(), piece.end());
      boolean open = kind != Kind.INFINITIVE && !quoted;
      while (open && finite < 0 && end + 1 < pieces.size()) {
        Piece next = pieces.get(end + 1);
        if (next.set() == Kind.SPEECH) {
          break;
        }
        end++;
        if (!isWithin(next, own)) {
          add(tokens, own, next);
          finite = VerbFinder.finite(tokens, next.begin(), next.end(), true);
        }
      }
      last = new Clause(kind, array(own), finite, false, governor(kind, piece));
      clauses.add(last);
      return end;
    }

    /** Adds a clause or an aside that stands within another one, {@code own}, if a piece is one. */
    private boolean isWithin(Piece piece, List<Integer> own) {
      if (piece.set() == Kind.ASIDE) {
        apart(Kind.ASIDE, piece, last);
        return true;
      }
      Kind kind = PieceReader.kind(tokens, piece);
      int finite =
          kind == Kind.MAIN ? -1 : VerbFinder.finite(tokens, piece.begin(), piece.end(), true);
      if (finite < 0 || own.size() < 2) {
        return false;
      }
      // "dass der Mann, der neben ihr saß, plötzlich aufstand"
      Clause outer = new Clause(Kind.FRAGMENT, array(own), -1, false, null);
      clauses.add(new Clause(kind, array(piece), finite, false, outer));
      return true;
    }

    private Clause governor(Kind kind, Piece piece) {
      boolean explains = kind == Kind.RELATIVE || tokens.lower(piece.begin()).equals("wonach");
      if (explains && !waiting.isEmpty()) {
        // "Der Mann, der floh, …": what it explains waits for its own verb.
        return new Clause(Kind.FRAGMENT, array(waiting), -1, false, null);
      }
      return waiting.isEmpty() ? last : main;
    }
  }

  /** Returns whether a piece ends in the verb that the auxiliary of a clause before waits for. */
  private static boolean closes(Tokens tokens, Clause main, Piece piece) {
    int last = piece.end() - 1;
    if (!piece.afterComma()
        || !VerbFinder.isAuxiliary(tokens, main.finite())
        || VerbFinder.isHelped(tokens, main.last())) {
      return false;
    }
    int finite = VerbFinder.finite(tokens, piece.begin(), piece.end(), false);
    if (finite >= 0 && finite < last) {
      return false;
    }
    boolean perfect = false;
    for (VerbForm form : tokens.lexeme(main.finite()).forms()) {
      String base = form.verb().infinitive();
      perfect |= form.isFinite() && (base.equals("haben") || base.equals("sein"));
    }
    for (VerbForm form : tokens.lexeme(last).forms()) {
      boolean fits =
          form.shape() == VerbForm.Shape.PARTICIPLE
              || form.shape() == VerbForm.Shape.INFINITIVE && !perfect;
      if (fits && !tokens.isCapitalised(last) && !tokens.lower(last - 1).equals("zu")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a piece ends in the particle of a clause's verb: {@code Sie griffen in Quetta,
   * das im Norden liegt, das Haus an}.
   */
  private static boolean endsInParticle(Tokens tokens, Clause main, Piece piece) {
    return isParticle(tokens, main, piece.end() - 1) && !isParticle(tokens, main, main.last());
  }

  private static boolean isParticle(Tokens tokens, Clause clause, int at) {
    String word = tokens.lower(at);
    for (VerbForm form : tokens.lexeme(clause.finite()).forms()) {
      if (form.shape() == VerbForm.Shape.FINITE_APART && form.verb().particle().equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a piece takes up the main clause: "…, dass er kommt, und lud sie ein". */
  private static boolean goesBack(Tokens tokens, Piece piece) {
    int at = piece.begin();
    // "…, dass er komme und ging nach Hause": in a clause of its own the verb would come last.
    boolean first =
        piece.continues() && piece.end() > at + 1 && VerbFinder.isFinite(tokens, at, at);
    if (first && !tokens.lexeme(at).isInfinitive()) {
      return true;
    }
    // "Er schwieg dazu, ob er gehe, lobte aber den Minister": what follows is his, too.
    boolean goesOn =
        piece.afterComma()
            && at + 2 < piece.end()
            && GOING_ON.contains(tokens.lower(at + 1))
            && VerbFinder.isFinite(tokens, at, at);
    if (goesOn) {
      return true;
    }
    return piece.afterComma()
        && tokens.lexeme(at).is(WordClass.COORDINATOR)
        && at + 1 < piece.end()
        && VerbFinder.isFinite(tokens, at + 1, at + 1);
  }

  /**
   * Parts what one auxiliary does twice: "hat ein Dorf überfallen und elf Bewohner getötet", "will
   * Steuern senken und Schulen bauen".
   */
  private static List<Clause> parted(Tokens tokens, List<Clause> clauses) {
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
  private static int seam(Tokens tokens, Clause clause) {
    if (clause.kind() == Kind.INFINITIVE) {
      return seamOfInfinitives(tokens, clause);
    }
    boolean main = clause.kind() == Kind.MAIN && clause.finite() >= 0;
    if (!main || clause.size() < 6 || !VerbFinder.isAuxiliary(tokens, clause.finite())) {
      return -1;
    }
    if (!VerbFinder.isHelped(tokens, clause.last())) {
      return -1;
    }
    for (int i = clause.size() - 3; i > 1; i--) {
      int token = clause.token(i);
      boolean joins =
          tokens.lower(token).equals("und")
              && token > clause.finite()
              && clause.token(i - 1) == token - 1
              && VerbFinder.isHelped(tokens, token - 1);
      if (joins) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The position of the {@code und} of {@code das Haus zu räumen und den Hof zu sperren}; or -1.
   */
  private static int seamOfInfinitives(Tokens tokens, Clause clause) {
    for (int i = 2; i < clause.size() - 2; i++) {
      int token = clause.token(i);
      if (tokens.lower(token).equals("und")
          && clause.token(i - 1) == token - 1
          && VerbFinder.hasZuInfinitive(tokens, token - 1, token)
          && VerbFinder.hasZuInfinitive(tokens, token + 1, clause.last() + 1)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether no piece of the main level that comes has a verb to join. */
  private static boolean noVerbAhead(Tokens tokens, List<Piece> pieces, int from) {
    for (int i = from + 1; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.set() == Kind.SPEECH) {
        return true;
      }
      if (PieceReader.kind(tokens, piece) == Kind.MAIN) {
        // A verb in front needs nothing before it: "…, sagte er".
        return VerbFinder.finite(tokens, piece.begin(), piece.end(), false) == piece.begin();
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
      int closing = PieceReader.closing(tokens, token, piece.end());
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
  private static boolean interrupts(Tokens tokens, List<Piece> pieces, int no) {
    Piece piece = pieces.get(no);
    // "Der Plan, sagte er, sei gut", "Der Plan – sagte er – sei gut"
    boolean begins = piece.afterComma() || isDash(tokens, piece.begin() - 1);
    if (!begins || no + 1 == pieces.size() || !isSaying(tokens, piece.begin())) {
      return false;
    }
    Piece next = pieces.get(no + 1);
    return (next.afterComma() || isDash(tokens, next.begin() - 1))
        && VerbFinder.finite(tokens, next.begin(), next.end(), false) == next.begin()
        && (VerbFinder.isAuxiliary(tokens, next.begin()) || !isSaying(tokens, next.begin()));
  }

  private static boolean isDash(Tokens tokens, int at) {
    return switch (tokens.word(at)) {
      case "–", "—", "-" -> true;
      default -> false;
    };
  }

  private static boolean isSaying(Tokens tokens, int at) {
    for (VerbForm form : tokens.lexeme(at).forms()) {
      if (form.isFinite() && isSaying(form.verb())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaying(Verb verb) {
    SayingVerb saying = SayingVerb.of(verb);
    return saying != null && saying.introduces('c');
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
            i == clause.size()
                || !PieceReader.isJoined(tokens, clause.token(i - 1), clause.token(i));
        if (broken) {
          all.add(new Stretch(clause.token(from), clause.token(i - 1) + 1, clause));
          from = i;
        }
      }
    }
    all.sort(Comparator.comparingInt(Stretch::begin));
    return all;
  }
}
