package org.pressespiegel.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The endings of case and number that German nouns take. */
public final class Inflection {

  /** How short a noun may be without its ending. */
  private static final int SHORTEST = 4;

  private static final List<String> ENDINGS = List.of("s", "e", "n", "es", "en", "er", "ern");

  /** Those of words for things that happen: {@code Räuber} is no plural of {@code Raub}. */
  public static final List<String> EVENT_ENDINGS = ENDINGS.subList(0, 5);

  private Inflection() {}

  /**
   * Returns a noun in lower case and what it may be without the ending of its case and number:
   * {@code anschlägen}, {@code anschläg}, {@code anschlag}.
   */
  public static List<String> plainForms(String lower) {
    return plainForms(lower, ENDINGS);
  }

  /** Returns a noun in lower case and what it may be without one of some endings. */
  public static List<String> plainForms(String lower, List<String> endings) {
    List<String> forms = new ArrayList<>();
    forms.add(lower);
    for (String ending : endings) {
      int length = lower.length() - ending.length();
      if (length < SHORTEST || !lower.endsWith(ending)) {
        continue;
      }
      String stem = lower.substring(0, length);
      forms.add(stem);
      int umlaut = Math.max(stem.lastIndexOf('ä'), stem.lastIndexOf('ü'));
      umlaut = Math.max(umlaut, stem.lastIndexOf('ö'));
      if (umlaut >= 0 && !ending.endsWith("s")) {
        char plain = "aou".charAt("äöü".indexOf(stem.charAt(umlaut)));
        forms.add(stem.substring(0, umlaut) + plain + stem.substring(umlaut + 1));
      }
    }
    return forms;
  }

  /** Returns whether a noun in lower case is one of some words in any case and number. */
  public static boolean isAny(Collection<String> words, String lower) {
    for (String form : plainForms(lower)) {
      if (words.contains(form)) {
        return true;
      }
    }
    return false;
  }
}
