package org.pressespiegel.event;

import java.util.Locale;
import java.util.Optional;

/** Where an argument of a frame stands, as the columns {@code actor} and {@code target} say it. */
sealed interface Slot {

  /** Places that grammar names. */
  enum Core implements Slot {
    SUBJ(true, "the subject; in the passive whoever stands behind von or durch"),
    OBJ(true, "the accusative object, else the dative one; in the passive the subject"),
    DAT(true, "the receiver: what stands in the dative, or may"),
    OBJGEN(true, "the genitive behind the object: die Truppen des Nachbarn"),
    INF(true, "the object of the infinitive that depends on the verb: drohte, ihn auszuweisen"),
    GEN(false, "the genitive behind the noun, a name in -s too: der Raketentest Nordkoreas"),
    CLAUSE(false, "the subject of the clause in which the noun stands, if it can act");

    private final boolean ofVerbs;
    private final String meaning;

    Core(boolean ofVerbs, String meaning) {
      this.ofVerbs = ofVerbs;
      this.meaning = meaning;
    }

    /** Returns whether frames of verbs may name it; else those of nouns may. */
    boolean isOfVerbs() {
      return ofVerbs;
    }

    /** Returns what stands there, in some words. */
    String meaning() {
      return meaning;
    }

    /** Returns the name as the tables write it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Slot> named(String written, boolean ofVerbs) {
      for (Core core : values()) {
        if (core.toString().equals(written) && core.isOfVerbs() == ofVerbs) {
          return Optional.of(core);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Behind a preposition; with a noun, behind the noun too.
   *
   * @param preposition its plain form, {@code von} for {@code vom} too
   */
  record Behind(String preposition) implements Slot {}
}
