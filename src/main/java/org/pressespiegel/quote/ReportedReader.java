package org.pressespiegel.quote;

import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.SayingVerb;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.WordClass;
import org.pressespiegel.text.Span;

/**
 * Finds sentences that tell that somebody demands, criticises or announces something, without
 * giving a word of it: {@code Die Partei forderte eine schnelle Entscheidung}.
 */
final class ReportedReader {

  private final Speech speech;
  private final Sentence sentence;
  private final Tokens tokens;

  ReportedReader(Speech speech) {
    this.speech = speech;
    this.sentence = speech.sentence();
    this.tokens = sentence.tokens();
  }

  void read() {
    for (Attribution said : speech.attributions()) {
      boolean tells = said.verb() != null && !said.verb().tells().isEmpty();
      boolean main =
          said.form() == Attribution.Form.SECOND || said.form() == Attribution.Form.FIRST;
      if (!tells || !main || isTaken(said)) {
        continue;
      }
      Clause clause = sentence.clause(said.stretch());
      Phrase content = content(said, clause);
      Voice voice = content == null ? null : speech.voice(said);
      if (voice != null) {
        add(said, clause, content, voice);
      }
    }
  }

  /** Returns whether a quotation hangs on the words, or they stand in one. */
  private boolean isTaken(Attribution said) {
    Cue cue = speech.cue(said);
    int at = tokens.begin(said.cue());
    return speech.drafts().stream()
        .anyMatch(
            draft ->
                draft.cue() != null && draft.cue().span().equals(cue.span())
                    || draft.begin() <= at && at < draft.end());
  }

  // ---- what is told

  private Phrase content(Attribution said, Clause clause) {
    for (String place : said.verb().tells()) {
      Phrase found = place.equals(SayingVerb.OBJECT) ? object(said, clause) : behind(clause, place);
      if (found != null && found.kind() == Phrase.Kind.NOUN) {
        return found;
      }
    }
    return null;
  }

  private Phrase object(Attribution said, Clause clause) {
    if (said.passive()) {
      return parties().grammaticalSubject(clause);
    }
    Phrase subject = said.speaker() == null ? null : said.speaker().phrase();
    return Arguments.of(
            clause, sentence.phrases(clause), sentence.verb(clause).plural(), subject, parties())
        .object();
  }

  private Phrase behind(Clause clause, String preposition) {
    for (Phrase phrase : sentence.phrases(clause)) {
      if (phrase.preposition().equals(preposition) && !parties().isTime(phrase)) {
        return phrase;
      }
    }
    return null;
  }

  private Parties parties() {
    return speech.parties();
  }

  // ---- where it stands

  private void add(Attribution said, Clause clause, Phrase content, Voice voice) {
    int begin = tokens.lexeme(clause.first()).is(WordClass.COORDINATOR) ? clause.token(1) : first(clause);
    int end = sentence.stretch(last(clause)).end();
    while (begin < end && !sentence.isContent(begin)) {
      begin++;
    }
    while (end > begin && !sentence.isContent(end - 1)) {
      end--;
    }
    if (end - begin < 3) {
      return;
    }
    speech
        .drafts()
        .add(
            new Draft(
                tokens.begin(begin),
                tokens.end(end - 1),
                QuoteType.REPORTED,
                voice,
                speech.cue(said),
                speech.told(said),
                span(clause, content)));
  }

  /** Returns the first token of a sentence, clauses that stand before its main clause with it. */
  private int first(Clause clause) {
    int no = sentence.stretchAt(clause.first());
    boolean main = clause.kind() == Clause.Kind.MAIN && !clause.continues();
    while (main && no > 0 && depends(sentence.clause(no - 1))) {
      no--;
    }
    return sentence.stretch(no).begin();
  }

  private int last(Clause clause) {
    int no = sentence.lastOf(clause);
    while (no + 1 < sentence.size() && depends(sentence.clause(no + 1))) {
      no++;
    }
    return no;
  }

  private static boolean depends(Clause clause) {
    return clause.kind() != Clause.Kind.MAIN && clause.kind() != Clause.Kind.SPEECH;
  }

  /** Returns the content from its first word to what closes the clause: its verb or particle. */
  private Span span(Clause clause, Phrase content) {
    int first = content.first();
    int end = content.fullEnd();
    if (first > clause.finite() || clause.kind() != Clause.Kind.MAIN) {
      for (int i = 0; i < clause.size() && clause.token(i) < clause.last(); i++) {
        end = Math.max(end, clause.token(i) + 1);
      }
      boolean verbal =
          clause.last() == clause.finite()
              || tokens.lexeme(clause.last()).is(WordClass.PARTICLE)
              || !tokens.isCapitalised(clause.last()) && !tokens.isQuotation(clause.last());
      end = verbal ? end : Math.max(end, clause.last() + 1);
    }
    return sentence.scene().tokens(first, end);
  }
}
