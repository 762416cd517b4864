package org.pressespiegel.nlp;

/**
 * A sentence as Spark NLP found it.
 *
 * @param begin first UTF-16 index in the text
 * @param end index after the last one
 * @param tokenCount tokens in the sentence
 */
public record AnnotatedSentence(int begin, int end, int tokenCount) {}
