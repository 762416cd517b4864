package org.pressespiegel.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.ClauseReader;
import org.pressespiegel.language.DirectSpeech;
import org.pressespiegel.language.FiniteVerb;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Stretch;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.VerbIndex;
import org.pressespiegel.language.WordClass;

/** A sentence, or several that a quotation ties together, as clauses and their stretches. */
final class Sentence {

  private final Scene scene;
  private final Tokens tokens;
  private final int from;
  private final int to;
  private final int paragraphNo;
  private final List<Stretch> stretches;
  private final Map<Integer, Clause> byVerb = new HashMap<>();

  /** Takes a unit of the syntax. */
  Sentence(Scene scene, int unit) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.from = scene.syntax().units().get(unit).from();
    this.to = scene.syntax().units().get(unit).to();
    this.paragraphNo = scene.paragraphAt(tokens.begin(from));
    List<Clause> clauses = scene.syntax().clauses(unit);
    this.stretches = ClauseReader.stretches(tokens, clauses);
    for (Clause clause : clauses) {
      if (clause.finite() >= 0) {
        byVerb.putIfAbsent(clause.finite(), clause);
      }
    }
  }

  /** Returns the token before one, brackets and loose marks left out. */
  int before(int token) {
    return DirectSpeech.before(tokens, token, from);
  }

  // ---- what the sentence is made of

  Scene scene() {
    return scene;
  }

  Tokens tokens() {
    return tokens;
  }

  int begin() {
    return tokens.begin(from);
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  int paragraphNo() {
    return paragraphNo;
  }

  String lower(int token) {
    return token < from || token >= to ? "" : tokens.lower(token);
  }

  /** Returns how many stretches it has. */
  int size() {
    return stretches.size();
  }

  Stretch stretch(int no) {
    return stretches.get(no);
  }

  Clause clause(int no) {
    return stretches.get(no).clause();
  }

  boolean isSpeech(int no) {
    return no >= 0 && no < stretches.size() && clause(no).kind() == Clause.Kind.SPEECH;
  }

  /** Returns the number of the stretch that a token stands in or that follows it. */
  int stretchAt(int token) {
    int low = 0;
    int high = stretches.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token < stretches.get(middle).end()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Math.max(low, 0);
  }

  /** Returns the mark behind a stretch, or the empty string. */
  String mark(int no) {
    int at = stretches.get(no).end();
    int next = no + 1 < stretches.size() ? stretches.get(no + 1).begin() : to;
    while (at < next && !",;:–—-.!?…".contains(tokens.word(at))) {
      at++;
    }
    // "um 12:51 Uhr" parts nothing.
    boolean clock = at > from && at + 1 < to && tokens.isNumber(at - 1) && tokens.isNumber(at + 1);
    return at < next && !(clock && tokens.word(at).equals(":")) ? tokens.word(at) : "";
  }

  /** Returns the last stretch of the clause that a stretch belongs to. */
  int lastOf(Clause clause) {
    return stretchAt(clause.last());
  }

  // ---- clauses

  List<Phrase> phrases(Clause clause) {
    return scene.syntax().phrases(clause);
  }

  FiniteVerb verb(Clause clause) {
    return FiniteVerb.of(clause, tokens);
  }

  /** Returns the clause that another depends on or goes on with, as it has become; or null. */
  Clause governor(Clause clause) {
    Clause governor = clause.governor();
    return governor == null || governor.finite() < 0
        ? governor
        : byVerb.getOrDefault(governor.finite(), governor);
  }

  boolean isRelative(int no) {
    return clause(no).kind() == Clause.Kind.RELATIVE;
  }

  boolean isSubordinate(int no) {
    return clause(no).kind() == Clause.Kind.SUBORDINATE || isRelative(no);
  }

  /** Returns whether the verb opens its clause, a conjunction apart: "…, und sagte". */
  boolean isVerbFirst(Clause clause) {
    int first = clause.first();
    if (tokens.lexeme(first).is(WordClass.COORDINATOR) && clause.size() > 1) {
      first = clause.token(1);
    }
    return clause.finite() == first;
  }

  /** Returns the word that opens a subordinate clause; empty of others. */
  String opener(Clause clause) {
    if (clause.kind() != Clause.Kind.SUBORDINATE) {
      return "";
    }
    for (int i = 0; i < Math.min(3, clause.size()); i++) {
      if (tokens.lexeme(clause.token(i)).is(WordClass.SUBORDINATOR)) {
        return tokens.lower(clause.token(i));
      }
    }
    return "";
  }

  /** Returns whether a clause is what a verb of saying asks for: dass …, ob …, wann …. */
  boolean isComplement(Clause clause) {
    String opener = opener(clause);
    return WordClass.COMPLEMENT.has(opener) || WordClass.QUESTION.has(opener);
  }

  /** Returns whether a token is a word, a number or a quotation, and no mark. */
  boolean isContent(int token) {
    return tokens.isWord(token) || tokens.isNumber(token) || tokens.isQuotation(token);
  }

  /** Returns whether a clause stands in a mood that tells reported speech. */
  boolean isReported(Clause clause) {
    return clause.finite() >= 0
        && VerbIndex.german().isReported(tokens.lower(clause.finite()))
        && !isFixed(clause);
  }

  /** Returns whether a clause stands in a mood that may stand for that of reported speech. */
  boolean isUnreal(Clause clause) {
    return clause.finite() >= 0
        && VerbIndex.german().isUnreal(tokens.lower(clause.finite()))
        && !isFixed(clause);
  }

  /** {@code dass ich ihnen diene}, {@code Ich bleibe hier: gehe nicht raus}. */
  private boolean speaksOfSelf(Clause clause) {
    for (int i = 0; i < clause.size(); i++) {
      if (lower(clause.token(i)).equals("ich")) {
        return true;
      }
    }
    Clause before = clause.finite() == clause.first() ? governor(clause) : null;
    return before != null
        && before.kind() == Clause.Kind.MAIN
        && (lower(before.first()).equals("ich") || lower(before.finite() + 1).equals("ich"));
  }

  /** "es sei denn", "als sei", "ich habe", "sei es" tell of no speech. */
  private boolean isFixed(Clause clause) {
    int at = clause.finite();
    String next = lower(at + 1);
    String last = lower(at - 1);
    if (!lower(at).equals("sei") && speaksOfSelf(clause)) {
      return true;
    }
    if (lower(at).equals("sei") && last.equals("gott") && next.equals("dank")) {
      return true;
    }
    if (next.equals("ich") || last.equals("ich") || last.equals("als") || last.equals("wie")) {
      return true;
    }
    if (lower(at).equals("sei")
        && (next.equals("denn") || next.equals("es") && at == clause.first())) {
      return true;
    }
    return lower(clause.first()).equals("als") && lower(clause.first() + 1).equals("ob");
  }
}
