package org.pressespiegel.quote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One sentence, or several that a quotation ties together, as items and clauses. What stands in
 * quotation marks is one item; brackets and full stops within a sentence are none.
 */
final class Unit {

  /**
   * Items between two marks.
   *
   * @param from its first item
   * @param to behind its last item
   */
  record Clause(int from, int to) {

    int length() {
      return to - from;
    }
  }

  private static final int LONGEST_ASIDE = 200;

  /** So many clauses back the beginning of a quotation is looked for. */
  private static final int FARTHEST = 6;

  private final String text;
  private final List<Item> items = new ArrayList<>();
  private final List<Clause> clauses = new ArrayList<>();

  /** Quotations that stand like clauses but go on with the sentence before them. */
  private final Set<Integer> continuations = new HashSet<>();

  private final int begin;
  private final int end;
  private final int sentenceNo;
  private final int paragraphNo;

  /** The end of the sentence that was asked for last, and its last letter or digit. */
  private int lastOf = -1;

  private int lastLetter;

  private Unit(String text, int begin, int end, int sentenceNo, int paragraphNo) {
    this.text = text;
    this.begin = begin;
    this.end = end;
    this.sentenceNo = sentenceNo;
    this.paragraphNo = paragraphNo;
  }

  /**
   * Cuts a text between two positions.
   *
   * @param scene what is known of the text
   * @param sentences ends of its sentences, ascending
   */
  static Unit read(Scene scene, int begin, int end, int[] sentences, int no, int paragraph) {
    Unit unit = new Unit(scene.text(), begin, end, no, paragraph);
    unit.readItems(scene, sentences);
    unit.readClauses();
    unit.findContinuations(scene);
    return unit;
  }

  List<Clause> clauses() {
    return clauses;
  }

  Clause clause(int no) {
    return clauses.get(no);
  }

  int size() {
    return items.size();
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  int sentenceNo() {
    return sentenceNo;
  }

  int paragraphNo() {
    return paragraphNo;
  }

  Item item(int no) {
    return items.get(no);
  }

  /** Returns the kind of an item, or STOP before the first and behind the last one. */
  Item.Kind kind(int no) {
    return no < 0 || no >= items.size() ? Item.Kind.STOP : items.get(no).kind();
  }

  /** Returns the word in lower case, or the empty string where there is none. */
  String lower(int no) {
    return no < 0 || no >= items.size() ? "" : items.get(no).lower();
  }

  boolean is(QuoteWords.Kind what, int no) {
    return no >= 0 && no < items.size() && items.get(no).is(what);
  }

  boolean isWord(int no) {
    return kind(no) == Item.Kind.WORD;
  }

  boolean isCapitalised(int no) {
    return no >= 0 && no < items.size() && items.get(no).isCapitalised();
  }

  /** Returns the number of the clause that an item stands in or that follows it. */
  int clauseAt(int item) {
    int low = 0;
    int high = clauses.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (item < clauses.get(middle).to()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void readItems(Scene scene, int[] sentences) {
    int at = begin;
    int sentence = 0;
    while (at < end) {
      int marked = scene.markedAt(at);
      if (marked >= 0) {
        Quoted quoted = scene.marked(marked);
        items.add(new Item(Item.Kind.QUOTED, quoted.begin(), quoted.end(), "", "", marked));
        at = Math.max(at + 1, quoted.end());
        continue;
      }
      char c = text.charAt(at);
      if (Scene.isWordPart(text, at)) {
        int wordEnd = wordEnd(at);
        String word = text.substring(at, wordEnd);
        items.add(
            new Item(
                Item.Kind.WORD, at, wordEnd, word, QuoteWords.lower(word), scene.mentionAt(at)));
        at = wordEnd;
        continue;
      }
      if (c == '(' || c == '[') {
        at = behindAside(at, c == '(' ? ')' : ']');
        continue;
      }
      while (sentence < sentences.length && sentences[sentence] <= at) {
        sentence++;
      }
      Item.Kind kind = kindOf(c, at, sentence < sentences.length ? sentences[sentence] : end);
      if (kind != null) {
        items.add(new Item(kind, at, at + 1, "", "", -1));
      }
      at++;
    }
  }

  private int wordEnd(int at) {
    int wordEnd = at + 1;
    while (wordEnd < end
        && (Scene.isWordPart(text, wordEnd)
            || isJoint(wordEnd) && Scene.isWordPart(text, wordEnd + 1))) {
      wordEnd++;
    }
    return wordEnd;
  }

  private boolean isJoint(int at) {
    char c = text.charAt(at);
    if (at + 1 >= end) {
      return false;
    }
    if (c == '-' || c == '\u2010' || c == '\u2011' || c == '\'' || c == '’' || c == '/') {
      return true;
    }
    return (c == '.' || c == ',' || c == ':')
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private int behindAside(int at, char closing) {
    int most = Math.min(end, at + LONGEST_ASIDE + 1);
    for (int close = at; close < most; close++) {
      if (text.charAt(close) == closing) {
        return close + 1;
      }
    }
    return at + 1;
  }

  private Item.Kind kindOf(char c, int at, int sentenceEnd) {
    return switch (c) {
      case ',' -> Item.Kind.COMMA;
      case ';' -> Item.Kind.SEMICOLON;
      case ':' -> Item.Kind.COLON;
      case '–', '—', '-', '―' -> {
        if (isApart(at)) {
          yield Item.Kind.DASH;
        }
        yield null;
      }
      case '.', '!', '?', '…' -> {
        if (isLast(at, sentenceEnd)) {
          yield Item.Kind.STOP;
        }
        yield null;
      }
      default -> null;
    };
  }

  private boolean isApart(int at) {
    return at > 0
        && Character.isWhitespace(text.charAt(at - 1))
        && (at + 1 >= end || Character.isWhitespace(text.charAt(at + 1)));
  }

  /** Returns whether nothing but marks follows in the sentence. */
  private boolean isLast(int at, int sentenceEnd) {
    if (lastOf != sentenceEnd) {
      lastOf = sentenceEnd;
      lastLetter = sentenceEnd - 1;
      while (lastLetter >= begin && !Character.isLetterOrDigit(text.charAt(lastLetter))) {
        lastLetter--;
      }
    }
    return lastLetter <= at;
  }

  private void readClauses() {
    int from = 0;
    for (int at = 0; at <= items.size(); at++) {
      boolean mark = at == items.size() || !items.get(at).isWord() && !items.get(at).isQuoted();
      if (mark || at > from && (isWhole(at) || isWhole(at - 1) || joinsSaying(at))) {
        if (at > from) {
          clauses.add(new Clause(from, at));
        }
        from = mark ? at + 1 : at;
      }
    }
  }

  /** "Man müsse, so X, „die Köpfe frei bekommen“" is one sentence. */
  private void findContinuations(Scene scene) {
    for (int no = 1; no < clauses.size(); no++) {
      int at = clauses.get(no).from();
      if (clauses.get(no).length() != 1 || !isWhole(at) || kind(at - 1) != Item.Kind.COMMA) {
        continue;
      }
      int first = text.codePointAt(scene.marked(items.get(at).no()).from());
      boolean said = no + 1 < clauses.size() && isSaying(clauses.get(no + 1).from());
      if (Character.isLowerCase(first) && !said && !resumes(no)) {
        continuations.add(at);
      }
    }
  }

  /** Returns whether the sentence of a clause has begun with a quotation. */
  private boolean resumes(int clause) {
    for (int no = clause - 1; no >= 0 && no >= clause - FARTHEST; no--) {
      if (isWhole(clauses.get(no).from())) {
        return true;
      }
      if (kind(clauses.get(no).from() - 1) == Item.Kind.STOP) {
        return false;
      }
    }
    return false;
  }

  /** Returns whether a quotation stands alone: at a border before it and before one behind it. */
  boolean isWhole(int at) {
    if (kind(at) != Item.Kind.QUOTED || continuations.contains(at)) {
      return false;
    }
    boolean begins = kind(at - 1) != Item.Kind.WORD;
    boolean ends = kind(at + 1) != Item.Kind.WORD;
    return begins && (ends || isSaying(at + 1)) || ends && kind(at - 1) == Item.Kind.COLON;
  }

  /** Returns whether a second verb of saying follows: … und kündigte an, … */
  private boolean joinsSaying(int at) {
    return is(QuoteWords.Kind.COORDINATOR, at) && isSaying(at + 1) && !isCapitalised(at + 1);
  }

  private boolean isSaying(int at) {
    return isWord(at)
        && (lower(at).equals("so")
            || QuoteWords.forms(lower(at)).stream()
                .anyMatch(
                    form ->
                        form.verb().says()
                            && !form.plural()
                            && (form.shape() == QuoteWords.Shape.FINITE
                                || form.shape() == QuoteWords.Shape.SEPARATED)));
  }
}
