package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.Phrase;

/**
 * Finds the words of a sentence that name events: takes its clauses for {@link Situation}s, lets
 * {@link VerbEvents} and {@link NounEvents} read each, and tells {@link Parties} who was spoken of.
 */
final class Triggers {

  private final Scan scan;
  private final Lexicon lexicon;
  private final Parties parties;
  private final VerbEvents verbs;
  private final NounEvents nouns;

  Triggers(Scan scan, Lexicon lexicon, Parties parties) {
    this.scan = scan;
    this.lexicon = lexicon;
    this.parties = parties;
    this.verbs = new VerbEvents(scan, lexicon, parties);
    this.nouns = new NounEvents(scan, lexicon, parties);
  }

  /** Adds the candidates of a unit; returns its clauses. What is direct speech is passed over. */
  List<Situation> read(int unit, List<Candidate> candidates) {
    List<Situation> all = situations(unit);
    for (Situation situation : all) {
      verbs.read(situation, all, candidates);
      nouns.read(situation, candidates);
      hear(situation);
    }
    return all;
  }

  private List<Situation> situations(int unit) {
    List<Situation> all = new ArrayList<>();
    Map<Clause, Situation> known = new HashMap<>();
    for (Clause clause : scan.syntax.clauses(unit)) {
      if (clause.kind() == Clause.Kind.SPEECH) {
        continue;
      }
      Situation governor = known.get(clause.governor());
      if (governor == null && clause.governor() != null) {
        // Words that wait for their verb are read for what a relative pronoun stands for.
        governor = situation(clause.governor(), null);
        known.put(clause.governor(), governor);
      }
      Situation situation = situation(clause, governor);
      known.put(clause, situation);
      all.add(situation);
    }
    return all;
  }

  private Situation situation(Clause clause, Situation governor) {
    List<Phrase> phrases = scan.syntax.phrases(clause);
    Site site = scan.site(clause.first());
    return new Situation(scan, lexicon, parties, clause, phrases, governor, site);
  }

  /** Remembers of whom a clause spoke: of others first, of the subject last. */
  private void hear(Situation situation) {
    Phrase subject = situation.arguments.subject();
    for (Phrase phrase : situation.phrases) {
      if (phrase != subject
          && phrase.kind() == Phrase.Kind.NOUN
          && phrase.preposition().isEmpty()
          && parties.isAgent(phrase)) {
        parties
            .of(phrase, null)
            .ifPresent(party -> parties.hear(phrase, party, Discourse.Part.OBJECT, false));
      }
    }
    if (subject != null && subject.kind() == Phrase.Kind.NOUN) {
      boolean plural = situation.plural != null && situation.plural;
      parties
          .of(subject, null)
          .ifPresent(party -> parties.hear(subject, party, Discourse.Part.SUBJECT, plural));
    }
  }
}
