package org.pressespiegel.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pressespiegel.language.Tokens.Gap;

/**
 * Finds expressions in the text alone. Of overlapping matches the one that begins first wins, then
 * the one with the longer expression, then with more context, then the earlier rule.
 */
final class Recognizer {

  private static final Comparator<Mention> ORDER =
      Comparator.comparingInt(Mention::begin)
          .thenComparing(Mention::end, Comparator.reverseOrder())
          .thenComparing(Mention::matchLength, Comparator.reverseOrder())
          .thenComparing(mention -> mention.rule().order());

  private final Grammar grammar;

  Recognizer(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Returns the expressions in their order, none overlapping another. */
  List<Mention> recognize(TaggedAtoms tokens) {
    return select(tokens).stream().filter(mention -> mention.meaning() != Meaning.NONE).toList();
  }

  /** Returns the expressions together with the traps that kept others away. */
  List<Mention> select(TaggedAtoms tokens) {
    List<Mention> found = matches(tokens);
    found.sort(ORDER);
    List<Mention> kept = new ArrayList<>();
    int free = 0;
    for (Mention mention : found) {
      if (mention.begin() >= free) {
        free = mention.used();
        kept.add(mention);
      }
    }
    return kept;
  }

  private List<Mention> matches(TaggedAtoms tokens) {
    List<Mention> found = new ArrayList<>();
    for (int first = 0; first < tokens.size(); first++) {
      if (!grammar.mayStart(tokens, first) || continuesLeft(tokens, first)) {
        continue;
      }
      int begin = first;
      grammar.match(
          tokens,
          first,
          shape -> {
            if (standsFree(shape, tokens, begin)) {
              Mention mention = new Mention(shape, begin, tokens);
              if (mention.isSound()) {
                found.add(mention);
              }
            }
          });
    }
    return found;
  }

  /** Returns whether the match goes on into no longer number or word, and nothing forbids it. */
  private static boolean standsFree(Shape shape, TaggedAtoms tokens, int begin) {
    int end = begin + shape.atoms().size();
    if (continuesRight(tokens, end)) {
      return false;
    }
    for (Atom atom : shape.notBefore()) {
      if (matchesBefore(atom, tokens, begin)) {
        return false;
      }
    }
    for (Atom atom : shape.notAfter()) {
      if (matchesAfter(atom, tokens, end)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matchesBefore(Atom atom, TaggedAtoms tokens, int begin) {
    boolean near = tokens.gap(begin).compareTo(atom.glued() ? Gap.GLUED : Gap.LINE) <= 0;
    return begin > 0 && near && atom.matchesWord(tokens, begin - 1);
  }

  private static boolean matchesAfter(Atom atom, TaggedAtoms tokens, int end) {
    return end < tokens.size()
        && tokens.gap(end).compareTo(Gap.LINE) < 0
        && atom.matches(tokens, end);
  }

  private static boolean continuesLeft(TaggedAtoms tokens, int begin) {
    if (!tokens.isGlued(begin)) {
      return false;
    }
    char before = tokens.firstChar(begin - 1);
    if (tokens.isNumber(begin)) {
      if (tokens.isWord(begin - 1) || "§$€#£&@_=".indexOf(before) >= 0) {
        return true;
      }
      boolean numberBefore = tokens.isGlued(begin - 1) && isNumeric(tokens, begin - 2);
      return before == '+' || (numberBefore && ".,:/-–+?".indexOf(before) >= 0);
    }
    return isNumeric(tokens, begin - 1)
        || before == '_'
        || before == '@'
        || (isDash(before) && tokens.isGlued(begin - 1) && tokens.isWord(begin - 2));
  }

  private static boolean continuesRight(TaggedAtoms tokens, int end) {
    if (!tokens.isGlued(end)) {
      return false;
    }
    char after = tokens.firstChar(end);
    boolean number = isNumeric(tokens, end - 1);
    if (number && (tokens.isWord(end) || "%€$°_".indexOf(after) >= 0)) {
      return true;
    }
    if (!tokens.isGlued(end + 1)) {
      return false;
    }
    if (number && isNumeric(tokens, end + 1)) {
      return ".,:/".indexOf(after) >= 0;
    }
    return after == '@' || (isDash(after) && tokens.isWord(end + 1));
  }

  private static boolean isNumeric(TaggedAtoms tokens, int token) {
    char c = tokens.firstChar(token);
    return c >= '0' && c <= '9';
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '‐' || c == '‑';
  }
}
