package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.language.Actors;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Circumstance;
import org.pressespiegel.language.Offices;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.RoleWord;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.text.Span;

/**
 * The memory of an article: who is meant by its phrases, which of them can act, and who was spoken
 * of before a pronoun. Quotations and events read with the same one, quotations first; so whoever
 * was found to speak is known where events are told. It belongs to one thread.
 */
public final class Discourse implements Arguments.Agency {

  /** As what somebody was spoken of. */
  public enum Part {
    /** As who says what is quoted. */
    SPEAKER,
    /** As whom a sentence is about that quotes nothing. */
    TOPIC,
    /** As the subject of a clause. */
    SUBJECT,
    /** As another party to what a clause tells. */
    OBJECT
  }

  /**
   * Somebody or something that was spoken of.
   *
   * @param name the fullest name, else the words of the text
   * @param entityNo the entity of that name, if it is one
   * @param role office, profession or other description, if the text tells one
   * @param gender m, f, p (several) or n (unknown, or neuter)
   * @param person whether it is one person
   */
  public record Referent(
      String name, OptionalInt entityNo, Optional<String> role, char gender, boolean person) {

    /** Returns the same one, of whom words tell the gender. */
    public Referent in(char told) {
      return new Referent(name, entityNo, role, told, person);
    }
  }

  /**
   * A place where somebody was spoken of.
   *
   * @param token the head of the words
   * @param part as what
   * @param referent who
   * @param agent whether the words mean who can act
   * @param phrase the words; null where nobody asks for them
   */
  public record Appearance(int token, Part part, Referent referent, boolean agent, Phrase phrase) {}

  /** How likely a phrase acts or speaks: a thing or an event does not. */
  public static final int THING = 1;

  /** An organisation, an office, a state, people in general. */
  public static final int BODY = 2;

  /** A person. */
  public static final int PERSON = 3;

  /** How many mentions back a description looks. */
  private static final int FARTHEST = 12;

  private final Syntax syntax;
  private final Names names;
  private final Tokens tokens;

  /** By token the mention that it belongs to, or -1. */
  private final int[] mentions;

  /** By token whether it belongs to a temporal expression. */
  private final boolean[] times;

  /** In the order of the text. */
  private final List<Appearance> appearances = new ArrayList<>();

  /** What has been found out of phrases, each of which is asked for again and again. */
  private final Map<Phrase, Integer> animacies = new IdentityHashMap<>();

  /**
   * Makes the memory of an article that nobody has read yet.
   *
   * @param names who and what it names
   * @param times the spans of its temporal expressions
   */
  public Discourse(Syntax syntax, Names names, List<Span> times) {
    this.syntax = syntax;
    this.names = names;
    this.tokens = syntax.tokens();
    this.mentions = new int[tokens.size()];
    this.times = new boolean[tokens.size()];
    Arrays.fill(mentions, -1);
    for (int no = 0; no < names.mentions().size(); no++) {
      Span span = names.mentions().get(no).span();
      for (int token = first(span); isIn(token, span); token++) {
        if (begin(token) >= span.begin() && !tokens.isQuotation(token)) {
          mentions[token] = no;
        }
      }
    }
    for (Span span : times) {
      for (int token = first(span); isIn(token, span); token++) {
        this.times[token] |= !tokens.isQuotation(token);
      }
    }
  }

  private int first(Span span) {
    return tokens.at(syntax.document().codePoints().toUtf16(span.begin()));
  }

  private boolean isIn(int token, Span span) {
    return token < tokens.size() && begin(token) < span.end();
  }

  private int begin(int token) {
    Document document = syntax.document();
    return document.codePoints().fromUtf16(tokens.begin(token));
  }

  /** Returns the clauses and phrases that are read. */
  public Syntax syntax() {
    return syntax;
  }

  /** Returns who and what is named. */
  public Names names() {
    return names;
  }

  // ---- who is meant

  /** Returns the number of the mention that a token belongs to, or -1. */
  public int mention(int token) {
    return token < 0 || token >= mentions.length ? -1 : mentions[token];
  }

  /** Returns the number of the first mention in a phrase, or -1. */
  public int mention(Phrase phrase) {
    for (int at = phrase.first(); at < phrase.end(); at++) {
      if (mention(at) >= 0) {
        return mention(at);
      }
    }
    return -1;
  }

  /** Returns the entity that a mention names. */
  public Entity entity(int mention) {
    return names.entities().get(names.mentions().get(mention).entityNo());
  }

  /** Returns what is known of an entity. */
  public static Referent referent(Entity entity) {
    boolean person = entity.type() == EntityType.PER;
    return new Referent(
        entity.name(),
        OptionalInt.of(entity.no()),
        Optional.ofNullable(entity.role()),
        person ? entity.sex() : 'n',
        person);
  }

  // ---- who can act

  /** Returns whether a token is a noun for one person, {@code Ministerin}. */
  public boolean isPerson(int token) {
    return isAge(token)
        || tokens.isCapitalised(token) && RoleWord.of(tokens.word(token)).isPresent();
  }

  /** {@code die 54-Jährige} */
  public boolean isAge(int token) {
    return tokens.word(token).contains("-Jährige");
  }

  /** Returns how likely a phrase acts or speaks: 0 {@code es}, else of the constants here. */
  public int animacy(Phrase phrase) {
    return animacies.computeIfAbsent(phrase, this::readAnimacy);
  }

  private int readAnimacy(Phrase phrase) {
    if (phrase.kind() != Phrase.Kind.NOUN) {
      return tokens.lower(phrase.first()).equals("es") ? 0 : PERSON;
    }
    int mention = mention(phrase);
    // The noun may be the title of a name that has been marked as something else.
    boolean person = isPerson(phrase.head());
    if (mention >= 0 && !person) {
      return switch (names.mentions().get(mention).type()) {
        case PER -> PERSON;
        case ORG, LOC -> BODY;
        default -> THING;
      };
    }
    return person ? PERSON : Actors.isActor(tokens.lower(phrase.head())) ? BODY : THING;
  }

  @Override
  public boolean isAgent(Phrase phrase) {
    return animacy(phrase) >= BODY;
  }

  /** {@code ein Ende der Gewalt}: an article and a genitive make an argument of it. */
  private boolean isWhat(Phrase phrase) {
    return phrase.preposition().isEmpty()
        && phrase.genitive() != null
        && phrase.genitive().kind() == Phrase.Kind.NOUN
        && !isTime(phrase.genitive())
        && tokens.lower(phrase.first()).startsWith("ein")
        && tokens.lexeme(phrase.first()).isDeterminer();
  }

  @Override
  public boolean isTime(Phrase phrase) {
    int mention = mention(phrase.head());
    boolean person = mention >= 0 && names.mentions().get(mention).type() == EntityType.PER;
    // "August Mai sagte"
    return phrase.kind() == Phrase.Kind.NOUN
        && !person
        && (times[phrase.head()]
            || Circumstance.CIRCUMSTANCE.has(tokens.lower(phrase.head()))
                && !Circumstance.SUM.has(tokens.lower(phrase.head()))
                && !isWhat(phrase)
            || tokens.isNumber(phrase.head())
                && Circumstance.CIRCUMSTANCE.has(tokens.lower(phrase.head() + 1))
            || tokens.lower(phrase.head() + 1).equals("lang"));
  }

  // ---- who was spoken of

  /**
   * Returns the gender of whom a phrase means, as a pronoun would take it up: m, f, n, p.
   *
   * @param entity whom it names; or null
   */
  public char gender(Phrase phrase, Entity entity) {
    if (!phrase.parts().isEmpty() || phrase.isOnly(Agreement.PLURAL)) {
      return 'p';
    }
    if (entity != null && entity.type() == EntityType.PER) {
      return entity.sex();
    }
    Optional<RoleWord> role =
        tokens.isCapitalised(phrase.head())
            ? RoleWord.of(tokens.word(phrase.head()))
            : Optional.empty();
    if (role.isPresent() && role.get().sex() != 'n') {
      return role.get().sex();
    }
    if (isAge(phrase.head())) {
      return genderOfAge(phrase);
    }
    int cases = phrase.cases();
    if ((cases & Agreement.FEMININE) == cases) {
      return 'f';
    }
    return (cases & Agreement.MASCULINE) == cases ? 'm' : 'n';
  }

  /** {@code die 54-Jährige, der 54-Jährigen} is a woman, {@code der 54-Jährige} a man. */
  private char genderOfAge(Phrase phrase) {
    String article = tokens.lower(phrase.first());
    boolean inflected = tokens.lower(phrase.head()).endsWith("n");
    boolean woman = article.endsWith("e");
    return woman || inflected && article.endsWith("er") ? 'f' : 'm';
  }

  /**
   * Returns the number of the mention of the person whom a description takes up, the nearest one
   * before it: of that office, or, where the description says little, of that sex; or -1.
   *
   * @param phrase a phrase without a name: {@code die CDU-Politikerin}. Ages are those of unknown
   *     people, as of suspects
   */
  public int described(Phrase phrase) {
    String article = tokens.lower(phrase.first());
    boolean definite =
        phrase.head() > phrase.first()
            && Agreement.determiner(article) != 0
            && !Agreement.isIndefinite(article)
            && !phrase.isOnly(Agreement.PLURAL);
    if (!definite
        || phrase.genitive() != null
        || !isPerson(phrase.head())
        || isAge(phrase.head())) {
      return -1;
    }
    char sex = gender(phrase, null);
    String noun = RoleWord.of(tokens.word(phrase.head())).map(RoleWord::noun).orElse("");
    boolean little = isGeneral(noun);
    int first = countMentions(phrase.first());
    for (int no = first - 1; no >= 0 && no >= first - FARTHEST; no--) {
      Entity entity = entity(no);
      boolean fits =
          entity.type() == EntityType.PER
              && (entity.sex() == sex || entity.sex() == 'n' || sex == 'n')
              && (little || entity.role() != null && holds(entity.role(), noun));
      if (fits) {
        return no;
      }
    }
    return -1;
  }

  /** How many mentions begin before a token. */
  private int countMentions(int token) {
    int position = begin(token);
    int low = 0;
    int high = names.mentions().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.mentions().get(middle).span().begin() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns whether a noun says of a person too little to tell who is meant. */
  public static boolean isGeneral(String noun) {
    return noun.endsWith("olitiker")
        || noun.endsWith("olitikerin")
        || noun.equals("Mann")
        || noun.equals("Frau")
        || noun.equals("Experte")
        || noun.equals("Expertin");
  }

  /** Returns whether a role holds a noun, or another word for the same office. */
  public static boolean holds(String role, String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    for (String word : role.split(" ")) {
      String known = word.toLowerCase(Locale.ROOT);
      if (known.endsWith(lower)
          || known.length() > 5 && lower.endsWith(known)
          || Character.isUpperCase(word.codePointAt(0)) && Offices.same(word, noun)) {
        return true;
      }
    }
    return false;
  }

  /** Remembers that somebody was spoken of. */
  public void add(Appearance appearance) {
    int at = appearances.size();
    while (at > 0 && appearances.get(at - 1).token() > appearance.token()) {
      at--;
    }
    appearances.add(at, appearance);
  }

  /** Forgets what fits among the appearances from a token on. */
  public void forget(int from, Predicate<Appearance> fits) {
    appearances.subList(countBefore(from), appearances.size()).removeIf(fits);
  }

  /** Returns the appearances before a token, the latest last; a view. */
  public List<Appearance> before(int token) {
    return appearances.subList(0, countBefore(token));
  }

  private int countBefore(int token) {
    int low = 0;
    int high = appearances.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (appearances.get(middle).token() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
