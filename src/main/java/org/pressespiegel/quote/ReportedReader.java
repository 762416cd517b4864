package org.pressespiegel.quote;

import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Partitive;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.SayingVerb;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.VerbForm;
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
      if (!tells || !main || isTaken(said) || isOfThing(said)) {
        continue;
      }
      Clause clause = sentence.clause(said.stretch());
      Phrase content = content(said, clause);
      Voice voice = content == null ? null : speech.voice(said);
      if (voice != null) {
        add(said, clause, content, voice);
      }
    }
    readHearsay();
  }

  /** {@code Die Fluten forderten 92 Menschenleben, Gewinn verspricht die Anleihe}. */
  private boolean isOfThing(Attribution said) {
    return parties().isThing(said.speaker())
        && !Partitive.is(tokens.lower(said.speaker().phrase().head()))
        && !parties().isSaying(said.speaker().phrase());
  }

  /** {@code Er soll gelogen haben}: what is said to be so, by whoever spoke last. */
  private void readHearsay() {
    for (int no = 0; no < sentence.size(); no++) {
      Clause clause = sentence.clause(no);
      boolean hearsay =
          clause.kind() == Clause.Kind.MAIN
              && no == sentence.stretchAt(clause.finite())
              && isSaidToBe(clause)
              && (isPerfect(clause) || goesOn())
              && !isCovered(tokens.begin(clause.finite()));
      if (hearsay) {
        int begin = first(clause);
        int end = sentence.stretch(last(clause)).end();
        add(begin, end, null, speech.cast().current(), null);
        return;
      }
    }
  }

  /** {@code Die Strecke soll im Mai öffnen}, right behind what somebody said. */
  private boolean goesOn() {
    Speech before = speech.before();
    return speech.follows(before)
        && before.drafts().stream().anyMatch(ReportedReader::isTold)
        && speech.cast().current() != null;
  }

  /** Returns whether more of it may follow: not of what is only expected or criticised. */
  private static boolean isTold(Draft draft) {
    boolean act = draft.type() == QuoteType.REPORTED && draft.cue() != null;
    return draft.voice() != null
        && (!act
            || switch (draft.cue().stance()) {
              case "announce", "demand", "promise" -> true;
              default -> false;
            });
  }

  private boolean isSaidToBe(Clause clause) {
    String verb = tokens.lower(clause.finite());
    return verb.equals("soll") || verb.equals("sollen");
  }

  /** {@code soll … gelogen haben, gewesen sein, verkauft worden sein} */
  private boolean isPerfect(Clause clause) {
    String last = tokens.lower(clause.last());
    int before = clause.size() < 2 ? -1 : clause.token(clause.size() - 2);
    boolean participle = false;
    if (before >= 0 && (last.equals("haben") || last.equals("sein"))) {
      for (VerbForm form : tokens.lexeme(before).forms()) {
        participle |=
            form.shape() == VerbForm.Shape.PARTICIPLE
                || form.shape() == VerbForm.Shape.PARTICIPLE_APART;
      }
      participle |= tokens.lower(before).equals("worden") || tokens.lower(before).equals("gewesen");
    }
    return participle;
  }

  /** Returns whether a quotation hangs on the words, or they stand in one. */
  private boolean isTaken(Attribution said) {
    Cue cue = speech.cue(said);
    return isCovered(tokens.begin(said.cue()))
        || hasCue(speech, cue)
        // "So kommentierte er das Ergebnis" behind what he said.
        || speech.before() != null && hasCue(speech.before(), cue);
  }

  private static boolean hasCue(Speech other, Cue cue) {
    return other.drafts().stream()
        .anyMatch(draft -> draft.cue() != null && draft.cue().span().equals(cue.span()));
  }

  private boolean isCovered(int position) {
    return speech.drafts().stream()
        .anyMatch(draft -> draft.begin() <= position && position < draft.end());
  }

  // ---- what is told

  private Phrase content(Attribution said, Clause clause) {
    for (String place : said.verb().tells()) {
      boolean thing = place.equals(SayingVerb.THING);
      boolean bare = thing || place.equals(SayingVerb.OBJECT);
      Phrase found = bare ? object(said, clause) : behind(clause, place);
      boolean fits = found != null && found.kind() == Phrase.Kind.NOUN;
      if (fits && !(thing && parties().isAgent(found))) {
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
    add(first(clause), sentence.stretch(last(clause)).end(), said, voice, span(clause, content));
  }

  private void add(int from, int to, Attribution said, Voice voice, Span content) {
    int begin = from;
    int end = to;
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
                said == null ? null : speech.cue(said),
                said == null ? Told.NOTHING : speech.told(said),
                content));
  }

  /** Returns the first token of a sentence, clauses that stand before its main clause with it. */
  private int first(Clause clause) {
    if (tokens.lexeme(clause.first()).is(WordClass.COORDINATOR) && clause.size() > 1) {
      return clause.token(1);
    }
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
              || !tokens.isCapitalised(clause.last())
                  && !tokens.lexeme(clause.last()).forms().isEmpty();
      end = verbal ? end : Math.max(end, clause.last() + 1);
    }
    return sentence.scene().tokens(first, end);
  }
}
