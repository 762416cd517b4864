package org.pressespiegel.article;

/** What a block of an article is for its reader. */
public enum Kind {
  /** Short line above the headline. */
  KICKER,
  /** The title. */
  HEADLINE,
  /** Teaser between headline and body. */
  LEAD,
  /** Running text. */
  PARAGRAPH,
  /** Short title between two paragraphs. */
  CROSSHEAD,
  /** Words below a picture, with the photographer's credit. */
  CAPTION,
  /** Who wrote it: names, sources, the sign-off at the end. */
  BYLINE,
  /** When and where: a line with the date, or the agency's opening {@code Berlin (dpa) - }. */
  DATELINE,
  /** What the site put around the article: share links, related reading, legal notes. */
  BOILERPLATE
}
