/**
 * Spark NLP, and nothing else that imports it: {@link org.pressespiegel.nlp.AnnotationPipeline}
 * annotates rows, with names of a {@link org.pressespiegel.nlp.NameModel}; {@link
 * org.pressespiegel.nlp.AnnotatedSentence} and {@link org.pressespiegel.nlp.AnnotatedName} are what
 * it found. {@link org.pressespiegel.nlp.TaggerInput}, {@link org.pressespiegel.nlp.WordPieces} and
 * {@link org.pressespiegel.nlp.Bio} are what the training of a tagger needs as well.
 */
package org.pressespiegel.nlp;
