package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pressespiegel.document.Document;
import org.pressespiegel.language.ClauseReader;
import org.pressespiegel.text.Span;

/**
 * Codes the events of an article.
 *
 * <p>Sentence by sentence: {@link ClauseReader} takes it apart, {@link Triggers} finds the words
 * that name events, their arguments and modality, {@link Harm} how many were hurt. Then {@link
 * Circumstances} say where and when, and {@link Merger} makes one row of all mentions of an event.
 */
public final class EventCoder {

  /** Passages that tell no events. */
  private final Lexicon lexicon = Lexicon.german();

  private final ClauseReader clauses = new ClauseReader();

  private EventCoder() {}

  /** Returns the coder with the lexicon that the product ships. */
  public static EventCoder standard() {
    return new EventCoder();
  }

  /** Returns the events of an article, in the order of their triggers. */
  public List<Event> code(Layers layers) {
    Scan scan = new Scan(layers);
    Document document = layers.document();
    Parties parties = new Parties(scan, lexicon);
    Triggers triggers = new Triggers(scan, lexicon, clauses, parties);
    List<Candidate> candidates = new ArrayList<>();
    Harm harm = new Harm(scan, lexicon, parties);
    for (int no = 0; no < document.sentences().size(); no++) {
      Span sentence = document.sentences().get(no);
      int part = document.partAt(sentence.begin());
      if (part >= 0 && !scan.kind(part).isReport() || isShouted(scan, sentence)) {
        // "FÄHRE LÄUFT AUF GRUND": capitals tell no noun from a verb.
        continue;
      }
      List<Situation> situations = triggers.read(no, part, candidates);
      harm.read(no, situations);
    }
    new Circumstances(scan, lexicon).settle(candidates);
    harm.attach(candidates);
    return new Merger(scan).merge(candidates);
  }

  private static boolean isShouted(Scan scan, Span sentence) {
    int words = 0;
    for (int token = scan.first(sentence); token < scan.end(sentence); token++) {
      String word = scan.tokens.word(token);
      if (scan.tokens.isWord(token) && !word.equals(word.toUpperCase(Locale.ROOT))) {
        return false;
      }
      words += scan.tokens.isWord(token) ? 1 : 0;
    }
    return words > 1;
  }
}
