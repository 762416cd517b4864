package org.pressespiegel.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows {@code Von} or {@code Autor:}.
 *
 * @param authors names as printed
 * @param agencies sources as printed
 * @param place where they report from, or null
 */
record Byline(List<String> authors, List<String> agencies, String place) {

  private static final Pattern ADDRESS = Pattern.compile("\\S{1,60}@\\S{1,60}");

  private static final Pattern ROLE =
      Pattern.compile(
          "^(?:(?:unsere[mnr]?|unser|de[mnr]|die|dpa-|AFP-|APA-|epd-|Gast|freie[mnr]?|eigene[mnr]?)\\s*)*"
              + "(?:\\p{Lu}\\p{L}{0,20}-?)?(?:[Kk]orrespondent|[Rr]eporter|[Rr]edakteur|[Rr]edaktionsmitglied"
              + "|[Mm]itarbeiter|[Rr]edaktor|[Aa]utor|[Kk]olumnist|[Vv]olont[äa]r|[Ss]onderberichterstatter"
              + "|[Bb]erichterstatter|Chefredakteur)(?:innen|in|en|s|n)?(?=\\s)\\s+");

  /** What leads over to the date behind the byline. */
  private static final Pattern BEFORE_DATE = Pattern.compile("[\\s,](?:am|vom|den|um|vor)$");

  private static final Pattern PARENTHESIS =
      Pattern.compile("\\s*[(\\[](?<inner>[^()\\[\\]]{0,60})[)\\]]");

  private static final Pattern FROM =
      Pattern.compile(
          "\\s+(?:aus|in|zurzeit|z\\.\\s?Zt\\.|derzeit)\\s+(?:in\\s+)?(?<place>\\p{Lu}[^,;()]{1,40})$");

  private static final Pattern JOINT =
      Pattern.compile(
          "\\s*(?<mark>[,;&+]\\s*(?:und|sowie|mit)\\s|[,;&+]|\\s(?:und|sowie|mit|and|UND|u\\.)\\s)\\s*");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:unsere[rnm]?|eigene[rm]?|der|die|den)\\s\\p{Lu}[\\p{L}-]+|Agenturen|Redaktion");

  private static final Pattern PROFESSION =
      Pattern.compile(
          "(?:\\p{L}+-)?\\p{L}*(?:[Kk]orrespondent|[Rr]eporter|[Rr]edakteur|[Rr]edaktor|[Aa]utor|[Jj]ournalist|[Bb]erichterstatter)(?:in|en|innen)?");

  private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");

  private static final int MAX_NAME_WORDS = 4;

  Byline {
    authors = List.copyOf(authors);
    agencies = List.copyOf(agencies);
  }

  /** Returns the byline that {@code text} is, or null where it is none. */
  static Byline read(String text) {
    String rest = text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll("");
    Reading reading = new Reading();
    if (rest.indexOf('(') >= 0 || rest.indexOf('[') >= 0) {
      Matcher parenthesis = PARENTHESIS.matcher(rest.strip());
      while (parenthesis.find()) {
        reading.parenthesis(parenthesis.group("inner").strip());
      }
      rest = parenthesis.replaceAll("");
    }
    rest = stripEnd(rest.strip());
    Matcher from = FROM.matcher(rest);
    if (from.find() && Words.isPlaceLike(from.group("place").strip())) {
      reading.place = from.group("place").strip();
      rest = rest.substring(0, from.start());
    }
    int at = 0;
    String mark = "";
    Matcher joint = JOINT.matcher(rest);
    while (joint.find()) {
      if (!reading.item(rest.substring(at, joint.start()).strip(), mark, false)) {
        return null;
      }
      mark = joint.group("mark").strip();
      at = joint.end();
    }
    if (!reading.item(rest.substring(at).strip(), mark, true)) {
      return null;
    }
    boolean empty = reading.authors.isEmpty() && reading.agencies.isEmpty();
    return empty && !reading.anonymous
        ? null
        : new Byline(reading.authors, reading.agencies, reading.place);
  }

  private static String stripEnd(String text) {
    String rest = text;
    while (true) {
      int end = rest.length();
      while (end > 0 && " ,;:-–—/|".indexOf(rest.charAt(end - 1)) >= 0) {
        end--;
      }
      rest = rest.substring(0, end);
      Matcher before = BEFORE_DATE.matcher(rest);
      if (!before.find()) {
        return rest;
      }
      rest = rest.substring(0, before.start());
    }
  }

  private static final class Reading {
    private final List<String> authors = new ArrayList<>();
    private final List<String> agencies = new ArrayList<>();
    private String place;

    /** The byline names an office or a medium instead of a person. */
    private boolean anonymous;

    private boolean joined;

    void parenthesis(String inner) {
      List<String> signed = Agencies.signature(inner);
      if (signed != null) {
        Names.addEachOnce(agencies, signed);
      } else if (Words.isPlaceLike(inner) && !inner.equals("Text") && !inner.startsWith("Foto")) {
        place = inner;
      }
    }

    /** Takes one item of the list; false where it can be neither name nor source nor place. */
    boolean item(String printed, String mark, boolean last) {
      joined |= !mark.isEmpty() && !mark.equals(",") && !mark.equals(";");
      if (printed.isEmpty()) {
        return true;
      }
      String item = ROLE.matcher(printed).replaceFirst("");
      List<String> signed = wholeSignature(item);
      if (signed != null) {
        Names.addEachOnce(agencies, signed);
        return true;
      }
      if (!authors.isEmpty() && PROFESSION.matcher(item).matches()) {
        return true;
      }
      boolean afterComma = mark.equals(",") && !authors.isEmpty();
      if (afterComma && (last ? isPlace(item) : Words.isKnownPlace(item))) {
        place = place == null ? item : place;
        return true;
      }
      if (OFFICE.matcher(item).matches()) {
        anonymous = true;
        return true;
      }
      if (Words.isMedium(item)) {
        anonymous = true;
        return Words.isNameShaped(item, MAX_NAME_WORDS + 2) || item.indexOf('.') > 0;
      }
      if (item.indexOf('/') > 0) {
        for (String part : SLASH.split(item)) {
          if (!item(part, "/", false)) {
            return false;
          }
        }
        return true;
      }
      if (!Words.isNameShaped(item, MAX_NAME_WORDS)) {
        return false;
      }
      Names.addOnce(authors, item);
      return true;
    }

    private boolean isPlace(String item) {
      return Words.isKnownPlace(item)
          || Words.isPlaceLike(item)
              && (joined
                  || item.indexOf(' ') < 0
                  || Words.isKnownPlace(item)
                  || item.indexOf('/') > 0)
          || joined && Words.isNameShaped(item, 3);
    }

    private static List<String> wholeSignature(String item) {
      int end = Agencies.end(item, 0);
      if (end < 0) {
        return null;
      }
      return Agencies.signature(item);
    }
  }
}
