package org.pressespiegel.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.language.Clause;
import org.pressespiegel.language.ClauseReader;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.PhraseReader;
import org.pressespiegel.language.Quotation;
import org.pressespiegel.language.QuotationReader;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.text.Span;

/**
 * The clauses and noun phrases of a document whose names are known: what quotations and events are
 * read from. Each is read when first asked for, and once for both.
 *
 * <p>Its tokens are those of the document, but that what stands in paired quotation marks is one
 * token: a clause of its own, or a noun. It is cut into units: sentences, several where a quotation
 * ties them to one, and parts of very long ones. A syntax belongs to one thread.
 */
public final class Syntax {

  /** Longer sentences are read in parts, so that work grows with the text whatever it is. */
  private static final int LONGEST = 300;

  private final Document document;
  private final Tokens tokens;

  /** For the first token of each name, the token after its last; 0 elsewhere. */
  private final int[] nameEnds;

  private final PhraseReader phraseReader;
  private final List<Unit> units = new ArrayList<>();
  private final List<List<Clause>> clauses = new ArrayList<>();
  private final Map<Clause, List<Phrase>> phrases = new IdentityHashMap<>();

  /**
   * Tokens that are read together.
   *
   * @param from the first
   * @param to the one after the last
   */
  public record Unit(int from, int to) {}

  /**
   * Makes the syntax of a document.
   *
   * @param names spans of names in it, in any order
   */
  public Syntax(Document document, List<Span> names) {
    this.document = document;
    this.tokens = document.tokens().with(quotations(document));
    this.nameEnds = new int[tokens.size()];
    for (Span name : names) {
      addName(name);
    }
    this.phraseReader = new PhraseReader(tokens, nameEnds);
    cut();
  }

  private static List<Quotation> quotations(Document document) {
    List<Part> parts = document.parts();
    int[] paragraphs = new int[2 * parts.size()];
    for (int no = 0; no < parts.size(); no++) {
      Span span = parts.get(no).span();
      paragraphs[2 * no] = document.codePoints().toUtf16(span.begin());
      paragraphs[2 * no + 1] = document.codePoints().toUtf16(span.end());
    }
    if (parts.isEmpty()) {
      paragraphs = new int[] {0, document.text().length()};
    }
    return QuotationReader.read(document.text(), paragraphs, document.sentenceEnds());
  }

  private void addName(Span name) {
    int begin = document.codePoints().toUtf16(name.begin());
    int end = document.codePoints().toUtf16(name.end());
    int first = tokens.at(begin);
    int token = first;
    while (token < tokens.size() && tokens.begin(token) < end) {
      token++;
    }
    // What stands within a quotation names nothing outside of it.
    if (first < token && tokens.begin(first) >= begin && !tokens.isQuotation(first)) {
      nameEnds[first] = Math.max(nameEnds[first], token);
    }
  }

  private void cut() {
    int last;
    for (int first = 0; first < document.sentences().size(); first = last + 1) {
      last = first;
      while (last + 1 < document.sentences().size() && isTied(last)) {
        last++;
      }
      int from = tokens.at(document.sentenceBegin(first));
      int to = tokens.endAt(document.sentenceEnd(last));
      boolean title = document.isTitle(first);
      while (from < to) {
        int end = Math.min(to, from + LONGEST);
        for (int token = from + 1; title && token < end; token++) {
          if (isDash(token)) {
            // "Aktivistin getötet - Justiz dementiert"
            end = token + 1;
          }
        }
        units.add(new Unit(from, end));
        clauses.add(null);
        from = end;
      }
    }
  }

  /** Whether a token is a dash between blanks. */
  private boolean isDash(int token) {
    String mark = tokens.word(token);
    boolean dash = mark.equals("-") || mark.equals("–") || mark.equals("—");
    return dash
        && tokens.end(token - 1) < tokens.begin(token)
        && token + 1 < tokens.size()
        && tokens.end(token) < tokens.begin(token + 1);
  }

  /** Whether a quotation goes on where a sentence ends. */
  private boolean isTied(int sentence) {
    int end = document.sentenceEnd(sentence);
    int token = tokens.at(Math.max(0, end - 1));
    return tokens.isQuotation(token) && tokens.begin(token) < end && tokens.end(token) > end;
  }

  /** Returns the document. */
  public Document document() {
    return document;
  }

  /** Returns its tokens, a quotation as one. */
  public Tokens tokens() {
    return tokens;
  }

  /** Returns for the first token of a name the token after its last; 0 of any other. */
  public int nameEnd(int token) {
    return nameEnds[token];
  }

  /** Returns what is read together, in order. */
  public List<Unit> units() {
    return units;
  }

  /** Returns the clauses of a unit, in the order of their verbs. */
  public List<Clause> clauses(int unit) {
    List<Clause> known = clauses.get(unit);
    if (known == null) {
      known = ClauseReader.read(tokens, units.get(unit).from(), units.get(unit).to());
      clauses.set(unit, known);
    }
    return known;
  }

  /** Returns the noun phrases and pronouns of a clause, in order. */
  public List<Phrase> phrases(Clause clause) {
    return phrases.computeIfAbsent(clause, phraseReader::read);
  }
}
