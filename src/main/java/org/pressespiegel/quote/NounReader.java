package org.pressespiegel.quote;

import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Predicate;
import org.pressespiegel.language.Tokens;

/**
 * Finds what a noun for an act of speech brings: {@code der Vorwurf der Partei, die Stadt habe
 * gelogen}.
 */
final class NounReader {

  private final Speech speech;
  private final Sentence sentence;
  private final Tokens tokens;
  private final Parties parties;

  NounReader(Speech speech) {
    this.speech = speech;
    this.sentence = speech.sentence();
    this.tokens = sentence.tokens();
    this.parties = speech.parties();
  }

  /** Reads some stretches between direct speech. */
  void read(int from, int to) {
    for (int no = from + 1; no < to; no++) {
      Phrase noun = noun(no);
      // "So gebe es Hinweise, dass …" is somebody's speech as a whole.
      if (noun != null && !isCovered(no) && !sentence.isReported(sentence.clause(no - 1))) {
        add(noun, no, to);
      }
    }
  }

  /** {@code Auf den Vorwurf, …, antwortete sie}: whether a clause belongs to a noun at all. */
  boolean isBrought(int no) {
    return no > 0 && no < sentence.size() && noun(no) != null;
  }

  /** Returns whether a clause belongs to a noun that tells whose act it is. */
  boolean isOwned(int no) {
    Phrase noun = no == 0 ? null : noun(no);
    return noun != null && owner(sentence.clause(no - 1), noun) != null;
  }

  private boolean isCovered(int no) {
    int position = tokens.begin(sentence.stretch(no).begin());
    return speech.drafts().stream()
        .anyMatch(draft -> draft.begin() <= position && position < draft.end());
  }

  // ---- the noun

  /** Returns the noun before a clause that the clause belongs to, or null. */
  private Phrase noun(int no) {
    Clause clause = sentence.clause(no);
    Clause before = sentence.clause(no - 1);
    if (clause == before || sentence.stretch(no).begin() != clause.first()) {
      return null;
    }
    int row = no - 1;
    while (row > 0 && sentence.clause(row - 1) == before) {
      row--;
    }
    int begin = sentence.stretch(row).begin();
    Phrase last = null;
    for (Phrase phrase : sentence.phrases(before)) {
      boolean near = begin <= phrase.first() && phrase.first() < clause.first();
      if (phrase.kind() != Phrase.Kind.NOUN || !near) {
        continue;
      }
      boolean act = stance(phrase) != null;
      if (act) {
        last = phrase;
      } else if (last != null && phrase.first() >= last.fullEnd() && isOther(phrase, clause)) {
        // "Die Forderung überraschte den Rat, …"
        last = null;
      }
    }
    return last != null && fits(clause, no, stance(last)) ? last : null;
  }

  private String stance(Phrase phrase) {
    return tokens.isCapitalised(phrase.head())
        ? ActNouns.stance(tokens.lower(phrase.head()))
        : null;
  }

  /** Returns whether a phrase behind a noun parts it from a clause. */
  private boolean isOther(Phrase phrase, Clause clause) {
    boolean bare = phrase.preposition().isEmpty() && !parties.isTime(phrase);
    boolean infinitive = clause.kind() == Clause.Kind.INFINITIVE;
    return bare && (infinitive || !parties.isAgent(phrase) && phrase.canBe(Agreement.ACCUSATIVE));
  }

  /** Returns whether a clause can be what an act says. */
  private boolean fits(Clause clause, int no, String stance) {
    String opener = sentence.opener(clause);
    return switch (clause.kind()) {
      case INFINITIVE ->
          !stance.equals("opinion")
              && !stance.equals("inform")
              && !IndirectReader.isAdverbial(sentence, clause);
      case SUBORDINATE ->
          (opener.equals("dass") || opener.equals("daß"))
                  && sentence.lower(clause.first()).equals(opener)
              || sentence.isComplement(clause) && (stance.equals("ask") || stance.equals("doubt"));
      case MAIN ->
          !clause.continues()
              && clause.finite() != clause.first()
              && (sentence.mark(no - 1).equals(",")
                  || sentence.mark(no - 1).equals(":") && isGiven(sentence.clause(no - 1)))
              && (sentence.isReported(clause) || sentence.isUnreal(clause));
      default -> false;
    };
  }

  // ---- what is said

  private void add(Phrase noun, int no, int to) {
    Clause own = sentence.clause(no - 1);
    int last = last(own, no, to);
    Clause clause = sentence.clause(no);
    boolean infinitive = clause.kind() == Clause.Kind.INFINITIVE;
    int begin = sentence.stretch(no).begin();
    int end = sentence.stretch(last).end();
    while (end > begin && !sentence.isContent(end - 1)) {
      end--;
    }
    if (end - begin < 2) {
      return;
    }
    Party speaker = speaker(own, noun);
    if (speaker == null && isThought(stance(noun))) {
      // "Es besteht kein Zweifel, dass …": nobody's.
      return;
    }
    Attribution said =
        new Attribution(
            Attribution.Form.PHRASE,
            no - 1,
            noun.first(),
            noun.fullEnd(),
            noun.head(),
            tokens.word(noun.head()),
            stance(noun),
            "c",
            null,
            speaker,
            speaker == null,
            false);
    speech.add(
        infinitive ? QuoteType.REPORTED : QuoteType.INDIRECT,
        tokens.begin(begin),
        tokens.end(end - 1),
        speech.voice(said),
        said);
  }

  /** Returns the last stretch of what is said: before the noun's clause goes on. */
  private int last(Clause own, int no, int to) {
    Clause clause = sentence.clause(no);
    int last = no;
    while (last + 1 < to) {
      Clause next = sentence.clause(last + 1);
      boolean more =
          next == clause
              || next.kind() != Clause.Kind.MAIN && next.kind() != Clause.Kind.SPEECH
              || clause.kind() == Clause.Kind.MAIN && sentence.isReported(next);
      if (next == own || !more) {
        break;
      }
      last++;
    }
    return last;
  }

  // ---- whose act it is

  private static boolean isThought(String stance) {
    return switch (stance) {
      case "think", "doubt", "ask", "opinion", "inform" -> true;
      default -> false;
    };
  }

  private Party speaker(Clause clause, Phrase noun) {
    Party owner = owner(clause, noun);
    if (owner != null) {
      return owner;
    }
    Phrase subject = parties.grammaticalSubject(clause);
    boolean none =
        subject == null
            || subject.first() == noun.first()
            || speech.isSuffered(clause)
            || isPassive(clause);
    Party doer = none ? null : parties.subject(clause, sentence.stretchAt(clause.first()));
    boolean own = isPossessive(noun);
    boolean somebody =
        doer != null && doer.first() != noun.first() && parties.isAgent(doer.phrase());
    if (somebody && (own || noun.preposition().equals("mit") || isGiven(clause))) {
      return doer;
    }
    return doer == null && !own ? parties.oblique(clause, true) : null;
  }

  /** {@code wurden verfrachtet}: of a verb that no table knows as well. */
  private boolean isPassive(Clause clause) {
    return clause.finite() >= 0 && tokens.lower(clause.finite()).startsWith("wurde");
  }

  /** Returns whom a noun names as the one who does it, or null. */
  private Party owner(Clause clause, Phrase noun) {
    Party party = parties.party(clause, noun);
    if (party.owner() != null) {
      return parties.party(clause, explained(party.owner(), noun));
    }
    Party named = parties.named(noun);
    boolean compound = ActNouns.holder(tokens.word(noun.head())) != null;
    return named == null && compound ? party : named;
  }

  /** {@code die Zusage des Leiters, Karl Voss, zu gehen}: the name explains whose act it is. */
  private static Phrase explained(Phrase owner, Phrase noun) {
    if (noun.apposition() == null || owner.apposition() != null) {
      return owner;
    }
    return new Phrase(
        owner.kind(),
        owner.preposition(),
        owner.first(),
        owner.end(),
        owner.head(),
        owner.cases(),
        owner.genitive(),
        owner.parts(),
        noun.apposition());
  }

  private boolean isPossessive(Phrase noun) {
    String first = tokens.lower(noun.first());
    return noun.first() < noun.head() && (first.startsWith("sein") || first.startsWith("ihr"));
  }

  private boolean isGiven(Clause clause) {
    return Predicate.of(clause, tokens).stream()
        .anyMatch(
            predicate ->
                predicate.use() != Predicate.Use.PASSIVE && ActNouns.isGiven(predicate.verb()));
  }
}
