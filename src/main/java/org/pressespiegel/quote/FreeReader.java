package org.pressespiegel.quote;

import org.pressespiegel.language.Clause;
import org.pressespiegel.language.FiniteVerb;
import org.pressespiegel.language.Mood;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.WordClass;

/** Finds indirect speech that nothing but its mood tells. */
final class FreeReader {

  private final Speech speech;
  private final Sentence sentence;
  private final Tokens tokens;

  FreeReader(Speech speech) {
    this.speech = speech;
    this.sentence = speech.sentence();
    this.tokens = sentence.tokens();
  }

  /** Reads some stretches between direct speech. */
  void read(int from, int to) {
    boolean goesOn =
        speech.follows(speech.before())
            && (speech.before().isQuoted() || speech.before().hasSpeaker());
    int first = firstReported(from, to, goesOn);
    if (first < 0) {
      return;
    }
    while (first > from
        && sentence.clause(first).continues()
        && sentence.mark(first - 1).isEmpty()) {
      // "ein Verkauf ist möglich und werde geprüft"
      first--;
    }
    int start = new IndirectReader(speech).segmentBegin(first, from);
    int begin = start;
    for (int no = begin; no < first; no++) {
      boolean either = goesOn && isEitherMood(sentence, sentence.clause(no));
      if (isIndicative(no) && !either && sentence.clause(no) != sentence.clause(first)) {
        begin = no + 1;
      }
    }
    boolean condition =
        begin > start
                && sentence.isSubordinate(first)
                && !sentence.isRelative(first)
                && !sentence.isComplement(sentence.clause(first))
            || first > from
                && sentence.lower(sentence.stretch(first - 1).end() - 1).equals("frage");
    if (condition) {
      return;
    }
    readBetween();
    speech.addSilent(
        QuoteType.INDIRECT,
        tokens.begin(sentence.stretch(begin).begin()),
        tokens.end(sentence.stretch(speech.authorsTurn(first, to) - 1).end() - 1),
        viewer(first) == null ? silentVoice(begin, from) : viewer(first));
  }

  private int firstReported(int from, int to, boolean goesOn) {
    for (int no = from; no < to; no++) {
      Clause clause = sentence.clause(no);
      boolean main =
          !sentence.isSubordinate(no) && !WordClass.QUESTION.has(sentence.lower(clause.first()));
      // In the singular, reported speech has a subjunctive of its own; könnte is the author's.
      boolean many =
          goesOn
              && main
              && sentence.isUnreal(clause)
              && sentence.lower(clause.finite()).endsWith("n")
              // What somebody would like is no reported speech.
              && !sentence.lower(clause.finite()).equals("möchten");
      if (sentence.isReported(clause) || many || goesOn && main && isUnrealOfOne(clause)) {
        return no;
      }
    }
    return -1;
  }

  /** {@code Das würde teuer}, behind a quotation: könnte, müsste are the author's as well. */
  private boolean isUnrealOfOne(Clause clause) {
    return speech.before().isQuoted()
        && clause.finite() > clause.first()
        && !hasCondition()
        && switch (sentence.lower(clause.finite())) {
          case "würde", "hätte", "wäre", "gäbe", "käme" -> true;
          default -> false;
        };
  }

  /** {@code Wenn alle kämen, wäre das schön}: the author may say so. */
  private boolean hasCondition() {
    for (int no = 0; no < sentence.size(); no++) {
      String opener = sentence.opener(sentence.clause(no));
      if (opener.equals("wenn") || opener.equals("falls")) {
        return true;
      }
    }
    return false;
  }

  /** Returns who speaks where no cue says it: who is named earlier in the sentence, or before. */
  private Voice silentVoice(int begin, int from) {
    for (int no = begin - 1; no >= from; no--) {
      Attribution said = speech.attribution(no);
      Voice voice = said == null ? introducer(no) : speech.voice(said);
      if (voice != null) {
        return voice;
      }
    }
    return speech.cast().current();
  }

  /** {@code Für die Ministerin sei das falsch}: who sees it so, or null. */
  private Voice viewer(int no) {
    Clause clause = sentence.clause(no);
    for (Phrase phrase : sentence.phrases(clause)) {
      boolean front =
          phrase.preposition().equals("für")
              && phrase.first() == clause.first() + 1
              && clause.finite() == phrase.fullEnd();
      Voice voice =
          front && sentence.lower(clause.finite()).equals("sei")
              ? speech.voice(speech.parties().party(clause, phrase))
              : null;
      // "Für die Bauern müsse es Hilfe geben": who is to get it.
      if (voice != null && voice.isPerson() && voice.who().entityNo().isPresent()) {
        return voice;
      }
    }
    return null;
  }

  private Voice introducer(int no) {
    Party party = speech.parties().introducer(sentence.clause(no), no);
    return party == null ? null : speech.voice(party);
  }

  private boolean isIndicative(int no) {
    Clause clause = sentence.clause(no);
    return !sentence.isSubordinate(no) && sentence.verb(clause).mood() == Mood.INDICATIVE;
  }

  /**
   * A sentence between a quotation and one in the subjunctive whose verb looks the same in both
   * moods ("Die Häuser gehörten abgerissen") is quoted as well.
   */
  private void readBetween() {
    Speech before = speech.before();
    boolean between =
        speech.follows(before)
            && !before.isQuoted()
            && speech.follows(before.before())
            && before.before().isQuoted();
    if (!between || !isEitherMood(before.sentence())) {
      return;
    }
    speech.cast().forget(before.sentence().from());
    Voice voice = speech.cast().current();
    PointingReader.addWhole(before, QuoteType.INDIRECT, voice, null, Told.NOTHING);
  }

  /** Returns whether the verb of a sentence is a past plural that might be a subjunctive. */
  private static boolean isEitherMood(Sentence sentence) {
    return sentence.size() > 0 && isEitherMood(sentence, sentence.clause(0));
  }

  private static boolean isEitherMood(Sentence sentence, Clause clause) {
    if (clause.finite() < 0) {
      return false;
    }
    FiniteVerb verb = sentence.verb(clause);
    return clause.kind() == Clause.Kind.MAIN
        && verb.tense() == Tense.PRETERITE
        && !Boolean.FALSE.equals(verb.plural())
        && sentence.lower(clause.finite()).endsWith("ten")
        && !verb.isAuxiliary();
  }
}
