/**
 * Spark NLP, and nothing else that imports it: {@link org.pressespiegel.nlp.Annotations} has
 * sentences with their {@link org.pressespiegel.nlp.Tokenizer tokens} annotated with the names of a
 * {@link org.pressespiegel.nlp.NameModel}; {@link org.pressespiegel.nlp.AnnotatedSentence} goes in,
 * {@link org.pressespiegel.nlp.AnnotatedName} comes out. {@link org.pressespiegel.nlp.TaggerInput},
 * {@link org.pressespiegel.nlp.WordPieces} and {@link org.pressespiegel.nlp.Bio} are what the
 * training of a tagger needs as well.
 */
package org.pressespiegel.nlp;
