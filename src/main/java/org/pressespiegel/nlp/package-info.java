/**
 * Spark NLP, and nothing else that imports it: {@link org.pressespiegel.nlp.SentencePipeline}
 * annotates rows, {@link org.pressespiegel.nlp.AnnotatedSentence} is what it found.
 */
package org.pressespiegel.nlp;
