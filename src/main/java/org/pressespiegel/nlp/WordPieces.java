package org.pressespiegel.nlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words → the pieces of a BERT vocabulary: parted at marks, then the longest piece that fits, from
 * left to right (WordPiece; Devlin et al. 2019). Case and accents are kept.
 *
 * <p>Spark NLP's own WordpieceEncoder takes the accents off even where case is kept, and so knows
 * no {@code für} and no {@code München}.
 *
 * <p>The pieces of recent words are remembered, for all threads.
 */
public final class WordPieces {

  /** Begins a sequence. */
  public static final String BEGIN = "[CLS]";

  /** Ends a sequence. */
  public static final String END = "[SEP]";

  /** Fills up a sequence. */
  public static final String PADDING = "[PAD]";

  /** Stands for a word that no pieces make up. */
  public static final String UNKNOWN = "[UNK]";

  /** Longer words are unknown as a whole, which bounds the work on garbage. */
  private static final int MAX_WORD = 100;

  private static final int REMEMBERED = 50_000;

  private static final String CONTINUED = "##";

  private final Map<String, Integer> ids = new HashMap<>();
  private final WordMemory<int[]> recent = new WordMemory<>(REMEMBERED);

  /**
   * Takes a vocabulary.
   *
   * @param vocabulary the pieces by id; continuations begin with {@code ##}
   */
  public WordPieces(List<String> vocabulary) {
    for (int id = 0; id < vocabulary.size(); id++) {
      ids.putIfAbsent(vocabulary.get(id), id);
    }
    for (String needed : List.of(BEGIN, END, PADDING, UNKNOWN)) {
      if (!ids.containsKey(needed)) {
        throw new IllegalArgumentException("no " + needed + " in the vocabulary");
      }
    }
  }

  /** Returns the id of a piece, which must exist. */
  public int id(String piece) {
    return ids.get(piece);
  }

  /** Returns the ids of a word's pieces, at least one. */
  public int[] of(String word) {
    int[] known = recent.get(word);
    if (known == null) {
      known = encoded(word);
      recent.put(word, known);
    }
    return known;
  }

  private int[] encoded(String word) {
    if (word.length() > MAX_WORD) {
      return new int[] {id(UNKNOWN)};
    }
    List<Integer> found = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < word.length(); ) {
      int c = word.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean space = Character.isWhitespace(c);
      if (space || isMark(c)) {
        addPieces(word.substring(from, at), found);
        if (!space) {
          addPieces(word.substring(at, next), found);
        }
        from = next;
      }
      at = next;
    }
    addPieces(word.substring(from), found);
    return found.isEmpty()
        ? new int[] {id(UNKNOWN)}
        : found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void addPieces(String part, List<Integer> found) {
    List<Integer> own = new ArrayList<>();
    int from = 0;
    while (from < part.length()) {
      int to = part.length();
      Integer id = null;
      while (to > from && id == null) {
        String piece = part.substring(from, to);
        id = ids.get(from == 0 ? piece : CONTINUED + piece);
        to--;
      }
      if (id == null) {
        found.add(id(UNKNOWN));
        return;
      }
      own.add(id);
      from = to + 1;
    }
    found.addAll(own);
  }

  /** Punctuation, and the ASCII marks that Unicode calls symbols. */
  private static boolean isMark(int c) {
    if (c < 128) {
      return c > ' ' && !Character.isLetterOrDigit(c) && c != 127;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
