package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.language.Words;
import org.pressespiegel.text.CodePoints;

/** A page made ready for the steps: its words, and its sentences in UTF-16 indexes. */
final class Scene {

  private final String text;
  private final Words words;
  private final int[] sentenceBegins;
  private final int[] sentenceEnds;
  private final List<Opening> openings;
  private final Set<String> vocabulary = new HashSet<>();
  private final BitSet loud = new BitSet();

  /**
   * Where a dateline may stand.
   *
   * @param begin UTF-16 index of its first character
   * @param end where the prose begins, if the layout sets the dateline apart, else the paragraph's
   *     end
   * @param apart whether the layout sets it apart
   */
  record Opening(int begin, int end, boolean apart) {}

  Scene(Document page) {
    this.text = page.text();
    this.words = Words.of(page.tokens());
    this.sentenceBegins = page.sentenceBegins();
    this.sentenceEnds = page.sentenceEnds();
    this.openings = openings(page);
    for (int word = 0; word < words.size(); word++) {
      vocabulary.add(words.get(word));
    }
    for (int no = 0; no < sentenceBegins.length; no++) {
      loud.set(no, isLoud(no));
    }
  }

  /** The beginnings of leads and paragraphs, each with the dateline that is set before it. */
  private static List<Opening> openings(Document page) {
    CodePoints positions = page.codePoints();
    List<Opening> openings = new ArrayList<>();
    Part before = null;
    for (Part passage : page.parts()) {
      int begin = positions.toUtf16(passage.span().begin());
      int end = positions.toUtf16(passage.span().end());
      boolean runsOn =
          before != null
              && before.kind() == Part.Kind.DATELINE
              && isBlank(page.text(), positions.toUtf16(before.span().end()), begin);
      switch (passage.kind()) {
        case LEAD, PARAGRAPH -> {
          if (runsOn) {
            openings.add(new Opening(positions.toUtf16(before.span().begin()), begin, true));
          } else {
            openings.add(new Opening(begin, end, false));
          }
        }
        default -> {}
      }
      before = passage;
    }
    return openings;
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) != ' ') {
        return false;
      }
    }
    return from <= to;
  }

  String text() {
    return text;
  }

  Words words() {
    return words;
  }

  List<Opening> openings() {
    return openings;
  }

  int sentences() {
    return sentenceBegins.length;
  }

  int sentenceBegin(int sentence) {
    return sentenceBegins[sentence];
  }

  int sentenceEnd(int sentence) {
    return sentenceEnds[sentence];
  }

  /** Returns the sentence that holds a position, else the next one, else the last one. */
  int sentence(int position) {
    int low = 0;
    int high = sentenceEnds.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentenceEnds[middle] > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns whether both positions belong to one sentence. */
  boolean inOneSentence(int begin, int end) {
    if (sentenceBegins.length == 0) {
      return false;
    }
    int sentence = sentence(begin);
    return sentenceBegins[sentence] <= begin && end <= sentenceEnds[sentence];
  }

  /** Returns whether the word is the first of its sentence. */
  boolean beginsSentence(int word) {
    int begin = words.begin(word);
    int sentence = sentence(begin);
    return words.at(sentenceBegins[sentence]) == word;
  }

  /** Returns whether the sentence is set in capitals, as headlines sometimes are. */
  boolean isInCapitals(int sentence) {
    return loud.get(sentence);
  }

  private boolean isLoud(int sentence) {
    int capitals = 0;
    int count = 0;
    for (int word = words.at(sentenceBegins[sentence]);
        word < words.size() && words.end(word) <= sentenceEnds[sentence];
        word++) {
      String letters = words.get(word);
      if (Character.isLetter(letters.charAt(0))) {
        count++;
        capitals += Words.isCapitals(letters) || letters.length() == 1 ? 1 : 0;
      }
    }
    return count > 1 && capitals == count;
  }

  /** Returns whether the text has the word, in these very letters. */
  boolean has(String word) {
    return vocabulary.contains(word);
  }

  /** Returns the letters of a name, every white space a single blank. */
  String surface(Found name) {
    return spaced(text.substring(name.begin(), name.end()));
  }

  static String spaced(String words) {
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (space && (c != ' ' || at + 1 < words.length() && words.charAt(at + 1) == ' ')) {
        return words.replaceAll("[\\s\\p{Z}]+", " ").strip();
      }
    }
    return words.strip();
  }

  /** Returns the first word of a name. */
  int firstWord(Found name) {
    return words.at(name.begin());
  }

  /** Returns the word after the last one of a name. */
  int endWord(Found name) {
    int word = words.at(name.end() - 1);
    return word < words.size() && words.begin(word) < name.end() ? word + 1 : word;
  }
}
