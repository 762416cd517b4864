package org.pressespiegel.article;

/** Something about an accepted article that an analyst may want to know or filter by. */
public enum Issue {
  /** The day of publication lies outside the month that the corpus tag names. */
  MONTH_TAG_CONFLICT,
  /** A date was printed that lies in the far future and was therefore not believed. */
  FUTURE_DATE,
  /**
   * Day and month of a date may be the other way round ({@code 03/04/2019}); the day was taken to
   * stand first.
   */
  AMBIGUOUS_DATE,
  /** Neither a date nor a month tag was found. */
  NO_DATE,
  /** The only time given is relative to an unknown moment of reading ("vor 3 Stunden"). */
  RELATIVE_DATE,
  /** The update is printed as earlier than the publication. */
  UPDATED_BEFORE_PUBLISHED,
  /** Letters had been decoded with the wrong charset once; they were put right. */
  MOJIBAKE_REPAIRED,
  /** Single bytes did not fit the charset of the rest; they were read as windows-1252. */
  MIXED_ENCODING,
  /** Letters were lost before the text came here (U+FFFD). */
  LOST_CHARACTERS,
  /** No line could be taken for a headline. */
  NO_HEADLINE,
  /** Only the teaser was delivered, as most feeds do. */
  TEASER_ONLY,
  /**
   * The page is written while things happen (a live ticker, a blog of news): its text is many short
   * reports, mostly the newest first, which may tell of many days.
   */
  LIVE_TICKER,
  /**
   * The page says that only those who pay may read all of it; the text may end early, but need not.
   */
  PAYWALL,
  /**
   * The program failed on the article, by a mistake of its own: of its names, dates and so on some
   * or all are missing.
   */
  INTERNAL_ERROR
}
