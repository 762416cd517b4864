package org.pressespiegel.quote;

/**
 * A noun with what belongs to it, or a pronoun, among the items of a unit.
 *
 * @param from its first item, the article if there is one
 * @param core the first item behind article, numbers and adjectives
 * @param to behind the last item of its core: noun, names and genitives
 * @param head the noun that it is about: the last one before a genitive
 * @param afterPreposition whether a preposition stands before it
 * @param nominative whether it may be a subject
 * @param pronoun whether it is a pronoun
 */
record NounPhrase(
    int from,
    int core,
    int to,
    int head,
    boolean afterPreposition,
    boolean nominative,
    boolean pronoun) {}
