package org.pressespiegel.event;

import java.util.Locale;
import java.util.Optional;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.language.Phrase;

/**
 * What a condition wants in an argument's place: {@code POLICE}, {@code STATE}, {@code streik}.
 * Capitals are a class of {@code noun_classes.tsv} or one of {@link Kind}; a word in lower case is
 * that word or a compound that ends in it, {@code =haft} that word alone.
 */
sealed interface Filler {

  /** Returns whether a phrase of a clause is such. */
  boolean fits(Phrase phrase, Situation situation);

  /**
   * A noun of a class, or one that ends in a word.
   *
   * @param name the class in capitals, or the word in lower case
   */
  record Noun(String name) implements Filler {

    @Override
    public boolean fits(Phrase phrase, Situation situation) {
      for (int token = phrase.head(); token < phrase.end(); token++) {
        if (situation.lexicon.isA(name, situation.scan.tokens.lower(token))) {
          return true;
        }
        if (hasRole(situation, token)) {
          return true;
        }
      }
      return false;
    }

    /** Whether the office or profession of a person named there is such: {@code Robert Muster}. */
    private boolean hasRole(Situation situation, int token) {
      Entity figure = situation.scan.entity(token);
      if (figure == null || figure.role() == null) {
        return false;
      }
      for (String word : figure.role().toLowerCase(Locale.ROOT).split(" ")) {
        if (situation.lexicon.isA(name, word)) {
          return true;
        }
      }
      return false;
    }
  }

  /** What no list of nouns tells. */
  enum Kind implements Filler {
    AGENT(
        "whoever can act: the name of a person, an organisation or a place, a noun of the classes"
            + " PERSON, BODY and CROWD, a pronoun (not es, not das, dies, der)") {
      @Override
      public boolean fits(Phrase phrase, Situation situation) {
        String head = situation.scan.tokens.lower(phrase.head());
        boolean thing = head.equals("es") || head.startsWith("d");
        return situation.parties.isAgent(phrase) || phrase.kind() == Phrase.Kind.PRONOUN && !thing;
      }
    },
    PRONOUN("a pronoun") {
      @Override
      public boolean fits(Phrase phrase, Situation situation) {
        return phrase.kind() == Phrase.Kind.PRONOUN;
      }
    },
    STATE("a state: its name, or the word for its people") {
      @Override
      public boolean fits(Phrase phrase, Situation situation) {
        Scan scan = situation.scan;
        if (situation.lexicon.country(scan.tokens.lower(phrase.head())).isPresent()) {
          return true;
        }
        Entity figure = scan.entity(phrase.head());
        Event.Place spot = scan.place(phrase.head());
        return figure != null && figure.countryIso2() != null
            || spot != null && spot.kind().equals("country");
      }
    };

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    /** Returns what fits it, in some words. */
    String meaning() {
      return meaning;
    }

    static Optional<Filler> named(String written) {
      for (Kind kind : values()) {
        if (kind.name().equals(written)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }
}
