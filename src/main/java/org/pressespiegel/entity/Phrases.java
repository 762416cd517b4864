package org.pressespiegel.entity;

import java.util.HashMap;
import java.util.Map;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.language.Words;

/** Names to look for in a text, word by word, longest first; a search costs no more than a walk. */
final class Phrases {

  /**
   * A name to look for.
   *
   * @param surface its letters, white space as single blanks
   * @param name one of its mentions
   */
  record Phrase(String surface, Found name) {}

  /** A place where a phrase stands: words from first to before end, and its last character. */
  record Hit(Phrase phrase, int endWord, int end) {}

  private final Map<String, Node> first = new HashMap<>();

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private Phrase phrase;
  }

  /** Adds a phrase; of two with the same words the first stays. */
  void add(String surface, Found name) {
    Words words = Words.of(Tokens.of(surface));
    if (words.size() == 0 || words.begin(0) > 0) {
      return;
    }
    Node node = first.computeIfAbsent(words.get(0), word -> new Node());
    for (int word = 1; word < words.size(); word++) {
      node = node.next.computeIfAbsent(words.get(word), letters -> new Node());
    }
    if (node.phrase == null) {
      node.phrase = new Phrase(surface, name);
    }
  }

  boolean isEmpty() {
    return first.isEmpty();
  }

  /** Returns the longest phrase that begins with a word of the text, or null. */
  Hit at(Scene scene, int word, int limit) {
    Words words = scene.words();
    Node node = first.get(words.get(word));
    Hit best = null;
    for (int at = word; node != null; at++) {
      int end = words.end(at);
      if (end > limit) {
        break;
      }
      if (node.phrase != null) {
        best = longer(scene, best, node.phrase, word, at);
      }
      node = at + 1 < words.size() ? node.next.get(words.get(at + 1)) : null;
    }
    return best;
  }

  /** The gaps must agree as well, and what follows the last word, such as a full stop. */
  private static Hit longer(Scene scene, Hit best, Phrase phrase, int first, int last) {
    int begin = scene.words().begin(first);
    int end = scene.words().end(last);
    String read = Scene.spaced(scene.text().substring(begin, end));
    String wanted = phrase.surface();
    if (!wanted.startsWith(read)) {
      return best;
    }
    String tail = wanted.substring(read.length());
    return scene.text().startsWith(tail, end)
        ? new Hit(phrase, last + 1, end + tail.length())
        : best;
  }
}
