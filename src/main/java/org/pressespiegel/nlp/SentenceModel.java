package org.pressespiegel.nlp;

import java.util.List;

/** The network of a tagger: sentences → scores of labels. */
sealed interface SentenceModel permits PieceModel, WordModel {

  /** Returns how much of the model's work a word takes. */
  int length(String word);

  /**
   * Returns the scores of all labels, {@code [sentence][word][label]}.
   *
   * @param sentences of like length; none is empty
   */
  float[][][] scores(List<List<String>> sentences);
}
