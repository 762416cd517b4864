package org.pressespiegel.quote;

import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Quotation;

/** Finds direct speech: quotations that are clauses of their own. */
final class DirectReader {

  /** Words in quotation marks that need no cue to be a quotation. */
  static final int LONG = 6;

  /** So many stretches back a cue is looked for. */
  private static final int FARTHEST = 8;

  private final Speech speech;
  private final Sentence sentence;
  private final Scene scene;

  DirectReader(Speech speech) {
    this.speech = speech;
    this.sentence = speech.sentence();
    this.scene = sentence.scene();
  }

  void read() {
    for (int no = 0; no < sentence.size(); no++) {
      if (!sentence.isSpeech(no)) {
        continue;
      }
      Quotation quoted = scene.quotation(sentence.stretch(no).begin());
      Attribution said = isNamed(no) ? null : saidBy(no);
      if (said != null) {
        Voice voice = speech.voice(said);
        voice = voice == null ? speech.cast().current() : voice;
        speech.add(QuoteType.DIRECT, quoted.from(), quoted.to(), voice, said);
      } else if (isSpeech(no, quoted)) {
        Voice voice = introducer(no);
        voice = voice == null ? speech.cast().current() : voice;
        speech.addSilent(QuoteType.DIRECT, quoted.from(), quoted.to(), voice);
      }
    }
  }

  /** {@code …, und Ministerin Anna Ruge: „…“}: a name before a colon needs no verb. */
  private boolean isNamed(int no) {
    return no > 1
        && sentence.mark(no - 1).equals(":")
        && sentence.clause(no - 1).finite() < 0
        && sentence.clause(no - 1).kind() == Clause.Kind.FRAGMENT
        && sentence.clause(no - 1) != sentence.clause(no - 2)
        && speech.topic(no - 1) != null;
  }

  /** Returns the words beside a quotation that say who speaks, or null. */
  private Attribution saidBy(int no) {
    int last = no;
    while (sentence.isSpeech(last + 1) && sentence.mark(last).equals(",")) {
      // "„Es reicht!“, „Haut ab!“, riefen die Leute."
      last++;
    }
    Attribution next = last + 1 < sentence.size() ? speech.behind(last + 1) : null;
    if (next != null) {
      return next;
    }
    Attribution aside = null;
    for (int at = no - 1; at >= 0 && at >= no - FARTHEST && !sentence.isSpeech(at); at--) {
      Attribution found = speech.saying(at);
      if (found != null && found.words().equals("wonach") && sentence.mark(no - 1).equals(":")) {
        // "Er teilt den Verdacht, wonach es spät ist: …": what the suspicion says ends before.
        continue;
      }
      boolean main =
          found != null
              && found.form() != Attribution.Form.LIKE
              && found.form() != Attribution.Form.LAST;
      if (main) {
        return found;
      }
      // "Wie es heißt, …": a clause beside the one that the quotation belongs to.
      aside = aside == null ? found : aside;
    }
    return aside;
  }

  /** Returns whether words in marks, said by nobody beside them, are somebody's speech. */
  private boolean isSpeech(int no, Quotation quoted) {
    int words = words(scene.text(), quoted);
    char last = scene.text().charAt(quoted.to() - 1);
    boolean closed = last == '.' || last == '!' || last == '?' || last == '…';
    boolean colon = no > 0 && sentence.mark(no - 1).equals(":");
    boolean alone =
        no == 0
            || sentence.isSpeech(no - 1)
            || sentence.stretch(no - 1).end() < sentence.stretch(no).begin();
    if (!colon && scene.isTitle(sentence.begin())) {
      return false;
    }
    return words >= LONG || closed && words >= 2 || colon && words >= 3 || alone && words > 3;
  }

  /** Returns how many words stand in marks. */
  static int words(String text, Quotation quoted) {
    int words = 0;
    boolean inside = false;
    for (int at = quoted.from(); at < quoted.to(); at++) {
      boolean part = Character.isLetterOrDigit(text.charAt(at));
      words += part && !inside ? 1 : 0;
      inside = part || inside && "-'’.".indexOf(text.charAt(at)) >= 0;
    }
    return words;
  }

  /** Returns who is named before a colon without a verb of saying. */
  private Voice introducer(int no) {
    if (no == 0 || !sentence.mark(no - 1).equals(":")) {
      return null;
    }
    for (int at = no - 1; at >= 0 && at >= no - FARTHEST && !sentence.isSpeech(at); at--) {
      Voice voice = speech.topic(at);
      if (voice != null) {
        return voice;
      }
    }
    return null;
  }
}
