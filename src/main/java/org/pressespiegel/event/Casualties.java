package org.pressespiegel.event;

import java.util.OptionalInt;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.NumberWords;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.WordClass;

/**
 * Counts people in phrases: {@code mindestens 14 Tote}, {@code zwei Soldaten und eine Soldatin}.
 */
final class Casualties {

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;

  Casualties(Scan scan, Lexicon lexicon) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.lexicon = lexicon;
  }

  /** Returns how many a phrase stands for; empty where it does not say. */
  OptionalInt count(Phrase phrase) {
    if (phrase.parts().isEmpty()) {
      return single(phrase);
    }
    int sum = 0;
    int first = -1;
    boolean counted = false;
    for (Phrase part : phrase.parts()) {
      OptionalInt one = single(part);
      if (one.isEmpty() && !counted) {
        return OptionalInt.empty();
      }
      // "rund 40 Soldaten und Angehörige der Polizei": the number is of all.
      counted = true;
      first = first < 0 ? one.orElse(0) : first;
      sum += one.orElse(0);
    }
    // "drei Geschwister – zwei Jungen und ein Mädchen": who they were
    boolean told = sum == 2 * first && isDash(phrase.parts().get(1).first() - 1);
    return OptionalInt.of(told ? first : sum);
  }

  private boolean isDash(int token) {
    return tokens.word(token).equals("–") || tokens.word(token).equals("—");
  }

  private OptionalInt single(Phrase phrase) {
    String first = tokens.lower(phrase.first());
    if (first.startsWith("kein") || first.equals("niemand")) {
      return OptionalInt.of(0);
    }
    for (int token = phrase.first(); token <= phrase.head(); token++) {
      String lower = tokens.lower(token);
      if (isAge(token)) {
        break;
      }
      OptionalInt vague = vague(lower);
      if (vague.isPresent()) {
        return vague;
      }
      OptionalInt number = NumberWords.of(lower);
      boolean one = lower.startsWith("ein") && Agreement.determiner(lower) != 0;
      if (number.isPresent() && !one) {
        int value = number.getAsInt();
        if (lower.equals("dutzend") && tokens.lower(token - 1).equals("anderthalb")) {
          return OptionalInt.of(18);
        }
        String next = tokens.lower(token + 1);
        return OptionalInt.of(next.equals("dutzend") ? value * 12 : value);
      }
    }
    return isOne(phrase) ? OptionalInt.of(1) : OptionalInt.empty();
  }

  /** {@code ein 71 Jahre alter Mann}, {@code 71-jähriger}: the number is no count. */
  private boolean isAge(int token) {
    return tokens.isNumber(token)
        && (tokens.lower(token + 1).startsWith("jahr")
            || tokens.lower(token + 1).startsWith("monat")
            || tokens.lower(token).contains("jährig"));
  }

  /** The least that a vague word can mean. */
  private static OptionalInt vague(String lower) {
    return switch (lower) {
      case "dutzende", "dutzenden" -> OptionalInt.of(24);
      case "hunderte", "hunderten" -> OptionalInt.of(200);
      case "tausende", "tausenden" -> OptionalInt.of(2_000);
      case "zehntausende", "zehntausenden" -> OptionalInt.of(20_000);
      case "hunderttausende", "hunderttausenden" -> OptionalInt.of(200_000);
      default -> OptionalInt.empty();
    };
  }

  private boolean isOne(Phrase phrase) {
    if (phrase.kind() == Phrase.Kind.PRONOUN) {
      return !phrase.canBe(Agreement.PLURAL);
    }
    String first = tokens.lower(phrase.first());
    String head = tokens.lower(phrase.head());
    boolean person = lexicon.isA("PERSON", head) || head.contains("jährig");
    if (first.startsWith("ein") && Agreement.determiner(first) != 0) {
      // "Ein Flugzeug ist verunglückt" tells of nobody.
      return person || lexicon.isA("DEAD", head) || lexicon.isA("HURT", head);
    }
    Entity figure = scan.entity(phrase.head());
    for (int token = phrase.first(); token < phrase.end() && figure == null; token++) {
      figure = scan.entity(token);
    }
    if (figure != null && figure.type() == EntityType.PER) {
      return true;
    }
    boolean definite = Agreement.determiner(first) != 0;
    int core = phrase.cases() & (Agreement.NOMINATIVE | Agreement.ACCUSATIVE);
    return definite
        && core != 0
        && (core & Agreement.PLURAL) == 0
        && person
        && !WordClass.isKnown(first);
  }
}
