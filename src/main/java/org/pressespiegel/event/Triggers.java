package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.ClauseReader;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.PhraseReader;
import org.pressespiegel.language.Tokens;

/**
 * Finds the words of a sentence that name events: takes it apart into {@link Situation}s, lets
 * {@link VerbEvents} and {@link NounEvents} read each, and tells {@link Parties} who was spoken of.
 */
final class Triggers {

  /** Longer stretches are read in parts, so that work grows with the text whatever it is. */
  private static final int LONGEST = 300;

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final ClauseReader clauses;
  private final PhraseReader phrases;
  private final Parties parties;
  private final VerbEvents verbs;
  private final NounEvents nouns;

  Triggers(Scan scan, Lexicon lexicon, ClauseReader clauses, Parties parties) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.lexicon = lexicon;
    this.clauses = clauses;
    this.parties = parties;
    this.phrases = new PhraseReader(tokens, scan.nameEnds);
    this.verbs = new VerbEvents(scan, lexicon, parties);
    this.nouns = new NounEvents(scan, lexicon, parties);
  }

  /** Adds the candidates of a sentence; returns its clauses. Direct speech is passed over. */
  List<Situation> read(int sentenceNo, int passage, List<Candidate> candidates) {
    List<Situation> all = situations(sentenceNo, passage);
    for (Situation situation : all) {
      verbs.read(situation, all, candidates);
      nouns.read(situation, candidates);
      hear(situation);
    }
    return all;
  }

  private List<Situation> situations(int sentenceNo, int passage) {
    int from = scan.first(scan.document.sentences().get(sentenceNo));
    int to = scan.end(scan.document.sentences().get(sentenceNo));
    List<Situation> all = new ArrayList<>();
    int begin = from;
    while (begin < to) {
      int end = begin + 1;
      boolean direct = scan.isDirect(begin);
      while (end < to && end - begin < LONGEST && scan.isDirect(end) == direct) {
        end++;
      }
      if (!direct) {
        boolean question = tokens.word(end - 1).equals("?");
        Site site = new Site(sentenceNo, passage, isHeadline(passage), question);
        read(begin, end, site, all);
      }
      begin = end;
    }
    return all;
  }

  private boolean isHeadline(int passage) {
    return passage >= 0 && scan.kind(passage).isTitle();
  }

  private void read(int from, int to, Site site, List<Situation> all) {
    Map<Clause, Situation> known = new HashMap<>();
    for (Clause clause : clauses.read(tokens, from, to)) {
      Situation governor = known.get(clause.governor());
      if (governor == null && clause.governor() != null) {
        // Words that wait for their verb are read for what a relative pronoun stands for.
        governor = situation(clause.governor(), null, site);
        known.put(clause.governor(), governor);
      }
      Situation situation = situation(clause, governor, site);
      known.put(clause, situation);
      all.add(situation);
    }
  }

  private Situation situation(Clause clause, Situation governor, Site site) {
    return new Situation(scan, lexicon, parties, clause, phrases.read(clause), governor, site);
  }

  /** Remembers of whom a clause spoke: of others first, of the subject last. */
  private void hear(Situation situation) {
    Phrase subject = situation.arguments.subject();
    for (Phrase phrase : situation.phrases) {
      if (phrase != subject
          && phrase.kind() == Phrase.Kind.NOUN
          && phrase.preposition().isEmpty()
          && parties.isAgent(phrase)) {
        parties.of(phrase, null).ifPresent(party -> parties.hear(phrase, party, false));
      }
    }
    if (subject != null && subject.kind() == Phrase.Kind.NOUN) {
      boolean plural = situation.plural != null && situation.plural;
      parties.of(subject, null).ifPresent(party -> parties.hear(subject, party, plural));
    }
  }
}
