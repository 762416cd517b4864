package org.pressespiegel.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A verb of a clause with what belongs to it.
 *
 * @param verb the verb, its particle with it wherever that stands
 * @param use how it stands in its clause
 * @param finite the finite verb's token: its own or its auxiliary's
 * @param token the token of the verb itself
 */
public record Predicate(Verb verb, Use use, int finite, int token) {

  /** How a verb stands in its clause. */
  public enum Use {
    /** {@code sagte}, {@code zusagte}, {@code sagte … zu}. */
    FINITE,
    /** {@code hat gesagt}, {@code ist davon ausgegangen}. */
    PERFECT,
    /** {@code wird gesagt}, {@code ist gesagt worden}. */
    PASSIVE,
    /** {@code ist bekannt}: a state, not what somebody does. */
    STATE
  }

  public Predicate {
    Objects.requireNonNull(verb, "verb");
    Objects.requireNonNull(use, "use");
  }

  /** Returns the verbs that a clause may have; those whose particle is found come first. */
  public static List<Predicate> of(Clause clause, Tokens tokens) {
    return of(clause, tokens, verb -> true);
  }

  /**
   * Returns those of some verbs that a clause may have; those whose particle is found come first.
   *
   * @param asked which verbs are looked for
   */
  public static List<Predicate> of(
      Clause clause, Tokens tokens, java.util.function.Predicate<Verb> asked) {
    return clause.finite() < 0 ? List.of() : new Reading(clause, tokens, asked).all();
  }

  /** Returns the words that are the verb, its particle last: {@code teilte mit}. */
  public String words(Tokens tokens) {
    String own = tokens.word(token);
    if (token != finite) {
      boolean apart = !verb.particle().isEmpty() && !lower(own).startsWith(lower(verb.particle()));
      return tokens.word(finite) + " " + (apart ? verb.particle() + " " : "") + own;
    }
    boolean whole = verb.particle().isEmpty() || lower(own).startsWith(lower(verb.particle()));
    return whole ? own : own + " " + verb.particle();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** The reading of one clause. */
  private record Reading(Clause clause, Tokens tokens, java.util.function.Predicate<Verb> asked) {

    List<Predicate> all() {
      List<Predicate> apart = new ArrayList<>();
      List<Predicate> whole = new ArrayList<>();
      FiniteVerb finite = FiniteVerb.of(clause, tokens);
      if (finite.isAuxiliary()) {
        participles(finite.auxiliary(), apart, whole);
      }
      for (VerbForm form : tokens.lexeme(clause.finite()).forms()) {
        if (!form.isFinite() || !asked.test(form.verb())) {
          continue;
        }
        Predicate predicate =
            new Predicate(form.verb(), Use.FINITE, clause.finite(), clause.finite());
        if (form.shape() == VerbForm.Shape.FINITE_APART && hasParticle(form.verb())) {
          add(apart, predicate);
        } else if (form.shape() == VerbForm.Shape.FINITE && !losesParticle(form.verb())) {
          add(whole, predicate);
        }
      }
      apart.addAll(whole);
      return apart;
    }

    private static void add(List<Predicate> all, Predicate predicate) {
      if (!all.contains(predicate)) {
        all.add(predicate);
      }
    }

    private Use use(String auxiliary, Verb verb) {
      if (auxiliary.equals("haben")) {
        return Use.PERFECT;
      } else if (auxiliary.equals("werden")) {
        return Use.PASSIVE;
      } else if (Conjugation.german().isWithSein(verb)) {
        return Use.PERFECT;
      }
      return has("worden") ? Use.PASSIVE : Use.STATE;
    }

    private boolean has(String lower) {
      for (int i = 0; i < clause.size(); i++) {
        if (tokens.lower(clause.token(i)).equals(lower)) {
          return true;
        }
      }
      return false;
    }

    private void participles(String auxiliary, List<Predicate> apart, List<Predicate> whole) {
      for (int i = clause.size() - 1; i >= 0; i--) {
        int token = clause.token(i);
        boolean noun = tokens.isCapitalised(token) && !tokens.opens(token);
        if (token == clause.finite() || noun || tokens.lower(token - 1).equals("zu")) {
          continue;
        }
        for (VerbForm form : tokens.lexeme(token).forms()) {
          boolean one = form.shape() == VerbForm.Shape.PARTICIPLE;
          boolean parted = form.shape() == VerbForm.Shape.PARTICIPLE_APART;
          boolean used =
              one && !VerbFinder.isAttributive(tokens, token)
                  || parted && endsIn(form.verb().particle(), token - 1);
          if (used && asked.test(form.verb())) {
            Use use = use(auxiliary, form.verb());
            add(one ? whole : apart, new Predicate(form.verb(), use, clause.finite(), token));
          }
        }
      }
    }

    /** Whether the particle of a verb stands at the end of the clause, or before the verb there. */
    private boolean hasParticle(Verb verb) {
      int last = clause.last();
      return last != clause.finite() && endsIn(verb.particle(), last)
          || endsIn(verb.particle(), clause.finite() - 1) && verb.particle().length() > 3;
    }

    /** Whether another verb is meant: {@code sagte … ab} is no {@code sagte}. */
    private boolean losesParticle(Verb verb) {
      int last = clause.last();
      return verb.particle().isEmpty()
          && last > clause.finite()
          && tokens.lexeme(last).is(WordClass.PARTICLE)
          && !tokens.lexeme(last).is(WordClass.ADVERB)
          && !tokens.isCapitalised(last);
    }

    private boolean endsIn(String particle, int last) {
      if (particle.indexOf(' ') < 0) {
        return tokens.lower(last).equals(lower(particle));
      }
      int from = last;
      for (int cut = particle.indexOf(' '); cut >= 0; cut = particle.indexOf(' ', cut + 1)) {
        from--;
      }
      StringBuilder words = new StringBuilder();
      for (int token = Math.max(0, from); token <= last; token++) {
        words.append(words.isEmpty() ? "" : " ").append(tokens.lower(token));
      }
      return words.toString().equals(lower(particle));
    }
  }
}
