package org.pressespiegel.event;

import java.util.List;
import java.util.Set;
import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Phrase;

/**
 * What must be so in a verb's clause for a frame to count: {@code obj:STRIKE}, {@code -sich}. The
 * column {@code when} of {@code verbs.tsv} writes them in the words of {@link #TERMS}.
 */
sealed interface VerbCondition {

  /** The language: what a condition may be called, and what it means. */
  List<Term<VerbCondition>> TERMS =
      List.of(
          new Term<>(
              "subj",
              "subj:FILLERS",
              "the verb is active and its subject is one of these",
              written -> new Subject(written.fillers())),
          new Term<>(
              "obj",
              "obj, obj:FILLERS",
              "it has an accusative object; one of these, where some are named (then the dative"
                  + " object counts where there is no other). In the passive the subject counts",
              written -> written.isBare() ? new AnyObject() : new DirectObject(written.fillers())),
          new Term<>(
              "dat",
              "dat",
              "it has a receiver: a phrase that stands in the dative, or may",
              written -> written.bare(new Receiver())),
          new Term<>(
              "prep",
              "prep:PREPOSITIONS, prep:PREPOSITION=FILLERS",
              "a phrase behind one of these prepositions stands in the clause, and tells no time;"
                  + " with fillers, one of these behind it",
              written -> new Behind(written.prepositionals())),
          new Term<>(
              "with",
              "with:WORDS",
              "one of these words stands in the clause, in this very form",
              written -> new With(written.words())),
          new Term<>(
              "sich",
              "sich",
              "sich stands in the clause",
              written -> written.bare(new Reflexive())),
          new Term<>(
              "passive",
              "passive",
              "the verb stands in the passive",
              written -> written.bare(new Passive())),
          new Term<>(
              "dass",
              "dass",
              "a comma or a colon follows the clause, as before dass",
              written -> written.bare(new Complement())));

  /** Returns whether it holds of a verb where it stands. */
  boolean holds(VerbUse use);

  /** {@code subj:POLICE|TROOPS}: an active verb with such a subject. */
  record Subject(List<Filler> fillers) implements VerbCondition {
    @Override
    public boolean holds(VerbUse use) {
      return use.usage() != Usage.PASSIVE
          && use.situation().isOneOf(fillers, use.situation().arguments.subject());
    }
  }

  /** {@code obj}: an object, whatever it is. */
  record AnyObject() implements VerbCondition {
    @Override
    public boolean holds(VerbUse use) {
      Arguments arguments = use.situation().arguments;
      return (use.usage() == Usage.PASSIVE ? arguments.subject() : arguments.object()) != null;
    }
  }

  /** {@code obj:STRIKE}: such an object. */
  record DirectObject(List<Filler> fillers) implements VerbCondition {
    @Override
    public boolean holds(VerbUse use) {
      Arguments arguments = use.situation().arguments;
      Phrase object =
          use.usage() == Usage.PASSIVE ? arguments.subject() : arguments.objectOrDative();
      return use.situation().isOneOf(fillers, object);
    }
  }

  /** {@code dat}: somebody who receives. */
  record Receiver() implements VerbCondition {
    @Override
    public boolean holds(VerbUse use) {
      return use.situation().receiver() != null;
    }
  }

  /** {@code prep:zu=PRISON}: such a phrase behind a preposition. */
  record Behind(List<Prepositional> phrases) implements VerbCondition {
    @Override
    public boolean holds(VerbUse use) {
      for (Prepositional phrase : phrases) {
        if (phrase.standsIn(use.situation())) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code with:fahrbahn}: one of these words in the clause. */
  record With(Set<String> words) implements VerbCondition {
    @Override
    public boolean holds(VerbUse use) {
      return use.situation().hasAny(words);
    }
  }

  /** {@code sich}. */
  record Reflexive() implements VerbCondition {
    @Override
    public boolean holds(VerbUse use) {
      return use.situation().arguments.reflexive();
    }
  }

  /** {@code passive}. */
  record Passive() implements VerbCondition {
    @Override
    public boolean holds(VerbUse use) {
      return use.usage() == Usage.PASSIVE;
    }
  }

  /** {@code dass}: something follows the clause, and depends on it. */
  record Complement() implements VerbCondition {
    @Override
    public boolean holds(VerbUse use) {
      Situation situation = use.situation();
      String next = situation.scan.tokens.word(situation.clause.last() + 1);
      return next.equals(",") || next.equals(":");
    }
  }

  /** {@code -sich}: a condition that must not hold. */
  record Not(VerbCondition condition) implements VerbCondition {
    @Override
    public boolean holds(VerbUse use) {
      return !condition.holds(use);
    }
  }
}
