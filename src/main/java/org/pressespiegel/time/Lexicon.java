package org.pressespiegel.time;

import java.util.Arrays;
import java.util.List;
import org.pressespiegel.text.TableRow;

/**
 * All words that rules speak of, found by their letters without making a string: an open hash table
 * over folded text (lower case, {@code ss} for {@code ß}, composed umlauts).
 */
final class Lexicon {

  /** No word of the tables is longer; longer ones are not looked up. */
  static final int MAX_LENGTH = 48;

  private static final List<String> ADJECTIVE_ENDINGS = List.of("e", "en", "er", "es", "em");

  private char[][] keys = new char[1 << 14][];
  private int[] hashes = new int[1 << 14];
  private Word[] words = new Word[1 << 14];
  private int size;

  /** Returns the lexicon of all tables, with the words that follow from them. */
  static Lexicon standard() {
    Lexicon lexicon = new Lexicon();
    for (String table :
        List.of(
            "dayparts",
            "units",
            "numbers",
            "seasons",
            "holidays",
            "modifiers",
            "relations",
            "references",
            "traps")) {
      lexicon.addAll(Table.words(table));
    }
    Derivations.addTo(lexicon);
    return lexicon;
  }

  /** Adds rows of forms, category and value. */
  private void addAll(List<TableRow> rows) {
    for (TableRow row : rows) {
      Category category = row.constant("category", Category.class);
      int value = row.read("value", Values::parse);
      for (String form : Table.forms(row)) {
        if (form.length() > MAX_LENGTH / 2) {
          throw row.wrong("forms", "'" + form + "' is too long");
        }
        add(form, category, value);
      }
    }
  }

  /**
   * Adds a word. A final {@code ~} stands for every ending of an adjective; a capital means that
   * the word has this meaning only with a capital.
   */
  void add(String form, Category category, int value) {
    if (form.endsWith("~")) {
      String stem = form.substring(0, form.length() - 1);
      ADJECTIVE_ENDINGS.forEach(ending -> add(stem + ending, category, value));
      return;
    }
    word(form).add(category, value, Character.isUpperCase(form.charAt(0)));
  }

  /** Returns the word for {@code form}, made at need. */
  Word word(String form) {
    char[] buffer = new char[MAX_LENGTH];
    int length = fold(form, 0, form.length(), buffer);
    int hash = hash(buffer, length);
    int slot = slot(hash, buffer, length);
    if (words[slot] == null) {
      keys[slot] = Arrays.copyOf(buffer, length);
      hashes[slot] = hash;
      words[slot] = new Word(size++);
      if (size * 2 > words.length) {
        grow();
        return word(form);
      }
    }
    return words[slot];
  }

  int size() {
    return size;
  }

  /** Returns every word, in no meaning order. */
  List<Word> words() {
    return Arrays.stream(words).filter(word -> word != null).toList();
  }

  /** Returns the word written between two indexes, or null; {@code buffer} is scratch space. */
  Word find(CharSequence text, int begin, int end, char[] buffer) {
    if (end - begin > MAX_LENGTH / 2) {
      return null;
    }
    int length = fold(text, begin, end, buffer);
    return words[slot(hash(buffer, length), buffer, length)];
  }

  private static int fold(CharSequence text, int begin, int end, char[] buffer) {
    int length = 0;
    for (int at = begin; at < end; at++) {
      char letter = text.charAt(at);
      if (letter >= 'a' && letter <= 'z') {
        buffer[length++] = letter;
      } else if (letter == 'ß') {
        buffer[length++] = 's';
        buffer[length++] = 's';
      } else if (letter == '\u0308' && length > 0) {
        buffer[length - 1] = umlaut(buffer[length - 1]);
      } else {
        buffer[length++] = Character.toLowerCase(letter);
      }
    }
    return length;
  }

  private static char umlaut(char vowel) {
    return switch (vowel) {
      case 'a' -> 'ä';
      case 'o' -> 'ö';
      case 'u' -> 'ü';
      default -> vowel;
    };
  }

  private static int hash(char[] buffer, int length) {
    int hash = 0;
    for (int at = 0; at < length; at++) {
      hash = hash * 31 + buffer[at];
    }
    return hash ^ hash >>> 15;
  }

  private int slot(int hash, char[] buffer, int length) {
    int slot = hash & (words.length - 1);
    while (words[slot] != null
        && (hashes[slot] != hash
            || !Arrays.equals(keys[slot], 0, keys[slot].length, buffer, 0, length))) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }

  private void grow() {
    char[][] oldKeys = keys;
    Word[] oldWords = words;
    int[] oldHashes = hashes;
    keys = new char[oldKeys.length * 2][];
    words = new Word[oldWords.length * 2];
    hashes = new int[oldHashes.length * 2];
    for (int at = 0; at < oldWords.length; at++) {
      if (oldWords[at] != null) {
        int slot = slot(oldHashes[at], oldKeys[at], oldKeys[at].length);
        keys[slot] = oldKeys[at];
        hashes[slot] = oldHashes[at];
        words[slot] = oldWords[at];
      }
    }
  }
}
