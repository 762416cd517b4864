package org.pressespiegel.event;

import java.util.Optional;
import java.util.Set;
import org.pressespiegel.event.Candidate.Usage;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Mood;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;

/** Tells how real an event is that a noun names. */
final class NounModality {

  /** What somebody is sought for is what happened: "Grund für die Demonstration war …". */
  private static final Set<String> REASONS =
      Set.of(
          "verantwortlich",
          "verantwortung",
          "grund",
          "gründe",
          "anlass",
          "auslöser",
          "ursache",
          "ursachen",
          "rache",
          "vergeltung",
          "strafe",
          "motiv");

  private static final Set<String> COUNTDOWN =
      Set.of("tage", "wochen", "monate", "stunden", "kurz", "unmittelbar", "knapp");

  /** Verbs whose object has happened though they themselves have not. */
  private static final Set<String> FACTIVE =
      Set.of(
          "aufklären",
          "untersuchen",
          "verurteilen",
          "bedauern",
          "kritisieren",
          "beenden",
          "stoppen",
          "rächen",
          "vergelten",
          "verfolgen");

  /** {@code es gab}: what is there. */
  private static final Set<String> BEING_THERE = Set.of("geben");

  /** {@code es handelt sich um}: what it is. */
  private static final Set<String> BEING_IT = Set.of("handeln");

  /** What they name behind {@code vor} did not happen: {@code warnt vor Anschlägen}. */
  private static final Set<String> WARNING = Set.of("warnen", "schützen", "bewahren", "sichern");

  /** With them {@code forderte} tells what took place: {@code forderte 30 Tote}. */
  private static final Set<String> VICTIMS = Set.of("menschenleben", "opfer");

  private NounModality() {}

  /**
   * Returns it; empty where the noun only names what a verb of its clause says.
   *
   * @param verb the last event that a verb of the clause names; or null
   */
  static Optional<Modality> of(NounUse use, EventType type, Candidate verb) {
    Optional<Modality> modality = ofPhrase(use, type);
    if (modality.isPresent()) {
      return modality;
    }
    if (verb != null && isWithin(verb, use)) {
      return Optional.empty();
    }
    Modality told = isThoughtOf(use, type, verb) ? Modality.HYPOTHETICAL : inClause(use, type);
    boolean quoted = use.situation().scan.quote(use.token()) != null;
    return Optional.of(told == Modality.ASSERTED && quoted ? Modality.REPORTED : told);
  }

  /** What the words of its own phrase say: {@code kein}, {@code ohne}, {@code geplant}. */
  private static Optional<Modality> ofPhrase(NounUse use, EventType type) {
    Situation situation = use.situation();
    Tokens tokens = situation.scan.tokens;
    Phrase phrase = use.phrase();
    int first = use.outer().first();
    boolean absent =
        switch (use.outer().preposition()) {
          case "ohne", "statt", "anstelle" -> true;
          default -> false;
        };
    if (situation.isDenied(phrase) || absent) {
      return Optional.of(Modality.NEGATED);
    }
    if (tokens.lower(first - 2).equals("bis") || tokens.lower(first - 1).equals("bis")) {
      return Optional.of(Modality.PLANNED);
    }
    boolean countdown = use.outer().preposition().equals("vor") && isCountdown(use);
    if (countdown || type.isBallot() && isOnTheWay(use)) {
      return Optional.of(Modality.PLANNED);
    }
    boolean told =
        phrase == situation.arguments.subject()
            // "Eine Explosion gab es nicht."
            || phrase == situation.arguments.object() && situation.hasVerb(BEING_THERE);
    if (told && situation.isNegated() && !situation.saysWhatItIs()) {
      return Optional.of(Modality.NEGATED);
    }
    for (int at = phrase.first(); at < phrase.head(); at++) {
      if (situation.lexicon.isUnreal(tokens.lower(at))) {
        return Optional.of(Modality.PLANNED);
      }
    }
    return Optional.empty();
  }

  /** {@code vier Wochen vor der Wahl}, with no word of another time: it is still to come. */
  private static boolean isCountdown(NounUse use) {
    Situation situation = use.situation();
    String unit = situation.scan.tokens.lower(use.outer().first() - 2);
    return COUNTDOWN.contains(unit)
        && situation.tense != Tense.PRETERITE
        && !situation.isPluperfect()
        && isUndated(situation);
  }

  /** {@code vor der Wahl}, {@code auf dem Weg zur Wahl}, with no word of another time. */
  private static boolean isOnTheWay(NounUse use) {
    return switch (use.outer().preposition()) {
      case "vor", "zu", "für" -> isUndated(use.situation());
      default -> false;
    };
  }

  private static boolean isUndated(Situation situation) {
    return situation.phrases.stream()
        .map(phrase -> situation.scan.moment(phrase.head()))
        .noneMatch(moment -> moment != null && moment.first() != null);
  }

  /** Whether what the noun names is what the verb demands, denies, threatens or does. */
  private static boolean isWithin(Candidate verb, NounUse use) {
    Arguments arguments = use.situation().arguments;
    Phrase outer = use.outer();
    boolean object =
        outer == arguments.object()
            || outer == arguments.dative()
            || verb.usage == Usage.PASSIVE && outer == arguments.subject();
    if (verb.type().isVerbal() || verb.type().is(Trait.TOPICAL)) {
      boolean past =
          switch (outer.preposition()) {
            case "bei", "nach", "während", "in" -> true;
            default -> false;
          };
      return !past && outer != arguments.subject() || object;
    }
    return object && outer == use.phrase();
  }

  /** Whether its preposition says that somebody thinks of it: "Angst vor einem Anschlag". */
  private static boolean isThoughtOf(NounUse use, EventType type, Candidate verb) {
    Situation situation = use.situation();
    return switch (use.outer().preposition()) {
      case "für" -> REASONS.stream().noneMatch(situation::has);
      // "Es handelt sich um einen Anschlag" tells what it is.
      case "um" -> !situation.hasVerb(BEING_IT);
      case "gegen", "über" -> true;
      case "vor" -> verb != null || isAhead(type, situation) || situation.hasVerb(WARNING);
      case "zu" -> verb != null;
      default -> false;
    };
  }

  /** Whether what stands behind {@code vor} is still to come: "vor den Verhandlungen zu …". */
  private static boolean isAhead(EventType type, Situation situation) {
    return situation.clause.kind() == Clause.Kind.INFINITIVE && type.is(Trait.CONVENED);
  }

  private static Modality inClause(NounUse use, EventType type) {
    Situation situation = use.situation();
    if (situation.site.question()
        || situation.isPlayed()
        || situation.isConceivable()
        || isCompared(use)) {
      return Modality.HYPOTHETICAL;
    }
    switch (situation.opener()) {
      case "wenn", "falls", "sofern", "ob", "damit" -> {
        return Modality.HYPOTHETICAL;
      }
      case "bevor", "ehe" -> {
        if (!situation.looksBack()) {
          return Modality.HYPOTHETICAL;
        }
      }
      default -> {}
    }
    boolean core =
        use.phrase() == situation.arguments.subject()
            || use.phrase() == situation.arguments.object();
    // "nicht nur das Virus, sondern auch eine Massenpanik könne ausbrechen"
    boolean bare = use.outer().preposition().isEmpty() && situation.isModal();
    if (core || bare) {
      return ofArgument(situation, isToMeet(use, type));
    }
    return isToMeet(use, type) ? Modality.PLANNED : Modality.ASSERTED;
  }

  /** Whether it only stands for what is like it: "wie nach dem Anschlag von Hanau". */
  private static boolean isCompared(NounUse use) {
    Tokens tokens = use.situation().scan.tokens;
    int first = use.outer().first();
    int before = use.outer().preposition().isEmpty() ? first - 1 : first - 2;
    return tokens.lower(before).equals("wie");
  }

  /** What the verb says of its subject or object. */
  private static Modality ofArgument(Situation situation, boolean toMeet) {
    if (situation.clause.kind() == Clause.Kind.INFINITIVE) {
      return situation.hasVerb(FACTIVE) ? Modality.ASSERTED : Modality.PLANNED;
    }
    if (situation.isModal() && situation.tense == Tense.PRESENT) {
      // "Der Absturz soll sich am Abend ereignet haben."
      return situation.isHearsay() ? Modality.REPORTED : Modality.PLANNED;
    }
    boolean toCome = situation.auxiliary.equals("werden") && situation.endsInInfinitive();
    if (toMeet || toCome || situation.hasVerbOf(VerbGroup.PLANNING) && !costs(situation)) {
      return Modality.PLANNED;
    }
    if (situation.mood == Mood.SUBJUNCTIVE) {
      return situation.tense == Tense.PRESENT ? Modality.REPORTED : Modality.HYPOTHETICAL;
    }
    return Modality.ASSERTED;
  }

  /** "Der Anschlag forderte 30 Tote": what happened demanded nothing. */
  private static boolean costs(Situation situation) {
    Phrase object = situation.arguments.object();
    if (object == null) {
      return false;
    }
    String head = situation.scan.tokens.lower(object.head());
    return situation.lexicon.isA("DEAD", head)
        || situation.lexicon.isA("HURT", head)
        || VICTIMS.contains(head);
  }

  /** Whether people will meet there: "wollen sich bei einem Gipfel treffen". */
  private static boolean isToMeet(NounUse use, EventType type) {
    Situation situation = use.situation();
    boolean ahead =
        situation.auxiliary.equals("wollen")
            || situation.auxiliary.equals("sollen")
            || situation.auxiliary.equals("werden") && situation.endsInInfinitive();
    return ahead
        && situation.tense == Tense.PRESENT
        && type.is(Trait.MEETING)
        && use.isIndefinite()
        && !use.outer().preposition().equals("nach");
  }
}
