package org.pressespiegel.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.place.Countries;

/** Codes the events that the nouns of a clause name. */
final class NounEvents {

  private static final Slot BETWEEN = new Slot.Behind("zwischen");

  private static final Set<String> INTERVIEWS = Set.of("gespräch", "interview", "gespräche");

  private static final Pattern ABBREVIATED = Pattern.compile("^(\\p{Lu}{2,4}|Nato|Uno)-");

  private static final Set<String> ANYWHERE = Set.of("auf", "in");

  private static final Set<String> MANY = Set.of("viele", "manche", "einige", "etliche");

  /** From so many on what a noun counts is the sum of a long time. */
  private static final int SUM = 50;

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Parties parties;
  private final ArgumentFinder arguments;

  NounEvents(Scan scan, Lexicon lexicon, Parties parties) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.lexicon = lexicon;
    this.parties = parties;
    this.arguments = new ArgumentFinder(scan, parties);
  }

  /** Adds the candidates of a clause, whose verbs have been read. */
  void read(Situation situation, List<Candidate> candidates) {
    for (Phrase phrase : situation.phrases) {
      read(phrase, phrase, situation, candidates);
    }
  }

  /** Reads the nouns of a phrase and of all that belongs to it. */
  private void read(Phrase phrase, Phrase outer, Situation situation, List<Candidate> candidates) {
    if (phrase.kind() != Phrase.Kind.NOUN) {
      return;
    }
    for (int token = phrase.head(); token < phrase.end(); token++) {
      if (scan.nameEnd(token) == 0 && tokens.isCapitalised(token)) {
        NounUse use = new NounUse(situation, token, phrase, outer);
        candidate(use, candidates).ifPresent(candidates::add);
      }
    }
    if (phrase.genitive() != null) {
      read(phrase.genitive(), outer, situation, candidates);
    }
    for (Phrase part : phrase.parts()) {
      if (part.first() != phrase.first()) {
        read(part, outer, situation, candidates);
      }
    }
    if (phrase.apposition() != null) {
      read(phrase.apposition(), outer, situation, candidates);
    }
  }

  private Optional<Candidate> candidate(NounUse use, List<Candidate> before) {
    Frame<NounCondition> frame =
        Frame.first(
            lexicon.framesOfNoun(tokens.lower(use.token())), condition -> condition.holds(use));
    if (frame == null || frame.isTrap()) {
      return Optional.empty();
    }
    if (isNoDeed(use, frame.type())) {
      return Optional.empty();
    }
    Optional<Modality> modality = NounModality.of(use, frame.type(), verb(use.situation(), before));
    return modality.map(told -> candidate(use, frame, told));
  }

  /**
   * Whether a noun only names a kind of deed: "wegen fahrlässiger Tötung", "die Zahl der Morde".
   */
  private boolean isNoDeed(NounUse use, EventType type) {
    boolean interview =
        type.is(Trait.MEETING)
            && use.situation().clause.finite() < 0
            && use.phrase() == use.outer()
            && use.outer().preposition().isEmpty()
            && use.isIndefinite()
            && INTERVIEWS.contains(tokens.lower(use.token()));
    if (interview) {
      // "Ein Gespräch mit Anna Ohm über die Wahl": what the paper offers.
      return true;
    }
    if (type.is(Trait.MEETING) && isAnywhere(use)) {
      return true;
    }
    if (!type.isHarmful()) {
      return false;
    }
    boolean charge =
        use.outer().preposition().equals("wegen")
            && Agreement.determiner(tokens.lower(use.outer().first())) == 0;
    if (use.situation().isHabit() || isGeneral(use)) {
      // "wird häufig von Erdbeben heimgesucht"
      return true;
    }
    Phrase means = type.is(Trait.UNINTENDED) ? use.situation().behind("durch") : null;
    if (means != null && isAttack(means)) {
      // "Der Wagen geriet durch den Angriff in Brand"
      return true;
    }
    boolean counted =
        use.phrase() != use.outer() && lexicon.isA("STATISTIC", tokens.lower(use.outer().head()))
            || isOfStatistic(use);
    boolean unclear =
        type.is(Trait.UNINTENDED)
            && tokens.lower(use.token() - 1).equals("vielen")
            && use.phrase().isOnly(Agreement.PLURAL);
    return charge || counted || unclear || isSum(use) || isCompared(use, type.is(Trait.UNINTENDED));
  }

  /** {@code Ergebnisse werden auf Konferenzen präsentiert}: on none in particular. */
  private boolean isAnywhere(NounUse use) {
    Situation situation = use.situation();
    return use.outer() == use.phrase()
        && use.phrase().first() == use.token()
        && use.phrase().canBe(Agreement.PLURAL)
        && ANYWHERE.contains(use.outer().preposition())
        && situation.tense == Tense.PRESENT
        && (situation.auxiliary.isEmpty() || situation.isPassive())
        && !situation.site.headline()
        && situation.phrases.stream().noneMatch(phrase -> scan.moment(phrase.head()) != null);
  }

  /** {@code ein Rückgang bei den Unfällen}: what is counted. */
  private boolean isOfStatistic(NounUse use) {
    if (!use.outer().preposition().equals("bei") || !use.phrase().isOnly(Agreement.PLURAL)) {
      return false;
    }
    Phrase before = Situation.rightBefore(use.situation().phrases, use.outer());
    return before != null && lexicon.isA("STATISTIC", tokens.lower(before.head()));
  }

  /** {@code Viele Unfälle passieren auf Landstraßen}: as a rule. */
  private boolean isGeneral(NounUse use) {
    return use.situation().tense == Tense.PRESENT
        && use.situation().auxiliary.isEmpty()
        && !use.situation().site.headline()
        && use.phrase() == use.situation().arguments.subject()
        && MANY.contains(tokens.lower(use.phrase().first()));
  }

  /** {@code meldete 6201 Morde}: so many make no event. */
  private boolean isSum(NounUse use) {
    int most = 0;
    for (int token = use.phrase().first(); token < use.token(); token++) {
      boolean year = scan.moment(token) != null;
      most = Math.max(most, year ? 0 : tokens.lexeme(token).value().orElse(0));
    }
    return most >= SUM && use.phrase().isOnly(Agreement.PLURAL);
  }

  /** "weniger Unfälle als im Vorjahr": what is counted over a long time. */
  private boolean isCompared(NounUse use, boolean unintended) {
    boolean more = false;
    for (int token = use.phrase().first(); token < use.token(); token++) {
      boolean compares =
          tokens.lower(token).equals("weniger") || tokens.lower(token).equals("mehr");
      more |= compares && !tokens.lower(token + 1).equals("als");
    }
    return use.phrase().isOnly(Agreement.PLURAL)
        && (more || unintended && TollWords.sumUp(use.situation().words()));
  }

  private boolean isAttack(Phrase phrase) {
    List<Frame<NounCondition>> frames = lexicon.framesOfNoun(tokens.lower(phrase.head()));
    return !frames.isEmpty()
        && !frames.get(0).isTrap()
        && frames.get(0).type().isHarmful()
        && !frames.get(0).type().is(Trait.UNINTENDED);
  }

  /** The last event that a verb of the clause names; or null. */
  private static Candidate verb(Situation situation, List<Candidate> before) {
    for (int at = before.size() - 1; at >= 0; at--) {
      Candidate candidate = before.get(at);
      if (candidate.sentence != situation.site.sentence()) {
        return null;
      }
      if (candidate.clause == situation.clause && candidate.usage != Usage.NOUN) {
        return candidate;
      }
    }
    return null;
  }

  private Candidate candidate(NounUse use, Frame<NounCondition> frame, Modality modality) {
    Situation situation = use.situation();
    Candidate candidate = new Candidate(frame, use.token(), situation, Usage.NOUN);
    candidate.modality = modality;
    candidate.definite = !use.isIndefinite();
    candidate.within = use.phrase() != use.outer() && !frame.type().isHarmful();
    // "Zu dem Streik hatte der Verband aufgerufen": the call came before, not the strike.
    candidate.pluperfect = !use.outer().preposition().equals("zu") && situation.isPluperfect();
    candidate.anniversary = situation.timeAfter(use.outer()) > 0;
    candidate.actor = arguments.ofNoun(actors(frame, candidate.anniversary), use);
    candidate.target = arguments.ofNoun(frame.target(), use);
    pair(candidate, use);
    if (candidate.actor == null && !candidate.type().isVerbal()) {
      candidate.actor = firstPart(use.token());
    }
    if (candidate.actor == null && candidate.type().is(Trait.COMPOSITE)) {
      candidate.actor = attacker(use);
    }
    ArgumentFinder.distinct(candidate);
    return candidate;
  }

  /** Who acts in the clause did not take part in what was so long ago. */
  private static List<Slot> actors(Frame<?> frame, boolean anniversary) {
    return anniversary
        ? frame.actor().stream().filter(slot -> slot != Slot.Core.CLAUSE).toList()
        : frame.actor();
  }

  /** {@code ein russischer Angriff}: the state that an adjective names; or null. */
  private Event.Party attacker(NounUse use) {
    for (int token = use.phrase().first(); token < use.token(); token++) {
      Optional<String> code = Countries.standard().ofAdjective(scan.tokens.lower(token));
      if (code.isPresent()) {
        String name = Countries.standard().namesByCode().get(code.get());
        return name == null ? null : state(name, code.get());
      }
    }
    return null;
  }

  /** A state as the article calls it, else by its German name. */
  private Event.Party state(String name, String code) {
    for (Entity entity : scan.layers.names().entities()) {
      if (code.equals(entity.countryIso2()) && entity.type() == EntityType.LOC) {
        return new Event.Party(entity.name(), entity.no(), code);
      }
    }
    return new Event.Party(name, null, code);
  }

  /** {@code US-Angriffe, EU-Sanktionen}: who does it, where an abbreviation says so; or null. */
  private Event.Party firstPart(int token) {
    Entity whose = ABBREVIATED.matcher(tokens.word(token)).find() ? scan.entity(token) : null;
    return whose == null ? null : new Event.Party(whose.name(), whose.no(), whose.countryIso2());
  }

  /** "Gespräche zwischen A und B", "A und B trafen sich zu Gesprächen": who with whom. */
  private void pair(Candidate candidate, NounUse use) {
    Phrase between =
        candidate.frame.actor().contains(BETWEEN)
            ? use.situation().behind("zwischen", use.phrase())
            : null;
    if (between != null) {
      if (between.parts().size() == 2 && !candidate.type().isHarmful()) {
        arguments.pair(candidate, between);
      }
      return;
    }
    Phrase subject = use.situation().arguments.subject();
    if (candidate.target == null
        && candidate.type().is(Trait.MEETING)
        && subject != null
        && subject.parts().size() == 2
        && parties.isAgent(subject)) {
      arguments.pair(candidate, subject);
    }
  }
}
