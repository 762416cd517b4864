package org.pressespiegel.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.event.EventType.Trait;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.text.Span;

/** Says where events took place: the nearest place that fits, from the clause to the article. */
final class EventPlaces {

  /** How many places before a sentence are looked at, so that work grows with the text. */
  private static final int LOOK_BACK = 40;

  private static final PlaceWeights WEIGHTS = PlaceWeights.STANDARD;

  private static final Pattern GATHERING =
      Pattern.compile("(konferenz|gipfel|gipfeltreffen|vollversammlung|gipfels)$");

  /** Prepositions of what is spoken of. */
  private static final Set<String> TOPICS =
      Set.of("für", "gegen", "wegen", "über", "vor", "zu", "um", "trotz", "angesichts");

  private static final Set<String> DECIDING =
      Set.of("beschloss", "beschlossen", "entschied", "entschieden", "vereinbarten", "geschah");

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Locatives locatives;
  private final Scene scene;
  private final Map<String, Event.Place> states = new HashMap<>();
  private final Map<String, Event.Place> seats = new HashMap<>();
  private final Set<String> stateNames = new HashSet<>();

  /** Whether states gather; null until somebody asks. */
  private Boolean conference;

  /** How many places stand before the sentence that is looked at. */
  private int spotsBefore;

  /** The rules, in their order. */
  private final List<Rule<Event.Place>> rules =
      List.of(
          new Rule<>(Evidence.CLAUSE, "the place of its clause that fits best", this::inClause),
          new Rule<>(
              Evidence.CLAUSE,
              "a landscape of its clause with the adjective of a state: vor der libyschen Küste",
              this::inLandscapeOfState),
          new Rule<>(
              Evidence.SENTENCE,
              "of a deed, the place of its sentence that fits best",
              this::inSentenceOfDeed),
          new Rule<>(
              Evidence.SENTENCE,
              "of a deed, where the next sentence says that it was decided: Das beschlossen die"
                  + " Minister in Luxemburg",
              this::whereItWasDecided),
          new Rule<>(
              Evidence.ACTOR,
              "of words, a town of the speaker's state, if the article plays in another; of a"
                  + " state by its name only for disputing types, and only where no conference is"
                  + " told of",
              this::seatOfSpeaker),
          new Rule<>(
              Evidence.ACTOR,
              "of power used at home, the state that its clause names as its doer: Peru öffnete die"
                  + " Grenzen",
              this::stateOfRuler),
          new Rule<>(
              Evidence.SENTENCE,
              "of words, the place of their sentence that fits best",
              this::inSentenceOfWords),
          new Rule<>(
              Evidence.ACTOR,
              "the actor's state, for what had happened at another time",
              this::stateOfActorBefore),
          new Rule<>(
              Evidence.PARAGRAPH,
              "where the event took place that the paragraph told before",
              this::whereTheLastTookPlace),
          new Rule<>(
              Evidence.PARAGRAPH,
              "the last place that the paragraph told before; of a deed the state, where that was told"
                  + " last and is another than that of the place or of the article",
              this::lastOfParagraph),
          new Rule<>(Evidence.ARTICLE, "the scene of the article", this::scene));

  EventPlaces(Scan scan, Lexicon lexicon) {
    this.scan = scan;
    this.lexicon = lexicon;
    this.tokens = scan.tokens;
    this.locatives = new Locatives(scan, lexicon);
    this.scene = new Scene(scan, locatives);
    for (Event.Place spot : scan.places) {
      if (spot.kind().equals("country")) {
        states.putIfAbsent(spot.country(), spot);
        stateNames.add(spot.surface());
      }
      Event.Place known = seats.get(spot.country());
      boolean better =
          known == null
              || Exactness.of(spot) >= Exactness.TOWN && Exactness.of(known) < Exactness.TOWN;
      if (better) {
        seats.put(spot.country(), spot);
      }
    }
  }

  /** Returns the rules, in their order. */
  List<Rule<Event.Place>> rules() {
    return rules;
  }

  /** Says where an event took place, told after another; or null. */
  void place(Candidate candidate, Candidate before) {
    Rule.Found<Event.Place> found = Rule.first(rules, candidate, before);
    candidate.where = found.what();
    candidate.placedBy = found.evidence();
    candidate.spread = candidate.type().is(Trait.LOCAL) && candidate.situation.isSpread();
    if (candidate.spread && Exactness.of(candidate.where) >= Exactness.TOWN) {
      // "Bundesweit wurde demonstriert, auch in Berlin": no town is where.
      candidate.where = states.get(candidate.where.country());
    }
    // A default tells where something can be seen to happen, and a dateline where all of it does;
    // where somebody said it, nobody knows.
    candidate.located =
        candidate.isPlacedNearby()
            || candidate.type().is(Trait.LOCAL)
            || scene.isDateline(candidate.where);
  }

  /** Says of an event of long ago no more than that it was in the country of the article. */
  void placeInCountry(Candidate candidate) {
    candidate.where = states.get(scan.layers.places().focusCountry().orElse(""));
    candidate.placedBy = candidate.where == null ? Evidence.NONE : Evidence.ARTICLE;
  }

  /** Takes note of an event that has its place. */
  void see(Candidate candidate) {
    scene.see(candidate);
  }

  private Event.Place inClause(Candidate candidate, Candidate before) {
    return nearest(candidate, true);
  }

  /** {@code vor der libyschen Küste}: a state by its adjective. */
  private Event.Place inLandscapeOfState(Candidate candidate, Candidate before) {
    for (Phrase phrase : candidate.situation.phrases) {
      boolean local =
          Locatives.isLocative(phrase.preposition())
              && lexicon.isA("LANDSCAPE", tokens.lower(phrase.head()));
      for (int token = phrase.first(); local && token < phrase.head(); token++) {
        Optional<String> country = lexicon.country(tokens.lower(token));
        if (country.isPresent()) {
          return landscape(token, phrase.head() + 1, country.get());
        }
      }
    }
    return null;
  }

  private Event.Place landscape(int first, int end, String country) {
    return Event.Place.named(scan.span(first, end), scan.words(first, end), "region", "", country);
  }

  private Event.Place inSentenceOfDeed(Candidate candidate, Candidate before) {
    return candidate.type().isVerbal() ? null : nearest(candidate, false);
  }

  /** "Das beschlossen die Minister in Luxemburg": where the sentence before took place. */
  private Event.Place whereItWasDecided(Candidate candidate, Candidate before) {
    int next = candidate.sentence + 1;
    if (candidate.type().isVerbal() || next >= scan.document.sentences().size()) {
      return null;
    }
    int first = scan.first(scan.document.sentences().get(next));
    int end = scan.end(scan.document.sentences().get(next));
    boolean points = tokens.lower(first).equals("das") || tokens.lower(first).equals("dies");
    if (!points || first + 1 >= end || !DECIDING.contains(tokens.lower(first + 1))) {
      return null;
    }
    for (int token = first; token < end; token++) {
      Event.Place spot = scan.place(token);
      // Of "Das beschlossen die Minister in Luxemburg" the place is no seat.
      if (spot != null
          && Exactness.of(spot) >= Exactness.NAME
          && Locatives.isLocative(locatives.before(scan.first(spot.span())))) {
        return spot;
      }
    }
    return null;
  }

  /** For what is said, a place of the actor's state, where the article's own is another. */
  private Event.Place seatOfSpeaker(Candidate candidate, Candidate before) {
    String country = countryOfActor(candidate);
    if (!candidate.type().isVerbal() || country == null) {
      return null;
    }
    Event.Place here = scene.place();
    if (here != null
        && here.country().equals(country)
        && Exactness.of(here) >= Exactness.LANDSCAPE) {
      return null;
    }
    // At a conference a state by its name speaks where the others do, else at home.
    if (isStateByName(candidate.actor)
        && (!candidate.type().is(Trait.DISPUTING) || isConference())) {
      return null;
    }
    Event.Place seat = seats.get(country);
    boolean abroad = seat == null && here != null && !here.country().equals(country);
    return abroad
        ? Event.Place.named(
            scan.span(candidate.token, candidate.token + 1), "", "country", "", country)
        : seat;
  }

  private static String countryOfActor(Candidate candidate) {
    return candidate.actor == null ? null : candidate.actor.country();
  }

  /** Whether the article tells of a gathering of states. */
  private boolean isConference() {
    if (conference == null) {
      conference = false;
      for (int token = 0; token < tokens.size() && !conference; token++) {
        conference =
            tokens.isCapitalised(token)
                && GATHERING.matcher(tokens.lower(token)).find()
                && !tokens.lower(token).startsWith("presse");
      }
    }
    return conference;
  }

  private boolean isStateByName(Event.Party party) {
    if (party.figure() != null
        && scan.layers.names().entities().get(party.figure()).countryIso2() != null) {
      return true;
    }
    return stateNames.contains(party.text());
  }

  /** What a state does to those in its power happens there, whatever the article is about. */
  private Event.Place stateOfRuler(Candidate candidate, Candidate before) {
    String country = countryOfActor(candidate);
    return candidate.type().is(Trait.RULING) && country != null && isStateByName(candidate.actor)
        ? states.get(country)
        : null;
  }

  private Event.Place inSentenceOfWords(Candidate candidate, Candidate before) {
    return candidate.type().isVerbal() ? nearest(candidate, false) : null;
  }

  /** What an actor had done at another time was in its own state. */
  private Event.Place stateOfActorBefore(Candidate candidate, Candidate before) {
    String country = countryOfActor(candidate);
    return candidate.pluperfect && candidate.hasMoment && country != null
        ? states.get(country)
        : null;
  }

  private Event.Place whereTheLastTookPlace(Candidate candidate, Candidate before) {
    Event.Place here = scene.place();
    boolean goesOn =
        before != null
            && before.where != null
            && before.passage == candidate.passage
            && (here == null
                || Exactness.of(before.where) >= Math.min(Exactness.NAME, Exactness.of(here)));
    return goesOn && !movesOn(before, candidate) ? before.where : null;
  }

  /** Whether a sentence between two events tells a place in another state. */
  private boolean movesOn(Candidate before, Candidate candidate) {
    int from = scan.document.sentences().get(before.sentence).end();
    int to = scan.document.sentences().get(candidate.sentence).begin();
    for (int at = spotsBefore(to) - 1; at >= 0; at--) {
      Event.Place spot = scan.places.get(at);
      if (spot.span().begin() < from) {
        return false;
      }
      boolean other = !spot.country().isEmpty() && !spot.country().equals(before.where.country());
      if (other && spot.span().begin() < to && isTold(spot)) {
        return true;
      }
    }
    return false;
  }

  /** The last place that an earlier sentence of the paragraph told as a place. */
  private Event.Place lastOfParagraph(Candidate candidate, Candidate before) {
    Span sentence = scan.document.sentences().get(candidate.sentence);
    Span passage =
        scan.document.parts().isEmpty()
            ? sentence
            : scan.document.parts().get(Math.max(0, candidate.passage)).span();
    List<Event.Place> spots = scan.places;
    int behind = spotsBefore(sentence.begin());
    Event.Place state = null;
    for (int at = behind - 1; at >= 0 && at >= behind - LOOK_BACK; at--) {
      Event.Place spot = spots.get(at);
      boolean told =
          spot.span().begin() >= passage.begin()
              && spot.span().end() <= sentence.begin()
              && isTold(spot);
      if (told && Exactness.of(spot) >= Exactness.NAME) {
        return isOther(state, spot) ? state : spot;
      }
      if (told && state == null && Exactness.of(spot) == Exactness.STATE) {
        state = candidate.type().isVerbal() ? null : spot;
      }
    }
    // "Wie es in Mali aussieht … Bei einem Angriff starben Soldaten", whatever came before
    return isOther(state, scene.place()) ? state : null;
  }

  /** Returns how many places end before a sentence; sentences come in their order. */
  private int spotsBefore(int begin) {
    List<Event.Place> spots = scan.places;
    while (spotsBefore < spots.size() && spots.get(spotsBefore).span().end() <= begin) {
      spotsBefore++;
    }
    return spotsBefore;
  }

  /** Whether a place from a state on is told as one. */
  private boolean isTold(Event.Place spot) {
    return !spot.metonymic() && Exactness.of(spot) >= Exactness.STATE && locatives.isLocated(spot);
  }

  private static boolean isOther(Event.Place state, Event.Place spot) {
    return state != null && (spot == null || !spot.country().equals(state.country()));
  }

  private Event.Place scene(Candidate candidate, Candidate before) {
    return scene.place();
  }

  /** The place of the sentence that counts most; null where none counts. */
  private Event.Place nearest(Candidate candidate, boolean clauseOnly) {
    Span sentence = scan.document.sentences().get(candidate.sentence);
    Event.Place best = null;
    Event.Place bestOfOther = null;
    double most = 0;
    double mostOfOther = 0;
    int end = scan.end(sentence);
    for (int token = scan.first(sentence); token < end; token++) {
      Event.Place spot = scan.place(token);
      if (spot == null || token > 0 && scan.place(token - 1) == spot) {
        continue;
      }
      boolean inside = candidate.clause.has(token);
      boolean spoken = scan.isOfOtherSpeech(token, candidate.token);
      if (clauseOnly && !inside || spoken || isOfSpeaking(candidate, token)) {
        continue;
      }
      if (!inside && scan.explainsOther(token, lexicon) || isSourceThere(token)) {
        continue;
      }
      double points = fitness(candidate, token, spot);
      if (points <= 0) {
        continue;
      }
      points +=
          Exactness.of(spot)
              - Math.abs(token - candidate.token) / WEIGHTS.tokensPerPoint()
              + (inside ? WEIGHTS.inClause() : 0);
      if (inside && isOfTopic(candidate, token) || isOutsideAnniversary(candidate, token)) {
        continue;
      }
      Phrase owner = inside ? owner(candidate.situation, token) : null;
      if (owner != null && !isOf(candidate, owner)) {
        // "Nach dem Angriff in Kabul forderte der Minister in Paris Hilfe"
        if (candidate.usage != Candidate.Usage.NOUN && points > mostOfOther) {
          mostOfOther = points;
          bestOfOther = spot;
        }
        continue;
      }
      if (owner != null && candidate.usage == Candidate.Usage.NOUN) {
        return spot;
      }
      if (points > most) {
        most = points;
        best = spot;
      }
    }
    return best == null ? bestOfOther : best;
  }

  /**
   * {@code forderte ein Ende der Gewalt in Syrien, wird für sein Vorgehen in Tibet kritisiert}:
   * what is spoken of is there, not who speaks.
   */
  private boolean isOfTopic(Candidate candidate, int token) {
    Situation situation = candidate.situation;
    Phrase around = situation.phraseOf(token);
    boolean open =
        candidate.type().isVerbal()
            && candidate.usage != Candidate.Usage.NOUN
            && around != null
            && Locatives.isLocative(around.preposition());
    if (!open) {
      return false;
    }
    Phrase topic = Situation.rightBefore(situation.phrases, around);
    for (Phrase phrase : situation.phrases) {
      // "die Aktivitäten Chinas im Meer"
      boolean owned = topic != null && phrase.fullEnd() == topic.first() && isStateOf(topic);
      topic = owned ? phrase : topic;
    }
    return topic != null
        && topic.kind() == Phrase.Kind.NOUN
        && (TOPICS.contains(topic.preposition()) || topic == situation.arguments.object());
  }

  private boolean isStateOf(Phrase phrase) {
    return phrase.preposition().isEmpty()
        && tokens.lower(phrase.head()).endsWith("s")
        && scan.place(phrase.head()) != null;
  }

  /** {@code nach Angaben der Armee in Kinshasa}: a place tells where the source sits. */
  private boolean isSourceThere(int token) {
    Clause clause = scan.clause(token);
    if (clause == null) {
      return false;
    }
    List<Phrase> phrases = scan.syntax.phrases(clause);
    for (Phrase around : phrases) {
      if (around.first() <= token && token < around.fullEnd()) {
        Phrase source = Situation.rightBefore(phrases, around);
        return source != null
            && (source.preposition().equals("laut")
                || source.preposition().equals("nach")
                    && lexicon.isA("SOURCE", tokens.lower(source.head())));
      }
    }
    return false;
  }

  /** The phrase of an event that a place stands right behind: {@code der Angriff in Kabul}. */
  private Phrase owner(Situation situation, int token) {
    Phrase around = situation.phraseOf(token);
    if (around == null || !Locatives.isLocative(around.preposition())) {
      return null;
    }
    for (Phrase phrase : situation.phrases) {
      if (phrase.kind() == Phrase.Kind.NOUN
          && phrase.fullEnd() <= around.first()
          && phrase.fullEnd() >= around.first() - 1
          && phrase.first() < around.first()
          && lexicon.isEvent(tokens.lower(phrase.head()))) {
        return phrase;
      }
    }
    return null;
  }

  /** {@code Soldaten hätten Gefangene getötet, sagte er in Bonn}: there it was said, not done. */
  private boolean isOfSpeaking(Candidate candidate, int token) {
    Quote quote = scan.quote(candidate.token);
    return quote != null
        && !candidate.type().isVerbal()
        && !candidate.clause.has(token)
        && scan.quote(token) != quote;
  }

  /** {@code Zwei Jahre nach dem Treffen erklärte Bonn …}: of long ago only its own words tell. */
  private static boolean isOutsideAnniversary(Candidate candidate, int token) {
    Phrase around = candidate.anniversary ? candidate.situation.phraseOf(token) : null;
    return around != null
        && !(around.first() <= candidate.token && candidate.token < around.fullEnd())
        && around.first() != candidate.token + 2;
  }

  private static boolean isOf(Candidate candidate, Phrase owner) {
    return candidate.usage == Candidate.Usage.NOUN
        && owner.first() <= candidate.token
        && candidate.token < owner.fullEnd();
  }

  /** The points of a place by what stands before it; 0 where it doesn't fit. */
  private double fitness(Candidate candidate, int token, Event.Place spot) {
    if (spot.kind().equals("continent") || isCommon(spot, token) || tellsTown(token)) {
      return 0;
    }
    EventType type = candidate.type();
    Phrase phrase = candidate.situation.phraseOf(token);
    String preposition = phrase == null ? locatives.before(token) : phrase.preposition();
    if (Locatives.isLocative(preposition)) {
      return WEIGHTS.at();
    }
    return switch (preposition) {
      case "von" ->
          isPartOf(candidate, phrase) ? WEIGHTS.at() : type.is(Trait.LEAVING) ? WEIGHTS.left() : 0;
      case "aus" -> type.is(Trait.LEAVING) ? WEIGHTS.left() : 0;
      case "nach", "zu" ->
          isBorder(candidate, phrase) ? WEIGHTS.at() : type.is(Trait.BOUND) ? WEIGHTS.reached() : 0;
      case "zwischen" -> type.is(Trait.MEETING) || type.isVerbal() ? 0 : WEIGHTS.between();
      case "durch" -> WEIGHTS.through();
      case "" -> bareFitness(candidate, phrase, spot);
      default -> 0;
    };
  }

  /** Whether a place is behind a phrase that tells where in it: {@code in der Mitte von Witten}. */
  private static boolean isPartOf(Candidate candidate, Phrase phrase) {
    Phrase before =
        phrase == null ? null : Situation.rightBefore(candidate.situation.phrases, phrase);
    return before != null
        && before.kind() == Phrase.Kind.NOUN
        && Locatives.isLocative(before.preposition());
  }

  /** {@code an der Grenze zu Iran} */
  private boolean isBorder(Candidate candidate, Phrase phrase) {
    Phrase before =
        phrase == null ? null : Situation.rightBefore(candidate.situation.phrases, phrase);
    return before != null
        && before.preposition().equals("an")
        && tokens.lower(before.head()).equals("grenze");
  }

  /** Whether a water tells only which town is meant: {@code Witten an der Ruhr}. */
  private boolean tellsTown(int token) {
    int at = token - 1;
    if (at > 0 && tokens.lexeme(at).isDeterminer()) {
      at--;
    }
    if (at < 1 || !tokens.lexeme(at).preposition().equals("an")) {
      return false;
    }
    Event.Place town = scan.place(at - 1);
    return town != null && Exactness.of(town) >= Exactness.TOWN;
  }

  /** "verließen den Stützpunkt K1", "hat den Nordwesten Ecuadors erschüttert". */
  private static double bareFitness(Candidate candidate, Phrase phrase, Event.Place spot) {
    EventType type = candidate.type();
    if (spot.metonymic()
        || type.isVerbal()
        || phrase == null
        || phrase == candidate.situation.arguments.subject()
            && !(type.is(Trait.STRIKING) && candidate.situation.isPassive())) {
      // "Tibet ist von einem Beben erschüttert worden": the subject is where it struck.
      return 0;
    }
    if (type.is(Trait.LEAVING)) {
      return WEIGHTS.left();
    }
    return type.is(Trait.STRIKING) ? WEIGHTS.struck() : WEIGHTS.bare();
  }

  /** Whether an unknown name has an article as common nouns have: "in der Nähe des Brandherds". */
  private boolean isCommon(Event.Place spot, int token) {
    return spot.kind().equals("unknown") && token > 0 && tokens.lexeme(token - 1).isDeterminer();
  }
}
