package org.pressespiegel.quote;

import java.util.List;
import org.pressespiegel.language.Quotation;
import org.pressespiegel.language.Stretch;

/** Finds words in quotation marks within sentences of the author's. */
final class FragmentReader {

  private static final int SHORTEST_SENTENCE = 5;

  private final Speech speech;
  private final Sentence sentence;
  private final Scene scene;

  FragmentReader(Speech speech) {
    this.speech = speech;
    this.sentence = speech.sentence();
    this.scene = sentence.scene();
  }

  void read() {
    List<Draft> around = List.copyOf(speech.drafts());
    for (int no = 0; no < sentence.size(); no++) {
      Stretch stretch = sentence.stretch(no);
      for (int at = stretch.begin(); at < stretch.end(); at++) {
        boolean fragment = sentence.tokens().isQuotation(at) && !sentence.isSpeech(no);
        if (fragment && !isTitle(at)) {
          read(no, scene.quotation(at), around);
        }
      }
    }
  }

  private void read(int no, Quotation quoted, List<Draft> around) {
    int words = DirectReader.words(scene.text(), quoted);
    QuoteType type = isSentence(no, quoted, words) ? QuoteType.DIRECT : QuoteType.PARTIAL;
    for (Draft draft : around) {
      if (draft.begin() <= quoted.from() && quoted.to() <= draft.end()) {
        speech
            .drafts()
            .add(new Draft(quoted.from(), quoted.to(), type, draft.voice(), draft.cue()));
        return;
      }
    }
    Attribution said = attribution(no);
    if (said != null && (said.speaker() != null || words >= DirectReader.LONG)) {
      Voice voice = speech.voice(said);
      voice = voice == null ? speech.cast().current() : voice;
      speech.add(type, quoted.from(), quoted.to(), voice, said);
    } else if (words >= DirectReader.LONG) {
      Voice voice = speech.topic(no);
      voice = voice == null ? speech.cast().current() : voice;
      speech.addSilent(type, quoted.from(), quoted.to(), voice);
    }
  }

  /** Returns the attribution of a stretch, of its clause or of one beside it, or null. */
  private Attribution attribution(int no) {
    Attribution said = speech.attribution(no);
    if (said == null && sentence.clause(no).finite() >= 0) {
      said = speech.attribution(sentence.stretchAt(sentence.clause(no).finite()));
    }
    if (said == null && no > 0 && !sentence.isSubordinate(no)) {
      said = speech.attribution(no - 1);
    }
    return said == null && no + 1 < sentence.size() ? speech.behind(no + 1) : said;
  }

  private boolean isSentence(int no, Quotation quoted, int words) {
    char last = scene.text().charAt(quoted.to() - 1);
    Attribution said = speech.saying(no);
    boolean called = said != null && said.isVerb() && (last == '!' || last == '?');
    return called
        || words >= SHORTEST_SENTENCE
            && Character.isUpperCase(scene.text().codePointAt(quoted.from()))
            && (last == '.' || last == '!' || last == '?');
  }

  /** Returns whether a title, a name or a part of a word stands in the marks. */
  private boolean isTitle(int token) {
    Quotation quoted = scene.quotation(token);
    String text = scene.text();
    boolean joined =
        quoted.end() < text.length() && text.charAt(quoted.end()) == '-'
            || quoted.begin() > 0 && text.charAt(quoted.begin() - 1) == '-';
    boolean announced =
        token > sentence.from()
            && sentence.tokens().isWord(token - 1)
            && SpeechNouns.announcesTitle(sentence.tokens().word(token - 1));
    return joined || announced || scene.isName(quoted.from(), quoted.to());
  }
}
