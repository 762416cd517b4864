package org.pressespiegel.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pressespiegel.language.GivenNames;
import org.pressespiegel.language.RoleWord;
import org.pressespiegel.language.Spelling;
import org.pressespiegel.language.Words;

/**
 * Reads offices, professions and titles beside the names of persons: {@code Bundeskanzlerin Angela
 * Merkel}, {@code der Sprecher der Miliz Kataib Hisbollah, Mohammed Muhi,}, {@code Hans Meier (54),
 * Bürgermeister von Kirkuk,}, {@code Meier ist seit 2011 Fraktionschef der CDU}.
 */
final class RoleReader {

  private static final int LONGEST = 14;
  private static final Set<String> FORMER =
      Set.of("früher", "ehemals", "einst", "zuletzt", "bisher", "damals", "vormals", "zuvor");
  private static final Set<String> ADVERBS =
      Set.of("auch", "nun", "jetzt", "heute", "inzwischen", "zugleich", "neuer", "neue", "seit");
  private static final Set<String> COPULAS = Set.of("ist", "war", "wird", "wurde", "bleibt");
  private static final Set<String> FOLLOWERS =
      Set.of("aus", "von", "vom", "in", "im", "der", "die", "und", "sowie");
  private static final Set<String> RANKS =
      Set.of(
          "Oberst",
          "General",
          "Major",
          "Hauptmann",
          "Admiral",
          "Leutnant",
          "Kardinal",
          "Ajatollah",
          "Ayatollah",
          "Scheich",
          "Generaloberst",
          "Generalmajor",
          "Generalleutnant",
          "Professor",
          "Brigadegeneral",
          "Oberstleutnant",
          "Grossayatollah",
          "Prinz",
          "Prinzessin",
          "Graf");

  /** Of these it matters whose they are. */
  private static final Set<String> RELATIONS =
      Set.of(
          "Bruder",
          "Halbbruder",
          "Schwester",
          "Vater",
          "Mutter",
          "Sohn",
          "Tochter",
          "Onkel",
          "Tante",
          "Frau",
          "Mann",
          "Ehefrau",
          "Ehemann",
          "Witwe",
          "Witwer",
          "Enkel",
          "Enkelin",
          "Grossvater",
          "Grossmutter",
          "Neffe",
          "Nichte",
          "Cousin",
          "Cousine",
          "Schwager",
          "Freund",
          "Freundin",
          "Gattin",
          "Gatte",
          "Kollege",
          "Kollegin",
          "Junge",
          "Lebensgefährte",
          "Lebensgefährtin",
          "Amtskollege",
          "Amtskollegin");

  /** Endings of nouns that are no persons. */
  private static final Set<String> ABSTRACT =
      Set.of("ung", "heit", "keit", "schaft", "tion", "tät", "ismus", "nis", "ruf", "tum", "ment");

  /** Small words inside foreign names. */
  private static final Set<String> FOREIGN = Set.of("of", "de", "for", "the", "and", "la", "del");

  private final Scene scene;
  private final Words words;

  /** By word the name that holds it, or null. */
  private final Found[] names;

  RoleReader(Scene scene, List<Found> names) {
    this.scene = scene;
    this.words = scene.words();
    this.names = new Found[words.size() + 1];
    for (Found name : names) {
      int end = scene.endWord(name);
      for (int word = scene.firstWord(name); word < end; word++) {
        this.names[word] = name;
      }
    }
  }

  /**
   * Returns the most that the sentence says of the person.
   *
   * @param base the person's name in the nominative
   */
  Role read(Found person, String base) {
    boolean genitive = !base.equals(scene.surface(person));
    int first = scene.firstWord(person);
    int end = scene.endWord(person);
    int begin = first;
    char sex = 'n';
    while (isTitle(begin - 1) && isJoined(begin)) {
      String told = NameWords.TITLES.get(words.get(begin - 1));
      sex = told.charAt(0) == '-' ? sex : told.charAt(0);
      begin--;
    }
    Role phrase = genitive ? Role.NONE : beforePhrase(begin, end);
    Role before = phrase.weight() > 0 ? phrase : before(begin, end - first > 1, genitive);
    boolean rank = phrase.weight() == 0 && before.weight() > 0 && isAfterComma(begin - 1);
    Role earlier = rank && !genitive ? beforePhrase(begin - 1, end) : Role.NONE;
    Role after = after(end);
    Role copula = copula(first, end);
    Role best = before;
    for (Role role : List.of(earlier, after, copula)) {
      best = role.weight() > best.weight() ? role : best;
    }
    char told = sex != 'n' ? sex : best.sex();
    return new Role(best.text(), best.noun(), told, best.weight());
  }

  private boolean isTitle(int word) {
    return NameWords.TITLES.containsKey(words.get(word));
  }

  /** Returns whether only a blank, or the full stop of a title, stands before the word. */
  private boolean isJoined(int word) {
    return words.isSpaced(word)
        || words.gap(word).startsWith(".") && words.gap(word).substring(1).isBlank();
  }

  private boolean inSentence(int word, int other) {
    return word >= 0
        && other < words.size()
        && scene.inOneSentence(words.begin(word), words.end(other));
  }

  private boolean isFree(int word) {
    return word >= 0 && word < words.size() && names[word] == null;
  }

  // Before the name: Außenminister Heiko Maas, Hessens Gesundheitsministerin, der General.

  private Role before(int begin, boolean fullName, boolean genitive) {
    int word = begin - 1;
    if (!isFree(word) || !isJoined(begin) || !inSentence(word, begin)) {
      return Role.NONE;
    }
    String article = article(word);
    if (genitive && !article.isEmpty()) {
      // The lawyer of Samani: die Anwältin Samanis.
      return Role.NONE;
    }
    Optional<RoleWord> role =
        RoleWord.read(words.get(word), article)
            .or(() -> fullName && !genitive ? unlisted(word, article) : Optional.empty());
    return role.map(r -> told(word, r, "", 2)).orElse(Role.NONE);
  }

  /** A noun between an article, a verb or the sentence's beginning and a full name is a role. */
  private Optional<RoleWord> unlisted(int word, String article) {
    String noun = words.get(word);
    boolean fit =
        words.isCapitalised(word)
            && noun.length() > 3
            && !Words.isCapitals(noun)
            && !RoleWord.isNone(noun)
            && ABSTRACT.stream().noneMatch(noun::endsWith)
            && !NameWords.isSmall(NameWords.lower(noun));
    String given = words.get(word + 1);
    boolean isPerson = GivenNames.has(given);
    boolean afterVerb =
        isPerson
            && (scene.beginsSentence(word)
                || words.isSpaced(word) && NameWords.isVerb(words.get(word - 1)));
    boolean afterArticle = article.equals("der") || article.equals("die") || article.equals("dem");
    if (!fit || !afterVerb && !afterArticle) {
      return Optional.empty();
    }
    char sex = article.equals("die") ? 'f' : article.equals("dem") ? 'm' : 'n';
    return Optional.of(new RoleWord(noun, noun.endsWith("in") ? 'f' : sex));
  }

  /** The article before a noun and its adjectives, in small letters, or nothing. */
  private String article(int noun) {
    int word = phraseBegin(noun);
    String before = words.isSpaced(word) ? NameWords.lower(words.get(word - 1)) : "";
    return NameWords.isArticle(before) ? before : "";
  }

  /** The first of the adjectives before a noun, or the noun. */
  private int phraseBegin(int noun) {
    int word = noun;
    while (word > 0 && words.isSpaced(word) && isAdjective(word - 1)) {
      word--;
    }
    return word;
  }

  private boolean isAdjective(int word) {
    String letters = words.get(word);
    return isFree(word)
        && letters.length() > 3
        && !NameWords.isSmall(NameWords.lower(letters))
        && letters.matches(".*e[nrsm]?")
        && (!words.isCapitalised(word) || isRoleAdjective(letters) || scene.beginsSentence(word));
  }

  private static boolean isRoleAdjective(String word) {
    String stem = NameWords.lower(word).replaceFirst("e[nrsm]?$", "");
    return stem.endsWith("isch") && stem.length() > 5
        || NameWords.ROLE_ADJECTIVES.contains(stem)
        || stem.length() > 7 && stem.endsWith("politisch");
  }

  /** Puts adjectives, the one whose office it is, and what follows the noun around it. */
  private Role told(int noun, RoleWord role, String complement, int weight) {
    StringBuilder text = new StringBuilder(role.noun()).append(complement);
    int word = noun;
    boolean adjectives = false;
    while (word > 0 && words.isSpaced(word) && isAdjective(word - 1)) {
      word--;
      if (isRoleAdjective(words.get(word)) && !adjectives) {
        text.insert(0, declined(words.get(word), role.sex(), role.noun()) + " ");
      } else {
        adjectives = true;
      }
    }
    int more = 0;
    if (word > 0 && words.isSpaced(word) && names[word - 1] != null) {
      Found owner = names[word - 1];
      String surface = scene.surface(owner);
      if (isGenitive(surface, owner) && inSentence(word - 1, noun)) {
        text.insert(0, surface + " ");
        more = 1;
      }
    } else if (word > 0 && isOwnerWithApostrophe(word)) {
      Found owner = names[word - 1];
      String surface = scene.surface(owner);
      text.insert(0, surface + (isGenitive(surface, owner) && !surface.endsWith("s") ? " " : "' "));
      more = 1;
    }
    if (RELATIONS.contains(Spelling.swiss(role.noun())) && complement.isEmpty()) {
      return more > 0
          ? new Role(text.toString(), role.noun(), role.sex(), 1)
          : new Role(null, "", role.sex(), 0);
    }
    boolean rank = RANKS.contains(Spelling.swiss(role.noun())) && complement.isEmpty() && more == 0;
    int told = complement.isEmpty() ? weight + more : Math.max(weight, 1);
    return new Role(text.toString(), role.noun(), role.sex(), rank ? 1 : told);
  }

  private static boolean isGenitive(String surface, Found owner) {
    char last = surface.charAt(surface.length() - 1);
    return last == '\''
        || last == '’'
        || last == 's' && !Words.isCapitals(surface) && owner != null;
  }

  private boolean isOwnerWithApostrophe(int word) {
    String gap = words.gap(word);
    return names[word - 1] != null && gap.length() == 2 && "'’".indexOf(gap.charAt(0)) >= 0;
  }

  private static String declined(String adjective, char sex, String noun) {
    String stem = adjective.replaceFirst("e[nrsm]?$", "");
    boolean neuter = noun.endsWith("mitglied") || noun.endsWith("oberhaupt");
    String ending = sex == 'f' ? "e" : neuter || noun.equals("Mitglied") ? "es" : "er";
    boolean small =
        !Character.isUpperCase(adjective.charAt(0)) || isOrdinary(stem) && stem.indexOf('-') < 0;
    return (small ? Character.toLowerCase(stem.charAt(0)) + stem.substring(1) : stem) + ending;
  }

  /** Adjectives of place keep their capital; so does the Oberste of a title. */
  private static boolean isOrdinary(String stem) {
    return stem.endsWith("isch") || NameWords.lower(stem).startsWith("ehemal");
  }

  // A phrase before the name: der Sprecher der Miliz Kataib Hisbollah, Mohammed Muhi, or without
  // the comma.

  private Role beforePhrase(int begin, int end) {
    int last = begin - 1;
    boolean comma = isAfterComma(begin);
    if (last < 0
        || !comma
            && (!words.isSpaced(begin) || RoleWord.read(words.get(last), article(last)).isPresent())
        || !inSentence(last, begin)
        || comma && !isClosed(end)) {
      return Role.NONE;
    }
    Role best = Role.NONE;
    for (int word = last; word >= 0 && last - word < LONGEST; word--) {
      if (word < last && !mayStandBetween(word + 1) || !inSentence(word, last)) {
        break;
      }
      if (isFree(word)) {
        String letters = words.get(word);
        String article = article(word);
        Optional<RoleWord> role = RoleWord.read(letters, article);
        boolean ofPerson = word < last && startsPerson(word + 1);
        boolean complete = comma || word < last && startsComplement(word + 1);
        if (role.isPresent() && !ofPerson && complete && beginsPhrase(word, article)) {
          boolean bare = word == last;
          best = told(word, role.get(), complement(word, last), bare ? 2 : 3);
        }
        if (!mayComplement(word)) {
          break;
        }
      }
    }
    return best;
  }

  private boolean isAfterComma(int word) {
    return word > 0 && words.gap(word).strip().equals(",");
  }

  private boolean startsComplement(int word) {
    String letters = words.get(word);
    return letters.equals("des") || letters.equals("der") || letters.equals("von");
  }

  /** Returns whether a noun has an article, an owner or nothing of its own sentence before it. */
  private boolean beginsPhrase(int noun, String article) {
    boolean owned = noun > 0 && names[noun - 1] != null && words.isSpaced(noun);
    boolean genitive = article.equals("des") || article.equals("eines");
    boolean determined =
        words.isSpaced(noun) && NameWords.isDeterminer(words.get(phraseBegin(noun) - 1));
    return !article.isEmpty() && !genitive
        || determined
        || genitive && !words.get(noun).equals("Rates")
        || owned
        || scene.beginsSentence(noun)
        || !words.isSpaced(noun);
  }

  /**
   * Returns whether only a blank or an abbreviation in brackets parts a word from the one before.
   */
  private boolean mayStandBetween(int word) {
    String gap = words.gap(word).strip();
    return gap.isEmpty()
        || gap.equals("(")
        || gap.equals(")")
        || gap.equals("&")
        || gap.equals(".")
        || gap.matches("[\"„“”»«]");
  }

  private boolean mayComplement(int word) {
    String letters = words.get(word);
    return words.isCapitalised(word)
        || Character.isDigit(letters.charAt(0))
        || NameWords.isArticle(letters)
        || NameWords.isPreposition(letters)
        || letters.equals("und")
        || FOREIGN.contains(letters)
        || isAdjective(word);
  }

  /** Returns whether an apposition may end behind the name. */
  private boolean isClosed(int end) {
    if (end >= words.size()) {
      return true;
    }
    String gap = words.gap(end).strip();
    return !gap.isEmpty() || FOLLOWERS.contains(words.get(end));
  }

  /** What stands behind the noun, without abbreviations in brackets. */
  private String complement(int noun, int last) {
    if (noun == last) {
      return "";
    }
    String behind = scene.text().substring(words.end(noun), words.end(last));
    return " " + Scene.spaced(behind.replaceAll("\\s*\\([^()]*\\)", "")).strip();
  }

  // Behind the name: Hans Meier (54), Bürgermeister von Kirkuk,

  private Role after(int end) {
    int word = end;
    int weight = 3;
    String gap = words.gap(word).strip();
    if (gap.equals("(")) {
      int open = word;
      while (word < words.size() && word - open < 4 && !words.gap(word).contains(")")) {
        word++;
      }
      gap = words.gap(word).strip();
      gap = gap.startsWith(")") ? gap.substring(1).strip() : "";
    }
    if (!gap.equals(",") || word >= words.size()) {
      return Role.NONE;
    }
    if (isAge(words.get(word)) && words.gap(word + 1).strip().equals(",")) {
      word++;
    }
    for (int skipped = 0; skipped < 4 && word < words.size(); skipped++, word++) {
      String letters = words.get(word);
      weight = FORMER.contains(letters) || letters.equals("bis") ? 1 : weight;
      boolean article = NameWords.isArticle(letters);
      boolean skip =
          FORMER.contains(letters)
              || ADVERBS.contains(letters)
              || letters.equals("bis")
              || article
              || Character.isDigit(letters.charAt(0));
      if (!skip || skipped > 0 && !words.isSpaced(word)) {
        break;
      }
      if (article) {
        word++;
        break;
      }
    }
    while (word + 1 < words.size()
        && words.isSpaced(word + 1)
        && isAdjective(word)
        && !words.isCapitalised(word)) {
      word++;
    }
    boolean owned =
        word + 1 < words.size()
            && names[word] != null
            && names[word] != names[word + 1]
            && words.isSpaced(word + 1)
            && isGenitive(scene.surface(names[word]), names[word]);
    return apposition(owned ? word + 1 : word, weight, end);
  }

  private static boolean isAge(String word) {
    return word.length() <= 2 && Character.isDigit(word.charAt(0));
  }

  private Role apposition(int noun, int weight, int from) {
    if (!isFree(noun) || !inSentence(from - 1, noun)) {
      return Role.NONE;
    }
    Optional<RoleWord> role = RoleWord.read(words.get(noun), article(noun));
    if (role.isEmpty() || noun + 1 < words.size() && startsPerson(noun + 1)) {
      return Role.NONE;
    }
    int last = complementEnd(noun);
    boolean ends =
        last + 1 >= words.size() || !words.isSpaced(last + 1) || !inSentence(noun, last + 1);
    if (!ends) {
      return Role.NONE;
    }
    return told(
        noun, role.get(), complement(noun, last), last > noun ? weight : Math.min(weight, 2));
  }

  private boolean startsPerson(int word) {
    return words.isSpaced(word) && names[word] != null && names[word].type() == EntityType.PER;
  }

  /** The last word of the phrase that begins with a noun. */
  private int complementEnd(int noun) {
    int last = noun;
    while (last + 1 < words.size()
        && last - noun < LONGEST
        && (isInsideName(last + 1)
            || (words.isSpaced(last + 1) || words.gap(last + 1).equals("- "))
                && mayComplement(last + 1))
        && inSentence(noun, last + 1)) {
      last++;
    }
    while (last > noun && !words.isCapitalised(last) && isFree(last)) {
      last--;
    }
    return last;
  }

  private boolean isInsideName(int word) {
    return names[word] != null && names[word] == names[word - 1];
  }

  // Meier ist seit 2011 Fraktionschef der CDU; Seit Mai ist Meier auch Umweltminister.

  private Role copula(int first, int end) {
    int word = end;
    boolean straight = words.isSpaced(end) && COPULAS.contains(words.get(end));
    boolean inverted = words.isSpaced(first) && COPULAS.contains(words.get(first - 1));
    if (!straight && !inverted) {
      return Role.NONE;
    }
    word += straight ? 1 : 0;
    boolean former = words.get(straight ? end : first - 1).equals("war");
    for (int skipped = 0; skipped < 3 && words.isSpaced(word); skipped++) {
      String letters = words.get(word);
      if (!ADVERBS.contains(letters) && !Character.isDigit(letters.charAt(0))) {
        break;
      }
      word++;
    }
    if (!isFree(word) || !words.isSpaced(word) || !inSentence(first, word)) {
      return Role.NONE;
    }
    Optional<RoleWord> role = RoleWord.read(words.get(word), "");
    if (role.isEmpty() || startsPerson(word + 1) && word + 1 < words.size()) {
      return Role.NONE;
    }
    int last = genitiveEnd(word);
    int weight = former ? 1 : last > word ? 3 : 2;
    return told(word, role.get(), complement(word, last), weight);
  }

  /** The end of a genitive or of a place behind the noun; anything else may belong to the verb. */
  private int genitiveEnd(int noun) {
    int word = noun + 1;
    boolean genitive =
        words.isSpaced(word) && Set.of("der", "des", "von").contains(words.get(word));
    if (!genitive || !words.isSpaced(word + 1) || !words.isCapitalised(word + 1)) {
      return noun;
    }
    int last = word + 1;
    Found name = names[last];
    while (name != null && last + 1 < words.size() && names[last + 1] == name) {
      last++;
    }
    return last;
  }
}
