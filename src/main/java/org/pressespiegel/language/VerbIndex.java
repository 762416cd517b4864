package org.pressespiegel.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** Verbs by all of their forms. */
public final class VerbIndex {

  /** By the Swiss spelling. */
  private final Map<String, List<VerbForm>> forms;

  private VerbIndex(Map<String, List<VerbForm>> forms) {
    this.forms = WordMap.copyOf(forms);
  }

  /** Returns an index of some verbs. */
  public static VerbIndex of(Collection<Verb> verbs) {
    Map<String, List<VerbForm>> forms = new HashMap<>();
    for (Verb verb : new TreeSet<>(verbs)) {
      for (VerbForm form : Conjugation.german().forms(verb)) {
        String word = Spelling.swiss(form.word());
        forms.computeIfAbsent(word, w -> new ArrayList<>(2)).add(form);
      }
    }
    forms.replaceAll((word, list) -> List.copyOf(list));
    return new VerbIndex(forms);
  }

  /** Returns the verbs that are common in news, strong ones with them. */
  public static List<Verb> common() {
    List<Verb> verbs = new ArrayList<>();
    for (String table : List.of("strong_verbs.tsv", "weak_verbs.tsv")) {
      for (List<String> row : WordTable.rows(VerbIndex.class, table)) {
        verbs.add(Verb.of(row.get(0)));
      }
    }
    return List.copyOf(verbs);
  }

  /** Returns what a word in lower case may be, in a fixed order; nothing if it is no verb. */
  public List<VerbForm> of(String lowerWord) {
    return forms.getOrDefault(Spelling.swiss(lowerWord), List.of());
  }

  /** Returns whether a word in lower case may be a finite form. */
  public boolean isFinite(String lowerWord) {
    for (VerbForm form : of(lowerWord)) {
      if (form.isFinite()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a word in lower case can be nothing but Konjunktiv I: no form of the
   * indicative, of an infinitive or of another verb looks like it.
   */
  public boolean isReported(String lowerWord) {
    List<VerbForm> all = of(lowerWord);
    boolean reported = false;
    for (VerbForm form : all) {
      if (form.mood() == Mood.SUBJUNCTIVE && form.tense() == Tense.PRESENT) {
        reported |= form.person() == Person.HE || form.person() == Person.THEY;
      } else if (form.person() != Person.I || form.mood() == Mood.SUBJUNCTIVE) {
        // The first person of the indicative, "ich sage", does not occur where others report.
        return false;
      }
    }
    return reported;
  }
}
