/**
 * German grammar, as far as quotations and events need it: {@link org.pressespiegel.grammar.Verb}
 * and its {@link org.pressespiegel.grammar.Conjugation} into {@link
 * org.pressespiegel.grammar.VerbForm}s, looked up by {@link org.pressespiegel.grammar.VerbIndex};
 * words are data (principal parts of strong verbs), endings are rules.
 */
package org.pressespiegel.grammar;
