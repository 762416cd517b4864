package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.List;
import org.pressespiegel.entity.KnownNouns;

/** Reads noun phrases: article, adjectives, nouns and names, genitives, {@code von X}. */
final class PhraseReader {

  private static final int MOST_ADJECTIVES = 5;
  private static final int MOST_GENITIVES = 4;

  private final Unit unit;

  PhraseReader(Unit unit) {
    this.unit = unit;
  }

  /** Returns the phrases among some items, in order. */
  List<NounPhrase> read(int from, int to) {
    List<NounPhrase> phrases = new ArrayList<>();
    boolean afterPreposition = false;
    int at = from;
    while (at < to) {
      if (isPreposition(at)) {
        afterPreposition = true;
        at++;
        continue;
      }
      NounPhrase phrase = at(at, to, afterPreposition);
      if (phrase == null) {
        // An adverb may stand between preposition and noun: seit etwa drei Jahren.
        afterPreposition &= unit.is(QuoteWords.Kind.ADVERB, at);
        at++;
      } else {
        phrases.add(phrase);
        at = Math.max(at + 1, phrase.to());
        // "in Berlin und Hamburg": the preposition goes on.
        afterPreposition &= unit.lower(at).equals("und") || unit.lower(at).equals("oder");
        at += afterPreposition ? 1 : 0;
      }
    }
    return phrases;
  }

  private boolean isPreposition(int at) {
    return unit.is(QuoteWords.Kind.PREPOSITION, at)
        && (!unit.isCapitalised(at) || at == 0 || !unit.isWord(at - 1))
        && !(unit.lower(at).equals("bis") && unit.is(QuoteWords.Kind.PREPOSITION, at + 1));
  }

  /** Returns the phrase that begins with an item, or null. */
  NounPhrase at(int from, int to, boolean afterPreposition) {
    if (!mayBegin(from, to)) {
      return null;
    }
    Item first = unit.item(from);
    boolean determined = isDeterminer(from);
    int core = core(from, to, determined);
    if (core >= to || !isNominal(core)) {
      if (first.is(QuoteWords.Kind.PRONOUN) || first.is("die") || first.is("der")) {
        boolean relative = !first.is(QuoteWords.Kind.PRONOUN);
        return relative
            ? null
            : new NounPhrase(from, from, from + 1, from, afterPreposition, true, true);
      }
      return null;
    }
    int end = coreEnd(core, to);
    int head = end - 1;
    int genitives = 0;
    while (genitives < MOST_GENITIVES) {
      int more = modifierEnd(end, to);
      if (more == end || genitives == 0 && isAddressed(head, more - 1)) {
        break;
      }
      end = more;
      genitives++;
    }
    return new NounPhrase(
        from,
        core,
        end,
        head,
        afterPreposition,
        !afterPreposition && mayBeSubject(from, determined, head),
        false);
  }

  /** "sagte der Minister der Zeitung": a medium is told, unless it is the speaker's own. */
  private boolean isAddressed(int head, int noun) {
    if (!isPerson(head) && unit.item(head).no() < 0) {
      return false;
    }
    String own = unit.lower(head);
    return QuoteWords.isMedium(unit.lower(noun))
        && !own.contains("redakteur")
        && !own.contains("journalist")
        && !own.contains("sprecher")
        && !own.contains("chef")
        && !own.contains("korrespondent")
        && !own.contains("reporter")
        && !own.contains("autor");
  }

  private boolean isNominal(int at) {
    Item item = unit.item(at);
    if (item.isQuoted()) {
      return !unit.isWhole(at);
    }
    if (item.no() >= 0) {
      return true;
    }
    return item.isCapitalised() && !isSmallWord(at) && (!begins(at) || isKnown(at));
  }

  /** Returns whether the word's capital may be that of a sentence. */
  private boolean begins(int at) {
    return at == 0 || !unit.isWord(at - 1) && unit.kind(at - 1) != Item.Kind.COMMA;
  }

  /** Returns whether a word at the beginning of a sentence is a noun all the same. */
  private boolean isKnown(int at) {
    String word = unit.item(at).text();
    return isPerson(at)
        || isNounLike(at)
        || KnownNouns.organisation(word).isPresent()
        || QuoteWords.isA(QuoteWords.Kind.FEMININE, word)
        || hasNounEnding(unit.lower(at))
        || unit.isCapitalised(at + 1)
        || unit.lower(at + 1).equals("des")
        || unit.lower(at + 1).equals("der")
        || unit.lower(at + 1).equals("von");
  }

  private static boolean hasNounEnding(String lower) {
    return lower.length() > 5
        && (lower.endsWith("ung")
            || lower.endsWith("ungen")
            || lower.endsWith("heit")
            || lower.endsWith("keit")
            || lower.endsWith("schaft")
            || lower.endsWith("schaften")
            || lower.endsWith("ion")
            || lower.endsWith("ionen")
            || lower.endsWith("ität")
            || lower.endsWith("ist")
            || lower.endsWith("isten")
            || lower.endsWith("er")
            || lower.endsWith("ern")
            || lower.endsWith("innen"));
  }

  /** A capital at the beginning of a sentence says nothing of a word that is no noun. */
  private boolean isSmallWord(int at) {
    Item item = unit.item(at);
    boolean begins = at == 0 || !unit.isWord(at - 1);
    return begins
        && (item.is(QuoteWords.Kind.PREPOSITION)
            || item.is(QuoteWords.Kind.ADVERB)
            || item.is(QuoteWords.Kind.SUBORDINATOR)
            || item.is(QuoteWords.Kind.COMPLEMENT)
            || item.is(QuoteWords.Kind.COORDINATOR)
            || item.is(QuoteWords.Kind.QUESTION)
            || item.is(QuoteWords.Kind.PRONOUN)
            || item.is(QuoteWords.Kind.OBLIQUE)
            || item.is(QuoteWords.Kind.INDICATIVE)
            || item.is(QuoteWords.Kind.ARTICLE)
            || item.is(QuoteWords.Kind.DETERMINER));
  }

  private boolean isAdjective(int at, boolean determined) {
    Item item = unit.item(at);
    if (!item.isWord() || item.no() >= 0) {
      return false;
    }
    if (item.isNumber()) {
      return !unit.isCapitalised(at) && unit.isWord(at + 1) && !isAge(item);
    }
    boolean begins = at == 0 || !unit.isWord(at - 1);
    if (item.isCapitalised() && !begins) {
      // "der Berliner Senat", "die New Yorker Polizei"
      return determined && item.lower().endsWith("er") && isPlainNoun(at + 1) && !isPerson(at);
    }
    if (isSmallWord(at) || item.is(QuoteWords.Kind.PREPOSITION) || isFunction(item)) {
      return false;
    }
    boolean inflected =
        item.lower().endsWith("e")
            || item.lower().endsWith("en")
            || item.lower().endsWith("er")
            || item.lower().endsWith("es")
            || item.lower().endsWith("em");
    if (item.isCapitalised()) {
      return inflected && unit.isCapitalised(at + 1) && !isPerson(at) && !isNounLike(at);
    }
    if (inflected) {
      return QuoteWords.forms(item.lower()).stream()
              .noneMatch(form -> form.shape() != QuoteWords.Shape.PARTICIPLE)
          || unit.isCapitalised(at + 1) && determined;
    }
    // An adverb before an adjective: der damals zuständige Minister.
    return determined
        && at + 1 < unit.size()
        && !item.is(QuoteWords.Kind.INDICATIVE)
        && unit.isWord(at + 1)
        && !unit.isCapitalised(at + 1)
        && QuoteWords.forms(item.lower()).isEmpty();
  }

  private static boolean isAge(Item item) {
    return item.lower().contains("jährige");
  }

  private static boolean isFunction(Item item) {
    return item.is(QuoteWords.Kind.ARTICLE)
        || item.is(QuoteWords.Kind.PRONOUN)
        || item.is(QuoteWords.Kind.OBLIQUE)
        || item.is(QuoteWords.Kind.COORDINATOR)
        || item.is(QuoteWords.Kind.SUBORDINATOR)
        || item.is(QuoteWords.Kind.COMPLEMENT)
        || item.is(QuoteWords.Kind.INDICATIVE);
  }

  private boolean isPlainNoun(int at) {
    return unit.isCapitalised(at) && unit.item(at).no() < 0;
  }

  private boolean isPerson(int at) {
    return KnownNouns.person(unit.item(at).text(), "").isPresent();
  }

  private boolean isNounLike(int at) {
    String word = unit.item(at).text();
    return QuoteWords.isSpeaker(word) || QuoteWords.isSource(word);
  }

  /** Nouns and names in a row: Polizeisprecher Karl Muster. */
  private int coreEnd(int core, int to) {
    int end = core + 1;
    while (end < to && unit.isWord(end) && continues(end)) {
      end++;
    }
    return end;
  }

  private boolean continues(int at) {
    Item item = unit.item(at);
    if (item.no() >= 0 && item.no() == unit.item(at - 1).no()) {
      return true;
    }
    if (item.isNumber()) {
      return isAge(item);
    }
    // A doctor's title and a name's particle are small: Leiter von Braun is read as a name.
    return item.isCapitalised() && !item.isNoun(QuoteWords.Kind.CIRCUMSTANCE);
  }

  /** Returns the end of a genitive or of {@code von X} at a position, or the position. */
  private int modifierEnd(int at, int to) {
    if (at >= to || !unit.isWord(at)) {
      return at;
    }
    String word = unit.lower(at);
    boolean genitive =
        switch (word) {
          case "der",
              "des",
              "eines",
              "einer",
              "seines",
              "seiner",
              "ihres",
              "ihrer",
              "dieser",
              "dieses",
              "zweier",
              "dreier",
              "mehrerer",
              "deren" ->
              true;
          default -> false;
        };
    boolean of = word.equals("von") || word.equals("vom");
    if (!genitive && !of) {
      return at;
    }
    NounPhrase inner = plain(of ? at + 1 : at, to);
    if (inner == null || of && !isHolder(inner)) {
      return at;
    }
    return inner.to();
  }

  /** Returns whether somebody may belong to it: the chief of a party, not of a stage. */
  private boolean isHolder(NounPhrase phrase) {
    for (int at = phrase.core(); at <= phrase.head(); at++) {
      Item item = unit.item(at);
      if (item.isQuoted()
          || item.no() >= 0
          || isNounLike(at)
          || isPerson(at)
          || KnownNouns.organisation(item.text()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** A phrase without modifiers of its own; those follow one by one. */
  private NounPhrase plain(int from, int to) {
    if (!mayBegin(from, to)) {
      return null;
    }
    int core = core(from, to, isDeterminer(from));
    if (core >= to || !isNominal(core)) {
      return null;
    }
    int end = coreEnd(core, to);
    return new NounPhrase(from, core, end, end - 1, false, false, false);
  }

  private boolean mayBegin(int from, int to) {
    return from < to && (unit.isWord(from) || unit.kind(from) == Item.Kind.QUOTED);
  }

  private boolean isDeterminer(int at) {
    Item item = unit.item(at);
    return item.is(QuoteWords.Kind.ARTICLE) || item.is(QuoteWords.Kind.DETERMINER);
  }

  /** Returns the item behind a determiner and the adjectives that follow. */
  private int core(int from, int to, boolean determined) {
    int core = determined ? from + 1 : from;
    int adjectives = 0;
    while (core < to && adjectives < MOST_ADJECTIVES && isAdjective(core, determined)) {
      core++;
      adjectives++;
    }
    return core;
  }

  private boolean mayBeSubject(int from, boolean determined, int head) {
    Item noun = unit.item(head);
    if (noun.isNoun(QuoteWords.Kind.CIRCUMSTANCE)) {
      return false;
    }
    if (!determined) {
      return true;
    }
    return switch (unit.lower(from)) {
      case "dem",
          "den",
          "des",
          "einem",
          "einen",
          "eines",
          "diesem",
          "diesen",
          "jenem",
          "jenen",
          "seinem",
          "seinen",
          "seines",
          "ihrem",
          "ihren",
          "ihres",
          "keinem",
          "keinen",
          "allen",
          "vielen",
          "einigen",
          "mehreren",
          "beiden" ->
          false;
      case "der", "einer", "seiner", "ihrer", "dieser", "jener" -> !isFeminine(head);
      default -> true;
    };
  }

  /** "der Polizei" is no subject; nor is "der Behörden". */
  private boolean isFeminine(int head) {
    Item item = unit.item(head);
    String word = item.text();
    if (!item.isWord()) {
      return false;
    }
    if (QuoteWords.isA(QuoteWords.Kind.FEMININE, word)) {
      return true;
    }
    var person = KnownNouns.person(word, "");
    if (person.isPresent()) {
      return person.get().sex() == 'f';
    }
    var gender = KnownNouns.organisation(word);
    if (gender.isPresent()) {
      return gender.get() == 'f' || gender.get() == 'p';
    }
    String lower = item.lower();
    return lower.endsWith("ung")
        || lower.endsWith("heit")
        || lower.endsWith("keit")
        || lower.endsWith("schaft")
        || lower.endsWith("ion")
        || lower.endsWith("tät")
        || lower.endsWith("ungen")
        || lower.endsWith("erin")
        || lower.endsWith("ei") && !lower.endsWith("hai")
        || lower.endsWith("en") && item.no() < 0 && lower.length() > 6;
  }
}
