package org.pressespiegel.train;

import com.typesafe.config.Config;

/**
 * How to learn.
 *
 * @param typeEpochs times that each word type is seen, by the fast tagger alone
 * @param epochs times that each sentence is seen
 * @param rate highest rate of learning, reached after a twentieth of the steps, falling to 0
 * @param dropout share of values dropped
 * @param hiddenWords share of words whose pieces are hidden, so that their neighbours must tell
 * @param swappedNames share of names in whose place another is put
 * @param hint weight of what BERT says beside the labels
 * @param batchWords words of a batch
 * @param seed of all that is random
 */
record Plan(
    int typeEpochs,
    int epochs,
    double rate,
    float dropout,
    float hiddenWords,
    float swappedNames,
    float hint,
    int batchWords,
    int seed) {

  Plan withSeed(int other) {
    return new Plan(
        typeEpochs, epochs, rate, dropout, hiddenWords, swappedNames, hint, batchWords, other);
  }

  static Plan of(Config config) {
    return new Plan(
        config.getInt("type-epochs"),
        config.getInt("epochs"),
        config.getDouble("rate"),
        (float) config.getDouble("dropout"),
        (float) config.getDouble("hidden-words"),
        (float) config.getDouble("swapped-names"),
        (float) config.getDouble("hint"),
        config.getInt("batch-words"),
        config.getInt("seed"));
  }
}
