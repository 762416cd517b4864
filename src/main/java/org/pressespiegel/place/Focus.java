package org.pressespiegel.place;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/** Sums up which country and which place an article is about. */
final class Focus {

  private static final int OPENING = 220;
  private static final double WEIGHTY = 2;
  private static final double DATELINE = 0.9;
  private static final double ENOUGH = 0.5;
  private static final double LEAD = 1.2;
  private static final double SHARE = 0.4;

  private final Gazetteer gazetteer;
  private final Evidence evidence;

  /** The parts that say what the article is about. */
  private final List<Span> topic;

  private final CodePoints codePoints;
  private final SpacedWords words;

  /** The {@link Role roles} of every word. */
  private final int[] roles;

  Focus(
      Gazetteer gazetteer,
      Evidence evidence,
      Document document,
      CodePoints codePoints,
      SpacedWords words,
      int[] roles) {
    this.gazetteer = gazetteer;
    this.evidence = evidence;
    this.topic = document.spans(Part.Kind::isTopic);
    this.codePoints = codePoints;
    this.words = words;
    this.roles = roles;
  }

  /** Returns the country that most is said of, if any stands out. */
  Optional<String> country(List<Match> matches) {
    Map<String, Double> points = new TreeMap<>();
    for (Match match : matches) {
      boolean known = match.place != Gazetteer.NONE && !gazetteer.country(match.place).isEmpty();
      if (known && !namesTreaty(match)) {
        double weight = match.dateline ? DATELINE : 1;
        points.merge(gazetteer.country(match.place), weight * weight(match.first), Double::sum);
      }
    }
    for (Evidence.Clue clue : evidence.clues()) {
      String country = gazetteer.countryOf(clue.countryNo());
      if (!country.isEmpty()) {
        points.merge(country, clue.weight() * weight(clue.token()), Double::sum);
      }
    }
    double all = 0;
    String best = null;
    double most = 0;
    double second = 0;
    for (Map.Entry<String, Double> entry : points.entrySet()) {
      all += entry.getValue();
      if (entry.getValue() > most) {
        second = most;
        most = entry.getValue();
        best = entry.getKey();
      } else {
        second = Math.max(second, entry.getValue());
      }
    }
    boolean stands =
        most >= ENOUGH && (most >= SHARE * all || most >= LEAD * second || points.size() < 4);
    return stands ? Optional.ofNullable(best) : Optional.empty();
  }

  /** Returns the place below a country that is named most, the earlier of equals. */
  Optional<String> place(List<Match> matches, Optional<String> country) {
    Map<String, Double> points = new TreeMap<>();
    Map<String, Integer> firsts = new TreeMap<>();
    for (Match match : matches) {
      if (match.place == Gazetteer.NONE || namesTreaty(match)) {
        continue;
      }
      Kind kind = gazetteer.kind(match.place);
      if (kind == Kind.COUNTRY || kind == Kind.CONTINENT || !match.prefix.isEmpty()) {
        continue;
      }
      if (country.isPresent() && !country.get().equals(gazetteer.country(match.place))) {
        continue;
      }
      double weight = (match.dateline || match.metonymic ? DATELINE : 1) * weight(match.first);
      String name = gazetteer.german(match.place);
      points.merge(name, weight, Double::sum);
      firsts.putIfAbsent(name, match.first);
    }
    return points.keySet().stream()
        .min(
            Comparator.<String>comparingDouble(name -> -points.get(name))
                .thenComparing(firsts::get)
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code der Vertrag von Lissabon} tells of no town. */
  private boolean namesTreaty(Match match) {
    return match.first > 1
        && words.word(match.first - 1).equals("von")
        && (roles[match.first - 2] & Role.TREATY.bit()) != 0;
  }

  private double weight(int token) {
    int begin = words.begin(token);
    if (topic.isEmpty()) {
      return begin < OPENING ? WEIGHTY : 1;
    }
    int at = codePoints.fromUtf16(begin);
    for (Span span : topic) {
      if (span.begin() <= at && at < span.end()) {
        return WEIGHTY;
      }
    }
    return 1;
  }
}
