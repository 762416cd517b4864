package org.pressespiegel.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/**
 * A verb of saying.
 *
 * @param verb the verb, with its particle
 * @param stance what saying so does
 * @param introduces c a clause, d direct speech, o an object in quotation marks, i an infinitive
 * @param with the word that must stand beside it, {@code es} of {@code heißt es}; behind {@code !}
 *     one that must not, {@code sich} of {@code bestätigt sich}; or empty
 * @param tells what a noun phrase gives the content as: {@code object}, {@code thing} of one that
 *     is nobody, or the preposition that it stands behind
 * @param to what whom it is said to stands as: {@code dative}, {@code object} or a preposition
 */
public record SayingVerb(
    Verb verb, String stance, String introduces, String with, List<String> tells, List<String> to) {

  /** What stands for a phrase that no preposition marks. */
  public static final String OBJECT = "object";

  public static final String DATIVE = "dative";

  /** An object that is nobody: an attack is condemned in words, a person by a court. */
  public static final String THING = "thing";

  private static final Map<Verb, SayingVerb> ALL = all();

  public SayingVerb {
    tells = List.copyOf(tells);
    to = List.copyOf(to);
    if (stance.isBlank() || !introduces.matches("[cdoi]+")) {
      throw new IllegalArgumentException("no verb of saying: " + verb);
    }
  }

  /** Returns what a verb is as one of saying, or null. */
  public static SayingVerb of(Verb verb) {
    return ALL.get(verb);
  }

  /** Returns whether a verb is one of saying. */
  public static boolean isOne(Verb verb) {
    return ALL.containsKey(verb);
  }

  /** Returns whether it may introduce what a letter stands for. */
  public boolean introduces(char what) {
    return introduces.indexOf(what) >= 0;
  }

  /** Returns whether {@link #with} is a word that must not stand beside it. */
  public boolean isBarred() {
    return with.startsWith("!");
  }

  /** Returns whether it brings a clause or direct speech, not only an object. */
  public boolean says() {
    return introduces('c') || introduces('d');
  }

  /** Returns whether one of the forms of a word is a finite one of a verb that says something. */
  static boolean isSaid(List<VerbForm> forms) {
    for (VerbForm form : forms) {
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
        WordTable.of(
            SayingVerb.class,
            "saying_verbs.tsv",
            "verb",
            "stance",
            "introduces",
            "with",
            "tells",
            "to");
    for (TableRow row : table.distinct("verb").rows()) {
      Verb verb = row.read("verb", Verb::of);
      verbs.put(verb, of(verb, row));
    }
    return Map.copyOf(verbs);
  }

  private static List<String> phrases(TableRow row, String column) {
    List<String> phrases = row.list(column, " ");
    for (String phrase : phrases) {
      String other = column.equals("to") ? DATIVE : THING;
      boolean bare = phrase.equals(OBJECT) || phrase.equals(other);
      if (!bare && !WordClass.PREPOSITION.has(phrase)) {
        throw row.wrong(column, "'" + phrase + "' is no preposition");
      }
    }
    return phrases;
  }

  private static SayingVerb of(Verb verb, TableRow row) {
    if (!row.cell("introduces").matches("[cdoi]+")) {
      throw row.wrong("introduces", "neither c nor d nor o nor i");
    }
    return new SayingVerb(
        verb,
        row.word("stance"),
        row.cell("introduces"),
        row.cell("with"),
        phrases(row, "tells"),
        phrases(row, "to"));
  }
}
