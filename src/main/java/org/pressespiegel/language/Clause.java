package org.pressespiegel.language;

import java.util.Arrays;

/** A clause: the tokens that belong to one verb, without the clauses nested in it. */
public final class Clause {

  /** What sort of clause. */
  public enum Kind {
    MAIN,
    SUBORDINATE,
    RELATIVE,
    INFINITIVE,
    FRAGMENT,
    /** What stands in brackets. */
    ASIDE,
    /** A quotation that is a clause of its own, as one token. */
    SPEECH
  }

  private final Kind kind;
  private final int[] tokens;
  private final int finite;
  private final boolean continues;
  private final Clause governor;

  Clause(Kind kind, int[] tokens, int finite, boolean continues, Clause governor) {
    this.kind = kind;
    this.tokens = tokens;
    this.finite = finite;
    this.continues = continues;
    this.governor = governor;
  }

  public Kind kind() {
    return kind;
  }

  /** Returns how many tokens it has. */
  public int size() {
    return tokens.length;
  }

  /** Returns the number of a token in the text. */
  public int token(int position) {
    return tokens[position];
  }

  /** Returns the finite verb's token, or -1. */
  public int finite() {
    return finite;
  }

  /** Returns whether it goes on after {@code und} and may lack the subject of the one before. */
  public boolean continues() {
    return continues;
  }

  /** Returns the clause that it depends on or goes on with; null of the first. */
  public Clause governor() {
    return governor;
  }

  /** Returns the first token. */
  public int first() {
    return tokens[0];
  }

  /** Returns the last token. */
  public int last() {
    return tokens[tokens.length - 1];
  }

  /** Returns whether a token belongs to it. */
  public boolean has(int token) {
    return Arrays.binarySearch(tokens, token) >= 0;
  }
}
