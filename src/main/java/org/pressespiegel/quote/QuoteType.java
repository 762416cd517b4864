package org.pressespiegel.quote;

/** How a text quotes. */
public enum QuoteType {
  /** A clause or more, word for word, in quotation marks or as an answer of an interview. */
  DIRECT,
  /** A few words in quotation marks within a sentence of the author's. */
  PARTIAL,
  /** What was said in the author's words. */
  INDIRECT,
  /** What was done by saying something, of which no words are given: a demand, a criticism. */
  REPORTED
}
