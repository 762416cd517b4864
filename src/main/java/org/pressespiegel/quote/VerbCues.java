package org.pressespiegel.quote;

import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Predicate;
import org.pressespiegel.language.SayingVerb;
import org.pressespiegel.language.Tokens;

/** Finds the verbs of saying with their subjects. */
final class VerbCues {

  private final Sentence sentence;
  private final Tokens tokens;
  private final Parties parties;

  VerbCues(Sentence sentence, Parties parties) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.parties = parties;
  }

  /** Returns what the verb of a clause says of a speaker, or null. */
  Attribution read(Clause clause) {
    if (clause.finite() == clause.first() && sentence.isUnreal(clause)) {
      // "hätte sie das gesagt": a condition.
      return null;
    }
    Attribution best = null;
    for (Predicate predicate : Predicate.of(clause, tokens, SayingVerb::isOne)) {
      SayingVerb verb = SayingVerb.of(predicate.verb());
      if (isThought(verb) && isWhen(clause)) {
        continue;
      }
      boolean state = predicate.use() == Predicate.Use.STATE;
      if (verb.isBarred() && holds(clause, verb.with().substring(1))) {
        continue;
      }
      boolean lacks = !verb.with().isEmpty() && !verb.isBarred() && !holds(clause, verb.with());
      if (state || lacks && !tells(clause, verb)) {
        continue;
      }
      // "geht davon aus, dass …", "geht von Brandstiftung aus"
      Attribution found = attribution(clause, predicate, verb, lacks ? "o" : verb.introduces());
      if (verb.stance().equals("admit") && parties.isThing(found.speaker())) {
        // "der Zug, der dort gestanden hatte"
        continue;
      }
      if (best == null || weight(found) > weight(best)) {
        best = found;
      }
    }
    return best;
  }

  /** What one may do without a word. */
  private static boolean isThought(SayingVerb verb) {
    return verb.stance().equals("think") || verb.verb().infinitive().equals("bemerken");
  }

  /** {@code Als sie merkte, dass es brannte, lief sie}: what she thought is told, not quoted. */
  private boolean isWhen(Clause clause) {
    return clause.kind() == Clause.Kind.SUBORDINATE
        && switch (sentence.opener(clause)) {
          case "als", "nachdem", "bevor", "ehe", "wenn", "falls", "sobald" -> true;
          default -> false;
        };
  }

  private static int weight(Attribution verb) {
    return (verb.introduces('c') ? 4 : verb.introduces('d') ? 2 : 1) + (verb.impersonal() ? 0 : 1);
  }

  /** Returns whether a phrase tells what a verb is about: {@code von einem Unfall}. */
  private boolean tells(Clause clause, SayingVerb verb) {
    for (Phrase phrase : sentence.phrases(clause)) {
      if (!phrase.preposition().isEmpty() && verb.tells().contains(phrase.preposition())) {
        return true;
      }
    }
    return false;
  }

  private Attribution attribution(
      Clause clause, Predicate predicate, SayingVerb verb, String introduces) {
    int finite = predicate.finite();
    int stretch = sentence.stretchAt(clause.has(finite) ? finite : clause.first());
    boolean calls = verb.with().equals("es");
    boolean it = tokens.lower(finite + 1).equals("es") || tokens.lower(finite - 1).equals("es");
    boolean passive = predicate.use() == Predicate.Use.PASSIVE;
    boolean quotes = verb.verb().base().equals("zitieren");
    boolean impersonal = calls || passive && !quotes || it && !parties.hasAgent(clause);
    Party speaker =
        impersonal
            ? parties.oblique(clause, passive, calls)
            : quotes && !passive ? quoted(clause, stretch) : parties.subject(clause, stretch);
    if (speaker == null && !impersonal) {
      // "Wie aus Kreisen verlautete", "Das geht aus einem Brief hervor"
      speaker = parties.oblique(clause, false);
    }
    // "…, lautete das Fazit der Ministerin": hers it is.
    Phrase said = verb.verb().base().equals("lauten") ? parties.grammaticalSubject(clause) : null;
    Phrase owner =
        said != null && parties.isSaying(said) ? parties.party(clause, said).owner() : null;
    boolean owned = owner != null;
    return new Attribution(
        form(clause),
        stretch,
        clause.first(),
        sentence.stretch(stretch).end(),
        finite,
        predicate.words(tokens) + (calls ? " es" : ""),
        verb.stance(),
        owned ? "cd" : introduces,
        verb,
        owned ? parties.party(clause, owner) : speaker,
        impersonal,
        passive);
  }

  /** {@code zitiert die Zeitung den Minister}: whoever is cited, else who does so. */
  private Party quoted(Clause clause, int stretch) {
    Party subject = parties.subject(clause, stretch);
    Phrase known = subject == null ? null : subject.phrase();
    Phrase object =
        Arguments.of(
                clause, sentence.phrases(clause), sentence.verb(clause).plural(), known, parties)
            .object();
    boolean somebody = object != null && parties.isAgent(object);
    return somebody ? parties.party(clause, object) : subject;
  }

  private Attribution.Form form(Clause clause) {
    return switch (clause.kind()) {
      case SUBORDINATE ->
          sentence.opener(clause).equals("wie") ? Attribution.Form.LIKE : Attribution.Form.LAST;
      case RELATIVE -> Attribution.Form.LAST;
      default -> isFirst(clause) ? Attribution.Form.FIRST : Attribution.Form.SECOND;
    };
  }

  /** Returns whether the verb comes first, as in "…, sagte X" and "…, so bestätigte X". */
  private boolean isFirst(Clause clause) {
    int first = clause.first();
    boolean so = tokens.word(first).equals("so") && clause.finite() == first + 1;
    return sentence.isVerbFirst(clause) || so;
  }

  private boolean holds(Clause clause, String word) {
    for (int i = 0; i < clause.size(); i++) {
      if (tokens.lower(clause.token(i)).equals(word)) {
        return true;
      }
    }
    return false;
  }
}
