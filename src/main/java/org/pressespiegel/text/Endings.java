package org.pressespiegel.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Values of the endings of words, a trie that is read from the last letter on: German compounds and
 * inflected words are known by how they end.
 *
 * @param <T> what is known of an ending
 */
public final class Endings<T> {

  private final Node<T> root = new Node<>();

  private static final class Node<T> {

    private char[] letters = {};
    private Node<T>[] next = nodes(0);
    private T value;

    Node<T> after(char letter) {
      // Behind the first letters hardly any has more than two.
      for (int at = 0; at < letters.length && letters[at] <= letter; at++) {
        if (letters[at] == letter) {
          return next[at];
        }
      }
      return null;
    }

    Node<T> made(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      if (at >= 0) {
        return next[at];
      }
      int place = -at - 1;
      int size = letters.length;
      char[] moreLetters = Arrays.copyOf(letters, size + 1);
      Node<T>[] moreNext = Arrays.copyOf(next, size + 1);
      System.arraycopy(letters, place, moreLetters, place + 1, size - place);
      System.arraycopy(next, place, moreNext, place + 1, size - place);
      moreLetters[place] = letter;
      moreNext[place] = new Node<>();
      letters = moreLetters;
      next = moreNext;
      return next[place];
    }

    @SuppressWarnings("unchecked")
    private static <T> Node<T>[] nodes(int size) {
      return (Node<T>[]) new Node<?>[size];
    }
  }

  private Endings() {}

  /** Returns the values of some endings. */
  public static <T> Endings<T> of(Map<String, T> values) {
    Endings<T> endings = new Endings<>();
    values.forEach(endings::put);
    return endings;
  }

  /** Returns some endings, each its own value. */
  public static Endings<String> of(Set<String> words) {
    return of(words.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
  }

  private void put(String ending, T value) {
    Node<T> node = root;
    for (int at = ending.length() - 1; at >= 0; at--) {
      node = node.made(ending.charAt(at));
    }
    node.value = value;
  }

  /**
   * Returns the value of the longest ending of a word, the word itself included, or null.
   *
   * @param least how many letters an ending has at least
   */
  public T longest(String word, int least) {
    return longest(word, least, word.length());
  }

  /**
   * Returns the values of all endings of a word, the word itself included, shortest first.
   *
   * @param least how many letters an ending has at least
   */
  public List<T> all(String word, int least) {
    List<T> found = new ArrayList<>();
    Node<T> node = root;
    for (int at = word.length() - 1; at >= 0; at--) {
      node = node.after(word.charAt(at));
      if (node == null) {
        break;
      }
      if (node.value != null && word.length() - at >= least) {
        found.add(node.value);
      }
    }
    return found;
  }

  /**
   * Returns the value of the longest ending of a word, or null.
   *
   * @param least how many letters an ending has at least
   * @param most how many letters it has at most
   */
  public T longest(String word, int least, int most) {
    Node<T> node = root;
    T found = null;
    for (int at = word.length() - 1; at >= word.length() - most; at--) {
      node = node.after(word.charAt(at));
      if (node == null) {
        break;
      }
      if (node.value != null && word.length() - at >= least) {
        found = node.value;
      }
    }
    return found;
  }
}
