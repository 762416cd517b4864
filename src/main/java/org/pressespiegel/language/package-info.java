/**
 * German, once for all who read sentences. {@link org.pressespiegel.language.QuotationReader} pairs
 * quotation marks; {@link org.pressespiegel.language.Tokens} are {@link
 * org.pressespiegel.language.Lexeme}s at their places, among which a quotation may be one; {@link
 * org.pressespiegel.language.DirectSpeech} tells which of those are clauses; {@link
 * org.pressespiegel.language.ClauseReader} takes sentences apart into {@link
 * org.pressespiegel.language.Clause}s, {@link org.pressespiegel.language.PhraseReader} finds their
 * {@link org.pressespiegel.language.Phrase}s, {@link org.pressespiegel.language.Predicate} their
 * verbs, {@link org.pressespiegel.language.Arguments} subject and objects; {@link
 * org.pressespiegel.language.Actors} and {@link org.pressespiegel.language.RoleWord} tell which
 * nouns can act. Forms follow from {@link org.pressespiegel.language.Verb} and {@link
 * org.pressespiegel.language.Conjugation}, looked up by {@link
 * org.pressespiegel.language.VerbIndex}; words are data (principal parts of strong verbs, classes
 * of small words), endings are rules.
 */
package org.pressespiegel.language;
