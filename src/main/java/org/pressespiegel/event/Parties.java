package org.pressespiegel.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.entity.Entity;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.language.Actors;
import org.pressespiegel.language.Agreement;
import org.pressespiegel.language.Arguments;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.NumberWords;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.SayingVerb;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.WordClass;
import org.pressespiegel.place.Institutions;

/** Tells who is meant by a phrase: names, descriptions, and pronouns by whom they refer to. */
final class Parties implements Arguments.Agency {

  /** How many of those spoken of before a pronoun may mean. */
  private static final int LATEST = 6;

  /** So many words in marks may still be a title. */
  private static final int LONGEST_TITLE = 5;

  /** How many tokens before {@code dortig} its place may stand. */
  private static final int LOOK_BACK = 60;

  private final Scan scan;
  private final Tokens tokens;
  private final Lexicon lexicon;

  private final Discourse discourse;

  Parties(Scan scan, Lexicon lexicon) {
    this.scan = scan;
    this.tokens = scan.tokens;
    this.lexicon = lexicon;
    this.discourse = scan.layers.discourse();
  }

  @Override
  public boolean isAgent(Phrase phrase) {
    Phrase meant = meant(phrase);
    return meant.kind() == Phrase.Kind.NOUN && discourse.isAgent(meant) && !isEvent(meant);
  }

  /** Who a pronoun is one or some of: {@code einer der Männer}; else the phrase itself. */
  static Phrase meant(Phrase phrase) {
    boolean partitive = phrase.kind() == Phrase.Kind.PRONOUN && phrase.genitive() != null;
    return partitive ? phrase.genitive() : phrase;
  }

  /** Whether the head names what happens, {@code Warnstreik}, whoever takes it for a name. */
  private boolean isEvent(Phrase phrase) {
    String head = tokens.lower(phrase.head());
    return lexicon.isEvent(head)
        && !Actors.isActor(head)
        && scan.nameEnd(phrase.head()) <= phrase.head() + 1;
  }

  @Override
  public boolean isTime(Phrase phrase) {
    return discourse.isTime(phrase);
  }

  @Override
  public boolean speaks(Clause clause, Phrase somebody, Phrase thing) {
    String who = tokens.lower(somebody.head());
    // "Hitzewellen forderten viele Opfer"
    boolean victim =
        lexicon.isA("DEAD", who) || lexicon.isA("HURT", who) || who.startsWith("opfer");
    return !victim
        && !lexicon.isA("WRITING", tokens.lower(thing.head()))
        && !org.pressespiegel.language.Predicate.of(clause, tokens, SayingVerb::isOne).isEmpty();
  }

  /** Remembers a party for pronouns to come. */
  void hear(Phrase phrase, Event.Party party, Discourse.Part part, boolean plural) {
    Entity entity =
        party.figure() == null ? null : scan.layers.names().entities().get(party.figure());
    char gender = plural ? 'p' : discourse.gender(phrase, entity);
    Discourse.Referent who =
        entity == null
            ? new Discourse.Referent(
                party.text(), OptionalInt.empty(), Optional.empty(), gender, false)
            : Discourse.referent(entity).in(gender);
    discourse.add(new Discourse.Appearance(phrase.head(), part, who, isAgent(phrase), phrase));
  }

  /** Returns who a phrase means; empty where it says nothing. */
  Optional<Event.Party> of(Phrase phrase, Phrase antecedent) {
    if (phrase == null) {
      return Optional.empty();
    }
    return switch (phrase.kind()) {
      case RELATIVE -> antecedent == null ? Optional.empty() : of(antecedent, null);
      case PRONOUN -> pronoun(phrase);
      case REFLEXIVE -> Optional.empty();
      case NOUN -> named(phrase);
    };
  }

  private Optional<Event.Party> pronoun(Phrase phrase) {
    if (meant(phrase) != phrase) {
      return of(meant(phrase), null);
    }
    String word = tokens.lower(phrase.head());
    String wanted =
        switch (word) {
          case "er", "ihn", "ihm" -> "mn";
          case "sie" -> phrase.canBe(Agreement.PLURAL & Agreement.NOMINATIVE) ? "fpn" : "fn";
          case "ihnen", "beide" -> "pn";
          case "ihr" -> "fn";
          case "diesen" -> "m";
          case "diesem" -> "mn";
          case "dieser", "der" -> phrase.canBe(Agreement.NOMINATIVE) ? "m" : "f";
          default -> "";
        };
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Predicate<Discourse.Appearance> fits = one -> wanted.indexOf(gender(one)) >= 0;
    Predicate<Discourse.Appearance> sure = fits.and(one -> gender(one) != 'n');
    // "zog sie in den Landtag ein": a person rather than the party told of last
    return personSpokenOf(phrase, sure)
        .or(() -> agentSpokenOf(phrase, sure))
        .or(() -> spokenOf(phrase, fits));
  }

  /** Returns who stands in the subject's place of a verb with {@code sie}, told its number. */
  Optional<Event.Party> they(Phrase pronoun, boolean plural) {
    return plural
        ? agentSpokenOf(pronoun, one -> gender(one) == 'p')
        : personSpokenOf(pronoun, one -> gender(one) == 'f')
            .or(() -> agentSpokenOf(pronoun, one -> gender(one) != 'p' && gender(one) != 'm'));
  }

  private Optional<Event.Party> personSpokenOf(
      Phrase phrase, Predicate<Discourse.Appearance> fits) {
    return agentSpokenOf(phrase, fits.and(one -> one.referent().person()));
  }

  private Optional<Event.Party> agentSpokenOf(Phrase phrase, Predicate<Discourse.Appearance> fits) {
    return spokenOf(phrase, fits.and(Discourse.Appearance::agent));
  }

  private static char gender(Discourse.Appearance one) {
    return one.referent().gender();
  }

  /** Returns the last one that fits of those that clauses before a phrase spoke of. */
  private Optional<Event.Party> spokenOf(Phrase phrase, Predicate<Discourse.Appearance> fits) {
    List<Discourse.Appearance> before = discourse.before(phrase.first());
    int left = LATEST;
    for (int at = before.size() - 1; at >= 0 && left > 0; at--) {
      Discourse.Appearance one = before.get(at);
      if (one.phrase() != null) {
        left--;
        if (fits.test(one)) {
          return of(one.phrase(), null);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a phrase is what somebody says, and no title: "bat darum, „das Verbot zu achten“". */
  private boolean isSaid(Phrase phrase) {
    return tokens.isQuotation(phrase.first())
        && scan.quotedWords(phrase.first()).stream().filter(w -> !w.isBlank()).count()
            > LONGEST_TITLE;
  }

  private Optional<Event.Party> named(Phrase phrase) {
    if (isSaid(phrase)) {
      return Optional.empty();
    }
    if (!phrase.parts().isEmpty()) {
      return joined(phrase);
    }
    Entity person = person(phrase);
    if (person == null && phrase.apposition() != null) {
      person = person(phrase.apposition());
    }
    if (person != null) {
      return Optional.of(
          new Event.Party(person.name(), person.no(), country(phrase, person).orElse(null)));
    }
    int described = discourse.described(phrase);
    if (described >= 0) {
      Entity meant = discourse.entity(described);
      return Optional.of(
          new Event.Party(meant.name(), meant.no(), country(phrase, meant).orElse(null)));
    }
    int begin = begin(phrase);
    String text = scan.words(begin, Math.max(begin + 1, phrase.end()));
    Entity figure = scan.nameEnd(phrase.head()) > 0 ? scan.entity(phrase.head()) : null;
    Entity within = figure;
    for (int token = begin; token < phrase.end() && within == null; token++) {
      within = scan.entity(token);
    }
    if (figure != null && phrase.head() == begin && scan.nameEnd(begin) == phrase.end()) {
      text = figure.name();
    } else if (phrase.genitive() != null) {
      Phrase genitive = phrase.genitive();
      text = text + " " + scan.words(genitive.first(), genitive.end());
    }
    if (text.codePoints().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    Integer no =
        within == null || scan.nameEnd(phrase.head()) == 0 && !isNamedIn(phrase, within)
            ? null
            : within.no();
    return Optional.of(new Event.Party(text, no, country(phrase, within).orElse(null)));
  }

  private boolean isNamedIn(Phrase phrase, Entity figure) {
    return figure.type() == EntityType.ORG && scan.entity(phrase.end() - 1) == figure;
  }

  private Optional<Event.Party> joined(Phrase phrase) {
    StringBuilder text = new StringBuilder();
    Integer figure = null;
    String country = null;
    int no = 0;
    for (Phrase part : phrase.parts()) {
      Optional<Event.Party> one = named(single(part));
      if (one.isEmpty()) {
        continue;
      }
      if (no == 0) {
        figure = one.get().figure();
        country = one.get().country();
      } else {
        text.append(no == phrase.parts().size() - 1 ? " und " : ", ");
      }
      text.append(one.get().text());
      no++;
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Event.Party(text.toString(), figure, country));
  }

  /** Returns one of several joined phrases by itself. */
  static Phrase single(Phrase part) {
    return part.parts().isEmpty()
        ? part
        : new Phrase(
            part.kind(),
            part.preposition(),
            part.first(),
            part.end(),
            part.head(),
            part.cases(),
            part.genitive(),
            List.of(),
            part.apposition());
  }

  private Entity person(Phrase phrase) {
    for (int token = phrase.first(); token < phrase.end(); token++) {
      Entity figure = scan.entity(token);
      boolean named = figure != null && figure.type() == EntityType.PER && scan.nameEnd(token) > 0;
      if (named && !isOwner(token, phrase, figure)) {
        return figure;
      }
    }
    return null;
  }

  /** {@code die Anwältin Ohlsens}: whose she is, and not who. */
  private boolean isOwner(int name, Phrase phrase, Entity figure) {
    String last = tokens.word(scan.nameEnd(name) - 1);
    return name > phrase.head()
        && last.length() > 3
        && last.endsWith("s")
        && figure.name().endsWith(last.substring(0, last.length() - 1))
        && tokens.lexeme(phrase.first()).isDeterminer()
        && !phrase.isOnly(Agreement.GENITIVE);
  }

  /** The first word that says something: no article, no number. */
  private int begin(Phrase phrase) {
    int begin = phrase.head();
    if (begin - 3 >= phrase.first() && tokens.word(begin - 2).equals("-")) {
      // "Industrie- und Handelskammer"
      begin -= 3;
    }
    while (begin > phrase.first() && isDescriptive(begin - 1)) {
      begin--;
    }
    return begin;
  }

  private boolean isDescriptive(int token) {
    String lower = tokens.lower(token);
    return tokens.isWord(token)
        && (!tokens.isCapitalised(token) || tokens.opens(token))
        && Agreement.determiner(lower) == 0
        && !WordClass.isKnown(lower)
        && NumberWords.of(lower).isEmpty()
        && !lower.equals("jahre")
        && !lower.startsWith("weiter")
        && !isPlacing(token, lower);
  }

  /** {@code stationierten} of {@code die im Irak stationierten Truppen} says nothing alone. */
  private boolean isPlacing(int token, String lower) {
    boolean participle = lower.endsWith("ten") || lower.endsWith("enen") || lower.endsWith("enden");
    if (!participle) {
      return false;
    }
    for (int at = token - 1; at > token - 4 && at > 0; at--) {
      if (tokens.lexeme(at).isPreposition()) {
        return tokens.lexeme(at - 1).isDeterminer();
      }
    }
    return false;
  }

  /** Returns the state that a phrase belongs to: named in it, or by an adjective. */
  Optional<String> country(Phrase phrase, Entity figure) {
    if (figure != null && figure.countryIso2() != null) {
      return Optional.of(figure.countryIso2());
    }
    int end = Math.min(tokens.size(), Math.max(phrase.fullEnd(), phrase.end()));
    for (int token = begin(phrase); token < end; token++) {
      if (tokens.lower(token).startsWith("dortig")) {
        return toldBefore(token);
      }
      Entity one = scan.entity(token);
      if (one != null && one.countryIso2() != null) {
        return Optional.of(one.countryIso2());
      }
      Event.Place spot = scan.place(token);
      if (spot != null && !spot.country().isEmpty()) {
        return Optional.of(spot.country());
      }
      Optional<String> word = lexicon.country(tokens.lower(token));
      if (word.isPresent()) {
        return word;
      }
    }
    // "Beamte aus Simbabwe", "die Außenministerin in Athen"
    if (end < tokens.size()) {
      String next = tokens.lower(end);
      boolean origin = next.equals("aus") || next.equals("in") || next.equals("von");
      Event.Place spot = origin && end + 1 < tokens.size() ? scan.place(end + 1) : null;
      if (spot != null && !spot.country().isEmpty()) {
        return Optional.of(spot.country());
      }
    }
    String role = figure == null || figure.role() == null ? "" : figure.role();
    return first(role, "[ -]", word -> lexicon.country(word.toLowerCase(Locale.ROOT)))
        .or(() -> ofInstitution(phrase))
        .or(() -> first(role, " ", Institutions::country));
  }

  /** {@code der CDU-Abgeordnete, die Ministerin (SPD)}: the state of a party or parliament. */
  private Optional<String> ofInstitution(Phrase phrase) {
    int end = Math.min(tokens.size(), Math.max(phrase.fullEnd(), phrase.end()));
    boolean bracket = end + 1 < tokens.size() && tokens.word(end).equals("(");
    for (int token = phrase.first(); token < (bracket ? end + 2 : end); token++) {
      Optional<String> found = Institutions.country(tokens.word(token));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The state of the last place before a token, for {@code das dortige Ministerium}. */
  private Optional<String> toldBefore(int token) {
    for (int at = token - 1; at >= 0 && at > token - LOOK_BACK; at--) {
      Event.Place spot = scan.place(at);
      if (spot != null && !spot.country().isEmpty()) {
        return Optional.of(spot.country());
      }
    }
    return Optional.empty();
  }

  /** What the first part of a role tells that tells something. */
  private static Optional<String> first(
      String role, String border, Function<String, Optional<String>> country) {
    return Stream.of(role.split(border))
        .filter(word -> !word.isEmpty())
        .flatMap(word -> country.apply(word).stream())
        .findFirst();
  }
}
