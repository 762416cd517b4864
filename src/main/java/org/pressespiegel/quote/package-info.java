/**
 * Who is quoted with what: {@link org.pressespiegel.quote.QuoteFinder} reads a page with its names
 * and answers with {@link org.pressespiegel.quote.Quote}s, each with its {@link
 * org.pressespiegel.quote.Speaker} and {@link org.pressespiegel.quote.Cue} where the text tells
 * them. {@code Sentence} holds clauses, {@code VerbCues} and {@code PhraseCues} find verbs of
 * saying and phrases like "laut X", {@code Parties} their subjects; {@code DirectReader}, {@code
 * IndirectReader}, {@code FreeReader} and {@code FragmentReader} tell what is quoted, {@code Cast}
 * tells who of the {@link org.pressespiegel.entity.Discourse} is meant. Words stand in tables
 * ({@link org.pressespiegel.language.SayingVerb}, {@code SpeechNouns}).
 */
package org.pressespiegel.quote;
