package org.pressespiegel.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.TextBlocks;

/**
 * An article written for a test, with marks for what is known of it: {@code [Kassel|LOC]} a name,
 * {@code [Kassel|AT]} a place that is a city, {@code [Peru|IN:PE]} a state, {@code
 * [Harz|AROUND:DE]} a landscape, {@code [Montag|ON:2021-05-03]} a day, {@code [„Nein“|DIRECT]} a
 * quotation; headlines begin with {@code # }.
 */
final class Story {

  static final LocalDate PUBLISHED = LocalDate.of(2021, 5, 4);

  private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)\\|([A-Z]+)(?::([^\\]]*))?\\]");

  private Story() {}

  static Report of(String marked) {
    StringBuilder text = new StringBuilder();
    List<int[]> bounds = new ArrayList<>();
    List<String[]> marks = new ArrayList<>();
    List<Report.Passage> passages = new ArrayList<>();
    for (String block : marked.split("\n\n")) {
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      boolean heading = block.startsWith("# ");
      boolean dateline = block.startsWith("@ ");
      String body = heading || dateline ? block.substring(2) : block;
      int begin = text.length();
      Matcher matcher = MARK.matcher(body);
      int last = 0;
      while (matcher.find()) {
        text.append(body, last, matcher.start());
        bounds.add(new int[] {text.length(), text.length() + matcher.group(1).length()});
        marks.add(new String[] {matcher.group(1), matcher.group(2), matcher.group(3)});
        text.append(matcher.group(1));
        last = matcher.end();
      }
      text.append(body.substring(last));
      if (text.length() > begin) {
        passages.add(
            new Report.Passage(
                heading ? "headline" : dateline ? "dateline" : "paragraph",
                CodePoints.of(text.toString()).span(begin, text.length())));
      }
    }
    return report(text.toString(), bounds, marks, passages);
  }

  private static Report report(
      String text, List<int[]> bounds, List<String[]> marks, List<Report.Passage> passages) {
    CodePoints codePoints = CodePoints.of(text);
    List<Report.Name> names = new ArrayList<>();
    List<Report.Figure> figures = new ArrayList<>();
    List<Report.Moment> moments = new ArrayList<>();
    List<Report.Spot> spots = new ArrayList<>();
    List<Report.Speech> speeches = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      Span span = codePoints.span(bounds.get(i)[0], bounds.get(i)[1]);
      String surface = marks.get(i)[0];
      String value = marks.get(i)[2] == null ? "" : marks.get(i)[2];
      switch (marks.get(i)[1]) {
        case "AT" -> {
          spots.add(spot(span, surface, "city", value));
          add(names, figures, span, surface, "LOC", "");
        }
        case "AROUND" -> spots.add(spot(span, surface, "region", value));
        case "IN" -> {
          spots.add(spot(span, surface, "country", value));
          add(names, figures, span, surface, "LOC", value);
        }
        case "ON" -> {
          LocalDate day = LocalDate.parse(value);
          moments.add(new Report.Moment(span, "DATE", day, day, DatePrecision.DAY));
        }
        case "MONTH" -> {
          LocalDate first = LocalDate.parse(value + "-01");
          moments.add(
              new Report.Moment(
                  span, "DATE", first, first.plusMonths(1).minusDays(1), DatePrecision.MONTH));
        }
        case "YEAR" -> {
          LocalDate first = LocalDate.parse(surface + "-01-01");
          moments.add(
              new Report.Moment(
                  span, "DATE", first, first.plusYears(1).minusDays(1), DatePrecision.YEAR));
        }
        case "SINCE" ->
            moments.add(new Report.Moment(span, "DURATION", null, null, DatePrecision.NONE));
        case "DIRECT", "INDIRECT", "PARTIAL" ->
            speeches.add(
                new Report.Speech(span, Report.Speech.Kind.valueOf(marks.get(i)[1]), value));
        case "PER" -> add(names, figures, span, value.isEmpty() ? surface : value, "PER", "");
        default -> add(names, figures, span, surface, marks.get(i)[1], value);
      }
    }
    List<Span> sentences = new ArrayList<>();
    for (Span block : TextBlocks.of(text)) {
      for (Span sentence : SentenceSplitter.german().split(codePoints.read(block))) {
        sentences.add(new Span(block.begin() + sentence.begin(), block.begin() + sentence.end()));
      }
    }
    return new Report(
        text,
        text,
        passages,
        sentences,
        names,
        figures,
        moments,
        spots,
        speeches,
        Optional.of(PUBLISHED),
        DatePrecision.DAY,
        Optional.empty(),
        Optional.empty());
  }

  private static Report.Spot spot(Span span, String surface, String kind, String country) {
    return new Report.Spot(span, surface, kind, 0, surface, country, 1.0, 2.0, false);
  }

  private static void add(
      List<Report.Name> names,
      List<Report.Figure> figures,
      Span span,
      String surface,
      String type,
      String country) {
    Report.Figure known =
        figures.stream()
            .filter(f -> f.name().endsWith(surface) || surface.endsWith(f.name()))
            .findFirst()
            .orElse(null);
    if (known == null) {
      known =
          new Report.Figure(figures.size(), type, surface, "", country.toUpperCase(Locale.ROOT));
      figures.add(known);
    }
    names.add(new Report.Name(span, known.no(), false));
  }
}
