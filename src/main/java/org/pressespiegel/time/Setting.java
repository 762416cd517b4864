package org.pressespiegel.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * All that the meaning of one expression may depend on beside its own words.
 *
 * @param anchor when the article was published
 * @param tokens the text
 * @param story what was said before
 * @param mentions all expressions of the text
 * @param country ISO 3166-1 code of the country that the text is about; empty where none is known
 */
record Setting(
    Anchor anchor, TaggedAtoms tokens, Story story, List<Mention> mentions, String country) {

  /** So many tokens may link the ends of a range: {@code , bis zum}. */
  private static final int LONGEST_LINK = 4;

  private static final Set<String> SMALL = Set.of("zum", "zur", "einschließlich", ",", ".");

  private static final Set<String> LOOKING_BACK =
      Set.of(
          "hatte",
          "hatten",
          "war",
          "waren",
          "wurde",
          "wurden",
          "worden",
          "meldet",
          "melden",
          "meldete",
          "meldeten",
          "registrierte",
          "registrierten");

  private static final Comparator<Mention> BY_BEGIN = Comparator.comparingInt(Mention::begin);

  /** Returns -1 for the past, 1 for the present and future, 0 where no verb tells. */
  int lean(Mention mention) {
    int bound = bound(mention.begin() - 1);
    if (bound < 0 || isCompared(mention.begin()) || Mishaps.isDayOf(tokens, mention.begin())) {
      return -1;
    }
    if (isFor(mention)) {
      return 1;
    }
    return switch (tokens.time(mention.begin())) {
      case PAST -> -1;
      case PRESENT, FUTURE -> 1;
      case UNKNOWN -> bound;
    };
  }

  /**
   * {@code hat für Freitag zum Streik aufgerufen} looks ahead; {@code hatte für Freitag Regen
   * gemeldet} need not.
   */
  private boolean isFor(Mention mention) {
    boolean day = mention.meaning() == Meaning.WEEKDAY || mention.meaning() == Meaning.WEEKDAY_PART;
    if (!day || mention.begin() == 0 || !tokens.read(mention.begin() - 1).equalsIgnoreCase("für")) {
      return false;
    }
    int end = tokens.sentenceEnd(mention.begin());
    for (int at = tokens.sentenceBegin(mention.begin()); at < end; at++) {
      if (LOOKING_BACK.contains(tokens.read(at))) {
        return false;
      }
    }
    return true;
  }

  /** {@code ein Lockdown wie im Frühjahr} compares with what was. */
  private boolean isCompared(int begin) {
    return begin > 1
        && tokens.is(begin - 1, Category.PREPOSITION)
        && tokens.read(begin - 2).equals("wie");
  }

  /** Returns the expression before another, or null. */
  Mention before(Mention mention) {
    int index = Collections.binarySearch(mentions, mention, BY_BEGIN);
    return index <= 0 ? null : mentions.get(index - 1);
  }

  /**
   * Returns whether the expression ends a range that the one before it begins: {@code vom 24.12.
   * bis 1.1.}, so that it lies behind it.
   */
  boolean closesRange(Mention mention) {
    Mention before = before(mention);
    if (before == null || mention.has(Slot.DIRECTION) || mention.has(Slot.YEAR_DIRECTION)) {
      return false;
    }
    int from = before.end();
    if (before.meaning() != mention.meaning()
        || mention.begin() - from > LONGEST_LINK
        || from == mention.begin()) {
      return false;
    }
    boolean linked = false;
    for (int at = from; at < mention.begin(); at++) {
      String word = tokens.read(at);
      boolean link = word.equals("bis") || "-–—".contains(word);
      boolean small = tokens.is(at, Category.ARTICLE) || SMALL.contains(word);
      if (!link && !small) {
        return false;
      }
      linked |= link;
    }
    return linked;
  }

  /** Returns whether {@code seit} stands before the expression, so that it lasts until now. */
  boolean isSince(Mention mention) {
    int first = mention.begin();
    return bound(first - 1) < 0;
  }

  /** Returns what the preposition at the token says, past an article: -1 for {@code seit}. */
  private int bound(int token) {
    int preposition = tokens.is(token, Category.ARTICLE) ? token - 1 : token;
    return tokens.is(preposition, Category.BOUND)
        ? tokens.value(preposition, Category.BOUND.bit())
        : 0;
  }

  /**
   * Returns the day of publication, or the day before for what is told in the past tense but would
   * lie after publication; null where no day is known.
   */
  LocalDate publishedDay(Mention mention, LocalTime time) {
    if (!anchor.hasDay()) {
      return null;
    }
    LocalDate day = anchor.day();
    boolean ahead =
        anchor.known() == Granularity.SECOND && day.atTime(time).isAfter(anchor.local());
    return ahead && lean(mention) < 0 ? day.minusDays(1) : day;
  }

  int publishedYear() {
    return anchor.isKnown() ? anchor.day().getYear() : 0;
  }

  /** Returns whether the sentence of {@code mention} has an expression with this meaning. */
  boolean hasInSentence(Mention mention, Set<Meaning> wanted) {
    int begin = tokens.sentenceBegin(mention.begin());
    int end = tokens.sentenceEnd(mention.begin());
    int here = Collections.binarySearch(mentions, mention, BY_BEGIN);
    for (int n = here; n >= 0 && mentions.get(n).begin() >= begin; n--) {
      if (wanted.contains(mentions.get(n).meaning())) {
        return true;
      }
    }
    for (int n = here; n < mentions.size() && mentions.get(n).end() <= end; n++) {
      if (wanted.contains(mentions.get(n).meaning())) {
        return true;
      }
    }
    return false;
  }
}
