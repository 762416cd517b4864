/**
 * Who is quoted with what: {@link org.pressespiegel.quote.QuoteFinder} reads a page with its names
 * and answers with {@link org.pressespiegel.quote.Quote}s, each with its {@link
 * org.pressespiegel.quote.Speaker} and {@link org.pressespiegel.quote.Cue} where the text tells
 * them. {@code MarkReader} pairs quotation marks, {@code Unit} cuts sentences into clauses, {@code
 * CueReader} finds verbs of saying and phrases like "laut X", {@code UnitReader} tells what is
 * quoted, {@code Cast} remembers who has appeared. Words stand in tables ({@code QuoteWords}).
 */
package org.pressespiegel.quote;
