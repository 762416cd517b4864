package org.pressespiegel.event;

import java.util.List;
import java.util.Set;
import org.pressespiegel.language.Inflection;

/**
 * What must be so beside a noun for a frame to count: {@code under:nach}, {@code -headline}. The
 * column {@code when} of {@code nouns.tsv} writes them in the words of {@link #TERMS}.
 */
sealed interface NounCondition {

  /** The language: what a condition may be called, and what it means. */
  List<Term<NounCondition>> TERMS =
      List.of(
          new Term<>(
              "gen",
              "gen, gen:FILLERS",
              "a genitive stands behind the noun; one of these, where some are named",
              written -> written.isBare() ? new AnyGenitive() : new Genitive(written.fillers())),
          new Term<>(
              "prep",
              "prep:PREPOSITIONS",
              "a phrase behind one of these prepositions stands behind the noun, and tells no time",
              written -> new Behind(written.prepositions())),
          new Term<>(
              "under",
              "under:PREPOSITIONS",
              "the noun itself stands behind one of these prepositions",
              written -> new Under(written.prepositions())),
          new Term<>(
              "verb",
              "verb:INFINITIVES",
              "one of these verbs stands in the clause, in any form",
              written -> new WithVerb(written.verbs())),
          new Term<>(
              "with",
              "with:WORDS",
              "one of these words stands in the clause, in this very form",
              written -> new With(written.words())),
          new Term<>(
              "word",
              "word:NOUNS",
              "the noun is one of these, in any case and number, and no other compound",
              written -> new Word(written.words())),
          new Term<>(
              "headline",
              "headline",
              "it stands in a headline, kicker or crosshead",
              written -> written.bare(new Headline())));

  /** Returns whether it holds of a noun where it stands. */
  boolean holds(NounUse use);

  /** {@code gen}. */
  record AnyGenitive() implements NounCondition {
    @Override
    public boolean holds(NounUse use) {
      return use.phrase().genitive() != null;
    }
  }

  /** {@code gen:PERSON}. */
  record Genitive(List<Filler> fillers) implements NounCondition {
    @Override
    public boolean holds(NounUse use) {
      return use.situation().isOneOf(fillers, use.phrase().genitive());
    }
  }

  /** {@code prep:aus}: something behind the noun. */
  record Behind(Set<String> prepositions) implements NounCondition {
    @Override
    public boolean holds(NounUse use) {
      for (String preposition : prepositions) {
        if (use.situation().behind(preposition, use.phrase()) != null) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code under:nach|bei}: what the noun stands behind. */
  record Under(Set<String> prepositions) implements NounCondition {
    @Override
    public boolean holds(NounUse use) {
      return prepositions.contains(use.phrase().preposition());
    }
  }

  /** {@code verb:explodieren}. */
  record WithVerb(Set<String> infinitives) implements NounCondition {
    @Override
    public boolean holds(NounUse use) {
      return use.situation().hasVerb(infinitives);
    }
  }

  /** {@code with:vorwurf}. */
  record With(Set<String> words) implements NounCondition {
    @Override
    public boolean holds(NounUse use) {
      return use.situation().hasAny(words);
    }
  }

  /** {@code word:austritt}: the noun alone. */
  record Word(Set<String> nouns) implements NounCondition {
    @Override
    public boolean holds(NounUse use) {
      String noun = use.situation().scan.tokens.lower(use.token());
      return Inflection.isAny(nouns, noun);
    }
  }

  /** {@code headline}. */
  record Headline() implements NounCondition {
    @Override
    public boolean holds(NounUse use) {
      return use.situation().site.headline();
    }
  }

  /** {@code -headline}: a condition that must not hold. */
  record Not(NounCondition condition) implements NounCondition {
    @Override
    public boolean holds(NounUse use) {
      return !condition.holds(use);
    }
  }
}
