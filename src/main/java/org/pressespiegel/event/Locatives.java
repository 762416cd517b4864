package org.pressespiegel.event;

import java.util.Set;
import org.pressespiegel.language.Actors;
import org.pressespiegel.language.Tokens;

/** Tells by the words before a place whether it stands where something happens. */
final class Locatives {

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "bei",
          "nahe",
          "an",
          "auf",
          "vor",
          "unweit",
          "nördlich",
          "südlich",
          "östlich",
          "westlich",
          "nordöstlich",
          "nordwestlich",
          "südöstlich",
          "südwestlich",
          "innerhalb",
          "außerhalb",
          "rund",
          "um",
          "gegenüber",
          "hinter",
          "neben");

  /** How many tokens before a place its preposition may stand. */
  private static final int BEFORE = 4;

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;

  Locatives(Scan scan, Lexicon lexicon) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.lexicon = lexicon;
  }

  /** Returns whether what stands behind a preposition is where something happens. */
  static boolean isLocative(String preposition) {
    return PREPOSITIONS.contains(preposition);
  }

  /** Returns the preposition before a token, where no phrase is known; {@code -} for none. */
  String before(int token) {
    for (int at = token - 1; at >= 0 && at >= token - BEFORE; at--) {
      String preposition = tokens.lexeme(at).preposition();
      if (!preposition.isEmpty()) {
        return preposition;
      }
      if (!tokens.isWord(at) || tokens.isCapitalised(at) && at < token - 2) {
        return "-";
      }
    }
    return "-";
  }

  /** Returns whether a place is told as one, and not in direct speech. */
  boolean isLocated(Event.Place spot) {
    int token = scan.first(spot.span());
    if (token >= tokens.size() || scan.isDirect(token) || scan.place(token) != spot) {
      return false;
    }
    for (int at = token - 1; at >= 0 && at >= token - BEFORE; at--) {
      if (!tokens.isWord(at) || isSeat(at)) {
        return false;
      }
      String preposition = tokens.lexeme(at).preposition();
      // "im Hafen von Catania"
      boolean attribute = preposition.equals("von") && tokens.isCapitalised(at - 1);
      if (!preposition.isEmpty() && !attribute) {
        return isLocative(preposition);
      }
    }
    return false;
  }

  /** Returns whether a town is only in the name of a treaty: {@code der Vertrag von Lissabon}. */
  boolean namesTreaty(Event.Place spot) {
    int token = scan.first(spot.span());
    return token > 1
        && token < tokens.size()
        && tokens.lower(token - 1).equals("von")
        && lexicon.isA("DEAL", tokens.lower(token - 2));
  }

  /** Whether {@code in} tells a seat, not where something happens: "die Regierung in Athen". */
  private boolean isSeat(int token) {
    String before = tokens.lower(token - 1);
    return tokens.lexeme(token).preposition().equals("in")
        && tokens.isCapitalised(token - 1)
        && Actors.isActor(before)
        && !lexicon.isA("CROWD", before);
  }
}
