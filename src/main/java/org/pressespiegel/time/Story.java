package org.pressespiegel.time;

import java.time.LocalDate;
import org.pressespiegel.language.Tokens.Gap;

/** What a text has spoken of so far, so that later expressions can lean on earlier ones. */
final class Story {

  /** How many tokens a named year colours dates without one. */
  private static final int YEAR_REACH = 60;

  private static final int NOON = 12;

  private int paragraph;
  private int readTo;
  private final TaggedAtoms tokens;

  private LocalDate day;

  /** Whether the day was that of a night, which ends on the next one. */
  private boolean night;

  /** On which day the last night began. */
  private LocalDate nightBegan;

  /** The last two days with a date. */
  private LocalDate lastDated;

  private LocalDate dayBefore;

  private int dayParagraph;
  private int dayToken = -1;

  private LocalDate first;
  private Granularity grain;
  private int firstToken;
  private int firstParagraph;

  private LocalDate yearNamed;
  private Granularity yearGrain;
  private int yearToken;
  private int yearParagraph;

  Story(TaggedAtoms tokens) {
    this.tokens = tokens;
  }

  /** Moves on to an expression; a blank line on the way ends the paragraph. */
  void moveTo(int token) {
    for (; readTo < token; readTo++) {
      if (tokens.gap(readTo + 1) == Gap.BLANK_LINE) {
        paragraph++;
      }
    }
  }

  /** Remembers the date that an expression speaks of. */
  void remember(Resolved date, Mention mention) {
    int token = mention.begin();
    boolean placed = date.start() != null && date.certainty() != Certainty.VAGUE;
    boolean calendar = date.type() == TimexType.DATE || date.type() == TimexType.TIME;
    if (!placed || !calendar) {
      return;
    }
    LocalDate start = date.start().toLocalDate();
    if (date.granularity().compareTo(Granularity.DAY) <= 0) {
      boolean named = date.granularity() == Granularity.DAYPART && date.value().endsWith("TNI");
      // "in der Nacht des 14. August gegen 3 Uhr" is of the 14th.
      boolean across = named && mention.meaning() != Meaning.DAY;
      night = across || night && start.equals(day) && date.granularity().isClock();
      nightBegan = across ? start : nightBegan;
      if (mention.meaning() == Meaning.DAY) {
        dayBefore = dayParagraph == paragraph ? lastDated : null;
        lastDated = start;
      }
      day = start;
      dayParagraph = paragraph;
      dayToken = token;
    }
    boolean elsewhere =
        day != null
            && date.granularity().compareTo(Granularity.DAY) > 0
            && date.certainty() == Certainty.EXPLICIT
            && date.end() != null
            && start.isAfter(day);
    if (elsewhere) {
      // "am 11. März 2011 …. Im Dezember 2016 … um 20 Uhr": no more of that day.
      day = null;
    }
    boolean clock = date.granularity().isClock() || date.granularity() == Granularity.DAYPART;
    first = start;
    firstToken = token;
    firstParagraph = paragraph;
    grain = clock ? Granularity.DAY : date.granularity();
    // "gehört seit 2012 zum Team": what is told next is of no such year.
    boolean named =
        date.certainty() == Certainty.EXPLICIT
            && !(grain == Granularity.YEAR && tokens.isBound(token - 1));
    boolean sameYear = yearNamed != null && yearNamed.getYear() == start.getYear() || goesOn(start);
    if (date.type() == TimexType.DATE
        && grain.compareTo(Granularity.YEAR) <= 0
        && (named || sameYear)) {
      yearNamed = start;
      yearGrain = grain;
      yearToken = token;
      yearParagraph = paragraph;
    }
  }

  /**
   * Whether a day is in the months that follow those told last: {@code November 2019 … 3. Januar}.
   */
  private boolean goesOn(LocalDate start) {
    return yearNamed != null
        && yearParagraph == paragraph
        && yearGrain != Granularity.YEAR
        && yearNamed.getYear() + 1 == start.getYear()
        && start.isBefore(yearNamed.plusMonths(DateSense.HALF_YEAR));
  }

  /** Returns the day last spoken of in this paragraph, or null. */
  LocalDate day() {
    return day != null && dayParagraph == paragraph ? day : null;
  }

  /**
   * Returns the day last spoken of in this paragraph, or the next one where a night was and the
   * hour is of the morning after; null where none was.
   */
  LocalDate dayAt(int hour) {
    LocalDate told = day();
    return told != null && night && hour < NOON ? told.plusDays(1) : told;
  }

  /** Returns the day with a date last spoken of, or null. */
  LocalDate lastDated() {
    return lastDated;
  }

  /** Returns the day with a date that was spoken of before the last one, or null. */
  LocalDate dayBefore() {
    return dayBefore;
  }

  /** Returns whether the night before the day last spoken of was told as well. */
  boolean wasNightBefore(LocalDate told) {
    return nightBegan != null && told.equals(nightBegan.plusDays(1));
  }

  /** Returns where the day was spoken of, or -1. */
  int dayToken() {
    return dayToken;
  }

  /** Returns the day last spoken of anywhere, or null. */
  LocalDate lastDay() {
    return day;
  }

  /** Returns the first day of the date last spoken of, or null. */
  LocalDate first() {
    return first;
  }

  /** Returns the size of the date last spoken of, or null. */
  Granularity grain() {
    return grain;
  }

  /**
   * Returns the year that a date without one belongs to, or 0: that of a month or day just named,
   * or a bare year well before publication.
   */
  int yearFor(int token, int published) {
    if (yearNamed == null || yearParagraph != paragraph || token - yearToken > YEAR_REACH) {
      return 0;
    }
    boolean bare = yearGrain == Granularity.YEAR;
    int year = yearNamed.getYear();
    if (bare && published != 0 && Math.abs(published - year) < 2) {
      return 0;
    }
    return tokens.sentence(token) - tokens.sentence(yearToken) <= 1 ? year : 0;
  }

  /**
   * Returns the first day of the month or day that {@link #yearFor} took the year from; or null.
   */
  LocalDate named() {
    return yearGrain == Granularity.YEAR ? null : yearNamed;
  }

  /** Returns whether the date last spoken of stands near enough to count on from it. */
  boolean isFresh(int token) {
    return first != null
        && firstParagraph == paragraph
        && token - firstToken <= 2 * YEAR_REACH
        && tokens.sentence(token) - tokens.sentence(firstToken) <= 2;
  }

  /** Returns the year named in the sentence of {@code token}, or 0. */
  int yearInSentence(int token) {
    boolean here = yearNamed != null && yearToken >= tokens.sentenceBegin(token);
    return here ? yearNamed.getYear() : 0;
  }
}
