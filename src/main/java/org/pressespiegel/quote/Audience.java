package org.pressespiegel.quote;

import java.util.List;
import java.util.Optional;
import org.pressespiegel.language.Actors;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.SayingVerb;
import org.pressespiegel.language.Tokens;

/**
 * Finds in the clause of a cue whom something is said to and where: {@code sagte er der Zeitung, in
 * einem Brief an den Minister, auf Twitter}.
 */
final class Audience {

  private final Speech speech;
  private final Sentence sentence;
  private final Tokens tokens;
  private final Parties parties;

  Audience(Speech speech) {
    this.speech = speech;
    this.sentence = speech.sentence();
    this.tokens = sentence.tokens();
    this.parties = speech.parties();
  }

  /** Returns what the clause of a cue tells of both. */
  Told told(Attribution said) {
    Clause clause = sentence.clause(said.stretch());
    List<Phrase> phrases =
        said.isVerb() ? sentence.phrases(clause) : phrasesBehind(clause, said.from());
    Phrase medium = medium(phrases);
    Phrase partner = medium == null ? null : partner(phrases, medium);
    Phrase addressee = addressee(said, clause, phrases);
    addressee =
        addressee == null && partner != null && parties.isAgent(partner) ? partner : addressee;
    if (medium == null && addressee == null) {
      return Told.NOTHING;
    }
    Voice whom =
        addressee == null || isSpeaker(said, addressee)
            ? null
            : speech.voice(parties.party(clause, addressee));
    return new Told(whom, medium == null ? null : passage(clause, medium, partner));
  }

  private static List<Phrase> phrasesBehind(List<Phrase> phrases, int from) {
    return phrases.stream().filter(phrase -> phrase.first() > from).toList();
  }

  private List<Phrase> phrasesBehind(Clause clause, int from) {
    return phrasesBehind(sentence.phrases(clause), from);
  }

  private static boolean isSpeaker(Attribution said, Phrase phrase) {
    Party speaker = said.speaker();
    return speaker != null && speaker.first() <= phrase.first() && phrase.end() <= speaker.end();
  }

  // ---- whom

  private Phrase addressee(Attribution said, Clause clause, List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      boolean named = phrase.preposition().equals("gegenüber") && isSomebody(phrase);
      boolean before = phrase.preposition().equals("vor") && isAudience(phrase);
      if (named || before) {
        return phrase;
      }
    }
    if (said.verb() == null) {
      return null;
    }
    Phrase owner = said.speaker() == null ? null : said.speaker().phrase().genitive();
    if (owner != null && said.speaker().owner() == null) {
      // "sagte die Ministerin der Zeitung"
      return owner;
    }
    for (String place : said.verb().to()) {
      Phrase found = addressee(said, clause, phrases, place);
      if (found != null && found.kind() != Phrase.Kind.REFLEXIVE && isSomebody(found)) {
        return found;
      }
    }
    return null;
  }

  private Phrase addressee(Attribution said, Clause clause, List<Phrase> phrases, String place) {
    Phrase subject = parties.grammaticalSubject(clause);
    if (place.equals(SayingVerb.OBJECT) && said.passive()) {
      return subject;
    }
    boolean bare = place.equals(SayingVerb.OBJECT) || place.equals(SayingVerb.DATIVE);
    if (!bare) {
      return phrases.stream()
          .filter(phrase -> phrase.preposition().equals(place))
          .findFirst()
          .orElse(null);
    }
    Boolean plural = sentence.verb(clause).plural();
    Phrase known = said.speaker() == null || said.passive() ? subject : said.speaker().phrase();
    Arguments arguments = Arguments.of(clause, phrases, plural, known, parties);
    return place.equals(SayingVerb.DATIVE) ? arguments.dative() : arguments.object();
  }

  private boolean isSomebody(Phrase phrase) {
    return parties.isAgent(phrase) || SpeechNouns.isMedium(tokens.lower(phrase.head()));
  }

  /** {@code vor Journalisten, vor der Presse}, but {@code vor dem Rathaus}. */
  private boolean isAudience(Phrase phrase) {
    String head = tokens.lower(phrase.head());
    boolean several = phrase.canBe(Agreement.DATIVE & Agreement.PLURAL);
    Optional<Actors.Kind> kind = several ? Actors.kind(head) : Optional.empty();
    return phrase.kind() == Phrase.Kind.NOUN
        && (head.endsWith("presse") || kind.isPresent() && kind.get() == Actors.Kind.PERSON);
  }

  // ---- where

  private Phrase medium(List<Phrase> phrases) {
    for (Phrase phrase : phrases) {
      boolean through =
          switch (phrase.preposition()) {
            case "in", "auf", "bei", "über", "per", "via", "während", "mit", "anlässlich" -> true;
            default -> false;
          };
      if (through && phrase.kind() == Phrase.Kind.NOUN && isMedium(phrase)) {
        return phrase;
      }
    }
    return null;
  }

  private boolean isMedium(Phrase phrase) {
    String head = tokens.lower(phrase.head());
    boolean within = phrase.preposition().equals("in") || phrase.preposition().equals("bei");
    return SpeechNouns.isChannel(head) || within && SpeechNouns.isMedium(head);
  }

  /** Returns whom an interview was given to, a letter was written to; or null. */
  private Phrase partner(List<Phrase> phrases, Phrase medium) {
    for (Phrase phrase : phrases) {
      boolean joined = phrase.preposition().equals("mit") || phrase.preposition().equals("an");
      if (joined && phrase.first() == medium.fullEnd() + 1) {
        return phrase;
      }
    }
    return null;
  }

  private Passage passage(Clause clause, Phrase medium, Phrase partner) {
    Party party = parties.party(clause, medium);
    int end = partner == null ? party.end() : partner.fullEnd();
    Party whole = new Party(party.phrase(), party.owner(), end);
    return new Passage(
        speech.cast().description(whole), sentence.scene().tokens(whole.first(), end));
  }
}
