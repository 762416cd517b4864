package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Mood;
import org.pressespiegel.language.Predicate;
import org.pressespiegel.text.Span;

/**
 * The sentence that is being read: its attributions, what is quoted in it, and the sentences before
 * it.
 */
final class Speech {

  private final Cast cast;
  private final Sentence sentence;
  private final Parties parties;
  private final List<Attribution> attributions;
  private final List<Draft> drafts = new ArrayList<>();

  /** What has been found out of attributions, several quotations to each. */
  private final Map<Attribution, Told> told = new IdentityHashMap<>(2);

  /** The sentence before; null of the first and of one that is left behind. */
  private Speech before;

  Speech(Sentence sentence, Cast cast, Speech before) {
    this.sentence = sentence;
    this.cast = cast;
    this.before = before;
    this.parties = new Parties(sentence);
    this.attributions = new CueReader(sentence, parties).read();
  }

  Sentence sentence() {
    return sentence;
  }

  Cast cast() {
    return cast;
  }

  Parties parties() {
    return parties;
  }

  Speech before() {
    return before;
  }

  /** Forgets the sentence before, which nobody asks for any more. */
  void leave() {
    before = null;
  }

  /** Returns whether another sentence stands right before, in the same paragraph. */
  boolean follows(Speech other) {
    return other != null && other.sentence.paragraphNo() == sentence.paragraphNo();
  }

  List<Attribution> attributions() {
    return attributions;
  }

  // ---- attributions

  /** Returns the attribution of a stretch, a verb before a phrase, or null. */
  Attribution attribution(int stretch) {
    return lastOf(stretch, said -> true);
  }

  /** Returns the attribution of a stretch that brings a clause or direct speech, or null. */
  Attribution saying(int stretch) {
    return lastOf(stretch, Attribution::says);
  }

  private Attribution lastOf(int stretch, java.util.function.Predicate<Attribution> fits) {
    Attribution last = null;
    for (int at = firstAttribution(stretch); at < attributions.size(); at++) {
      Attribution found = attributions.get(at);
      if (found.stretch() != stretch) {
        break;
      }
      if (fits.test(found)) {
        last = last == null || found.isVerb() ? found : last;
      }
    }
    return last;
  }

  /** Returns the index of the first attribution in a stretch or behind it. */
  int firstAttribution(int stretch) {
    int low = 0;
    int high = attributions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (attributions.get(middle).stretch() >= stretch) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns the attribution of a stretch right behind a quotation, or null. */
  Attribution behind(int stretch) {
    String mark = sentence.mark(stretch - 1);
    if (mark.equals(":") || mark.equals(";")) {
      return null;
    }
    for (int at = firstAttribution(stretch); at < attributions.size(); at++) {
      Attribution found = attributions.get(at);
      if (found.stretch() != stretch) {
        return null;
      }
      boolean follows =
          found.form() == Attribution.Form.FIRST
              || found.form() == Attribution.Form.SO
              || found.form() == Attribution.Form.LIKE
              // "„…“, mit diesen Worten trat sie ab."
              || !found.isVerb() && !found.introduces('c');
      boolean so = found.isVerb() && sentence.lower(found.from()).equals("so");
      if ((found.says() || so) && follows) {
        return found;
      }
    }
    return null;
  }

  /**
   * Returns where the author speaks again within what is quoted: a verb in the indicative without a
   * subject goes on with the verb of saying.
   *
   * @param from the first stretch of what is quoted
   * @param to the stretch behind it
   */
  int authorsTurn(int from, int to) {
    for (int no = from + 1; no < to; no++) {
      Clause clause = sentence.clause(no);
      boolean resumes =
          clause.kind() == Clause.Kind.MAIN
              && clause != sentence.clause(from)
              && sentence.isVerbFirst(clause)
              && sentence.stretch(no).begin() == clause.first()
              && sentence.verb(clause).mood() == Mood.INDICATIVE
              && !parties.hasSubject(clause);
      if (resumes) {
        return no;
      }
    }
    return to;
  }

  // ---- who speaks

  Voice voice(Attribution said) {
    return said.speaker() == null ? null : voice(said.speaker());
  }

  Voice voice(Party party) {
    return party == null ? null : cast.of(this, party);
  }

  /** Returns whether something happens to the subject of a clause: {@code Zwei wurden verletzt}. */
  boolean isSuffered(Clause clause) {
    if (clause.finite() < 0 || !sentence.verb(clause).isAuxiliary()) {
      return false;
    }
    for (Predicate predicate : Predicate.of(clause, sentence.tokens())) {
      if (predicate.use() == Predicate.Use.PASSIVE) {
        return true;
      }
    }
    return false;
  }

  /** Returns who is spoken of in a stretch, or null. */
  Voice topic(int stretch) {
    return voice(parties.topic(sentence.clause(stretch)));
  }

  /** Returns somebody as the words mean him that an attribution is. */
  Voice meantBy(Voice voice, Attribution said) {
    Span span = sentence.scene().tokens(said.from(), said.to());
    return voice.at(Optional.of(span));
  }

  // ---- what is quoted

  /** Returns what has been found so far, to be read and changed. */
  List<Draft> drafts() {
    return drafts;
  }

  boolean isQuoted() {
    return drafts.stream().anyMatch(draft -> draft.type() != QuoteType.REPORTED);
  }

  /** Returns whether somebody says or thinks something, whatever it is. */
  boolean hasSpeaker() {
    return attributions.stream().anyMatch(said -> said.speaker() != null);
  }

  void add(QuoteType type, int begin, int end, Voice voice, Attribution said) {
    drafts.add(new Draft(begin, end, type, voice, cue(said), told(said)));
  }

  /** Adds what nobody is said to say: whoever spoke before goes on. */
  void addSilent(QuoteType type, int begin, int end, Voice voice) {
    drafts.add(new Draft(begin, end, type, voice, null, Told.NOTHING));
  }

  /** Returns whom something is said to and where. */
  Told told(Attribution said) {
    return told.computeIfAbsent(said, new Audience(this)::told);
  }

  Cue cue(Attribution said) {
    return new Cue(
        said.words(), sentence.scene().tokens(said.cue(), said.cue() + 1), said.stance());
  }
}
