package org.pressespiegel.nlp;

import java.util.List;

/** The networks of a tagger: sentences → scores of labels. */
sealed interface SentenceModel permits PieceModel, WordModel {

  /** Returns how much of the model's work a word takes. */
  int length(String word);

  /** Returns how many networks there are, whose mean is the model's answer. */
  default int networks() {
    return 1;
  }

  /**
   * Returns the scores of all labels, {@code [sentence][word][label]}.
   *
   * @param sentences of like length; none is empty
   * @param network which one is asked
   */
  float[][][] scores(List<List<String>> sentences, int network);
}
