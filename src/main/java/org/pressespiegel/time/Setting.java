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

  private static final Comparator<Mention> BY_BEGIN = Comparator.comparingInt(Mention::begin);

  /** Returns -1 for the past, 1 for the present and future, 0 where no verb tells. */
  int lean(Mention mention) {
    int bound = bound(mention.begin() - 1);
    if (bound < 0 || isCompared(mention.begin()) || Mishaps.isDayOf(tokens, mention.begin())) {
      return -1;
    }
    return switch (tokens.time(mention.begin())) {
      case PAST -> -1;
      case PRESENT, FUTURE -> 1;
      case UNKNOWN -> bound;
    };
  }

  /** {@code ein Lockdown wie im Frühjahr} compares with what was. */
  private boolean isCompared(int begin) {
    return begin > 1
        && tokens.is(begin - 1, Category.PREPOSITION)
        && tokens.read(begin - 2).equals("wie");
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
