/**
 * Trains the name taggers that the product ships; no part of the product itself.
 *
 * <p>{@link org.pressespiegel.train.TrainNames} is the command. It reads {@link
 * org.pressespiegel.train.TaggedSentence}s, takes piece vectors from {@link
 * org.pressespiegel.nlp.BertCheckpoint}, fits a {@link org.pressespiegel.train.WordNetwork} with
 * {@link org.pressespiegel.train.Adam} and writes it by way of {@link
 * org.pressespiegel.nlp.OnnxGraph}.
 */
package org.pressespiegel.train;
