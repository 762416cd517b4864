package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells what is quoted in one unit after the other, and who says it. */
final class UnitReader {

  /** Words in quotation marks that need no cue to be a quotation. */
  private static final int LONG_FRAGMENT = 6;

  /** So many clauses back a cue is looked for. */
  private static final int FARTHEST = 8;

  private static final Set<String> STATING =
      Set.of("neutral", "inform", "confirm", "claim", "think", "answer", "admit", "opinion");

  private final Scene scene;
  private final Cast cast;
  private final List<Draft> drafts = new ArrayList<>();

  private Unit unit;
  private CueReader cues;
  private List<Attribution> attributions = List.of();
  private int firstDraft;

  /** The unit before and where its quotations begin among the drafts. */
  private Unit before;

  private int firstBefore;

  private Unit beforeLast;
  private boolean quotedBeforeLast;

  UnitReader(Scene scene) {
    this.scene = scene;
    this.cast = new Cast(scene);
  }

  List<Draft> drafts() {
    return drafts;
  }

  void read(Unit next) {
    beforeLast = before;
    quotedBeforeLast = firstBefore < firstDraft;
    before = unit;
    firstBefore = firstDraft;
    unit = next;
    firstDraft = drafts.size();
    cues = new CueReader(unit, scene);
    attributions = cues.read();
    cast.turn(unit.begin());
    readWhole();
    readRegions();
    readFragments();
    remember();
  }

  // ---- direct speech

  /** Quotations that are clauses of their own. */
  private void readWhole() {
    for (int no = 0; no < unit.clauses().size(); no++) {
      if (!isWhole(no)) {
        continue;
      }
      Quoted marked = scene.marked(unit.item(unit.clause(no).from()).no());
      Attribution said = saidBy(no);
      if (said != null) {
        Voice voice = voice(said);
        add(
            QuoteType.DIRECT,
            marked.from(),
            marked.to(),
            voice == null ? cast.current() : voice,
            said);
      } else if (isSpeech(no, marked)) {
        Voice voice = introducer(no);
        addSilent(
            QuoteType.DIRECT, marked.from(), marked.to(), voice == null ? cast.current() : voice);
      }
    }
  }

  private boolean isWhole(int no) {
    Unit.Clause clause = unit.clause(no);
    return clause.length() == 1 && unit.isWhole(clause.from());
  }

  /** Returns the words beside a quotation that say who speaks, or null. */
  private Attribution saidBy(int no) {
    Attribution next = no + 1 < unit.clauses().size() ? behind(no + 1) : null;
    if (next != null) {
      return next;
    }
    int last = no - 1;
    if (last < 0 || unit.kind(unit.clause(last).to()) == Item.Kind.STOP && !touches(last, no)) {
      return null;
    }
    if (isWhole(last)) {
      return null;
    }
    for (int at = last; at >= 0 && at > last - FARTHEST; at--) {
      if (isWhole(at) || at < last && unit.kind(unit.clause(at).to()) == Item.Kind.STOP) {
        break;
      }
      Attribution found = saying(at);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean touches(int left, int right) {
    return unit.clause(left).to() == unit.clause(right).from();
  }

  /** Returns the attribution of a clause right behind a quotation. */
  private Attribution behind(int no) {
    Item.Kind mark = unit.kind(unit.clause(no - 1).to());
    if (mark == Item.Kind.STOP && !touches(no - 1, no)
        || mark == Item.Kind.COLON
        || mark == Item.Kind.SEMICOLON) {
      return null;
    }
    for (int at = firstAttribution(no);
        at < attributions.size() && attributions.get(at).clause() == no;
        at++) {
      Attribution found = attributions.get(at);
      if (found.says()
          && (found.form() == Attribution.Form.FIRST
              || found.form() == Attribution.Form.SO
              || found.form() == Attribution.Form.LIKE)) {
        return found;
      }
    }
    return null;
  }

  /** Returns the attribution of a clause, a verb before a phrase, or null. */
  private Attribution attribution(int clause) {
    return lastOf(clause, said -> true);
  }

  /** Returns the attribution of a clause that brings a clause or direct speech, or null. */
  private Attribution saying(int clause) {
    return lastOf(clause, Attribution::says);
  }

  private Attribution lastOf(int clause, Predicate<Attribution> fits) {
    Attribution last = null;
    for (int at = firstAttribution(clause);
        at < attributions.size() && attributions.get(at).clause() == clause;
        at++) {
      Attribution found = attributions.get(at);
      if (fits.test(found)) {
        last = last == null || found.isVerb() ? found : last;
      }
    }
    return last;
  }

  /** Returns the index of the first attribution in a clause or behind it. */
  private int firstAttribution(int clause) {
    int low = 0;
    int high = attributions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (attributions.get(middle).clause() >= clause) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns whether words in marks, said by nobody beside them, are somebody's speech. */
  private boolean isSpeech(int no, Quoted marked) {
    int words = words(marked);
    char last = scene.text().charAt(marked.to() - 1);
    boolean closed = last == '.' || last == '!' || last == '?' || last == '…';
    boolean colon = no > 0 && unit.kind(unit.clause(no - 1).to()) == Item.Kind.COLON;
    boolean alone = no == 0 || isWhole(no - 1) || !touches(no - 1, no);
    if (!colon && scene.isTitle(unit.begin())) {
      return false;
    }
    return words >= LONG_FRAGMENT
        || closed && words >= 2
        || colon && words >= 3
        || alone && words > 3;
  }

  private int words(Quoted marked) {
    int words = 0;
    boolean inside = false;
    for (int at = marked.from(); at < marked.to(); at++) {
      boolean part = Scene.isWordPart(scene.text(), at);
      words += part && !inside ? 1 : 0;
      inside = part || inside && "-'’.".indexOf(scene.text().charAt(at)) >= 0;
    }
    return words;
  }

  /** Returns who is named before a colon without a verb of saying. */
  private Voice introducer(int no) {
    if (no == 0 || unit.kind(unit.clause(no - 1).to()) != Item.Kind.COLON) {
      return null;
    }
    for (int at = no - 1; at >= 0 && at >= no - FARTHEST && !isWhole(at); at--) {
      NounPhrase topic = cues.topic(at);
      if (topic != null) {
        Voice voice = cast.of(unit, cues, topic);
        if (voice != null) {
          return voice;
        }
      }
      if (at > 0 && unit.kind(unit.clause(at - 1).to()) == Item.Kind.STOP) {
        break;
      }
    }
    return null;
  }

  // ---- indirect speech

  /** Clauses between full stops and whole quotations. */
  private void readRegions() {
    int from = 0;
    for (int no = 0; no <= unit.clauses().size(); no++) {
      boolean whole = no < unit.clauses().size() && isWhole(no);
      boolean ends = no == unit.clauses().size() || whole;
      if (ends
          || no > from
              && unit.kind(unit.clause(no - 1).to()) == Item.Kind.STOP
              && !touches(no - 1, no)) {
        if (no > from) {
          readRegion(from, no);
        }
        from = whole ? no + 1 : no;
      }
    }
  }

  private void readRegion(int from, int to) {
    int found = drafts.size();
    for (Attribution said : attributions) {
      if (said.clause() >= from && said.clause() < to && !said.isVerb()) {
        readPhrase(said, from, to);
      }
    }
    if (drafts.size() == found) {
      readVerbs(from, to);
    }
    if (drafts.size() == found) {
      readSubjunctive(from, to);
    }
  }

  private void readPhrase(Attribution said, int from, int to) {
    int begin = segmentBegin(said.clause(), from);
    int end = segmentEnd(said.clause(), to);
    Unit.Clause clause = unit.clause(said.clause());
    if (said.form() == Attribution.Form.SO) {
      boolean more = said.clause() + 1 < end;
      if (said.clause() > begin) {
        addIndirect(
            unit.clause(begin).from(),
            more ? unit.clause(end - 1).to() : unit.clause(said.clause() - 1).to(),
            said);
      }
      return;
    }
    if (said.from() == clause.from() && said.clause() == begin) {
      int first = said.to() < clause.to() ? said.to() : behindAsides(said.clause() + 1, end);
      addIndirect(first, unit.clause(end - 1).to(), said);
    } else if (isSubordinate(said.clause())) {
      addIndirect(clause.from(), clause.to(), said);
    } else {
      addIndirect(unit.clause(begin).from(), unit.clause(end - 1).to(), said);
    }
  }

  /** Returns the first item behind relative clauses and appositions. */
  private int behindAsides(int from, int to) {
    int no = from;
    while (no + 1 < to && (cues.isRelative(no) || isAside(unit.clause(no)))) {
      no++;
    }
    return no < to ? unit.clause(no).from() : unit.size();
  }

  private boolean isSubordinate(int no) {
    int first = unit.clause(no).from();
    return cues.isRelative(no)
        || unit.is(QuoteWords.Kind.SUBORDINATOR, first)
        || unit.is(QuoteWords.Kind.COMPLEMENT, first);
  }

  private int segmentBegin(int clause, int from) {
    int begin = clause;
    while (begin > from && !parts(unit.kind(unit.clause(begin - 1).to()))) {
      begin--;
    }
    return begin;
  }

  private int segmentEnd(int clause, int to) {
    int end = clause + 1;
    while (end < to && !parts(unit.kind(unit.clause(end - 1).to()))) {
      end++;
    }
    return end;
  }

  private static boolean parts(Item.Kind mark) {
    return mark == Item.Kind.SEMICOLON || mark == Item.Kind.COLON;
  }

  private void readVerbs(int from, int to) {
    int begin = from;
    for (Attribution said : attributions) {
      int no = said.clause();
      if (no < begin || no >= to || !said.isVerb() || !said.introduces('c')) {
        continue;
      }
      boolean own = said.speaker() == null || said.speaker().from() >= unit.clause(no).from();
      switch (said.form()) {
        case LIKE -> {
          int first = unit.clauseAt(said.from());
          if (first <= begin) {
            addIndirect(unit.clause(no).to() + 1, unit.clause(to - 1).to(), said);
          } else {
            int last = no == to - 1 ? first - 1 : to - 1;
            addIndirect(unit.clause(begin).from(), unit.clause(last).to(), said);
          }
          begin = to;
        }
        case FIRST -> {
          if (no > begin
              && own
              && isSentence(begin, no)
              && !unit.is(QuoteWords.Kind.COORDINATOR, unit.clause(no).from())) {
            int first = segmentBegin(no, begin);
            addIndirect(unit.clause(first).from(), unit.clause(no - 1).to(), said);
          }
          if (no > begin && own && !hasVerb(begin, no) && no + 1 < to && goesOn(no + 1)) {
            addIndirect(unit.clause(begin).from(), unit.clause(to - 1).to(), said);
            begin = to;
          } else {
            begin = Math.max(no + 1, complement(said, no, to));
          }
        }
        default -> begin = Math.max(begin, complement(said, no, to));
      }
    }
    if (drafts.size() == firstDraft) {
      readPointing(from);
    }
  }

  /** Returns whether clauses hold a main clause, or a complement that stands before its verb. */
  private boolean isSentence(int from, int to) {
    if (unit.is(QuoteWords.Kind.COMPLEMENT, unit.clause(from).from())) {
      return true;
    }
    for (int no = from; no < to; no++) {
      if (!isSubordinate(no) && hasVerb(no, no + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a clause goes on with the verb that the one before lacks. */
  private boolean goesOn(int no) {
    int first = unit.clause(no).from();
    return unit.is(QuoteWords.Kind.INDICATIVE, first)
        || QuoteWords.isReporting(unit.lower(first))
        || QuoteWords.isUnreal(unit.lower(first));
  }

  /** Returns whether clauses hold anything that looks like a verb: an apposition does not. */
  private boolean hasVerb(int from, int to) {
    for (int at = unit.clause(from).from(); at < unit.clause(to - 1).to(); at++) {
      Item item = unit.item(at);
      String word = item.lower();
      if (!item.isWord() || item.no() >= 0 || item.isCapitalised()) {
        continue;
      }
      boolean verb =
          item.is(QuoteWords.Kind.INDICATIVE)
              || QuoteWords.isReporting(word)
              || QuoteWords.isUnreal(word)
              || !QuoteWords.forms(word).isEmpty()
              || word.length() > 3
                  && (word.endsWith("t") || word.endsWith("te") || word.endsWith("en"))
                  && !item.is(QuoteWords.Kind.PREPOSITION)
                  && !item.is(QuoteWords.Kind.DETERMINER)
                  && !unit.isCapitalised(at + 1);
      if (verb) {
        return true;
      }
    }
    return false;
  }

  /** Adds what a verb introduces behind it; returns the clause behind that, or -1. */
  private int complement(Attribution said, int no, int to) {
    int end = to;
    for (int next = firstAttribution(no + 1); next < attributions.size(); next++) {
      Attribution other = attributions.get(next);
      if (other.clause() >= end) {
        break;
      }
      if (other.isVerb()
          && other.form() == Attribution.Form.FIRST
          && other.introduces('c')
          && unit.is(QuoteWords.Kind.COORDINATOR, unit.clause(other.clause()).from())) {
        end = other.clause();
      }
    }
    for (int at = no + 1; at < end; at++) {
      Unit.Clause clause = unit.clause(at);
      boolean asks = unit.is(QuoteWords.Kind.QUESTION, clause.from()) && cues.endsInVerb(clause);
      if (unit.is(QuoteWords.Kind.COMPLEMENT, clause.from()) || asks && !cues.isRelative(at)) {
        addIndirect(clause.from(), unit.clause(end - 1).to(), said);
        return end;
      }
      if (cues.isRelative(at) || isAside(clause)) {
        continue;
      }
      if (holdsSubjunctive(clause, UnitReader::isEither)) {
        addIndirect(clause.from(), unit.clause(end - 1).to(), said);
        return end;
      }
      if (said.form() == Attribution.Form.SECOND
          && STATING.contains(said.stance())
          && isMain(clause)) {
        addIndirect(clause.from(), unit.clause(end - 1).to(), said);
        return end;
      }
      return -1;
    }
    return -1;
  }

  /** Returns whether a clause is an apposition: no verb in it. */
  private boolean isAside(Unit.Clause clause) {
    if (clause.length() > 9 || unit.is(QuoteWords.Kind.SUBORDINATOR, clause.from())) {
      return false;
    }
    for (int at = clause.from(); at < clause.to(); at++) {
      Item item = unit.item(at);
      boolean verb =
          item.is(QuoteWords.Kind.INDICATIVE)
              || QuoteWords.isReporting(item.lower())
              || QuoteWords.isUnreal(item.lower())
              || !QuoteWords.forms(item.lower()).isEmpty()
              || item.is("zu");
      if (verb) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a clause is a main clause in the indicative, its verb in second place. */
  private boolean isMain(Unit.Clause clause) {
    if (unit.is(QuoteWords.Kind.COORDINATOR, clause.from())
        || unit.is(QuoteWords.Kind.SUBORDINATOR, clause.from())
        || unit.lower(clause.from()).equals("um")) {
      return false;
    }
    for (int at = clause.from() + 1; at < clause.to() - 1 && at < clause.from() + 7; at++) {
      if (unit.is(QuoteWords.Kind.INDICATIVE, at)) {
        return true;
      }
      if (unit.lower(at).equals("zu")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isEither(String lower) {
    return QuoteWords.isReporting(lower) || QuoteWords.isUnreal(lower);
  }

  /** In the singular, reported speech has a subjunctive of its own; könnte is the author's. */
  private static boolean isPlural(String lower) {
    return QuoteWords.isReporting(lower) || lower.endsWith("n") && QuoteWords.isUnreal(lower);
  }

  /** Returns whether a clause holds a verb in a mood that tells reported speech. */
  private boolean holdsSubjunctive(Unit.Clause clause, Predicate<String> mood) {
    for (int at = clause.from(); at < clause.to(); at++) {
      Item item = unit.item(at);
      boolean small = item.isWord() && item.no() < 0 && !item.isCapitalised();
      if (small && mood.test(item.lower()) && !isFixed(clause, at) && !isAttribute(at)) {
        return true;
      }
    }
    return false;
  }

  /** "es sei denn", "als sei", "ich habe", "sei es" tell of no speech. */
  private boolean isFixed(Unit.Clause clause, int at) {
    String next = unit.lower(at + 1);
    String last = unit.lower(at - 1);
    if (next.equals("ich") || last.equals("ich") || last.equals("als") || last.equals("wie")) {
      return true;
    }
    if (unit.lower(at).equals("sei")
        && (next.equals("denn") || next.equals("es") && at == clause.from())) {
      return true;
    }
    return unit.lower(clause.from()).equals("als") && unit.lower(clause.from() + 1).equals("ob");
  }

  /** A word in -e before a noun is an adjective. */
  private boolean isAttribute(int at) {
    return unit.isCapitalised(at + 1)
        && (unit.is(QuoteWords.Kind.ARTICLE, at - 1)
            || unit.is(QuoteWords.Kind.DETERMINER, at - 1)
            || unit.is(QuoteWords.Kind.PREPOSITION, at - 1));
  }

  /** "Das teilte X mit": the sentence before is quoted. */
  private void readPointing(int from) {
    if (before == null || before.paragraphNo() != unit.paragraphNo()) {
      return;
    }
    Attribution said = saying(from);
    String first = unit.lower(unit.clause(from).from());
    boolean quoted = firstBefore < firstDraft;
    if (said == null
        || said.form() != Attribution.Form.SECOND
        || said.cue() > unit.clause(from).from() + 1
        || !first.equals("das") && !first.equals("dies") && !(first.equals("so") && quoted)
        || unit.clauses().size() > from + 1
            && unit.kind(unit.clause(from).to()) == Item.Kind.COLON) {
      return;
    }
    Voice voice = voice(said);
    Cue cue = cue(said);
    if (firstBefore < firstDraft) {
      for (int at = firstBefore; at < firstDraft; at++) {
        if (drafts.get(at).cue() == null) {
          drafts.set(at, drafts.get(at).by(voice, cue));
        }
      }
    } else if (before.size() > 2) {
      int last = before.size() - 1;
      while (last > 0 && !before.isWord(last) && before.kind(last) != Item.Kind.QUOTED) {
        last--;
      }
      drafts.add(
          firstDraft,
          new Draft(
              before.item(0).begin(), before.item(last).end(), QuoteType.INDIRECT, voice, cue));
    }
    if (voice != null) {
      cast.hear(voice);
    }
  }

  private void readSubjunctive(int from, int to) {
    boolean goesOn =
        before != null && firstBefore < firstDraft && before.paragraphNo() == unit.paragraphNo();
    int first = -1;
    for (int no = from; no < to && first < 0; no++) {
      boolean main =
          !isSubordinate(no) && !unit.is(QuoteWords.Kind.QUESTION, unit.clause(no).from());
      Predicate<String> mood = goesOn && main ? UnitReader::isPlural : QuoteWords::isReporting;
      if (holdsSubjunctive(unit.clause(no), mood)) {
        first = no;
      }
    }
    if (first < 0) {
      return;
    }
    int start = segmentBegin(first, from);
    int begin = start;
    for (int no = begin; no < first; no++) {
      if (isIndicative(no)) {
        begin = no + 1;
      }
    }
    boolean condition =
        begin > start && unit.is(QuoteWords.Kind.SUBORDINATOR, unit.clause(first).from())
            || first > from && unit.lower(unit.clause(first - 1).to() - 1).equals("frage");
    if (condition) {
      return;
    }
    readBetween();
    int end = to;
    addSilent(
        QuoteType.INDIRECT,
        unit.item(unit.clause(begin).from()).begin(),
        unit.item(unit.clause(end - 1).to() - 1).end(),
        silentVoice(begin, from));
  }

  /**
   * A sentence between a quotation and one in the subjunctive whose verb looks the same in both
   * moods ("Die Häuser gehörten abgerissen") is quoted as well.
   */
  private void readBetween() {
    boolean between =
        before != null
            && beforeLast != null
            && firstBefore == firstDraft
            && quotedBeforeLast
            && before.paragraphNo() == unit.paragraphNo()
            && beforeLast.paragraphNo() == unit.paragraphNo();
    if (!between || before.size() < 3 || !isEitherMood(before)) {
      return;
    }
    int last = before.size() - 1;
    while (last > 0 && !before.isWord(last)) {
      last--;
    }
    cast.forget(before.begin());
    Voice voice = cast.current();
    drafts.add(
        new Draft(
            before.item(0).begin(),
            before.item(last).end(),
            QuoteType.INDIRECT,
            silent(voice),
            null));
  }

  /** Returns whether the first verb of a unit is a past plural that might be a subjunctive. */
  private static boolean isEitherMood(Unit unit) {
    for (int at = 0; at < unit.size() && at < 9; at++) {
      Item item = unit.item(at);
      if (!item.isWord()) {
        return false;
      }
      if (item.is(QuoteWords.Kind.INDICATIVE)) {
        return item.is("sollten") || item.is("wollten");
      }
      if (!item.isCapitalised() && item.no() < 0 && item.lower().endsWith("ten") && at > 0) {
        return !item.is(QuoteWords.Kind.PREPOSITION)
            && !item.is(QuoteWords.Kind.DETERMINER)
            && !unit.isCapitalised(at + 1);
      }
    }
    return false;
  }

  private static Voice silent(Voice voice) {
    return voice == null
        ? null
        : new Voice(voice.speaker().at(Optional.empty()), voice.sex(), voice.person());
  }

  /** Returns who speaks where no cue says it: who is named earlier in the sentence, or before. */
  private Voice silentVoice(int begin, int from) {
    for (int no = begin - 1; no >= from; no--) {
      Attribution said = attribution(no);
      NounPhrase topic = said == null ? cues.topic(no) : said.speaker();
      Voice voice = topic == null ? null : cast.of(unit, cues, topic);
      if (voice != null) {
        return voice;
      }
    }
    return cast.current();
  }

  private boolean isIndicative(int no) {
    if (isSubordinate(no)) {
      return false;
    }
    Unit.Clause clause = unit.clause(no);
    for (int at = clause.from(); at < clause.to(); at++) {
      if (unit.is(QuoteWords.Kind.INDICATIVE, at)
          || attribution(no) != null && attribution(no).cue() == at) {
        return true;
      }
    }
    return false;
  }

  // ---- words in marks within a sentence

  private void readFragments() {
    int own = drafts.size();
    for (int no = 0; no < unit.clauses().size(); no++) {
      if (isWhole(no)) {
        continue;
      }
      Unit.Clause clause = unit.clause(no);
      for (int at = clause.from(); at < clause.to(); at++) {
        if (unit.kind(at) == Item.Kind.QUOTED) {
          readFragment(no, at, own);
        }
      }
    }
  }

  private void readFragment(int no, int at, int own) {
    Quoted marked = scene.marked(unit.item(at).no());
    if (isTitle(at, marked)) {
      return;
    }
    int words = words(marked);
    QuoteType type = isSentence(no, marked, words) ? QuoteType.DIRECT : QuoteType.PARTIAL;
    for (int other = firstDraft; other < own; other++) {
      Draft around = drafts.get(other);
      if (around.begin() <= marked.from() && marked.to() <= around.end()) {
        drafts.add(new Draft(marked.from(), marked.to(), type, around.voice(), around.cue()));
        return;
      }
    }
    Attribution said = attribution(no);
    if (said == null && no > 0 && !isSubordinate(no)) {
      said = attribution(no - 1);
    }
    if (said == null && no + 1 < unit.clauses().size()) {
      said = behind(no + 1);
    }
    if (said != null && (said.speaker() != null || words >= LONG_FRAGMENT)) {
      Voice voice = voice(said);
      add(type, marked.from(), marked.to(), voice == null ? cast.current() : voice, said);
    } else if (words >= LONG_FRAGMENT) {
      NounPhrase topic = cues.topic(no);
      Voice voice = topic == null ? null : cast.of(unit, cues, topic);
      addSilent(type, marked.from(), marked.to(), voice == null ? cast.current() : voice);
    }
  }

  private boolean isSentence(int no, Quoted marked, int words) {
    char last = scene.text().charAt(marked.to() - 1);
    Attribution said = saying(no);
    boolean called = said != null && said.isVerb() && (last == '!' || last == '?');
    return called
        || words > 4
            && Character.isUpperCase(scene.text().codePointAt(marked.from()))
            && (last == '.' || last == '!' || last == '?');
  }

  /** Returns whether a title, a name or a part of a word stands in the marks. */
  private boolean isTitle(int at, Quoted marked) {
    String text = scene.text();
    boolean joined =
        marked.end() < text.length() && text.charAt(marked.end()) == '-'
            || marked.begin() > 0 && text.charAt(marked.begin() - 1) == '-';
    if (joined
        || at > 0 && unit.isWord(at - 1) && QuoteWords.announcesTitle(unit.item(at - 1).text())) {
      return true;
    }
    int mention = scene.mentionAt(marked.from());
    if (mention >= 0 && scene.mentionEnd(mention) >= marked.to()) {
      return true;
    }
    return false;
  }

  // ---- what has been found

  private Voice voice(Attribution said) {
    return said.speaker() == null ? null : cast.of(unit, cues, said.speaker());
  }

  private Cue cue(Attribution said) {
    Item item = unit.item(said.cue());
    return new Cue(said.words(), scene.span(item.begin(), item.end()), said.stance());
  }

  private void addIndirect(int from, int to, Attribution said) {
    int begin = from;
    while (begin < to
        && begin < unit.size()
        && !unit.isWord(begin)
        && unit.kind(begin) != Item.Kind.QUOTED) {
      begin++;
    }
    int end = Math.min(to, unit.size());
    while (end > begin && !unit.isWord(end - 1) && unit.kind(end - 1) != Item.Kind.QUOTED) {
      end--;
    }
    if (end - begin < 2) {
      return;
    }
    Voice voice = voice(said);
    if (voice == null && said.impersonal()) {
      voice = silent(cast.current());
    }
    add(QuoteType.INDIRECT, unit.item(begin).begin(), unit.item(end - 1).end(), voice, said);
  }

  private void add(QuoteType type, int begin, int end, Voice voice, Attribution said) {
    drafts.add(new Draft(begin, end, type, voice, cue(said)));
  }

  /** Adds what nobody is said to say: whoever spoke before goes on. */
  private void addSilent(QuoteType type, int begin, int end, Voice voice) {
    drafts.add(new Draft(begin, end, type, silent(voice), null));
  }

  private void remember() {
    for (int at = firstDraft; at < drafts.size(); at++) {
      if (drafts.get(at).voice() != null) {
        cast.hear(drafts.get(at).voice());
      }
    }
    if (drafts.size() > firstDraft) {
      return;
    }
    for (Attribution said : attributions) {
      Voice voice = voice(said);
      if (voice != null) {
        cast.hear(voice);
        return;
      }
    }
    for (int no = 0; no < unit.clauses().size(); no++) {
      NounPhrase topic = isSubordinate(no) ? null : cues.topic(no);
      Voice voice = topic == null ? null : cast.of(unit, cues, topic);
      if (voice != null) {
        cast.notice(voice);
        return;
      }
    }
  }
}
