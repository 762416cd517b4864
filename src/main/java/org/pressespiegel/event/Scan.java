package org.pressespiegel.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.pressespiegel.language.Tokens;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.Span;

/** An article as tokens, with what is known of each: name, time, place, speech. */
final class Scan {

  final Report report;
  final CodePoints codePoints;
  final Tokens tokens;

  /** For the first token of each name, the token after its last; 0 elsewhere. */
  final int[] nameEnds;

  /** The figure that a token names, or names in part; -1. */
  final int[] figures;

  /** All places, those among them whose position is unknown. */
  final List<Report.Spot> places;

  private final int[] moments;
  private final int[] spots;
  private final Report.Speech[] speeches;

  Scan(Report report) {
    this.report = report;
    codePoints = CodePoints.of(report.text());
    tokens = Tokens.of(report.text());
    int size = tokens.size();
    nameEnds = new int[size];
    figures = filled(size);
    moments = filled(size);
    spots = filled(size);
    speeches = new Report.Speech[size];
    places = places(report, codePoints);
    for (int no = 0; no < places.size(); no++) {
      fill(spots, places.get(no).span(), no);
    }
    for (Report.Name name : report.names()) {
      int first = first(name.span());
      int end = end(name.span());
      for (int token = first; token < end; token++) {
        figures[token] = figures[token] < 0 || !name.part() ? name.figure() : figures[token];
      }
      if (!name.part() && first < end && tokens.begin(first) == begin(name.span())) {
        nameEnds[first] = end;
      }
    }
    for (Report.Spot place : places) {
      Span span = place.span();
      int first = first(span);
      int end = end(span);
      if (first < end && nameEnds[first] == 0 && figures[first] < 0) {
        nameEnds[first] = end;
      }
    }
    for (int no = 0; no < report.moments().size(); no++) {
      fill(moments, report.moments().get(no).span(), no);
    }
    for (Report.Speech speech : report.speeches()) {
      for (int token = first(speech.span()); token < end(speech.span()); token++) {
        if (speeches[token] == null || speech.kind() == Report.Speech.Kind.DIRECT) {
          speeches[token] = speech;
        }
      }
    }
  }

  /** The places, with those names among them that the gazetteer does not know. */
  private static List<Report.Spot> places(Report report, CodePoints codePoints) {
    List<Report.Spot> all = new ArrayList<>(report.spots());
    int at = 0;
    for (Report.Name name : report.names()) {
      Report.Figure figure = report.figures().get(name.figure());
      while (at < report.spots().size()
          && report.spots().get(at).span().end() <= name.span().begin()) {
        at++;
      }
      boolean known =
          at < report.spots().size() && report.spots().get(at).span().overlaps(name.span());
      if (!known && !name.part() && figure.type().equals("LOC") && figure.country().isEmpty()) {
        String surface = codePoints.read(name.span());
        all.add(
            new Report.Spot(
                name.span(),
                surface,
                "unknown",
                0,
                surface,
                report.focusCountry().orElse(""),
                null,
                null,
                false));
      }
    }
    all.sort(Comparator.comparing(Report.Spot::span));
    return List.copyOf(all);
  }

  private static int[] filled(int size) {
    int[] values = new int[size];
    Arrays.fill(values, -1);
    return values;
  }

  private void fill(int[] values, Span span, int no) {
    for (int token = first(span); token < end(span); token++) {
      values[token] = no;
    }
  }

  private int begin(Span span) {
    return codePoints.toUtf16(span.begin());
  }

  /** Returns the first token of a span. */
  int first(Span span) {
    return tokens.at(begin(span));
  }

  /** Returns the token after the last that begins in a span. */
  int end(Span span) {
    int end = codePoints.toUtf16(span.end());
    int token = tokens.at(end - 1);
    return token < tokens.size() && tokens.begin(token) < end ? token + 1 : token;
  }

  /** Returns the moment that a token tells; null where it tells none. */
  Report.Moment moment(int token) {
    return moments[token] < 0 ? null : report.moments().get(moments[token]);
  }

  /** Returns the place that a token names; null where it names none. */
  Report.Spot spot(int token) {
    return spots[token] < 0 ? null : places.get(spots[token]);
  }

  /** Returns the quotation that a token belongs to; null where it belongs to none. */
  Report.Speech speech(int token) {
    return speeches[token];
  }

  boolean isDirect(int token) {
    return speeches[token] != null && speeches[token].kind() == Report.Speech.Kind.DIRECT;
  }

  /** Returns the figure of a name that a token belongs to; null where there is none. */
  Report.Figure figure(int token) {
    return figures[token] < 0 ? null : report.figures().get(figures[token]);
  }

  Span span(int first, int end) {
    return codePoints.span(tokens.begin(first), tokens.end(end - 1));
  }

  String words(int first, int end) {
    return report.text().substring(tokens.begin(first), tokens.end(end - 1)).replace('\n', ' ');
  }
}
