package org.pressespiegel.quote;

import java.util.List;
import org.pressespiegel.language.Tokens;

/** Reads "Das teilte X mit": the sentence before is quoted. */
final class PointingReader {

  private final Speech speech;
  private final Sentence sentence;

  PointingReader(Speech speech) {
    this.speech = speech;
    this.sentence = speech.sentence();
  }

  void read(int from) {
    Speech before = speech.before();
    Attribution said = speech.saying(from);
    if (!speech.follows(before) || said == null || !points(said, from, before.isQuoted())) {
      return;
    }
    Voice voice = speech.voice(said);
    Cue cue = speech.cue(said);
    Told told = speech.told(said);
    if (before.isQuoted()) {
      List<Draft> drafts = before.drafts();
      drafts.replaceAll(draft -> draft.cue() == null ? draft.by(voice, cue, told) : draft);
    } else {
      addWhole(before, QuoteType.INDIRECT, voice, cue, told);
    }
    if (voice != null) {
      speech.cast().hear(voice);
    }
  }

  private boolean points(Attribution said, int from, boolean quoted) {
    int begin = sentence.stretch(from).begin();
    String first = sentence.lower(begin);
    boolean pointer = first.equals("das") || first.equals("dies") || first.equals("so") && quoted;
    return pointer
        && said.form() == Attribution.Form.SECOND
        && said.cue() <= begin + 1
        && !(sentence.size() > from + 1 && sentence.mark(from).equals(":"));
  }

  /** Adds a sentence as a whole, without the marks at its end. */
  static void addWhole(Speech speech, QuoteType type, Voice voice, Cue cue, Told told) {
    Sentence sentence = speech.sentence();
    if (sentence.to() - sentence.from() < 3) {
      return;
    }
    Tokens tokens = sentence.tokens();
    int last = sentence.to() - 1;
    while (last > sentence.from() && !tokens.isWord(last) && !tokens.isQuotation(last)) {
      last--;
    }
    speech.drafts().add(new Draft(sentence.begin(), tokens.end(last), type, voice, cue, told));
  }
}
