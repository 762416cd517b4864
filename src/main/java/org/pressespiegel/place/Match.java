package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.List;

/** A name of the gazetteer, seen in a text: what is known of it while the finder works. */
final class Match {

  /** First token of the mention. */
  final int first;

  /** Token after the last one. */
  final int end;

  /** The name in the gazetteer. */
  final int name;

  final String key;

  /** Whether it carries a genitive {@code -s}. */
  final boolean genitive;

  /** What comes before the name within the word, such as {@code Nord}; empty for none. */
  final String prefix;

  /** What it mostly is where it is no place. */
  Lexicon.Homonym homonym;

  /** The points of the best known place of that name, and its kind. */
  double prominence;

  Kind likelyKind = Kind.CITY;

  /** How much speaks for a place; zero or more is one. */
  double score;

  /** What speaks for it, most of all. */
  String why = "name";

  /** Whether the texts mostly use the name for a place. */
  boolean mostlyPlace;

  boolean dateline;

  /** Whether an article makes a common noun of what may be a town: {@code am Münster}. */
  boolean common;

  /** Whether an article stands before it, as before rivers and landscapes: {@code an der Elbe}. */
  boolean articled;

  /** What the noun before says it is: {@code Stadt Malatya}, {@code Provinz Malatya}, or null. */
  Kind sort;

  /** Whether the words say which country or division it lies in, and mean nothing else. */
  boolean within;

  boolean vetoed;
  boolean metonymic;

  /** The chosen place, or {@link Gazetteer#NONE}. */
  int place = Gazetteer.NONE;

  double margin;
  int candidates;
  String how = "only";

  /** What stands beside the name and tells where it lies. */
  final List<Hint> hints = new ArrayList<>();

  /** A place or country that a name's own lies in or near. */
  record Hint(int countryNo, int place, double strength) {}

  Match(
      int first,
      int end,
      int name,
      String key,
      boolean genitive,
      String prefix,
      Lexicon.Homonym homonym) {
    this.first = first;
    this.end = end;
    this.name = name;
    this.key = key;
    this.genitive = genitive;
    this.prefix = prefix;
    this.homonym = homonym;
  }

  boolean accepted() {
    return !vetoed && score >= 0;
  }

  void add(double points, String reason) {
    score += points;
    if (points >= 1.5 && why.equals("name")) {
      why = reason;
    }
  }

  void veto() {
    vetoed = true;
  }
}
