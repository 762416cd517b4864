package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  private static final Set<String> SILENT = Set.of("byline", "dateline", "boilerplate", "caption");

  private final Lexicon lexicon = Lexicon.german();
  private final ClauseReader clauses = new ClauseReader(lexicon.verbs());

  private EventCoder() {}

  /** Returns the coder with the lexicon that the product ships. */
  public static EventCoder standard() {
    return new EventCoder();
  }

  /** Returns the events of an article, in the order of their triggers. */
  public List<Event> code(Report report) {
    Scan scan = new Scan(report);
    Parties parties = new Parties(scan, lexicon);
    Triggers triggers = new Triggers(scan, lexicon, clauses, parties);
    List<Candidate> candidates = new ArrayList<>();
    Harm harm = new Harm(scan, lexicon, parties);
    int passage = -1;
    for (int no = 0; no < report.sentences().size(); no++) {
      Span sentence = report.sentences().get(no);
      passage = passage(report, sentence, passage);
      if (passage >= 0 && SILENT.contains(report.passages().get(passage).kind())) {
        continue;
      }
      if (isShouted(scan, sentence)) {
        // "FÄHRE LÄUFT AUF GRUND": capitals tell no noun from a verb.
        continue;
      }
      List<Situation> situations = triggers.read(no, passage, candidates);
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

  private static int passage(Report report, Span sentence, int from) {
    int passage = Math.max(0, from);
    while (passage < report.passages().size()
        && report.passages().get(passage).span().end() <= sentence.begin()) {
      passage++;
    }
    return passage < report.passages().size() ? passage : -1;
  }
}
