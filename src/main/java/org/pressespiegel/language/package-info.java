/**
 * German grammar, as far as quotations and events need it: {@link org.pressespiegel.language.Verb}
 * and its {@link org.pressespiegel.language.Conjugation} into {@link
 * org.pressespiegel.language.VerbForm}s, looked up by {@link org.pressespiegel.language.VerbIndex};
 * words are data (principal parts of strong verbs), endings are rules.
 */
package org.pressespiegel.language;
