package org.pressespiegel.language;

/** Pronouns that mean one or some of several: {@code einer der Männer, viele von ihnen}. */
public final class Partitive {

  private Partitive() {}

  /** Returns whether a word in lower case may be one. */
  public static boolean is(String lower) {
    return switch (lower) {
      case "einer",
          "eine",
          "eines",
          "jeder",
          "jede",
          "keiner",
          "keine",
          "mancher",
          "manche",
          "viele",
          "einige",
          "mehrere",
          "andere",
          "wenige",
          "zwei",
          "drei",
          "beide" ->
          true;
      default -> false;
    };
  }
}
