package org.pressespiegel.language;

/** Two ways to spell one word. */
public final class Spelling {

  private Spelling() {}

  /** Returns a word as it is written in Switzerland, which has no {@code ß}. */
  public static String swiss(String word) {
    return word.indexOf('ß') < 0 ? word : word.replace("ß", "ss");
  }
}
