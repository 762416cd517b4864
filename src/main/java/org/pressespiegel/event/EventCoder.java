package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.text.Span;

/**
 * Codes the events of an article.
 *
 * <p>Clause by clause of the {@link Syntax}: {@link Triggers} finds the words that name events,
 * their arguments and modality, {@link Harm} how many were hurt. Then {@link Circumstances} say
 * where and when, and {@link Merger} makes one row of all mentions of an event.
 */
public final class EventCoder {

  private final Lexicon lexicon = Lexicon.german();

  private EventCoder() {}

  /** Returns the coder with the lexicon that the product ships. */
  public static EventCoder standard() {
    return new EventCoder();
  }

  /** Returns the events of an article, in the order of their triggers. */
  public List<Event> code(Layers layers) {
    Scan scan = new Scan(layers, lexicon);
    layers.discourse().forget(0, one -> one.phrase() != null);
    Parties parties = new Parties(scan, lexicon);
    Triggers triggers = new Triggers(scan, lexicon, parties);
    List<Candidate> candidates = new ArrayList<>();
    Harm harm = new Harm(scan, lexicon, parties);
    List<Syntax.Unit> units = layers.syntax().units();
    for (int no = 0; no < units.size(); no++) {
      Site site = scan.site(units.get(no).from());
      boolean told = site.passage() < 0 || scan.kind(site.passage()).isReport();
      // "FÄHRE LÄUFT AUF GRUND": capitals tell no noun from a verb.
      if (told && !isShouted(scan, layers.document().sentences().get(site.sentence()))) {
        harm.read(triggers.read(no, candidates));
      }
    }
    new Circumstances(scan, lexicon).settle(candidates);
    harm.attach(candidates);
    return new Merger(scan, lexicon).merge(candidates);
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
