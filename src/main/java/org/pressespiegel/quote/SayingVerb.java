package org.pressespiegel.quote;

import java.util.HashMap;
import java.util.Map;
import org.pressespiegel.language.Tense;
import org.pressespiegel.language.Verb;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.language.VerbIndex;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordCache;
import org.pressespiegel.text.WordTable;

/**
 * A verb of saying.
 *
 * @param verb the verb, with its particle
 * @param stance what saying so does
 * @param introduces c a clause, d direct speech, o an object in quotation marks
 * @param with the word that must stand beside it, {@code es} of {@code heißt es}; or empty
 */
record SayingVerb(Verb verb, String stance, String introduces, String with) {

  private static final Map<Verb, SayingVerb> ALL = all();

  private static final WordCache<Boolean> SAID = new WordCache<>(1 << 12, SayingVerb::readSaid);

  /** All verbs that are known, those of saying among them. */
  static final VerbIndex INDEX = VerbIndex.german();

  SayingVerb {
    if (stance.isBlank() || !introduces.matches("[cdo]+")) {
      throw new IllegalArgumentException("no verb of saying: " + verb);
    }
  }

  /** Returns what a verb is as one of saying, or null. */
  static SayingVerb of(Verb verb) {
    return ALL.get(verb);
  }

  /** Returns whether a verb is one of saying. */
  static boolean isOne(Verb verb) {
    return ALL.containsKey(verb);
  }

  boolean introduces(char what) {
    return introduces.indexOf(what) >= 0;
  }

  /** Returns whether it brings a clause or direct speech, not only an object. */
  boolean says() {
    return introduces('c') || introduces('d');
  }

  /** Returns whether a word may be a finite form of a verb that says something. */
  static boolean isSaid(String lower) {
    return SAID.of(lower);
  }

  private static boolean readSaid(String lower) {
    for (VerbForm form : INDEX.of(lower)) {
      SayingVerb verb = form.isFinite() ? of(form.verb()) : null;
      // "sagen" is an infinitive more often.
      boolean plural = verb != null && form.tense() == Tense.PRESENT && form.person().isPlural();
      if (verb != null && !plural && verb.says()) {
        return true;
      }
    }
    return false;
  }

  private static Map<Verb, SayingVerb> all() {
    Map<Verb, SayingVerb> verbs = new HashMap<>();
    WordTable table =
        WordTable.of(SayingVerb.class, "verbs.tsv", "verb", "stance", "introduces", "with");
    for (TableRow row : table.distinct("verb").rows()) {
      Verb verb = row.read("verb", Verb::of);
      verbs.put(verb, of(verb, row));
    }
    return Map.copyOf(verbs);
  }

  private static SayingVerb of(Verb verb, TableRow row) {
    if (!row.cell("introduces").matches("[cdo]+")) {
      throw row.wrong("introduces", "neither c nor d nor o");
    }
    return new SayingVerb(verb, row.word("stance"), row.cell("introduces"), row.cell("with"));
  }
}
