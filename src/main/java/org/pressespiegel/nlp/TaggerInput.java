package org.pressespiegel.nlp;

import java.util.Arrays;
import java.util.List;

/**
 * Sentences as a tagger takes them, in training and in use: arrays in row order, filled up to the
 * longest.
 *
 * @param sentences how many there are
 * @param length pieces of the longest, with what begins and ends a sequence
 * @param words words of the longest
 * @param ids {@code [sentence, piece]} ids of the pieces
 * @param mask {@code [sentence, piece]} 1 where there is a piece, 0 where it only fills up
 * @param wordPieces {@code [sentence, word, 8]} where a word's pieces stand in {@code ids} as a
 *     whole; the last one repeats
 * @param wordPieceWeights {@code [sentence, word, 8]} 1 / pieces of the word, 0 for those that
 *     repeat
 * @param wordShapes {@code [sentence, word]} ordinals of {@link WordShape}
 * @param wordLists {@code [sentence, word, list]} 1 where the word stands in the list
 * @param wordCounts {@code [sentence]} words of each sentence
 */
public record TaggerInput(
    int sentences,
    int length,
    int words,
    long[] ids,
    long[] mask,
    long[] wordPieces,
    float[] wordPieceWeights,
    long[] wordShapes,
    float[] wordLists,
    int[] wordCounts) {

  /** Pieces of a word that count: the first six and, of longer ones, the last two. */
  public static final int PIECES_PER_WORD = 8;

  /** Returns the ids of those pieces of a word that count. */
  public static int[] pieces(String word, WordPieces vocabulary) {
    int[] ids = vocabulary.of(word);
    if (ids.length <= PIECES_PER_WORD) {
      return ids;
    }
    int[] some = Arrays.copyOf(ids, PIECES_PER_WORD);
    some[PIECES_PER_WORD - 2] = ids[ids.length - 2];
    some[PIECES_PER_WORD - 1] = ids[ids.length - 1];
    return some;
  }

  /** Returns the input for sentences, each given as its words. */
  public static TaggerInput of(List<List<String>> sentences, WordPieces vocabulary) {
    return of(sentences, vocabulary, WordLists.none());
  }

  /** Returns the input for sentences, each given as its words, of a tagger that knows lists. */
  public static TaggerInput of(
      List<List<String>> sentences, WordPieces vocabulary, WordLists lists) {
    int rows = sentences.size();
    int[][][] pieces = new int[rows][][];
    int length = 0;
    int words = 0;
    for (int row = 0; row < rows; row++) {
      List<String> sentence = sentences.get(row);
      pieces[row] = new int[sentence.size()][];
      int own = 2;
      for (int word = 0; word < sentence.size(); word++) {
        pieces[row][word] = pieces(sentence.get(word), vocabulary);
        own += pieces[row][word].length;
      }
      length = Math.max(length, own);
      words = Math.max(words, sentence.size());
    }
    TaggerInput input =
        new TaggerInput(
            rows,
            length,
            words,
            new long[rows * length],
            new long[rows * length],
            new long[rows * words * PIECES_PER_WORD],
            new float[rows * words * PIECES_PER_WORD],
            new long[rows * words],
            new float[rows * words * lists.size()],
            new int[rows]);
    Arrays.fill(input.ids, vocabulary.id(WordPieces.PADDING));
    for (int row = 0; row < rows; row++) {
      input.fill(row, sentences.get(row), pieces[row], vocabulary, lists);
    }
    return input;
  }

  private void fill(
      int row, List<String> sentence, int[][] pieces, WordPieces vocabulary, WordLists lists) {
    int at = row * length;
    ids[at++] = vocabulary.id(WordPieces.BEGIN);
    for (int word = 0; word < words; word++) {
      // Words that only fill up point at what stands behind the last one, with weight 0.
      int[] own = word < pieces.length ? pieces[word] : new int[0];
      int slot = (row * words + word) * PIECES_PER_WORD;
      for (int k = 0; k < PIECES_PER_WORD; k++) {
        wordPieces[slot + k] = at + Math.max(0, Math.min(k, own.length - 1));
        wordPieceWeights[slot + k] = k < own.length ? 1f / own.length : 0f;
      }
      if (word < pieces.length) {
        wordShapes[row * words + word] = WordShape.of(sentence.get(word)).ordinal();
        int bits = lists.of(sentence.get(word));
        for (int list = 0; list < lists.size(); list++) {
          wordLists[(row * words + word) * lists.size() + list] = bits >> list & 1;
        }
      }
      for (int id : own) {
        ids[at++] = id;
      }
    }
    wordCounts[row] = sentence.size();
    ids[at++] = vocabulary.id(WordPieces.END);
    Arrays.fill(mask, row * length, at, 1);
  }
}
