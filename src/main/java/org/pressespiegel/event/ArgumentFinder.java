package org.pressespiegel.event;

import java.util.List;
import java.util.Optional;
import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tokens;

/** Finds what stands in the slots of a frame, and who is meant by it. */
final class ArgumentFinder {

  private static final String WOMEN = "innen";

  private final Scan scan;
  private final Tokens tokens;
  private final Parties parties;

  ArgumentFinder(Scan scan, Parties parties) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.parties = parties;
  }

  /** Returns who stands in the first slot that is filled, for a verb; null where none is. */
  Event.Party ofVerb(List<Slot> slots, Situation situation, Usage usage) {
    for (Slot slot : slots) {
      Optional<Event.Party> party = resolved(phrase(slot, situation, usage), situation);
      if (party.isPresent()) {
        return party.get();
      }
    }
    return null;
  }

  /** Returns who stands in the first slot that is filled, for a noun; null where none is. */
  Event.Party ofNoun(List<Slot> slots, NounUse use) {
    for (Slot slot : slots) {
      Optional<Event.Party> party = resolved(phrase(slot, use), use.situation());
      if (party.isPresent()) {
        return party.get();
      }
    }
    return null;
  }

  private Optional<Event.Party> resolved(Phrase phrase, Situation situation) {
    // "die Proteste der vergangenen Wochen"
    if (phrase == null || parties.isTime(phrase)) {
      return Optional.empty();
    }
    if (phrase == situation.arguments.subject()
        && phrase.kind() == Phrase.Kind.PRONOUN
        && situation.plural != null
        && tokens.lower(phrase.head()).equals("sie")) {
      Optional<Event.Party> they = parties.they(phrase, situation.plural);
      return they.isPresent() ? they : parties.of(phrase, null);
    }
    Phrase antecedent = situation.antecedent;
    if (antecedent == null && situation.governor != null) {
      antecedent = situation.governor.antecedent;
    }
    return parties.of(phrase, antecedent);
  }

  /** Returns what stands in a slot of a verb; null where nothing does. */
  Phrase phrase(Slot slot, Situation situation, Usage usage) {
    if (slot instanceof Slot.Behind behind) {
      return situation.behind(behind.preposition());
    }
    Arguments arguments = situation.arguments;
    boolean passive = usage == Usage.PASSIVE;
    return switch ((Slot.Core) slot) {
      case SUBJ -> passive ? situation.passiveAgent() : arguments.subject();
      case OBJ -> passive ? arguments.subject() : arguments.objectOrDative();
      case DAT -> situation.receiver();
      case OBJGEN -> arguments.object() == null ? null : arguments.object().genitive();
      // The object of another clause, which the whole sentence tells.
      case INF -> null;
      case GEN, CLAUSE -> throw new IllegalStateException("no slot of verbs: " + slot);
    };
  }

  private Phrase phrase(Slot slot, NounUse use) {
    if (slot instanceof Slot.Behind behind) {
      return use.situation().behind(behind.preposition(), use.phrase());
    }
    return switch ((Slot.Core) slot) {
      case GEN -> possessor(use.phrase());
      case CLAUSE -> agentOf(use.situation());
      default -> throw new IllegalStateException("no slot of nouns: " + slot);
    };
  }

  /**
   * What stands in the genitive behind a noun, a name in -s too: {@code Raketentest Nordkoreas}.
   */
  private Phrase possessor(Phrase noun) {
    if (noun.genitive() != null) {
      return noun.genitive();
    }
    int name = noun.head() + 1;
    boolean behind =
        name < noun.end() && scan.nameEnd(name) > 0 && tokens.lower(noun.end() - 1).endsWith("s");
    return behind
        ? new Phrase(
            Phrase.Kind.NOUN, "", name, noun.end(), name, Agreement.GENITIVE, null, List.of(), null)
        : null;
  }

  private Phrase agentOf(Situation situation) {
    Phrase subject = situation.arguments.subject();
    return subject != null && (parties.isAgent(subject) || subject.kind() == Phrase.Kind.PRONOUN)
        ? subject
        : null;
  }

  /** Makes the first of two joined phrases the actor, the second the target. */
  void pair(Candidate candidate, Phrase joined) {
    if (areOneGroup(joined)) {
      parties.of(joined, null).ifPresent(party -> candidate.actor = party);
      return;
    }
    Optional<Event.Party> one = parties.of(Parties.single(joined.parts().get(0)), null);
    Optional<Event.Party> other = parties.of(Parties.single(joined.parts().get(1)), null);
    if (one.isPresent() && other.isPresent()) {
      candidate.actor = one.get();
      candidate.target = other.get();
    }
  }

  /** {@code die Ministerinnen und Minister}: women and men of one group. */
  private boolean areOneGroup(Phrase joined) {
    String one = tokens.lower(joined.parts().get(0).head());
    String other = tokens.lower(joined.parts().get(1).head());
    String women = one.endsWith(WOMEN) ? one : other;
    String men = one.endsWith(WOMEN) ? other : one;
    return women.endsWith(WOMEN)
        && men.startsWith(women.substring(0, women.length() - WOMEN.length()));
  }

  /** Takes the target away where it is the actor over again. */
  static void distinct(Candidate candidate) {
    if (candidate.actor != null
        && candidate.target != null
        && candidate.actor.text().equals(candidate.target.text())) {
      candidate.target = null;
    }
  }
}
