package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.List;
import org.pressespiegel.language.NameParts;
import org.pressespiegel.language.Words;

/**
 * The place and the agencies of a dateline: {@code Bagdad (dpa) -}, {@code Berlin/Paris (AFP) –},
 * {@code Linz.} Places are LOC, agencies ORG.
 */
final class OpeningNames implements Step {

  private static final String RULE = "dateline";
  private static final double SURE = 0.95;
  private static final int LONGEST_PLACE = 4;
  private static final String DASHES = "-–—―";

  @Override
  public List<Found> apply(Scene scene, List<Found> names) {
    List<Found> better = new ArrayList<>();
    for (Scene.Opening opening : scene.openings()) {
      better.addAll(read(scene, opening));
    }
    return Found.withBetter(names, better);
  }

  private static List<Found> read(Scene scene, Scene.Opening opening) {
    Words words = scene.words();
    List<Found> places = new ArrayList<>();
    int word = words.at(opening.begin());
    int begin = word;
    int placeBegin = word;
    while (word < words.size() && words.end(word) <= opening.end()) {
      boolean capitalised =
          words.isCapitalised(word) && !NameWords.isSmall(NameWords.lower(words.get(word)));
      boolean joins = word > placeBegin && isLink(words, word);
      if (!capitalised && !joins || word - placeBegin >= LONGEST_PLACE || word - begin > 12) {
        return List.of();
      }
      String after = words.gap(word + 1);
      word++;
      if (after.isBlank() && !after.contains("\n")) {
        continue;
      }
      places.add(place(words, placeBegin, word));
      placeBegin = word;
      switch (after.strip()) {
        case "/", "," -> {}
        case "(" -> {
          List<Found> agencies = agencies(scene, word, opening);
          places.addAll(agencies);
          return agencies.isEmpty() ? List.of() : places;
        }
        case "." -> {
          // A place with nothing but a full stop: only where the layout sets it apart.
          boolean alone = opening.apart() && words.at(opening.end()) == word;
          return alone ? places : List.of();
        }
        default -> {
          return List.of();
        }
      }
      if (startsDate(words, word) && words.at(opening.end()) > word) {
        boolean alone = opening.apart() && endsInDash(scene.text(), opening);
        return alone ? places : List.of();
      }
    }
    return List.of();
  }

  private static boolean isLink(Words words, int word) {
    String link = words.get(word);
    return NameParts.isPersonal(link) || link.equals("am") || link.equals("an");
  }

  private static boolean startsDate(Words words, int word) {
    return word < words.size() && Character.isDigit(words.get(word).charAt(0));
  }

  private static boolean endsInDash(String text, Scene.Opening opening) {
    String opened = text.substring(opening.begin(), opening.end()).strip();
    return opened.length() < 60
        && !opened.isEmpty()
        && DASHES.indexOf(opened.charAt(opened.length() - 1)) >= 0;
  }

  private static Found place(Words words, int begin, int end) {
    return new Found(words.begin(begin), words.end(end - 1), EntityType.LOC, SURE, RULE);
  }

  /** The agencies in brackets, if a dash or full stop follows and at least one is known. */
  private static List<Found> agencies(Scene scene, int first, Scene.Opening opening) {
    Words words = scene.words();
    List<Found> agencies = new ArrayList<>();
    for (int word = first; word < words.size() && word < first + 6; word++) {
      if (NameWords.AGENCIES.containsKey(words.get(word))) {
        agencies.add(new Found(words.begin(word), words.end(word), EntityType.ORG, SURE, RULE));
      }
      String after = words.gap(word + 1).strip();
      if (after.startsWith(")")) {
        String rest = after.substring(1).strip();
        boolean dash = !rest.isEmpty() && (DASHES + ".:").indexOf(rest.charAt(0)) >= 0;
        boolean ends = words.at(opening.end()) == word + 1;
        return dash || ends ? agencies : List.of();
      }
      if (!after.equals("/") && !after.equals(",") && !after.isEmpty()) {
        return List.of();
      }
    }
    return List.of();
  }
}
