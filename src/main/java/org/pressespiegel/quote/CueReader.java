package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pressespiegel.language.Clause;

/** Finds all words of a sentence that say that somebody is quoted. */
final class CueReader {

  private final Sentence sentence;
  private final VerbCues verbs;
  private final PhraseCues phrases;

  CueReader(Sentence sentence, Parties parties) {
    this.sentence = sentence;
    this.verbs = new VerbCues(sentence, parties);
    this.phrases = new PhraseCues(sentence, parties);
  }

  /** Returns what is found, in the order of stretches; in a stretch phrases come first. */
  List<Attribution> read() {
    List<Attribution> found = new ArrayList<>();
    Set<Clause> read = new HashSet<>();
    for (int no = 0; no < sentence.size(); no++) {
      Clause clause = sentence.clause(no);
      phrases.read(no, found);
      if (clause.finite() >= 0 && read.add(clause)) {
        Attribution verb = verbs.read(clause);
        if (verb != null) {
          found.add(verb);
        }
      }
    }
    found.sort(Comparator.comparingInt(Attribution::stretch));
    return found;
  }
}
