package org.pressespiegel.place;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pressespiegel.language.VerbIndex;
import org.pressespiegel.language.WordClass;

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

  /** Seats of international bodies and of high courts. */
  private static final Set<String> SEATS_OF_BODIES =
      Set.of("Brüssel", "Strassburg", "Genf", "Frankfurt", "Den Haag", "Karlsruhe");

  private static final Set<String> AGAINST = Set.of("gegen", "mit", "an", "gegenüber");

  private static final Set<String> BETWEEN =
      Set.of("gegen", "mit", "zwischen", "durch", "an", "und", "gegenüber");

  private static final Set<String> TOWARDS = Set.of("gegen", "mit", "gegenüber");

  private static final Set<String> NO_PREPOSITIONS =
      Set.of("und", "oder", "dass", "als", "auch", "sogar", "nur", "wie", "sowie");

  private static final Set<String> BEATEN = Set.of("gegen", "über", "bei", "mit", "zu", "von");

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

  /** Verbs of will and duty, which only those have who act. */
  private static final Set<String> INTENTS =
      Set.of(
          "will", "wollen", "wollte", "wollten", "möchte", "möchten", "muss", "müssen", "müsse",
          "musste", "mussten", "soll", "sollen", "sollte", "sollten", "darf", "dürfen", "dürfe");

  private static final int LONGEST_ATTRIBUTE = 3;
  private static final Pattern ATTRIBUTE = Pattern.compile("ganz|.{2,}(en|er|es|em|e)");

  private static final Set<String> PASSIVE =
      Set.of(
          "werden", "wird", "wurde", "wurden", "werde", "würden", "würde", "worden", "ist", "sind",
          "war", "waren", "sei", "seien", "gewesen");

  private static final Set<String> PERFECT =
      Set.of("hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten");

  private static final Set<String> SUBORDINATORS =
      Set.of(
          "dass", "weil", "wenn", "ob", "als", "während", "obwohl", "und", "aber", "denn", "doch",
          "auch", "sogar");

  private static final Set<String> PRONOUNS =
      Set.of("er", "sie", "ich", "wir", "man", "es", "ihr", "der", "die", "das", "wer");

  private static final int FAR = 60;
  private static final int LONGEST_ROW = 100;
  private static final int MANY_GAMES = 2;

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final SpacedWords words;
  private final int[] roles;

  Metonymy(Gazetteer gazetteer, Lexicon lexicon, SpacedWords words, int[] roles) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.words = words;
    this.roles = roles;
  }

  /** Marks the matches that do not mean the ground itself. */
  void mark(List<Match> matches) {
    boolean sport = isSport();
    for (int first = 0; first < matches.size(); ) {
      int last = first;
      while (last + 1 < matches.size()
          && last - first < LONGEST_ROW
          && isListed(matches.get(last), matches.get(last + 1))) {
        last++;
      }
      List<Match> row = matches.subList(first, last + 1);
      for (Match match : row) {
        match.metonymic =
            match.place != Gazetteer.NONE && !match.dateline && isMetonymic(match, row, sport);
      }
      first = last + 1;
    }
  }

  /** {@code Berlin und Paris}, {@code der Iran, Katar und die Emirate}. */
  private boolean isListed(Match match, Match next) {
    int between = next.first - match.end;
    if (match.dateline || between < 0 || between > 2) {
      return false;
    }
    Gap gap = words.gap(match.end);
    int token = match.end;
    if (gap == Gap.SPACE && (is(token, "und") || is(token, "oder") || is(token, "sowie"))) {
      token++;
    } else if (gap != Gap.COMMA && (gap != Gap.SLASH || between > 0)) {
      return false;
    }
    return token == next.first
        || token + 1 == next.first
            && (is(token, "der") || is(token, "die") || is(token, "das") || is(token, "den"))
            && words.gap(next.first) == Gap.SPACE;
  }

  private boolean isMetonymic(Match match, List<Match> row, boolean sport) {
    if (!match.prefix.isEmpty()) {
      return false;
    }
    Kind kind = gazetteer.kind(match.place);
    if ((kind == Kind.CITY || kind == Kind.COUNTRY) && isTeam(match, row, sport)) {
      return true;
    }
    boolean seat = isSeat(match);
    boolean state = kind == Kind.COUNTRY || seat;
    if (!state && kind != Kind.ADMIN && !isSeatOfProvince(match.place)) {
      return false;
    }
    int head = row.get(0).first;
    int before = beforeAttributes(head - 1);
    boolean article = has(before, Role.ARTICLE) && words.gap(before + 1) == Gap.SPACE;
    int determiner = before;
    if (article) {
      before--;
    }
    int begin = before + 1;
    int end = row.get(row.size() - 1).end;
    boolean joined = words.gap(begin) == Gap.SPACE;
    if (seat && head == match.first && words.gap(head) == Gap.END && isColon(match.end)) {
      return true;
    }
    if (joined && before >= 0) {
      if (isDeed(match, before) && state) {
        return true;
      }
      if (state && !match.genitive && TOWARDS.contains(words.word(before)) && acts(begin, end)) {
        return true;
      }
      if (has(before, Role.IN)
          || has(before, Role.FROM)
          || has(before, Role.CONTRACTED)
          || has(before, Role.GENERIC)
          || has(before, Role.FACILITY)
          || isPreposition(before)) {
        return false;
      }
    }
    if (match.genitive) {
      return false;
    }
    boolean oblique = article && isOblique(row.get(0), determiner);
    boolean noun = joined && before >= 0 && words.isCapitalised(before) && !startsClause(before);
    if (noun && (oblique || !state)) {
      return false;
    }
    if (acts(begin, end)) {
      return true;
    }
    if (state && !oblique && !noun && intends(begin, end)) {
      return true;
    }
    return seat
        && !oblique
        && !noun
        && (isNext(end, Role.VERB)
            || joined && has(before, Role.VERB)
            || isNext(end + 1, Role.VERB) && words.gap(end) == Gap.SPACE);
  }

  /** {@code Streit mit Moskau}, {@code Drohungen Pjöngjangs}, {@code nach Angaben aus Kiew}. */
  private boolean isDeed(Match match, int before) {
    if (match.genitive) {
      return isSeat(match) && has(before, Role.DEED);
    }
    if (is(before, "aus") && isSeat(match) && has(before - 1, Role.DEED)) {
      return true;
    }
    if (isSeat(match) && AGAINST.contains(words.word(before))) {
      return true;
    }
    return BETWEEN.contains(words.word(before)) && has(before - 1, Role.DEED)
        || has(before, Role.DEED) && is(match.first - 1, "der");
  }

  /** {@code Pjöngjang: Seoul plant einen Angriff}. */
  private boolean isColon(int end) {
    int at = words.end(end - 1);
    return end < words.count() && words.text().startsWith(": ", at) && words.begin(end) - at <= 3;
  }

  /**
   * Returns the word before the adjectives of a name, where that is a preposition or an article:
   * {@code in ganz Deutschland}, {@code im grün regierten Berlin}; else the word given.
   */
  private int beforeAttributes(int token) {
    int before = token;
    while (before > 0
        && token - before < LONGEST_ATTRIBUTE
        && words.gap(before + 1) == Gap.SPACE
        && Character.isLowerCase(words.word(before).charAt(0))
        && roles[before] == 0) {
      before--;
    }
    boolean attribute =
        before < token
            && before >= 0
            && words.gap(before + 1) == Gap.SPACE
            && ATTRIBUTE.matcher(words.word(token)).matches();
    return attribute
            && (has(before, Role.IN)
                || has(before, Role.FROM)
                || has(before, Role.CONTRACTED)
                || has(before, Role.ARTICLE))
        ? before
        : token;
  }

  private boolean isPreposition(int token) {
    return has(token, Role.WEAK)
        && !NO_PREPOSITIONS.contains(words.word(token).toLowerCase(Locale.GERMAN));
  }

  private boolean startsClause(int token) {
    return isBorder(words.gap(token));
  }

  /** Whether the clause around the words holds a verb of those who act. */
  private boolean acts(int begin, int end) {
    int from = begin;
    while (from > 0 && begin - from < FAR && !isBorder(words.gap(from))) {
      from--;
    }
    int to = end;
    while (to < words.count() && to - end < FAR && !isBorder(words.gap(to))) {
      to++;
    }
    // Of some verbs only the subject acts, and only in the active voice.
    boolean subject = isSubject(begin) || isBehindVerb(begin);
    boolean active = subject && !isPassive(from, to);
    for (int token = from; token < to; token++) {
      if ((token < begin || token >= end)
          && !has(token - 1, Role.ARTICLE)
          && lexicon.acts(words, token, to, active)) {
        return true;
      }
    }
    return false;
  }

  /** {@code nun meldet Russland}, {@code so hat Italien}: the subject stands behind the verb. */
  private boolean isBehindVerb(int begin) {
    int verb = begin - 1;
    return verb >= 0
        && words.gap(begin) == Gap.SPACE
        && Character.isLowerCase(words.word(verb).charAt(0))
        && (PERFECT.contains(words.word(verb))
            || INTENTS.contains(words.word(verb))
            || VerbIndex.german().isStated(words.word(verb)))
        && !isFilled(verb - 1);
  }

  /** Whether a clause has an auxiliary of the passive, and none of the perfect. */
  private boolean isPassive(int from, int to) {
    boolean passive = false;
    for (int token = from; token < to; token++) {
      String word = words.word(token);
      if (PERFECT.contains(word)) {
        return false;
      }
      passive |= PASSIVE.contains(word);
    }
    return passive;
  }

  /** {@code Schweden will prüfen}, {@code nun muss Deutschland handeln}. */
  private boolean intends(int begin, int end) {
    if (isIntent(end) && words.gap(end) == Gap.SPACE) {
      return isSubject(begin) && !isPronoun(end + 1);
    }
    return isIntent(begin - 1) && words.gap(begin) == Gap.SPACE && !isFilled(begin - 2);
  }

  /** Whether a noun or a pronoun before the verb is its subject: {@code Er will Italien sehen}. */
  private boolean isFilled(int token) {
    return isPronoun(token)
        || token >= 0
            && words.gap(token + 1) == Gap.SPACE
            && words.isCapitalised(token)
            && !WordClass.isKnown(words.word(token).toLowerCase(Locale.GERMAN));
  }

  private boolean isIntent(int token) {
    return token >= 0 && token < words.count() && INTENTS.contains(words.word(token));
  }

  /** Whether nothing stands before that could be a subject itself: {@code was er an China will}. */
  private boolean isSubject(int begin) {
    int before = begin - 1;
    return before < 0
        || isBorder(words.gap(begin))
        || SUBORDINATORS.contains(words.word(before).toLowerCase(Locale.GERMAN));
  }

  private boolean isPronoun(int token) {
    return token >= 0 && PRONOUNS.contains(words.word(token).toLowerCase(Locale.GERMAN));
  }

  private static boolean isBorder(Gap gap) {
    return gap != Gap.SPACE && gap != Gap.HYPHEN && gap != Gap.SLASH && gap != Gap.DOT;
  }

  /** Whether the article is none of a subject: {@code die Regierung der Türkei}. */
  private boolean isOblique(Match match, int before) {
    return is(before, "dem")
        || is(before, "den")
        || is(before, "des")
        || is(before, "der") && !MASCULINE.contains(match.key);
  }

  private boolean isTeam(Match match, List<Match> row, boolean sport) {
    int before = match.first - 1;
    boolean joined = words.gap(match.first) == Gap.SPACE;
    if (joined && (has(before, Role.IN) || has(before, Role.CONTRACTED))) {
      return false;
    }
    boolean beaten = joined && BEATEN.contains(before < 0 ? "" : words.word(before));
    if (joined && has(before, Role.FROM) && !beaten) {
      return false;
    }
    if (isScoreNear(match)) {
      return true;
    }
    boolean plays =
        isNext(row.get(row.size() - 1).end, Role.SPORT)
            || joined && has(before, Role.SPORT) && words.gap(before) != Gap.END;
    return (sport || isScoreInSentence(match))
        && (plays || beaten && (is(before, "gegen") || is(before, "über")));
  }

  private boolean isScoreInSentence(Match match) {
    for (int token = match.end; token < words.count() && token < match.end + FAR; token++) {
      if (isScore(token)) {
        return true;
      }
      if (words.gap(token) == Gap.END) {
        return false;
      }
    }
    return false;
  }

  /** Whether the text tells of games: results, or words of sports again and again. */
  private boolean isSport() {
    int games = 0;
    for (int token = 0; token < words.count(); token++) {
      if (isScore(token) || has(token, Role.GAME)) {
        games++;
      }
    }
    return games >= MANY_GAMES;
  }

  private boolean isScoreNear(Match match) {
    for (int token = match.end; token < Math.min(words.count(), match.end + 4); token++) {
      if (words.gap(token) == Gap.END) {
        break;
      }
      if (isScore(token)) {
        return true;
      }
    }
    for (int token = match.first - 1; token >= Math.max(0, match.first - 6); token--) {
      if (isScore(token) && token > 0) {
        return BEATEN.contains(words.word(match.first - 1));
      }
      if (words.gap(token) == Gap.END && !isNumber(token)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a result begins at the token: {@code 2:1}, {@code 98:101}, and no time of day. */
  private boolean isScore(int token) {
    if (token + 1 >= words.count()
        || !isNumber(token)
        || !isNumber(token + 1)
        || words.end(token) + 1 != words.begin(token + 1)
        || words.text().charAt(words.end(token)) != ':') {
      return false;
    }
    String second = words.word(token + 1);
    return (second.length() == 1 || words.word(token).length() > 1 && second.charAt(0) != '0')
        && !is(token + 2, "Uhr");
  }

  /** {@code Wiesbaden lehnt ab}: capitals of the German, Austrian and Swiss states. */
  private boolean isSeatOfProvince(int place) {
    String country = gazetteer.country(place);
    return gazetteer.feature(place).equals("PPLA")
        && (country.equals("DE") || country.equals("AT") || country.equals("CH"));
  }

  private boolean isSeat(Match match) {
    return gazetteer.feature(match.place).equals("PPLC")
        || SEATS.contains(match.key)
        || SEATS_OF_BODIES.contains(match.key);
  }

  private boolean isNumber(int token) {
    return Character.isDigit(words.word(token).charAt(0));
  }

  private boolean isNext(int token, Role role) {
    return has(token, role) && words.gap(token) == Gap.SPACE;
  }

  private boolean is(int token, String word) {
    return token >= 0 && token < words.count() && words.word(token).equals(word);
  }

  private boolean has(int token, Role role) {
    return token >= 0 && token < roles.length && (roles[token] & role.bit()) != 0;
  }
}
