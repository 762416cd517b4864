package org.pressespiegel.event;

import java.util.List;
import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.time.TimexType;

/** Codes the events that the verbs of a clause name. */
final class VerbEvents {

  /** How many sentences later a refusal still answers. */
  private static final int ANSWER = 2;

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Parties parties;
  private final VerbUses uses;
  private final ArgumentFinder arguments;

  /** A verb where it stands, with the frame that counts there. */
  private record Trigger(VerbUse use, Frame<?> frame) {}

  VerbEvents(Scan scan, Lexicon lexicon, Parties parties) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.lexicon = lexicon;
    this.parties = parties;
    this.uses = new VerbUses(tokens, lexicon, parties);
    this.arguments = new ArgumentFinder(scan, parties);
  }

  /** Adds the candidates of a clause, which is one of some of a sentence. */
  void read(Situation situation, List<Situation> all, List<Candidate> candidates) {
    for (int i = 0; i < situation.clause.size(); i++) {
      Trigger trigger = trigger(situation, i);
      if (trigger == null || !isEvent(trigger)) {
        continue;
      }
      Candidate candidate = candidate(trigger);
      if (candidate.target == null && candidate.frame.target().contains(Slot.Core.INF)) {
        candidate.target = complement(situation, all);
      }
      answer(candidate, candidates);
      candidates.add(candidate);
    }
  }

  /** The verb that a word is here: of two that it may be, the one with the longer particle. */
  private Trigger trigger(Situation situation, int position) {
    Trigger best = null;
    int longest = -1;
    if (!VerbUses.mayBeVerb(tokens, situation.clause, position)) {
      return null;
    }
    for (VerbForm form : lexicon.triggers(tokens.lower(situation.clause.token(position)))) {
      VerbUse use = uses.of(situation, position, form);
      if (use == null || use.verb().particle().length() <= longest) {
        continue;
      }
      Frame<VerbCondition> frame =
          Frame.first(lexicon.frames(use.verb()), condition -> condition.holds(use));
      if (frame != null) {
        best = new Trigger(use, frame);
        longest = use.verb().particle().length();
      }
    }
    return best;
  }

  private boolean isEvent(Trigger trigger) {
    Frame<?> frame = trigger.frame();
    return !frame.isTrap()
        && !isTotal(frame.type(), trigger.use().situation())
        && !isCountless(frame.type(), trigger.use())
        && !(frame.type().isHarmful() && trigger.use().situation().isHabit())
        && !isBackground(frame.type(), trigger.use().situation())
        && !isEndOfAccident(trigger);
  }

  /** {@code wurde von einem Zug erfasst und getötet}: the accident killed, nobody else. */
  private boolean isEndOfAccident(Trigger trigger) {
    Situation situation = trigger.use().situation();
    boolean ends =
        situation.isPassive()
            && Harm.tellsOf(trigger.use().verb(), lexicon)
            && !trigger.frame().type().is(Trait.UNINTENDED);
    if (!ends) {
      return false;
    }
    Situation before = situation.governor;
    boolean parted =
        before != null
            && situation.clause.continues()
            && before.clause.finite() == situation.clause.finite();
    return tellsAccident(situation, trigger.use().token())
        || parted && tellsAccident(before, before.clause.last() + 1);
  }

  /** Whether a verb of a clause that stands before a token tells of an accident. */
  private boolean tellsAccident(Situation situation, int end) {
    for (int i = 0; i < situation.clause.size() && situation.clause.token(i) < end; i++) {
      Trigger first = trigger(situation, i);
      if (first != null && !first.frame().isTrap() && first.frame().type().is(Trait.UNINTENDED)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a harm is told as the sum of a long time: "In diesem Jahr ertranken 800 Menschen". */
  private boolean isTotal(EventType type, Situation situation) {
    if (!type.isHarmful()) {
      return false;
    }
    boolean since = situation.has("seit") || situation.has("jährlich") || situation.has("bislang");
    for (Phrase phrase : situation.phrases) {
      if (phrase.preposition().equals("seit") && scan.moment(phrase.head()) == null) {
        // "die seit der Wiedervereinigung ermordet wurden"
        return true;
      }
      for (int token = phrase.first(); token < phrase.end(); token++) {
        Moment moment = scan.moment(token);
        if (moment != null && isLong(moment, since)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Im Krieg wurden 12.000 Soldaten getötet": so many did not die on a day that none names. */
  private boolean isCountless(EventType type, VerbUse use) {
    if (!type.isHarmful() || !Harm.tellsOf(use.verb(), lexicon)) {
      return false;
    }
    // Who killed thousands did so, whenever that was.
    boolean many = isMany(use.situation().arguments.subject());
    for (Phrase phrase : use.situation().phrases) {
      Moment moment = scan.moment(phrase.head());
      many &= moment == null || moment.precision() != DatePrecision.DAY;
    }
    return many;
  }

  private boolean isMany(Phrase phrase) {
    return phrase != null && new Casualties(scan, lexicon).count(phrase).orElse(0) >= Harm.MANY;
  }

  /** Whether a time goes on: each year, the year of publication, many years since. */
  private boolean isLong(Moment moment, boolean since) {
    boolean year =
        moment.precision() == DatePrecision.YEAR
            && moment.first() != null
            && scan.published.map(day -> !moment.last().isBefore(day)).orElse(false);
    boolean lasting = moment.type() == TimexType.DURATION && since;
    return moment.type() == TimexType.SET || year || lasting;
  }

  /** Whether help is told as going on for long: "Die Kirche unterstützt das Schiff seit März". */
  private static boolean isBackground(EventType type, Situation situation) {
    return type.is(Trait.LASTING) && situation.tense == Tense.PRESENT && situation.has("seit");
  }

  private Candidate candidate(Trigger trigger) {
    VerbUse use = trigger.use();
    Situation situation = use.situation();
    Frame<?> frame = trigger.frame();
    Candidate candidate = new Candidate(frame, use.token(), situation, use.usage());
    candidate.modality = VerbModality.of(use, frame.type());
    candidate.pluperfect = situation.isPluperfect();
    candidate.actor = arguments.ofVerb(frame.actor(), situation, use.usage());
    candidate.target = arguments.ofVerb(frame.target(), situation, use.usage());
    withoutReceiver(candidate, situation);
    mutual(candidate, situation);
    ArgumentFinder.distinct(candidate);
    given(candidate, situation);
    return candidate;
  }

  /** Takes from the actor what is the receiver: "drohten Milizen der Regierung". */
  private void withoutReceiver(Candidate candidate, Situation situation) {
    Phrase subject = situation.arguments.subject();
    boolean parted =
        candidate.usage == Usage.ACTIVE
            && candidate.frame.target().contains(Slot.Core.DAT)
            && candidate.frame.actor().contains(Slot.Core.SUBJ)
            && subject != null
            && subject.genitive() != null
            && situation.receiver() == subject.genitive();
    if (parted) {
      candidate.actor = parties.of(subject.bare(), null).orElse(candidate.actor);
    }
  }

  /** "A und B einigten sich": the one is the actor, the other the target. */
  private void mutual(Candidate candidate, Situation situation) {
    Phrase subject = situation.arguments.subject();
    if (candidate.type().is(Trait.MUTUAL)
        && candidate.target == null
        && candidate.frame.target().contains(new Slot.Behind("mit"))
        && subject != null
        && subject.parts().size() == 2
        && candidate.usage == Usage.ACTIVE) {
      arguments.pair(candidate, subject);
    }
  }

  /** Aid goes to people and states; what money is meant for is no target. */
  private void given(Candidate candidate, Situation situation) {
    List<Slot> slots = candidate.frame.target();
    if (!candidate.type().is(Trait.GIVING) || slots.isEmpty() || slots.get(0) == Slot.Core.OBJ) {
      return;
    }
    for (Slot slot : slots) {
      Phrase phrase = arguments.phrase(slot, situation, candidate.usage);
      if (phrase != null && parties.isAgent(phrase)) {
        candidate.target = parties.of(phrase, situation.antecedent).orElse(null);
        return;
      }
    }
    candidate.target = null;
  }

  /** Whom a threat is aimed at: "drohte damit, den Botschafter auszuweisen". */
  private Event.Party complement(Situation situation, List<Situation> all) {
    for (Situation other : all) {
      if (other.governor == situation
          && other.clause.kind() == Clause.Kind.INFINITIVE
          && other.arguments.object() != null
          && parties.isAgent(other.arguments.object())) {
        return parties.of(other.arguments.object(), null).orElse(null);
      }
    }
    return null;
  }

  /** Whom a refusal answers: "Sie verlangte Geld. Die Stadt lehnte das ab." */
  private static void answer(Candidate candidate, List<Candidate> before) {
    Phrase object = candidate.situation.arguments.object();
    boolean open =
        candidate.type().is(Trait.ANSWERING)
            && candidate.target == null
            && object != null
            && object.kind() == Phrase.Kind.PRONOUN;
    if (!open || before.isEmpty()) {
      return;
    }
    Candidate said = before.get(before.size() - 1);
    boolean answered =
        candidate.sentence - said.sentence <= ANSWER && said.type().is(Trait.ANSWERED);
    if (answered && said.actor != null && !said.actor.equals(candidate.actor)) {
      candidate.target = said.actor;
    }
  }
}
