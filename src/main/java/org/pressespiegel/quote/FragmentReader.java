package org.pressespiegel.quote;

import java.util.List;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Quotation;
import org.pressespiegel.language.Stretch;
import org.pressespiegel.language.Tokens;

/** Finds words in quotation marks within sentences of the author's. */
final class FragmentReader {

  private static final int SHORTEST_SENTENCE = 5;

  /** So many words has a name at most: {@code „Arbeitskreis Alte Mühle und Wehr“}. */
  private static final int LONGEST_NAME = 8;

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
          read(no, at, around);
        }
      }
    }
  }

  private void read(int no, int token, List<Draft> around) {
    Quotation quoted = scene.quotation(token);
    int words = DirectReader.words(scene.text(), quoted);
    QuoteType type = isSentence(no, quoted, words) ? QuoteType.DIRECT : QuoteType.PARTIAL;
    for (Draft draft : around) {
      if (draft.begin() <= quoted.from() && quoted.to() <= draft.end()) {
        speech.drafts().add(draft.part(quoted.from(), quoted.to(), type));
        return;
      }
    }
    Attribution said = attribution(no);
    boolean name = words <= LONGEST_NAME && type == QuoteType.PARTIAL && isCapitalised(quoted);
    if (said != null && name && isSpeaker(token, said, sentence.clause(no))) {
      return;
    }
    if (said != null && name && words == 1 && isElsewhere(token, said, sentence.clause(no))) {
      return;
    }
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

  /** {@code BfW}: two capitals or more. */
  private static boolean isAbbreviation(String word) {
    return word.chars().filter(Character::isUpperCase).count() > 1;
  }

  private boolean isCapitalised(Quotation quoted) {
    return Character.isUpperCase(scene.text().codePointAt(quoted.from()));
  }

  /** Returns whether what is quoted names who says something: „Der Talbote“ schreibt, …. */
  private boolean isSpeaker(int token, Attribution said, Clause clause) {
    Party speaker = said.speaker();
    boolean speaks = speaker != null && speaker.phrase().first() <= token && token < speaker.end();
    Phrase subject = speech.parties().grammaticalSubject(clause);
    return speaks || said.isVerb() && subject != null && subject.head() == token;
  }

  /** {@code Beim „Bunker“ spricht sie von Gift}: a name in another phrase than what is told. */
  private boolean isElsewhere(int token, Attribution said, Clause clause) {
    if (!said.isVerb() || said.introduces('c') || said.verb().tells().isEmpty()) {
      return false;
    }
    for (Phrase phrase : sentence.phrases(clause)) {
      if (phrase.first() <= token && token < phrase.end()) {
        return !phrase.preposition().isEmpty()
            && !phrase.preposition().equals("als")
            && !said.verb().tells().contains(phrase.preposition());
      }
    }
    return false;
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
    String before = sentence.tokens().lower(token - 1);
    boolean listed =
        token - 2 > sentence.from()
            && (before.equals("und") || before.equals("sowie") || before.equals(","))
            && sentence.tokens().isQuotation(token - 2)
            && isCapitalised(quoted)
            && isTitle(token - 2);
    return joined
        || announced
        || listed
        || isGloss(token)
        || scene.isName(quoted.from(), quoted.to());
  }

  /**
   * {@code Bund für Wege („Wegebund“)}, {@code der „Bund für Wege“ (BfW)}: one explains the other.
   */
  private boolean isGloss(int token) {
    Tokens tokens = sentence.tokens();
    boolean between = tokens.word(token - 1).equals("(") && tokens.word(token + 1).equals(")");
    boolean shortened =
        tokens.word(token + 1).equals("(")
            && isAbbreviation(tokens.word(token + 2))
            && tokens.word(token + 3).equals(")");
    return (between || shortened)
        && DirectReader.words(scene.text(), scene.quotation(token)) <= LONGEST_NAME;
  }
}
