package org.pressespiegel.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pressespiegel.language.RoleWord;
import org.pressespiegel.language.Spelling;

/** Looks the words of a text up: longest names first, from left to right. */
final class Sighting {

  private static final int SHORTEST_SHOUT = 4;
  private static final int SHORTEST_COMPOUND = 8;
  private static final int LONGEST_COMPOUND = 100;
  private static final int SHORTEST_PART = 4;
  private static final double ADJECTIVE = 0.6;
  private static final double PEOPLE = 0.35;
  private static final double COMPOUND = 0.8;
  private static final double CUE = 0.5;
  private static final double TOWNSMEN = 0.5;
  private static final int WELL_KNOWN = 15_000;

  /** Prominence of a name that needs no other mention, such as {@code Paris}. */
  private static final double EVERYBODY_KNOWS = 7.2;

  /** Prominence of provinces that may have an article: {@code das Saarland}. */
  private static final double KNOWN_PROVINCE = 6.2;

  /** What a name may be composed with, longest first. */
  private static final List<String> PREFIXES =
      List.of(
          "Nordost",
          "Nordwest",
          "Südost",
          "Südwest",
          "Zentral",
          "Mittel",
          "Nord",
          "Süd",
          "Ost",
          "West",
          "Groß",
          "Rest",
          "Ex",
          "Alt",
          "Neu");

  private static final List<String> LOWER_PREFIXES =
      List.of(
          "nordost",
          "nordwest",
          "südost",
          "südwest",
          "zentral",
          "mittel",
          "nord",
          "süd",
          "ost",
          "west");

  private final Gazetteer gazetteer;
  private final Lexicon lexicon;
  private final SpacedWords words;
  private final Evidence evidence;
  private final NameUses uses;
  private final Prominence prominence;
  private final int[] roles;
  private final List<Match> parts = new ArrayList<>();
  private final List<Match> firstParts = new ArrayList<>();
  private final StringBuilder key = new StringBuilder(64);
  private final Countries countries = Countries.standard();

  Sighting(
      Gazetteer gazetteer,
      Prominence prominence,
      Lexicon lexicon,
      NameUses uses,
      SpacedWords words,
      Evidence evidence) {
    this.gazetteer = gazetteer;
    this.prominence = prominence;
    this.uses = uses;
    this.lexicon = lexicon;
    this.words = words;
    this.evidence = evidence;
    this.roles = new int[words.count()];
    for (int i = 0; i < roles.length; i++) {
      roles[i] = lexicon.roles(words.word(i));
      if (roles[i] == 0 && startsSentence(i)) {
        roles[i] = lexicon.roles(words.word(i).toLowerCase(Locale.GERMAN));
      }
    }
  }

  private boolean startsSentence(int token) {
    Gap gap = words.gap(token);
    return (gap == Gap.END || gap == Gap.OTHER || gap == Gap.DOT) && words.isCapitalised(token);
  }

  boolean has(int token, Role role) {
    return token >= 0 && token < roles.length && (roles[token] & role.bit()) != 0;
  }

  /** Returns the names that are the first parts of words with a hyphen, once matches are read. */
  List<Match> firstParts() {
    return firstParts;
  }

  /** Returns the roles of every token, as bits. */
  int[] roles() {
    return roles;
  }

  /** Returns all names, none overlapping another; what only hints at a country goes to evidence. */
  List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    int at = 0;
    while (at < words.count()) {
      Match match = words.isCapitalised(at) ? longest(at) : null;
      if (match != null && match.end == at + 1 && isPrefix(at)) {
        match = null;
      }
      if (match == null) {
        clue(at, matches);
        at++;
      } else {
        at = match.end;
        place(match, matches);
      }
    }
    return matches;
  }

  /** {@code Südost-Asien} has nothing of the place that is called Südost. */
  private boolean isPrefix(int at) {
    return words.gap(at + 1) == Gap.HYPHEN
        && at + 1 < words.count()
        && words.isCapitalised(at + 1)
        && PREFIXES.contains(words.word(at));
  }

  private Match longest(int at) {
    String word = plain(words.word(at));
    key.setLength(0);
    NameKey.append(word, 0, word.length(), key);
    if (key.length() == 0) {
      return null;
    }
    if (word.equals("St") && words.gap(at + 1) == Gap.DOT) {
      key.setLength(0);
      key.append("Sankt");
    }
    int first = gazetteer.find(key);
    int most = first == Gazetteer.NONE ? 1 : gazetteer.longest(first);
    int end = at + 1;
    while (end < words.count() && end - at < most && joins(end)) {
      end++;
    }
    int[] lengths = new int[end - at];
    lengths[0] = key.length();
    for (int token = at + 1; token < end; token++) {
      key.append(' ');
      String next = plain(words.word(token));
      NameKey.append(next, 0, next.length(), key);
      lengths[token - at] = key.length();
    }
    for (int last = end; last > at; last--) {
      key.setLength(lengths[last - at - 1]);
      Match match = match(at, last);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private boolean joins(int token) {
    return switch (words.gap(token)) {
      case SPACE, HYPHEN, PAREN -> true;
      case DOT -> words.word(token - 1).length() <= 2;
      default -> false;
    };
  }

  private Match match(int first, int end) {
    int name = gazetteer.find(key);
    boolean named = gazetteer.isName(name);
    int length = key.length();
    if (length > SHORTEST_PART && key.charAt(length - 1) == 's') {
      key.setLength(length - 1);
      int stem = gazetteer.find(key);
      // "Islands" is the genitive of the country, though a district bears that name.
      if (gazetteer.isName(stem) && (!named || isCountry(stem) && !isCountry(name))) {
        return match(first, end, stem, true);
      }
      key.append('s');
    }
    return named ? match(first, end, name, false) : null;
  }

  private boolean isCountry(int name) {
    return gazetteer.kind(gazetteer.place(gazetteer.firstPosting(name))) == Kind.COUNTRY;
  }

  private Match match(int first, int end, int name, boolean genitive) {
    String found = key.toString();
    Lexicon.Homonym homonym =
        end == first + 1 && isFolded(first, name, genitive)
            ? Lexicon.Homonym.WORD
            : homonym(name, found, genitive);
    Match match = new Match(first, end, name, found, genitive, "", homonym);
    match.mostlyPlace =
        homonym == Lexicon.Homonym.NONE
            && sense(name, found, genitive, uses) == NameUse.Sense.PLACE;
    return match;
  }

  /** What the name mostly is where it is no place: by the table, else by how texts use it. */
  private Lexicon.Homonym homonym(int name, String found, boolean genitive) {
    // "Hamas" is no genitive of Hama.
    Lexicon.Homonym whole = genitive ? lexicon.homonym(found + "s") : Lexicon.Homonym.NONE;
    Lexicon.Homonym listed = whole == Lexicon.Homonym.NONE ? lexicon.homonym(found) : whole;
    return listed == Lexicon.Homonym.NONE ? used(name, found, genitive, uses) : listed;
  }

  /**
   * Whether only folding makes the word the name of a little known town: {@code zu Füßen} and
   * Füssen, {@code Virus} and Virú.
   */
  private boolean isFolded(int first, int name, boolean genitive) {
    String word = words.word(first);
    if (!genitive && word.indexOf('ß') < 0) {
      return false;
    }
    for (int at = gazetteer.firstPosting(name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      int place = gazetteer.place(at);
      if (gazetteer.kind(place) != Kind.CITY || prominence.of(at) >= EVERYBODY_KNOWS) {
        return false;
      }
      for (String own : List.of(gazetteer.name(place), gazetteer.german(place))) {
        if (own.indexOf(' ') >= 0 || !isFold(word, own, genitive)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isFold(String word, String own, boolean genitive) {
    char last = own.charAt(own.length() - 1);
    return word.indexOf('ß') >= 0 && own.indexOf('ß') < 0
        || genitive && last > 'z' && "äöüÄÖÜß".indexOf(last) < 0;
  }

  private NameUse.Sense sense(int name, String key, boolean genitive, NameUses known) {
    if (known.isEmpty()) {
      return NameUse.Sense.UNKNOWN;
    }
    Kind kind = prominence.likelyKind(name);
    if (kind == Kind.COUNTRY || kind == Kind.CONTINENT) {
      return NameUse.Sense.UNKNOWN;
    }
    boolean town =
        kind == Kind.CITY || kind == Kind.ADMIN && prominence.most(name) < KNOWN_PROVINCE;
    return known.sense(key, genitive, town);
  }

  private Lexicon.Homonym used(int name, String key, boolean genitive, NameUses known) {
    return switch (sense(name, key, genitive, known)) {
      case WORD -> Lexicon.Homonym.WORD;
      case PERSON -> Lexicon.Homonym.PERSON;
      default -> Lexicon.Homonym.NONE;
    };
  }

  /** Judges names of which nothing was known by how this very text uses them. */
  void know(List<Match> matches, NameUses own) {
    for (Match match : matches) {
      if (match.homonym == Lexicon.Homonym.NONE
          && match.prefix.isEmpty()
          && prominence.most(match.name) < EVERYBODY_KNOWS) {
        match.homonym = used(match.name, match.key, match.genitive, own);
      }
    }
  }

  /** {@code WIEN} is Wien; {@code USA} and {@code NRW} are names as they are. */
  private String plain(String word) {
    if (word.length() < SHORTEST_SHOUT) {
      return word;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return word;
      }
    }
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.GERMAN);
  }

  /** A name that is part of a longer word hints at a country; alone it is a match. */
  private void place(Match match, List<Match> matches) {
    boolean gluedBehind = words.gap(match.end) == Gap.HYPHEN && match.end < words.count();
    boolean gluedBefore = match.first > 0 && words.gap(match.first) == Gap.HYPHEN;
    if (gluedBefore && !matches.isEmpty() && last(matches).end == match.first) {
      Match before = last(matches);
      if (!gluedBehind && belongTogether(before, match)) {
        matches.remove(matches.size() - 1);
        matches.add(
            new Match(
                before.first,
                match.end,
                match.name,
                match.key,
                match.genitive,
                "",
                Lexicon.Homonym.NONE));
        last(matches).score = 1;
      } else if (!gluedBehind && !isElsewhere(before, match)) {
        matches.add(match);
      } else {
        hint(match);
      }
      return;
    }
    if (gluedBehind && !isPlaceName(match.end)) {
      firstParts.add(match);
      hint(match);
      return;
    }
    if (gluedBefore) {
      String before = words.word(match.first - 1);
      boolean town = match.homonym == Lexicon.Homonym.NONE || canBeDivided(match.name);
      if (PREFIXES.contains(before) && town) {
        matches.add(
            new Match(
                match.first - 1,
                match.end,
                match.name,
                match.key,
                match.genitive,
                before,
                Lexicon.Homonym.NONE));
      } else {
        hint(match);
      }
      return;
    }
    matches.add(match);
  }

  private boolean isPlaceName(int token) {
    return words.isCapitalised(token)
        && Optional.ofNullable(longest(token))
            .filter(next -> next.homonym == Lexicon.Homonym.NONE)
            .filter(next -> words.gap(next.end) != Gap.HYPHEN)
            .isPresent();
  }

  /** {@code Wien-Ottakring}, {@code Bozen-Gries}: the second lies in or beside the first. */
  private boolean belongTogether(Match first, Match second) {
    for (int a = gazetteer.firstPosting(first.name);
        a != Gazetteer.NONE;
        a = gazetteer.nextPosting(a)) {
      int place = gazetteer.place(a);
      for (int b = gazetteer.firstPosting(second.name);
          b != Gazetteer.NONE;
          b = gazetteer.nextPosting(b)) {
        int other = gazetteer.place(b);
        if (gazetteer.kind(place) == Kind.CITY
            && gazetteer.population(place) >= WELL_KNOWN
            && gazetteer.kind(other) == Kind.CITY
            && gazetteer.countryNo(place) == gazetteer.countryNo(other)
            && gazetteer.distanceKm(place, other) < 40) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a little known town that follows a hyphen has no namesake in the country of the place
   * before: the second half of {@code Auschwitz-Birkenau} is not Birkenau in Hesse.
   */
  private boolean isElsewhere(Match first, Match second) {
    int home = known(first.name);
    if (home == Gazetteer.NONE || prominence.most(second.name) >= EVERYBODY_KNOWS) {
      return false;
    }
    for (int at = gazetteer.firstPosting(second.name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      int place = gazetteer.place(at);
      if (gazetteer.kind(place) != Kind.CITY
          || gazetteer.countryNo(place) == gazetteer.countryNo(home)
          || gazetteer.population(place) >= WELL_KNOWN) {
        return false;
      }
    }
    return true;
  }

  private void hint(Match match) {
    if (match.homonym != Lexicon.Homonym.NONE) {
      return;
    }
    int place = known(match.name);
    if (place != Gazetteer.NONE) {
      boolean thoughtOf =
          gazetteer.kind(place) == Kind.COUNTRY || prominence.most(match.name) >= EVERYBODY_KNOWS;
      if (thoughtOf) {
        evidence.add(match.first, gazetteer.countryNo(place), place, COMPOUND);
      } else {
        parts.add(match);
      }
    }
  }

  /**
   * Takes the first parts of compounds for evidence whose names are places elsewhere in the
   * article: {@code Corona-Krise} says nothing of California, {@code Hanau-Anschlag} of Hanau only
   * where that is told of.
   */
  void confirm(List<Match> accepted) {
    for (Match part : parts) {
      accepted.stream()
          .filter(match -> match.key.equals(part.key) && match.place != Gazetteer.NONE)
          .findFirst()
          .ifPresent(
              match ->
                  evidence.add(
                      part.first, gazetteer.countryNo(match.place), match.place, COMPOUND));
    }
  }

  /** The place of a name that everybody thinks of: a country, a province, the largest town. */
  private int known(int name) {
    int best = Gazetteer.NONE;
    for (int at = gazetteer.firstPosting(name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      int place = gazetteer.place(at);
      if (gazetteer.country(place).isEmpty()) {
        continue;
      }
      if (gazetteer.kind(place) == Kind.COUNTRY) {
        return place;
      }
      if (gazetteer.isUsual(at)
          && (best == Gazetteer.NONE || gazetteer.population(place) > gazetteer.population(best))) {
        best = place;
      }
    }
    return best;
  }

  private static Match last(List<Match> matches) {
    return matches.get(matches.size() - 1);
  }

  private void clue(int at, List<Match> matches) {
    String word = Spelling.feminine(words.word(at));
    String cue = lexicon.cue(word);
    if (cue != null) {
      evidence.add(at, gazetteer.countryNo(cue), Gazetteer.NONE, CUE);
      return;
    }
    if (word.equals("US") || word.equals("UK")) {
      evidence.add(
          at, gazetteer.countryNo(word.equals("US") ? "US" : "GB"), Gazetteer.NONE, COMPOUND);
      return;
    }
    if (Character.isLowerCase(word.charAt(0))) {
      adjective(at, word);
      return;
    }
    if (!words.isCapitalised(at)) {
      return;
    }
    Optional<String> people = countries.ofInhabitant(word);
    if (people.isPresent()) {
      evidence.add(at, gazetteer.countryNo(people.get()), Gazetteer.NONE, PEOPLE);
    } else if (!adjective(at, word.toLowerCase(Locale.GERMAN))
        && !composed(at, word, matches)
        && !townsmen(at, word)) {
      compound(at, word);
    }
  }

  private boolean adjective(int at, String word) {
    if (word.length() < SHORTEST_PART || word.indexOf("sch") < 0 && word.indexOf("deutsch") < 0) {
      return false;
    }
    Optional<String> country = countries.ofAdjective(word);
    for (int i = 0; country.isEmpty() && i < LOWER_PREFIXES.size(); i++) {
      String prefix = LOWER_PREFIXES.get(i);
      if (word.startsWith(prefix)) {
        country = countries.ofAdjective(word.substring(prefix.length()));
      }
    }
    String name = lexicon.placeOfAdjective(word);
    if (country.isEmpty() && name != null) {
      int place = known(gazetteer.find(name));
      evidence.add(at, gazetteer.countryNo(place), place, ADJECTIVE);
      return true;
    }
    country.ifPresent(
        code -> evidence.add(at, gazetteer.countryNo(code), Gazetteer.NONE, ADJECTIVE));
    return country.isPresent();
  }

  /**
   * {@code Nordirak}, {@code Ostukraine}: a place; only countries, provinces and landscapes are.
   */
  private boolean composed(int at, String word, List<Match> matches) {
    for (String prefix : PREFIXES) {
      int rest = word.length() - prefix.length();
      if (rest < SHORTEST_PART || !word.startsWith(prefix)) {
        continue;
      }
      String base =
          Character.toUpperCase(word.charAt(prefix.length())) + word.substring(prefix.length() + 1);
      key.setLength(0);
      NameKey.append(base, 0, base.length(), key);
      Match match = match(at, at + 1);
      if (match != null && canBeDivided(match.name)) {
        Match whole =
            new Match(
                at, at + 1, match.name, match.key, match.genitive, prefix, Lexicon.Homonym.NONE);
        if (words.gap(at + 1) == Gap.HYPHEN && at + 1 < words.count()) {
          hint(whole);
        } else {
          matches.add(whole);
        }
        return true;
      }
    }
    return false;
  }

  private boolean canBeDivided(int name) {
    for (int at = gazetteer.firstPosting(name);
        at != Gazetteer.NONE;
        at = gazetteer.nextPosting(at)) {
      Kind kind = gazetteer.kind(gazetteer.place(at));
      if (kind == Kind.COUNTRY
          || kind == Kind.CONTINENT
          || kind == Kind.REGION && gazetteer.radiusKm(gazetteer.place(at)) >= 30
          || kind == Kind.ADMIN && gazetteer.population(gazetteer.place(at)) > 250_000) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code Wiener}, {@code Münchner}, {@code Kärntner}: the town or province that they are from.
   */
  private boolean townsmen(int at, String word) {
    int length = word.length();
    String stem =
        word.endsWith("er")
            ? word.substring(0, length - 2)
            : word.endsWith("ern") || word.endsWith("ers")
                ? word.substring(0, length - 3)
                : word.endsWith("erin")
                    ? word.substring(0, length - 4)
                    : word.endsWith("erinnen") ? word.substring(0, length - 7) : "";
    if (stem.length() < 3 || RoleWord.of(word).isPresent()) {
      // "Berater" are not of Berat.
      return false;
    }
    for (String base : bases(stem)) {
      key.setLength(0);
      NameKey.append(base, 0, base.length(), key);
      int name = gazetteer.find(key);
      if (gazetteer.isName(name)) {
        int place = known(name);
        if (place != Gazetteer.NONE
            && (gazetteer.kind(place) != Kind.CITY || gazetteer.population(place) >= WELL_KNOWN)
            && lexicon.homonym(base) == Lexicon.Homonym.NONE) {
          evidence.add(at, gazetteer.countryNo(place), place, TOWNSMEN);
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> bases(String stem) {
    List<String> bases = new ArrayList<>(List.of(stem, stem + "e", stem + "en"));
    if (stem.endsWith("n")) {
      bases.add(stem.substring(0, stem.length() - 1) + "en");
    }
    if (stem.endsWith("l")) {
      bases.add(stem.substring(0, stem.length() - 1) + "el");
    }
    return bases;
  }

  /** {@code Irakkrieg}, {@code Ukrainekrise}. */
  private void compound(int at, String word) {
    if (word.length() < SHORTEST_COMPOUND || word.length() > LONGEST_COMPOUND) {
      return;
    }
    int longest = word.length() - SHORTEST_PART;
    key.setLength(0);
    NameKey.append(word, 0, word.length(), key);
    for (int length = Math.min(longest, key.length()); length >= SHORTEST_PART; length--) {
      key.setLength(length);
      int name = gazetteer.find(key);
      if (gazetteer.isName(name)) {
        for (int p = gazetteer.firstPosting(name);
            p != Gazetteer.NONE;
            p = gazetteer.nextPosting(p)) {
          int place = gazetteer.place(p);
          if (gazetteer.kind(place) == Kind.COUNTRY) {
            evidence.add(at, gazetteer.countryNo(place), place, COMPOUND);
            return;
          }
        }
      }
    }
  }
}
