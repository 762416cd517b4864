package org.pressespiegel.place;

import java.util.List;
import java.util.Set;
import org.pressespiegel.place.Tokens.Gap;

/** Tells names that stand for a government, a team or an agreement: they act, or are acted on. */
final class Metonymy {

  private static final Set<String> SEATS =
      Set.of(
          "Kreml",
          "Weisses Haus",
          "Weisse Haus",
          "Weissen Haus",
          "Downing Street",
          "Pentagon",
          "Hofburg",
          "Elysee Palast",
          "Elysee",
          "Ballhausplatz",
          "Kanzleramt",
          "Wall Street",
          "Vatikan",
          "Heiliger Stuhl",
          "Blaues Haus");

  private static final Set<String> SEATS_OF_THE_UNION =
      Set.of("Brüssel", "Strassburg", "Genf", "Frankfurt", "Den Haag");

  private static final Set<String> AGAINST =
      Set.of("gegen", "mit", "an", "gegenüber", "durch", "von");

  private static final Set<String> SOURCES =
      Set.of(
          "Angaben",
          "Kreisen",
          "Reaktionen",
          "Signale",
          "Kritik",
          "Druck",
          "Drohungen",
          "Vorwürfe");

  private static final Set<String> MASCULINE =
      Set.of(
          "Irak",
          "Iran",
          "Libanon",
          "Sudan",
          "Südsudan",
          "Jemen",
          "Niger",
          "Tschad",
          "Kongo",
          "Vatikan",
          "Kosovo",
          "Kreml",
          "Heilige Stuhl");

  private final Gazetteer gazetteer;
  private final Tokens tokens;
  private final int[] roles;

  Metonymy(Gazetteer gazetteer, Tokens tokens, int[] roles) {
    this.gazetteer = gazetteer;
    this.tokens = tokens;
    this.roles = roles;
  }

  /** Marks the matches that do not mean the ground itself. */
  void mark(List<Match> matches) {
    for (Match match : matches) {
      match.metonymic = match.place != Gazetteer.NONE && !match.dateline && isMetonymic(match);
    }
  }

  private boolean isMetonymic(Match match) {
    Kind kind = gazetteer.kind(match.place);
    boolean seat = isSeat(match);
    boolean town = kind == Kind.CITY;
    boolean team = town && isScoreNear(match);
    if (kind != Kind.COUNTRY && !seat && !town) {
      return false;
    }
    int before = match.first - 1;
    if (team) {
      return !has(before, Role.IN) && !has(before, Role.FROM) || is(before, "bei");
    }
    if (tokens.gap(match.first) == Gap.SPACE || tokens.gap(match.first) == Gap.OTHER) {
      if (seat && is(before, "aus") && before > 0 && SOURCES.contains(tokens.word(before - 1))) {
        return true;
      }
      if (seat
          && before >= 0
          && AGAINST.contains(tokens.word(before))
          && !tokens.word(before).equals("von")
          && !tokens.word(before).equals("durch")) {
        return true;
      }
      if (has(before, Role.IN)
          || has(before, Role.FROM)
          || has(before, Role.CONTRACTED)
          || has(before, Role.GENERIC)
          || has(before, Role.FACILITY)
          || has(before, Role.WEAK)
              && !is(before, "und")
              && !is(before, "dass")
              && !is(before, "als")) {
        return false;
      }
    }
    if (match.genitive
        || isOblique(match, before)
        || has(before, Role.ARTICLE)
            && (has(before - 1, Role.IN)
                || has(before - 1, Role.FROM)
                || has(before - 1, Role.WEAK))) {
      return false;
    }
    boolean acts =
        seat && isVerbNear(match)
            || isNext(match.end, Role.VERB)
            || has(before, Role.VERB) && tokens.gap(match.first) == Gap.SPACE
            || is(before, "die") && has(before - 1, Role.VERB) && tokens.gap(before) == Gap.SPACE;
    boolean plays =
        town
            && (isNext(match.end, Role.SPORT)
                || has(before, Role.SPORT) && tokens.gap(match.first) == Gap.SPACE);
    return acts && (kind == Kind.COUNTRY || seat) || plays && !seat;
  }

  /** Whether the article is none of a subject: {@code die Regierung der Türkei}. */
  private boolean isOblique(Match match, int before) {
    return is(before, "dem")
        || is(before, "den")
        || is(before, "des")
        || is(before, "der") && !MASCULINE.contains(match.key);
  }

  private boolean isVerbNear(Match match) {
    for (int token = match.first - 1; token >= match.first - 5 && token >= 0; token--) {
      if (tokens.gap(token + 1) == Gap.END) {
        break;
      }
      if (has(token, Role.VERB)) {
        return true;
      }
    }
    return isNext(match.end, Role.VERB)
        || isNext(match.end + 1, Role.VERB) && tokens.gap(match.end) == Gap.SPACE;
  }

  private boolean isSeat(Match match) {
    return gazetteer.feature(match.place).equals("PPLC")
        || SEATS.contains(match.key)
        || SEATS_OF_THE_UNION.contains(match.key);
  }

  private boolean isScoreNear(Match match) {
    for (int token = match.end; token < Math.min(tokens.count() - 1, match.end + 4); token++) {
      if (tokens.gap(token) == Gap.END) {
        return false;
      }
      if (isNumber(token)
          && isNumber(token + 1)
          && tokens.end(token) + 1 == tokens.begin(token + 1)
          && tokens.text().charAt(tokens.end(token)) == ':'
          && tokens.end(token + 1) - tokens.begin(token) <= 5) {
        return true;
      }
    }
    return false;
  }

  private boolean isNumber(int token) {
    return Character.isDigit(tokens.word(token).charAt(0));
  }

  private boolean isNext(int token, Role role) {
    return has(token, role) && tokens.gap(token) == Gap.SPACE;
  }

  private boolean is(int token, String word) {
    return token >= 0 && token < tokens.count() && tokens.word(token).equals(word);
  }

  private boolean has(int token, Role role) {
    return token >= 0 && token < roles.length && (roles[token] & role.bit()) != 0;
  }
}
