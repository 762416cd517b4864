package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.language.Actors;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.FiniteVerb;
import org.pressespiegel.language.Partitive;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tokens;

/** The phrases of a sentence that may mean who speaks, and the subjects of its clauses. */
final class Parties implements Arguments.Agency {

  /** So many stretches back a subject is looked for. */
  private static final int FARTHEST = 8;

  private final Sentence sentence;
  private final Scene scene;
  private final Tokens tokens;

  private final Discourse discourse;

  /** What has been found out of clauses, each of which is asked for again and again. */
  private final Map<Clause, Optional<Party>> owns = new IdentityHashMap<>();

  Parties(Sentence sentence) {
    this.sentence = sentence;
    this.scene = sentence.scene();
    this.tokens = sentence.tokens();
    this.discourse = scene.discourse();
  }

  // ---- phrases

  /** Returns a phrase of a clause with what belongs to it. */
  Party party(Clause clause, Phrase phrase) {
    Phrase single = phrase.parts().isEmpty() ? phrase : phrase.parts().get(0);
    if (isOneOf(single)) {
      Phrase all = single.genitive() != null ? single.genitive() : following(clause, single);
      return new Party(single, all, all == null ? single.end() : all.fullEnd());
    }
    Phrase owner = single.genitive();
    if (owner != null && isAddressed(single, owner)) {
      return new Party(single, null, single.end());
    }
    int end = phrase.end();
    if (owner != null) {
      return new Party(single, owner, Math.max(end, owner.fullEnd()));
    }
    Phrase of = phrase == single ? behindOf(clause, single) : null;
    return new Party(single, of, of == null ? end : of.fullEnd());
  }

  /** {@code Einer der Männer, viele der Anwohner}: a pronoun that takes a genitive. */
  private boolean isOneOf(Phrase phrase) {
    return phrase.kind() == Phrase.Kind.PRONOUN && Partitive.is(tokens.lower(phrase.first()));
  }

  private Phrase following(Clause clause, Phrase pronoun) {
    for (Phrase next : sentence.phrases(clause)) {
      boolean genitive = next.preposition().isEmpty() && next.canBe(Agreement.GENITIVE);
      boolean among = next.preposition().equals("von") || next.preposition().equals("unter");
      if (next.first() == pronoun.end() && genitive || next.first() == pronoun.end() + 1 && among) {
        return next;
      }
    }
    return null;
  }

  /** Returns what follows a phrase with {@code von} and belongs to it: Sprecher von X. */
  private Phrase behindOf(Clause clause, Phrase phrase) {
    for (Phrase next : sentence.phrases(clause)) {
      boolean right =
          next.preposition().equals("von")
              && next.first() == phrase.end() + 1
              && clause.has(phrase.end());
      if (right) {
        return isHolder(next) ? next : null;
      }
    }
    return null;
  }

  /** "sagte der Minister der Zeitung": a medium is told, unless it is the speaker's own. */
  private boolean isAddressed(Phrase phrase, Phrase owner) {
    if (isName(phrase.head())) {
      // "sagte Anna Ruge der Neuen Post": names have no owner.
      return true;
    }
    if (!discourse.isPerson(phrase.head()) && discourse.mention(phrase) < 0) {
      return false;
    }
    String own = tokens.lower(phrase.head());
    return SpeechNouns.isMedium(tokens.lower(owner.head()))
        && !own.contains("redakteur")
        && !own.contains("journalist")
        && !own.contains("sprecher")
        && !own.contains("chef")
        && !own.contains("korrespondent")
        && !own.contains("reporter")
        && !own.contains("autor");
  }

  /** {@code Ruges Forderung}: the person whose name stands before a noun; or null. */
  Party named(Phrase phrase) {
    int first = phrase.first();
    int end = first;
    while (end < phrase.head() && isName(end)) {
      end++;
    }
    if (end == first || isName(phrase.head())) {
      return null;
    }
    Phrase name =
        new Phrase(
            Phrase.Kind.NOUN, "", first, end, end - 1, Agreement.GENITIVE, null, List.of(), null);
    return new Party(name, null, end);
  }

  private boolean isName(int token) {
    int mention = scene.mention(token);
    return mention >= 0 && scene.mentioned(mention).type() == EntityType.PER;
  }

  /** Returns whether somebody may belong to it: the chief of a party, not of a stage. */
  private boolean isHolder(Phrase phrase) {
    for (int at = phrase.first(); at < phrase.end(); at++) {
      String word = tokens.word(at);
      if (isTitle(at)
          || scene.mention(at) >= 0
          || SpeechNouns.isSource(word)
          || tokens.isCapitalised(at) && Actors.isActor(tokens.lower(at))) {
        return true;
      }
    }
    return false;
  }

  /** {@code Sprecher vom „Bund Alte Mühle“}, but {@code die Stadt von „hohen Hürden“}. */
  private boolean isTitle(int token) {
    return tokens.isQuotation(token)
        && !Character.isLowerCase(tokens.text().codePointAt(tokens.quoted(token).from()));
  }

  /** Returns the token of the noun of a source in a phrase, or -1. */
  int source(Phrase phrase) {
    for (int at = phrase.first(); at < phrase.end(); at++) {
      if (tokens.isCapitalised(at) && SpeechNouns.isSource(tokens.word(at))) {
        return at;
      }
    }
    return -1;
  }

  @Override
  public boolean isAgent(Phrase phrase) {
    return discourse.isAgent(phrase) || hasSource(phrase);
  }

  @Override
  public boolean isTime(Phrase phrase) {
    return discourse.isTime(phrase);
  }

  /** Whether what is quoted from stands for who speaks: "der Bericht sagt". */
  private boolean hasSource(Phrase phrase) {
    return phrase.kind() == Phrase.Kind.NOUN
        && discourse.mention(phrase) < 0
        && SpeechNouns.isSource(tokens.word(phrase.head()));
  }

  /** Returns whether a phrase names what somebody says: {@code das Fazit, die Einschätzung}. */
  boolean isSaying(Phrase phrase) {
    return SpeechNouns.isSource(tokens.word(phrase.head()))
        || ActNouns.stance(tokens.lower(phrase.head())) != null;
  }

  // ---- subjects

  /** Returns who does what the verb of a clause says, or null. */
  Party subject(Clause clause, int stretch) {
    Party own = own(clause);
    boolean first = clause.kind() == Clause.Kind.MAIN && clause.finite() == clause.first();
    if (own != null && own.phrase().kind() == Phrase.Kind.RELATIVE) {
      Party meant = antecedent(clause);
      return meant == null ? null : meant.meantBy(own.phrase());
    }
    Clause governor = sentence.governor(clause);
    boolean goesOn = clause.continues() && sentence.isVerbFirst(clause);
    if (goesOn && !sentence.isReported(clause)) {
      // "Er sagte, Europa brauche Zeit, und fügte hinzu": not what is said to do so.
      while (governor != null
          && sentence.isReported(governor)
          && sentence.governor(governor) != null) {
        governor = sentence.governor(governor);
      }
    }
    if (goesOn && governor != null && governor.kind() == Clause.Kind.MAIN) {
      // "… wies das zurück und sagte": who did the one did the other.
      Party shared = own(governor);
      if (shared != null) {
        return shared;
      }
    }
    if (own != null && (!first || isAgent(own.phrase()))) {
      return own;
    }
    Party earlier = clause.kind() == Clause.Kind.MAIN ? earlier(stretch) : null;
    return earlier == null ? own : earlier;
  }

  /** Returns the subject that stands in a clause, or null. */
  private Party own(Clause clause) {
    return owns.computeIfAbsent(clause, c -> Optional.ofNullable(readOwn(c))).orElse(null);
  }

  private Party readOwn(Clause clause) {
    FiniteVerb verb = sentence.verb(clause);
    List<Phrase> phrases = new ArrayList<>();
    List<Phrase> agents = new ArrayList<>();
    for (Phrase phrase : sentence.phrases(clause)) {
      boolean who =
          phrase.kind() == Phrase.Kind.RELATIVE
              && phrase.preposition().isEmpty()
              && tokens.lower(phrase.first()).equals("der")
              && Boolean.FALSE.equals(verb.plural());
      if (who && phrase.first() == clause.first()) {
        // "ein Kommentar, der den Beschluss lobt": it can't be the object.
        return new Party(phrase, null, phrase.end());
      }
      if (!pointsAtThings(phrase)) {
        phrases.add(phrase);
        if (phrase.kind() != Phrase.Kind.RELATIVE && isAgent(phrase)) {
          agents.add(phrase);
        }
      }
    }
    boolean person = agents.stream().anyMatch(phrase -> isName(phrase.head()));
    if (person) {
      // "Diese Meldung gab Karl Voss bekannt": what is quoted from speaks where nobody does.
      agents.removeIf(this::hasSource);
    }
    Phrase subject = subject(clause, agents, verb.plural());
    if (subject == null) {
      // "Ärzte ohne Grenzen teilte mit", "der Maler und Dichter sagte": one is meant.
      subject = subject(clause, agents, null);
    }
    if (subject == null) {
      subject = subject(clause, phrases, verb.plural());
    }
    return subject == null ? null : party(clause, subject);
  }

  /**
   * Returns the phrase that is the subject by case, number and position, whoever speaks; or null.
   */
  Phrase grammaticalSubject(Clause clause) {
    return subject(clause, sentence.phrases(clause), sentence.verb(clause).plural());
  }

  private Phrase subject(Clause clause, List<Phrase> phrases, Boolean plural) {
    return Arguments.of(clause, phrases, plural, null, this).subject();
  }

  /** Returns whether a party, which may be null, is a noun that cannot act. */
  boolean isThing(Party party) {
    return party != null && party.phrase().kind() == Phrase.Kind.NOUN && !isAgent(party.phrase());
  }

  /** {@code es, das, dies} never speak. */
  boolean pointsAtThings(Phrase phrase) {
    return phrase.kind() == Phrase.Kind.PRONOUN
        && switch (tokens.lower(phrase.first())) {
          case "es", "das", "dies", "dieses" -> true;
          default -> false;
        };
  }

  /** Returns what a relative pronoun stands for. */
  Party antecedent(Clause clause) {
    Clause governor = sentence.governor(clause);
    Phrase last = null;
    if (governor != null) {
      int wanted = genders(clause);
      for (Phrase phrase : sentence.phrases(governor)) {
        boolean before = phrase.first() < clause.first() && phrase.kind() == Phrase.Kind.NOUN;
        if (before && (genders(phrase) & wanted) != 0) {
          last = last == null || isAgent(phrase) ? phrase : last;
        }
      }
    }
    return last == null ? null : party(governor, last);
  }

  /** Returns the genders and the number that the relative pronoun of a clause allows. */
  private int genders(Clause clause) {
    for (Phrase phrase : sentence.phrases(clause)) {
      if (phrase.kind() == Phrase.Kind.RELATIVE && phrase.preposition().isEmpty()) {
        Boolean plural = sentence.verb(clause).plural();
        boolean who = tokens.lower(phrase.first()).equals("der") && Boolean.FALSE.equals(plural);
        return who ? genders(Agreement.NOMINATIVE & Agreement.MASCULINE) : genders(phrase);
      }
    }
    return 0xF;
  }

  private static int genders(Phrase phrase) {
    return genders(phrase.cases());
  }

  /** Returns a bit for each gender and one for the plural, whatever the case. */
  private static int genders(int cases) {
    return (cases | cases >> 4 | cases >> 8 | cases >> 12) & 0xF;
  }

  /** Returns the subject of the clauses before a stretch, back to a quotation. */
  private Party earlier(int stretch) {
    Party found = null;
    Clause own = sentence.clause(stretch);
    for (int no = stretch - 1; no >= 0 && no > stretch - FARTHEST; no--) {
      Clause clause = sentence.clause(no);
      if (sentence.isSpeech(no)) {
        break;
      }
      if (clause == own || sentence.isRelative(no)) {
        continue;
      }
      Party subject = own(clause);
      if (subject != null && isAgent(subject.phrase())) {
        return subject;
      }
      found = found == null ? subject : found;
    }
    return found;
  }

  /** Returns the subject of a clause without a cue: who is spoken of. */
  Party topic(Clause clause) {
    Party subject = own(clause);
    boolean source = subject != null && source(subject.phrase()) >= 0;
    // "Seine Meinung dazu: …", "Das Fazit von Anna Ruge überrascht nicht: …"
    boolean owned = source && subject.owner() != null && discourse.mention(subject.owner()) >= 0;
    boolean named = owned || source && clause.finite() < 0;
    return subject != null && (named || isSomebody(subject.phrase())) ? subject : null;
  }

  /** Returns who may speak in a clause that goes on with what is said, or null. */
  Party introducer(Clause clause, int stretch) {
    Party subject = subject(clause, stretch);
    boolean source = subject != null && source(subject.phrase()) >= 0;
    return subject != null && isAgent(subject.phrase()) && !source ? subject : null;
  }

  /** Returns whether a phrase surely means a person, an organisation or a state. */
  private boolean isSomebody(Phrase phrase) {
    return isAgent(phrase) && (discourse.mention(phrase) >= 0 || source(phrase) < 0);
  }

  /** Returns whether a clause holds a subject that may speak. */
  boolean hasAgent(Clause clause) {
    Boolean plural = sentence.verb(clause).plural();
    return sentence.phrases(clause).stream()
        .anyMatch(
            phrase ->
                phrase.preposition().isEmpty()
                    && phrase.canBe(Agreement.NOMINATIVE)
                    && phrase.kind() != Phrase.Kind.REFLEXIVE
                    && !pointsAtThings(phrase)
                    && (plural == null || Arguments.agrees(phrase, plural))
                    && isAgent(phrase));
  }

  /** Returns whether a clause surely holds its subject: a name, a pronoun, {@code der Mann}. */
  boolean hasSubject(Clause clause) {
    return sentence.phrases(clause).stream()
        .filter(phrase -> phrase.preposition().isEmpty() && isAgent(phrase))
        .anyMatch(
            phrase ->
                phrase.isOnly(Agreement.NOMINATIVE)
                    || phrase.kind() == Phrase.Kind.PRONOUN
                    || discourse.mention(phrase) >= 0);
  }

  /** Returns who is behind an impersonal cue: von X, in einer Mitteilung der X, bei X, aus X. */
  Party oblique(Clause clause, boolean passive) {
    return oblique(clause, passive, false);
  }

  /**
   * Returns the same, of a cue that reads from something.
   *
   * @param reads whether whatever is named may be read from: {@code In dem Antrag heißt es}
   */
  Party oblique(Clause clause, boolean passive, boolean reads) {
    Party told = null;
    for (Phrase phrase : sentence.phrases(clause)) {
      boolean within =
          switch (phrase.preposition()) {
            case "in", "aus", "bei", "auf" -> true;
            default -> false;
          };
      // "wurde im „Standard“ als … bezeichnet"
      boolean titled = phrase.preposition().equals("in") && tokens.isQuotation(phrase.head());
      boolean read = source(phrase) >= 0 || titled || reads && isText(phrase);
      if (within && told == null && read) {
        // "In einer Erklärung wurde verkündet, …": what is quoted from.
        told = holder(clause, phrase);
      }
      boolean behind =
          switch (phrase.preposition()) {
            case "von", "durch", "seitens" -> true;
            case "in", "aus", "bei" -> !passive;
            default -> false;
          };
      if (!behind || phrase.kind() != Phrase.Kind.NOUN || discourse.isTime(phrase)) {
        continue;
      }
      Party party = party(clause, phrase);
      boolean named = isAgent(phrase);
      boolean more = party.owner() != null;
      if (more && discourse.animacy(phrase) < Discourse.PERSON && !passive) {
        return party(clause, party.owner());
      }
      if (named && (more || source(phrase) < 0)) {
        return party;
      }
    }
    return told;
  }

  /** Returns whether somebody may read in it: no day, no place and nobody. */
  private boolean isText(Phrase phrase) {
    return phrase.kind() == Phrase.Kind.NOUN
        && !discourse.isTime(phrase)
        && (discourse.mention(phrase.head()) < 0
            || SpeechNouns.isMedium(tokens.lower(phrase.head())))
        && tokens.isCapitalised(phrase.head());
  }

  /** Returns whose Angaben they are, or the phrase itself where it names nobody else. */
  Party holder(Clause clause, Phrase phrase) {
    Party party = party(clause, phrase);
    boolean owned = source(party.phrase()) >= 0 && party.owner() != null;
    return owned ? party(clause, party.owner()) : party;
  }
}
