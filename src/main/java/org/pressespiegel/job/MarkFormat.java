package org.pressespiegel.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.text.Span;

/** How tools for annotating read articles with their marks. */
enum MarkFormat {

  /**
   * CoNLL 2003: a token a line with its name in IOB2 in the fourth column, an empty line behind a
   * sentence; part of speech and chunk are not told. It knows names alone.
   */
  CONLL("conll"),

  /**
   * WebAnno TSV 3.3, which INCEpTION reads and writes: all layers, offsets in UTF-16, tokens by
   * number. See the appendix "WebAnno TSV 3.3 File format" of INCEpTION's user guide.
   */
  WEBANNO("tsv");

  private final String ending;

  MarkFormat(String ending) {
    this.ending = ending;
  }

  /** Returns the ending of its files. */
  String ending() {
    return ending;
  }

  /** Returns an article in this format. */
  String of(MarkedText article) {
    return this == CONLL ? conll(article) : webanno(article);
  }

  private static String conll(MarkedText article) {
    StringBuilder out = new StringBuilder("-DOCSTART- -X- -X- O\n\n");
    Iterator<List<MarkedText.Mark>> marks = marks(article).iterator();
    for (MarkedText.Sentence sentence : article.sentences()) {
      MarkedText.Mark before = null;
      for (Span token : sentence.tokens()) {
        MarkedText.Mark name =
            marks.next().stream()
                .filter(mark -> mark.layer() == MarkedText.Layer.NAMES)
                .findFirst()
                .orElse(null);
        String tag =
            name == null ? "O" : (name == before ? "I-" : "B-") + name.features().get("value");
        // Abbreviations may hold a blank, which parts columns.
        out.append(article.words(token).replaceAll("\\s", "_")).append(" -X- -X- ").append(tag);
        out.append('\n');
        before = name;
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** The marks on each token, in their order; tokens stand in theirs through all sentences. */
  private static List<List<MarkedText.Mark>> marks(MarkedText article) {
    List<Span> tokens =
        article.sentences().stream().flatMap(sentence -> sentence.tokens().stream()).toList();
    List<List<MarkedText.Mark>> marks = new ArrayList<>();
    tokens.forEach(token -> marks.add(new ArrayList<>()));
    for (MarkedText.Mark mark : article.marks()) {
      for (int t = firstBehind(tokens, mark.begin());
          t < tokens.size() && tokens.get(t).begin() < mark.end();
          t++) {
        marks.get(t).add(mark);
      }
    }
    return marks;
  }

  /** The number of the first token that ends behind a place of the text. */
  private static int firstBehind(List<Span> tokens, int place) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** A line of the format: a token, or a part of one that a mark takes. */
  private record Unit(String number, int begin, int end) {}

  private static String webanno(MarkedText article) {
    StringBuilder out = new StringBuilder("#FORMAT=WebAnno TSV 3.3\n");
    for (MarkedText.Layer layer : MarkedText.Layer.values()) {
      out.append("#T_SP=").append(layer.type()).append('|');
      out.append(String.join("|", layer.features())).append('\n');
    }
    out.append('\n');
    Map<Unit, List<MarkedText.Mark>> of = new LinkedHashMap<>();
    Map<MarkedText.Mark, Integer> units = new LinkedHashMap<>();
    List<List<Unit>> sentences = new ArrayList<>();
    Iterator<List<MarkedText.Mark>> marksOfTokens = marks(article).iterator();
    for (int s = 0; s < article.sentences().size(); s++) {
      sentences.add(units(article, s, marksOfTokens, of, units));
    }
    // A mark of several lines, or beside another of its layer, has a number that ties it together.
    Map<MarkedText.Mark, Integer> ties = new LinkedHashMap<>();
    of.forEach(
        (unit, marks) ->
            marks.forEach(
                mark -> {
                  boolean beside =
                      marks.stream().filter(m -> m.layer() == mark.layer()).count() > 1;
                  if ((beside || units.get(mark) > 1) && !ties.containsKey(mark)) {
                    ties.put(mark, ties.size() + 1);
                  }
                }));
    for (int s = 0; s < sentences.size(); s++) {
      MarkedText.Sentence sentence = article.sentences().get(s);
      out.append("\n#Text=")
          .append(escapedText(article.words(new Span(sentence.begin(), sentence.end()))));
      out.append('\n');
      for (Unit unit : sentences.get(s)) {
        out.append(unit.number()).append('\t');
        out.append(unit.begin()).append('-').append(unit.end()).append('\t');
        out.append(escapedText(article.words(new Span(unit.begin(), unit.end())))).append('\t');
        for (MarkedText.Layer layer : MarkedText.Layer.values()) {
          List<MarkedText.Mark> marks =
              of.getOrDefault(unit, List.of()).stream().filter(m -> m.layer() == layer).toList();
          for (String feature : layer.features()) {
            out.append(cell(marks, feature, ties)).append('\t');
          }
        }
        out.append('\n');
      }
    }
    return out.toString();
  }

  /** The lines of a sentence; notes which marks take each, and how many lines a mark takes. */
  private static List<Unit> units(
      MarkedText article,
      int sentence,
      Iterator<List<MarkedText.Mark>> marks,
      Map<Unit, List<MarkedText.Mark>> of,
      Map<MarkedText.Mark, Integer> units) {
    List<Unit> lines = new ArrayList<>();
    List<Span> tokens = article.sentences().get(sentence).tokens();
    for (int t = 0; t < tokens.size(); t++) {
      Span token = tokens.get(t);
      String number = (sentence + 1) + "-" + (t + 1);
      Unit whole = new Unit(number, token.begin(), token.end());
      lines.add(whole);
      Map<Span, Unit> parts = new LinkedHashMap<>();
      for (MarkedText.Mark mark : marks.next()) {
        int begin = Math.max(mark.begin(), token.begin());
        int end = Math.min(mark.end(), token.end());
        if (begin >= end) {
          // A mark on nothing.
          continue;
        }
        Unit unit = whole;
        if (begin > token.begin() || end < token.end()) {
          unit =
              parts.computeIfAbsent(
                  new Span(begin, end),
                  part -> new Unit(number + "." + (parts.size() + 1), part.begin(), part.end()));
        }
        of.computeIfAbsent(unit, none -> new ArrayList<>()).add(mark);
        units.merge(mark, 1, Integer::sum);
      }
      lines.addAll(parts.values());
    }
    return lines;
  }

  private static String cell(
      List<MarkedText.Mark> marks, String feature, Map<MarkedText.Mark, Integer> ties) {
    if (marks.isEmpty()) {
      return "_";
    }
    List<String> values = new ArrayList<>();
    for (MarkedText.Mark mark : marks) {
      String value = mark.features().get(feature);
      Integer tie = ties.get(mark);
      values.add((value == null ? "*" : escaped(value)) + (tie == null ? "" : "[" + tie + "]"));
    }
    return String.join("|", values);
  }

  /** A feature's value; these signs mean something in the format. */
  private static String escaped(String value) {
    return value
        .replaceAll("[\\\\\\[\\]|_;*]", "\\\\$0")
        .replace("->", "\\->")
        .replace("\t", "\\t")
        .replace("\r", "\\r")
        .replace("\n", "\\n");
  }

  private static String escapedText(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\r", "\\r")
        .replace("\n", "\\n");
  }
}
