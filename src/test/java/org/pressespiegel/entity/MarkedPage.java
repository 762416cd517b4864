package org.pressespiegel.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;

/**
 * A text with names marked in it, for tables of examples: {@code [Angela Merkel|PER] sagte …}. A
 * bar between blanks ends a paragraph; one that {@code H:} opens is a headline.
 */
public record MarkedPage(Document page, List<NamedSpan> names) {

  private static final Pattern MARK =
      Pattern.compile("\\[([^\\[|]+)\\|(PER|LOC|ORG|MISC)(?::([0-9.]+))?]");

  public static MarkedPage of(String marked) {
    StringBuilder text = new StringBuilder();
    List<NamedSpan> names = new ArrayList<>();
    List<Part> passages = new ArrayList<>();
    List<Span> sentences = new ArrayList<>();
    for (String part : marked.split(" \\| ")) {
      boolean headline = part.startsWith("H:");
      text.append(text.isEmpty() ? "" : "\n\n");
      int begin = length(text);
      append(headline ? part.substring(2).strip() : part, text, names);
      Span span = new Span(begin, length(text));
      passages.add(new Part(headline ? Part.Kind.HEADLINE : Part.Kind.PARAGRAPH, span));
      String prose = text.substring(text.offsetByCodePoints(0, begin));
      for (Span sentence : SentenceSplitter.german().split(prose)) {
        sentences.add(new Span(begin + sentence.begin(), begin + sentence.end()));
      }
    }
    return new MarkedPage(new Document(text.toString(), passages, sentences), names);
  }

  private static void append(String marked, StringBuilder text, List<NamedSpan> names) {
    Matcher mark = MARK.matcher(marked);
    int end = 0;
    while (mark.find()) {
      text.append(marked, /* start= */ end, /* end= */ mark.start());
      int begin = length(text);
      text.append(mark.group(1));
      double confidence = mark.group(3) == null ? 0.95 : Double.parseDouble(mark.group(3));
      names.add(
          new NamedSpan(
              new Span(begin, length(text)), EntityType.valueOf(mark.group(2)), confidence));
      end = mark.end();
    }
    text.append(marked, end, marked.length());
  }

  private static int length(StringBuilder text) {
    return text.codePointCount(0, text.length());
  }

  public Names read() {
    return NameReader.standard().read(page, names);
  }

  /** Returns the text with what was read marked in it. */
  String marked(Names read) {
    CodePoints codePoints = CodePoints.of(page.text());
    StringBuilder marked = new StringBuilder();
    int end = 0;
    for (Mention mention : read.mentions()) {
      int begin = codePoints.toUtf16(mention.span().begin());
      marked.append(page.text(), end, begin);
      marked.append('[').append(mention.surface()).append('|').append(mention.type()).append(']');
      end = codePoints.toUtf16(mention.span().end());
    }
    return marked.append(page.text().substring(end)).toString().replace("\n\n", " | ");
  }
}
