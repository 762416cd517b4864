package org.pressespiegel.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pressespiegel.language.GivenNames;
import org.pressespiegel.language.Spelling;
import org.pressespiegel.language.Verb;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.language.VerbIndex;
import org.pressespiegel.text.Endings;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordCache;
import org.pressespiegel.text.WordMap;
import org.pressespiegel.text.WordTable;

/** The word tables of this package, ready to be asked. */
final class Lexicon {

  /** What a name mostly is where it is no place. */
  enum Homonym {
    NONE,
    WORD,
    PHRASE,
    PERSON,
    ORGANISATION
  }

  /** Ends of nouns that tell what sort of place follows. */
  private static final Map<String, Integer> GENERIC_ENDS =
      Map.of(
          "stadt", Role.TOWN.bit(),
          "dorf", Role.TOWN.bit(),
          "ort", Role.TOWN.bit(),
          "gemeinde", Role.TOWN.bit(),
          "bezirk", 0,
          "provinz", Role.PROVINCE.bit(),
          "insel", 0,
          "viertel", 0,
          "region", 0);

  /** Ends of nouns for what states do to one another. */
  private static final List<String> DEED_ENDS =
      List.of(
          "streit",
          "krieg",
          "konflikt",
          "gespräche",
          "verhandlungen",
          "abkommen",
          "sanktionen",
          "beziehungen",
          "manöver",
          "übungen",
          "vertrag",
          "pakt");

  /** So many letters stand before the end of a compound at least. */
  private static final int SHORTEST_BEGINNING = 3;

  /** How many words are kept with their roles. */
  private static final int KEPT = 1 << 14;

  private static final int NOUNS =
      Role.ORG.bit()
          | Role.GENERIC.bit()
          | Role.TOWN.bit()
          | Role.PROVINCE.bit()
          | Role.FACILITY.bit()
          | Role.TITLE.bit()
          | Role.TREATY.bit();

  /** Before the particle of a verb whose subject acts in the active voice alone. */
  private static final String ACTIVE = "+";

  private static final Lexicon GERMAN = new Lexicon();

  private final Map<String, Integer> roles;
  private final Endings<Integer> ends;
  private final WordCache<Integer> rolesOfWords = new WordCache<>(KEPT, this::readRoles);
  private final Map<String, Homonym> homonyms;
  private final Map<String, String> cues;
  private final Map<String, String> lands;
  private final Map<String, String> adjectives;
  private final Map<String, Set<String>> acts;
  private final Set<String> actVerbs;
  private final Set<String> stateVerbs;

  private Lexicon() {
    Map<String, Integer> rolesOfEnds = new HashMap<>();
    Map<String, Integer> rolesOf = new HashMap<>();
    Map<String, Homonym> homonymOf = new HashMap<>();
    Map<String, String> placeOf = new HashMap<>();
    Map<String, String> landOf = new HashMap<>();
    Map<String, Set<String>> actsOf = new HashMap<>();
    Set<String> actVerbsOf = new HashSet<>();
    for (TableRow row : table("context.tsv", "word", "role").distinct("word", "role").rows()) {
      Role role = row.constant("role", Role.class);
      if (role == Role.ORG_SUFFIX) {
        rolesOfEnds.put(Spelling.swiss(row.word("word")), Role.ORG.bit());
      } else {
        rolesOf.merge(Spelling.swiss(row.word("word")), role.bit(), (a, b) -> a | b);
      }
    }
    for (String name : GivenNames.all()) {
      rolesOf.merge(Spelling.swiss(name), Role.FIRST_NAME.bit(), (a, b) -> a | b);
    }
    for (TableRow row : table("homonyms.tsv", "name", "kind").distinct("name").rows()) {
      homonymOf.put(NameKey.of(row.word("name")), row.constant("kind", Homonym.class));
    }
    for (TableRow row :
        table("adjectives.tsv", "adjective", "place", "country").distinct("adjective").rows()) {
      for (String ending : List.of("", "e", "en", "em", "er", "es")) {
        placeOf.put(row.word("adjective") + ending, NameKey.of(row.word("place")));
        if (!row.cell("country").isEmpty()) {
          landOf.put(row.word("adjective") + ending, row.cell("country"));
        }
      }
    }
    for (TableRow row :
        table("acts.tsv", "forms", "particle", "voice").distinct("forms", "particle").rows()) {
      row.word("forms");
      String voice = row.oneOf("voice", "any", "active").equals("any") ? "" : ACTIVE;
      for (String form : row.words("forms", ";")) {
        actsOf
            .computeIfAbsent(Spelling.swiss(form), f -> new HashSet<>())
            .add(voice + row.cell("particle"));
        for (VerbForm verb : VerbIndex.german().of(form)) {
          if (verb.shape() == VerbForm.Shape.INFINITIVE && verb.verb().infinitive().equals(form)) {
            actVerbsOf.add(row.cell("particle") + form);
          }
        }
      }
    }
    Set<String> stateVerbsOf = new HashSet<>();
    for (TableRow row : table("state_verbs.tsv", "verb").distinct("verb").rows()) {
      stateVerbsOf.add(row.word("verb"));
    }
    GENERIC_ENDS.forEach((end, more) -> rolesOfEnds.put(end, Role.GENERIC.bit() | more));
    DEED_ENDS.forEach(end -> rolesOfEnds.put(end, Role.DEED.bit()));
    ends = Endings.of(rolesOfEnds);
    roles = WordMap.copyOf(rolesOf);
    homonyms = WordMap.copyOf(homonymOf);
    cues = table("cues.tsv", "word", "country").byWord("word", row -> row.word("country"));
    adjectives = WordMap.copyOf(placeOf);
    lands = WordMap.copyOf(landOf);
    acts = WordMap.copyOf(actsOf);
    actVerbs = Set.copyOf(actVerbsOf);
    stateVerbs = Set.copyOf(stateVerbsOf);
  }

  static Lexicon german() {
    return GERMAN;
  }

  private static WordTable table(String name, String... columns) {
    return WordTable.of(Lexicon.class, name, columns);
  }

  /**
   * Returns the roles of a word as bits; nouns have theirs in the genitive, and as gender-fair
   * forms, too.
   */
  int roles(String printed) {
    return rolesOfWords.of(printed);
  }

  private int readRoles(String printed) {
    String word = Spelling.swiss(Spelling.feminine(printed));
    Integer found = roles.get(word);
    if (found != null) {
      return found;
    }
    int genitive = genitive(word);
    if (genitive != 0) {
      return genitive;
    }
    char first = word.charAt(0);
    if (!Character.isLetter(first)) {
      return 0;
    }
    if (Character.isLowerCase(first)) {
      return 0;
    }
    Integer ofEnd = ends.longest(word, 1, word.length() - SHORTEST_BEGINNING);
    return ofEnd == null ? 0 : ofEnd;
  }

  private int genitive(String word) {
    if (!word.endsWith("s") || !Character.isUpperCase(word.charAt(0))) {
      return 0;
    }
    int found = ofNoun(word.substring(0, word.length() - 1));
    return found == 0 && word.endsWith("es") ? ofNoun(word.substring(0, word.length() - 2)) : found;
  }

  private int ofNoun(String word) {
    return roles.getOrDefault(word, 0) & NOUNS;
  }

  /**
   * Returns whether a token is a verb of those who act, with its particle, if it has one, at the
   * end of the clause that ends before {@code clauseEnd}.
   *
   * @param active whether what may act is the subject of a clause in the active voice
   */
  boolean acts(SpacedWords words, int token, int clauseEnd, boolean active) {
    Set<String> particles = acts.get(Spelling.swiss(words.word(token)));
    if (particles == null) {
      return false;
    }
    String last = clauseEnd - 1 > token ? words.word(clauseEnd - 1) : "";
    return particles.contains("")
        || particles.contains(last)
        || active && (particles.contains(ACTIVE) || particles.contains(ACTIVE + last));
  }

  /** Returns whether a verb is one of those who act, its subject in the active voice. */
  boolean isAct(Verb verb) {
    return actVerbs.contains(verb.infinitive());
  }

  /** Returns whether a verb tells what is true of a land or befalls it, not what is done there. */
  boolean isState(Verb verb) {
    return stateVerbs.contains(verb.infinitive());
  }

  Homonym homonym(String key) {
    return homonyms.getOrDefault(key, Homonym.NONE);
  }

  /**
   * Returns the key of the place that an adjective such as {@code steirischen} is made of, or null.
   */
  String placeOfAdjective(String word) {
    return adjectives.get(word);
  }

  /** Returns the state that the land of an adjective lies in, {@code englischen}; or null. */
  String countryOfAdjective(String word) {
    return lands.get(word);
  }

  /** Returns the country that a word speaks of without naming it, or null. */
  String cue(String word) {
    return cues.get(word);
  }
}
