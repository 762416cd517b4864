package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.List;

/** Tells what is quoted in one sentence after the other, and who says it. */
final class SpeechReader {

  private final Cast cast;
  private final List<Draft> done = new ArrayList<>();
  private Speech last;

  SpeechReader(Scene scene) {
    this.cast = new Cast(scene);
  }

  /** Returns all that is quoted. */
  List<Draft> drafts() {
    List<Draft> all = new ArrayList<>(done);
    for (Speech speech = last; speech != null; speech = speech.before()) {
      all.addAll(speech.drafts());
    }
    return all;
  }

  void read(Sentence sentence) {
    cast.turn(sentence.from());
    if (last != null && last.before() != null && last.before().before() != null) {
      // No reader looks back farther than two sentences.
      done.addAll(last.before().before().drafts());
      last.before().leave();
    }
    Speech speech = new Speech(sentence, cast, last);
    new DirectReader(speech).read();
    new IndirectReader(speech).read();
    new FragmentReader(speech).read();
    new ReportedReader(speech).read();
    last = speech;
    remember(speech);
  }

  /** {@code Er sagte, es gebe Gerüchte, wonach …}: he speaks on, and not the rumours. */
  private static boolean isWithin(Draft draft, List<Draft> drafts) {
    for (Draft other : drafts) {
      boolean more = other.end() - other.begin() > draft.end() - draft.begin();
      if (more && other.begin() <= draft.begin() && draft.end() <= other.end()) {
        return true;
      }
    }
    return false;
  }

  private void remember(Speech speech) {
    for (Draft draft : speech.drafts()) {
      if (draft.voice() != null && !isWithin(draft, speech.drafts())) {
        cast.hear(draft.voice());
      }
    }
    if (speech.isQuoted()) {
      return;
    }
    for (Attribution said : speech.attributions()) {
      Voice voice = speech.voice(said);
      if (voice != null) {
        cast.hear(voice);
        return;
      }
    }
    Sentence sentence = speech.sentence();
    for (int no = 0; no < sentence.size(); no++) {
      Voice voice = sentence.isSubordinate(no) ? null : speech.topic(no);
      if (voice != null && !speech.isSuffered(sentence.clause(no))) {
        cast.notice(voice);
        return;
      }
    }
  }
}
