package org.pressespiegel.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads WebAnno TSV 3 by its description, knowing nothing of what wrote it. */
final class WebAnnoReader {

  /** A mark with its layer, its span in UTF-16, and its features. */
  record Found(String layer, int begin, int end, Map<String, String> features) {}

  private static final Pattern TIED = Pattern.compile("(?s)(.*?)(?:\\[(\\d+)])?");

  private final List<String> layers = new ArrayList<>();
  private final List<List<String>> features = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, Found> found = new LinkedHashMap<>();
  private int words;

  static WebAnnoReader of(String file) {
    WebAnnoReader reader = new WebAnnoReader();
    List<String> lines = file.lines().toList();
    if (!lines.get(0).equals("#FORMAT=WebAnno TSV 3.3")) {
      throw new IllegalArgumentException(lines.get(0));
    }
    String sentence = null;
    int at = -1;
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("#T_SP=")) {
        List<String> parts = List.of(line.substring(6).split("\\|"));
        reader.layers.add(parts.get(0));
        reader.features.add(parts.subList(1, parts.size()));
      } else if (line.startsWith("#Text=")) {
        sentence = plain(line.substring(6));
        at = -1;
      } else if (!line.isEmpty()) {
        String[] cells = line.split("\t", -1);
        String[] span = cells[1].split("-");
        int begin = Integer.parseInt(span[0]);
        int end = Integer.parseInt(span[1]);
        if (at < 0) {
          at = begin;
          while (reader.text.length() < begin) {
            reader.text.append('\n');
          }
          reader.text.append(sentence);
        }
        if (!reader.text.substring(begin, end).equals(plain(cells[2]))) {
          throw new IllegalArgumentException("other words at " + line);
        }
        if (!cells[0].contains(".")) {
          reader.words++;
        }
        reader.row(cells, begin, end);
      }
    }
    return reader;
  }

  private void row(String[] cells, int begin, int end) {
    int column = 3;
    for (int layer = 0; layer < layers.size(); layer++) {
      List<List<String>> values = new ArrayList<>();
      for (int f = 0; f < features.get(layer).size(); f++) {
        values.add(List.of(cells[column++].split("(?<!\\\\)\\|", -1)));
      }
      if (values.get(0).get(0).equals("_")) {
        continue;
      }
      for (int m = 0; m < values.get(0).size(); m++) {
        Map<String, String> named = new TreeMap<>();
        String tie = null;
        for (int f = 0; f < values.size(); f++) {
          Matcher tied = TIED.matcher(values.get(f).get(m));
          if (!tied.matches()) {
            throw new IllegalArgumentException(values.get(f).get(m));
          }
          tie = tied.group(2);
          String value = tied.group(1);
          named.put(features.get(layer).get(f), value.equals("*") ? null : plain(value));
        }
        String key = layers.get(layer) + (tie == null ? " at " + begin + "-" + end : " " + tie);
        Found before = found.get(key);
        found.put(
            key, new Found(layers.get(layer), before == null ? begin : before.begin(), end, named));
      }
    }
    if (column != cells.length - 1) {
      throw new IllegalArgumentException("columns: " + String.join("|", cells));
    }
  }

  private static final Map<String, String> ESCAPES =
      new HashMap<>(Map.of("t", "\t", "n", "\n", "r", "\r"));

  private static String plain(String escaped) {
    return Pattern.compile("(?s)\\\\(.)")
        .matcher(escaped)
        .replaceAll(e -> Matcher.quoteReplacement(ESCAPES.getOrDefault(e.group(1), e.group(1))));
  }

  String text() {
    return text.toString();
  }

  int words() {
    return words;
  }

  List<Found> found() {
    return List.copyOf(found.values());
  }
}
