package org.pressespiegel.entity;

import java.util.List;

/** By what names of different articles are compared. */
public final class SameNames {

  /** Shorter words have too few letters for a sound of their own. */
  private static final int SOUND_LENGTH = 6;

  private SameNames() {}

  /**
   * Returns the words of a person's name that tell who it is, in lower case and without accents: no
   * particles, a double surname as one word; at least one.
   */
  public static List<String> wordsOfPerson(String name) {
    return Keys.ofPerson(name);
  }

  /** Returns how a word of {@link #wordsOfPerson} sounds, as transcriptions agree on. */
  public static String sound(String word) {
    return word.length() < SOUND_LENGTH ? word : Keys.sound(word);
  }

  /**
   * Returns the name of an organisation in lower case without accents, hyphens as blanks, an
   * abbreviation that everybody knows as its long form: {@code nordatlantikpakt} of {@code Nato}.
   */
  public static String ofOrganisation(String name) {
    return ThingClusters.meaning(EntityType.ORG, name);
  }

  /** Returns a name in lower case without accents, hyphens as blanks. */
  public static String of(String name) {
    return Keys.of(name);
  }

  /** Returns the key without the endings of adjectives and cases. */
  public static String stem(String name) {
    return Keys.stem(name).strip();
  }

  /** Returns whether a word is a legal form, such as {@code GmbH}. */
  public static boolean isLegalForm(String word) {
    return "legal".equals(NameWords.COMPANY_WORDS.get(word));
  }

  /** Returns whether a word begins names of clubs, such as {@code FC}. */
  public static boolean isClub(String word) {
    return "club".equals(NameWords.COMPANY_WORDS.get(word));
  }
}
