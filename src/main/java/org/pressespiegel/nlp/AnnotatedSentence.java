package org.pressespiegel.nlp;

import java.util.List;

/**
 * A sentence with its tokens.
 *
 * @param begin first UTF-16 index in the text
 * @param end index after the last one
 */
public record AnnotatedSentence(int begin, int end, List<Token> tokens) {}
