package org.pressespiegel.quote;

import java.util.Set;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Stretch;
import org.pressespiegel.language.Tokens;

/** Finds indirect speech that a verb of saying or a phrase tells. */
final class IndirectReader {

  private static final Set<String> STATING =
      Set.of("neutral", "inform", "confirm", "claim", "think", "answer", "admit", "opinion");

  private final Speech speech;
  private final Sentence sentence;
  private final Tokens tokens;

  IndirectReader(Speech speech) {
    this.speech = speech;
    this.sentence = speech.sentence();
    this.tokens = sentence.tokens();
  }

  /** Reads the stretches between direct speech. */
  void read() {
    int from = 0;
    for (int no = 0; no <= sentence.size(); no++) {
      if (no < sentence.size() && !sentence.isSpeech(no)) {
        continue;
      }
      if (no > from) {
        readRegion(from, no);
      }
      from = no + 1;
    }
  }

  private void readRegion(int from, int to) {
    int found = speech.drafts().size();
    for (Attribution said : speech.attributions()) {
      boolean own =
          said.stretch() >= from && said.stretch() < to && !said.isVerb() && said.introduces('c');
      // "Seiner Ansicht nach ist das falsch, sagte X."
      boolean verbal = said.words().equals("nach") && hasVerb(from, to);
      if (own && !verbal && !isWithin(said, from)) {
        readPhrase(said, from, to);
      }
    }
    if (speech.drafts().size() == found) {
      readVerbs(from, to);
    }
    new NounReader(speech).read(from, to);
    if (speech.drafts().size() == found) {
      readBefore(from, to);
    }
    if (speech.drafts().size() == found) {
      new FreeReader(speech).read(from, to);
    }
  }

  /** {@code Er sagte, nach neuen Zahlen sei …, er bestätigte laut X, dass …}: a verb says it. */
  private boolean isWithin(Attribution phrase, int from) {
    for (Attribution said : speech.attributions()) {
      boolean before =
          said.isVerb()
              && said.introduces('c')
              && said.stretch() >= from
              && said.stretch() <= phrase.stretch()
              && said.form() != Attribution.Form.LIKE
              && segmentBegin(phrase.stretch(), from) <= said.stretch();
      if (before && isFollowed(said, phrase)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a complement follows that a phrase stands in, or before. */
  private boolean isFollowed(Attribution said, Attribution phrase) {
    int next = sentence.lastOf(sentence.clause(said.stretch())) + 1;
    if (next >= sentence.size() || sentence.isSpeech(next)) {
      return false;
    }
    Clause clause = sentence.clause(next);
    boolean told = isComplement(clause, said) || sentence.isReported(clause);
    return told && next >= phrase.stretch();
  }

  private boolean hasVerb(int from, int to) {
    return speech.attributions().stream()
        .anyMatch(
            said ->
                said.isVerb()
                    && said.introduces('c')
                    && said.stretch() >= from
                    && said.stretch() < to);
  }

  // ---- laut X, so X

  private void readPhrase(Attribution said, int from, int to) {
    int begin = segmentBegin(said.stretch(), from);
    int end = segmentEnd(said.stretch(), to);
    Stretch stretch = sentence.stretch(said.stretch());
    if (said.words().equals("wonach")) {
      add(said.to(), stretch.end(), said);
      return;
    }
    if (said.form() == Attribution.Form.SO) {
      boolean more = waits(said.stretch() - 1, begin) || goesOnBehind(said.stretch(), end);
      if (said.stretch() > begin) {
        int last = more ? end - 1 : said.stretch() - 1;
        add(sentence.stretch(begin).begin(), sentence.stretch(last).end(), said);
      }
      return;
    }
    if (said.stretch() == begin && fillsFront(said, stretch)) {
      int verb = stretch.clause().finite();
      boolean second = stretch.clause().kind() == Clause.Kind.MAIN && verb >= said.to();
      // The verb is second: what stands before it belongs to the source.
      int told = second && verb < stretch.end() ? verb : said.to();
      int first = said.to() < stretch.end() ? told : behindAsides(said, end);
      add(first, sentence.stretch(end - 1).end(), said);
    } else if (sentence.isSubordinate(said.stretch())) {
      boolean pointed = said.from() == stretch.begin() && sentence.isRelative(said.stretch());
      add(pointed ? said.to() : stretch.begin(), stretch.end(), said);
    } else {
      add(sentence.stretch(begin).begin(), sentence.stretch(end - 1).end(), said);
    }
  }

  /** {@code Dagegen spreche, so X, der Zustand des Hauses}: the subject comes behind the source. */
  private boolean waits(int no, int begin) {
    if (no < begin) {
      return false;
    }
    Clause clause = sentence.clause(no);
    Phrase subject = speech.parties().grammaticalSubject(clause);
    return clause.kind() == Clause.Kind.MAIN
        && subject != null
        && subject.first() >= sentence.stretch(no).end();
  }

  /** Returns whether a phrase is what stands before the verb: {@code Auch X zufolge sei …}. */
  private static boolean fillsFront(Attribution said, Stretch stretch) {
    Clause clause = stretch.clause();
    return said.from() == stretch.begin()
        || clause.kind() == Clause.Kind.MAIN
            && clause.finite() == said.to()
            && said.to() < stretch.end();
  }

  /** Returns whether more than appositions follows: {@code so X, die Leiterin des Amtes} ends. */
  private boolean goesOnBehind(int stretch, int to) {
    for (int no = stretch + 1; no < to; no++) {
      Stretch next = sentence.stretch(no);
      // "…, die Leiterin" is an apposition, "…, weder nötig noch klug" goes on.
      boolean noun =
          tokens.isCapitalised(next.begin())
              || tokens.isNumber(next.begin())
              || tokens.lexeme(next.begin()).isDeterminer();
      boolean quoted = !noun && isAside(no);
      for (int at = next.begin(); at < next.end(); at++) {
        quoted |= tokens.isQuotation(at);
      }
      if (quoted || !sentence.isRelative(no) && !isAside(no)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first token behind relative clauses and appositions. */
  private int behindAsides(Attribution said, int to) {
    int no = said.stretch() + 1;
    while (no < to && sentence.stretch(no).end() <= said.to()) {
      no++;
    }
    while (no + 1 < to && (sentence.isRelative(no) || isAside(no))) {
      no++;
    }
    return no < to ? Math.max(said.to(), sentence.stretch(no).begin()) : sentence.to();
  }

  /** Returns whether a stretch is an apposition: no verb in it. */
  private boolean isAside(int no) {
    Stretch stretch = sentence.stretch(no);
    Clause clause = stretch.clause();
    boolean verb =
        clause.finite() >= stretch.begin() && clause.finite() < stretch.end()
            || clause.kind() == Clause.Kind.SUBORDINATE;
    return !verb;
  }

  int segmentBegin(int stretch, int from) {
    int begin = stretch;
    while (begin > from && !parts(sentence.mark(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private int segmentEnd(int stretch, int to) {
    int end = stretch + 1;
    while (end < to && !parts(sentence.mark(end - 1))) {
      end++;
    }
    return end;
  }

  private static boolean parts(String mark) {
    return mark.equals(";") || mark.equals(":");
  }

  /** "Man könne helfen, „wenn alle wollen“, sagte X." */
  private void readBefore(int from, int to) {
    boolean quoted = to + 1 < sentence.size() && sentence.mark(to - 1).equals(",");
    Attribution said = quoted ? speech.behind(to + 1) : null;
    if (said == null || !said.introduces('c')) {
      return;
    }
    int begin = segmentBegin(to - 1, from);
    for (int no = begin; no < to; no++) {
      if (sentence.isReported(sentence.clause(no))) {
        add(sentence.stretch(begin).begin(), sentence.stretch(to - 1).end(), said);
        return;
      }
    }
  }

  // ---- X sagte, dass …

  private void readVerbs(int from, int to) {
    int begin = from;
    for (Attribution said : speech.attributions()) {
      int no = said.stretch();
      if (no < begin || no >= to || !said.isVerb()) {
        continue;
      }
      boolean so = said.form() == Attribution.Form.FIRST && tokens.word(said.from()).equals("so");
      if (so && no > begin && !parts(sentence.mark(no - 1))) {
        begin = readSo(said, begin, to);
        continue;
      }
      if (!said.introduces('c')) {
        begin = said.introduces('i') ? Math.max(begin, complement(said, to)) : begin;
        continue;
      }
      begin =
          switch (said.form()) {
            case LIKE -> readLike(said, begin, to);
            case FIRST -> readFirst(said, begin, to);
            default ->
                isPointer(said, begin) ? readPointer(said, begin) : readSecond(said, begin, to);
          };
    }
    if (speech.drafts().isEmpty()) {
      new PointingReader(speech).read(from);
    }
  }

  /** "Wie X sagte, …", "…, wie X sagte". */
  private int readLike(Attribution said, int begin, int to) {
    int first = sentence.stretchAt(said.from());
    int last = sentence.lastOf(sentence.clause(said.stretch()));
    if (first <= begin) {
      if (last + 1 < to) {
        add(sentence.stretch(last + 1).begin(), sentence.stretch(to - 1).end(), said);
      }
    } else {
      int end = last >= to - 1 ? first - 1 : to - 1;
      add(sentence.stretch(begin).begin(), sentence.stretch(end).end(), said);
    }
    return to;
  }

  /** "…, sagte X." */
  private int readFirst(Attribution said, int begin, int to) {
    int no = said.stretch();
    Clause clause = sentence.clause(no);
    boolean own = said.speaker() == null || said.speaker().first() >= clause.first();
    int last = sentence.lastOf(clause);
    boolean interrupts = last + 1 < to && isComma(sentence.mark(last)) && goesOn(last + 1);
    if (no > begin && own && !clause.continues()) {
      if (interrupts) {
        add(sentence.stretch(begin).begin(), sentence.stretch(to - 1).end(), said);
        return to;
      }
      boolean front =
          sentence.clause(begin).finite() < 0 && new NounReader(speech).isBrought(begin + 1);
      if (!front && isSentence(begin, no)) {
        int first = segmentBegin(no, begin);
        add(sentence.stretch(first).begin(), sentence.stretch(no - 1).end(), said);
      }
    }
    return Math.max(no + 1, complement(said, to));
  }

  private int readSecond(Attribution said, int begin, int to) {
    return Math.max(begin, complement(said, to));
  }

  /** {@code Der Wert liegt, so zeigen Studien, bei drei}, {@code …, so bestätigte das Amt}. */
  private int readSo(Attribution said, int begin, int to) {
    int first = segmentBegin(said.stretch(), begin);
    int end = segmentEnd(said.stretch(), to);
    int last = sentence.stretch(said.stretch()).end();
    boolean more = end > said.stretch() + 1 && sentence.stretch(end - 1).end() > last;
    add(
        sentence.stretch(first).begin(),
        sentence.stretch(more ? end - 1 : said.stretch() - 1).end(),
        said);
    return end;
  }

  /** Returns whether a clause says of the one before it that somebody says so. */
  private boolean isPointer(Attribution said, int begin) {
    int no = said.stretch();
    String first = sentence.lower(said.from());
    return no > begin
        && (first.equals("das") || first.equals("dies"))
        && said.cue() == said.from() + 1
        && sentence.clause(no - 1).kind() == Clause.Kind.MAIN
        && (isComma(sentence.mark(no - 1)) || sentence.mark(no - 1).equals(";"))
        && no == sentence.size() - 1;
  }

  /** {@code Der Zug fährt wieder, das teilte die Bahn mit.} */
  private int readPointer(Attribution said, int begin) {
    add(sentence.stretch(begin).begin(), sentence.stretch(said.stretch() - 1).end(), said);
    return said.stretch() + 1;
  }

  private static boolean isComma(String mark) {
    return switch (mark) {
      case ",", "–", "—", "-" -> true;
      default -> false;
    };
  }

  /** Returns whether stretches hold a main clause, or a complement that stands before its verb. */
  private boolean isSentence(int from, int to) {
    if (sentence.isComplement(sentence.clause(from))) {
      return true;
    }
    for (int no = from; no < to; no++) {
      if (!sentence.isSubordinate(no) && sentence.clause(no).finite() >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a stretch goes on with the verb that the one before lacks. */
  private boolean goesOn(int no) {
    return sentence.stretch(no).begin() == sentence.clause(no).finite()
        && sentence.stretch(no).begin() != sentence.clause(no).first();
  }

  /** Adds what a verb introduces behind it; returns the stretch behind that, or -1. */
  private int complement(Attribution said, int to) {
    int no = said.stretch();
    Clause own = sentence.clause(no);
    int end = complementEnd(no, to);
    NounReader nouns = new NounReader(speech);
    for (int at = no + 1; at < end; at++) {
      Clause clause = sentence.clause(at);
      if (!said.impersonal() && nouns.isOwned(at)) {
        // "Er kritisierte die Forderung der Partei, die Steuern zu senken."
        return -1;
      }
      if (clause.kind() == Clause.Kind.INFINITIVE
          && said.introduces('i')
          && !isAdverbial(sentence, clause)
          && !sentence.isReported(own)
          && !sentence.isUnreal(own)) {
        int last = infinitiveEnd(at, end);
        add(QuoteType.REPORTED, sentence.stretch(at).begin(), sentence.stretch(last).end(), said);
        return last + 1;
      }
      if (clause == own || sentence.isRelative(at) || isAside(at) && clause.finite() < 0) {
        continue;
      }
      boolean reported =
          !isCondition(clause) && (sentence.isReported(clause) || sentence.isUnreal(clause));
      boolean stated =
          said.form() == Attribution.Form.SECOND
              && STATING.contains(said.stance())
              && clause.kind() == Clause.Kind.MAIN
              && !clause.continues()
              && clause.finite() != clause.first()
              && (sentence.mark(at - 1).equals(":") || isOpen(said));
      if (isComplement(clause, said) || reported || stated) {
        int last = speech.authorsTurn(at, mainBehind(own, at, end)) - 1;
        add(begin(clause, at), sentence.stretch(last).end(), said);
        return last + 1;
      }
      return -1;
    }
    return -1;
  }

  /**
   * {@code Als sie sagte, dass es brenne, lief er los}: where the main clause goes on, or the end.
   */
  private int mainBehind(Clause own, int at, int end) {
    if (own.kind() != Clause.Kind.SUBORDINATE) {
      return end;
    }
    for (int no = at + 1; no < end; no++) {
      Clause clause = sentence.clause(no);
      if (clause.kind() == Clause.Kind.MAIN && clause.finite() == clause.first()) {
        return no;
      }
    }
    return end;
  }

  /** Returns whether a verb still waits for what it says: {@code Er bemerkte die Fehler} not. */
  private boolean isOpen(Attribution said) {
    Clause clause = sentence.clause(said.stretch());
    Phrase speaker = said.speaker() == null ? null : said.speaker().phrase();
    Arguments arguments =
        Arguments.of(
            clause,
            sentence.phrases(clause),
            sentence.verb(clause).plural(),
            speaker,
            speech.parties());
    return !said.passive()
        && !arguments.reflexive()
        && arguments.object() == null
        && sentence.phrases(clause).stream().noneMatch(phrase -> tells(said, phrase));
  }

  /** {@code Sie fürchten um die Ernte} */
  private static boolean tells(Attribution said, Phrase phrase) {
    return said.verb() != null
        && !phrase.preposition().isEmpty()
        && said.verb().tells().contains(phrase.preposition());
  }

  /** {@code um … zu, ohne … zu} tell no content. */
  static boolean isAdverbial(Sentence sentence, Clause clause) {
    return switch (sentence.lower(clause.first())) {
      case "um", "ohne", "statt", "anstatt" -> true;
      default -> false;
    };
  }

  /** Returns the last stretch of what an infinitive tells, with the clauses that depend on it. */
  private int infinitiveEnd(int from, int to) {
    int last = from;
    while (last + 1 < to && sentence.clause(last + 1).kind() != Clause.Kind.MAIN) {
      last++;
    }
    return last;
  }

  /** "…, was er bestritt" goes on, if it is no question. */
  private boolean isComplement(Clause clause, Attribution said) {
    String opener = sentence.opener(clause);
    boolean goesOn =
        opener.startsWith("wo") && opener.length() > 2
            || opener.equals("was")
            || opener.equals("wo");
    return sentence.isComplement(clause) && (!goesOn || said.stance().equals("ask"));
  }

  private boolean isCondition(Clause clause) {
    return switch (sentence.opener(clause)) {
      case "wenn", "falls", "sofern", "sobald" -> true;
      default -> false;
    };
  }

  /** Returns where what is introduced ends: before a second verb of saying. */
  private int complementEnd(int no, int to) {
    for (int next = speech.firstAttribution(no + 1); next < speech.attributions().size(); next++) {
      Attribution other = speech.attributions().get(next);
      if (other.stretch() >= to) {
        break;
      }
      if (other.isVerb()
          && other.form() == Attribution.Form.FIRST
          && other.introduces('c')
          && sentence.clause(other.stretch()).continues()) {
        return other.stretch();
      }
    }
    return to;
  }

  /** Returns where a clause begins, without an apposition of the clause before it. */
  private int begin(Clause clause, int stretch) {
    if (clause.finite() < 0 || clause.kind() != Clause.Kind.MAIN) {
      return sentence.stretch(stretch).begin();
    }
    Stretch own = sentence.stretch(sentence.stretchAt(clause.finite()));
    boolean whole = own.begin() != clause.finite();
    return whole ? own.begin() : sentence.stretch(stretch).begin();
  }

  private void add(int from, int to, Attribution said) {
    add(QuoteType.INDIRECT, from, to, said);
  }

  private void add(QuoteType type, int from, int to, Attribution said) {
    int begin = from;
    while (begin < to && !sentence.isContent(begin)) {
      begin++;
    }
    int end = Math.min(to, sentence.to());
    while (end > begin && !sentence.isContent(end - 1)) {
      end--;
    }
    if (end - begin < 2) {
      return;
    }
    Voice voice = speech.voice(said);
    if (voice == null && said.impersonal()) {
      // "Es wird befürchtet, dass …": nobody is said to.
      boolean open = said.passive() || type == QuoteType.REPORTED;
      Voice last = open ? null : speech.cast().current();
      boolean pointed = last != null && said.words().equals("demnach");
      voice = pointed ? speech.meantBy(last, said) : last;
    }
    speech.add(type, tokens.begin(begin), tokens.end(end - 1), voice, said);
  }
}
