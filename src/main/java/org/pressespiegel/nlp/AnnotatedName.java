package org.pressespiegel.nlp;

/**
 * A name as the model found it.
 *
 * @param begin first UTF-16 index in the text
 * @param end index after the last one
 * @param type PER, LOC, ORG or MISC
 * @param confidence how sure the model is, 0 to 1
 */
public record AnnotatedName(int begin, int end, String type, double confidence) {}
