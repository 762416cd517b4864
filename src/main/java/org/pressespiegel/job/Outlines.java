package org.pressespiegel.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/**
 * The outlines of countries: lines, and areas as rings of those lines.
 *
 * <p>A line is its first point and then steps, longitude and latitude in fiftieths of a degree; a
 * number is doubled, turned over where it is negative, and written in groups of five bits, the
 * lowest first, each as a letter from {@code ?} on.
 */
final class Outlines {

  private static final String[] COLUMNS = {"kind", "code", "shape"};

  /** The head of the file, but for the number of rows. */
  static final List<String> HEADER =
      List.of(
          "# what: Outlines of countries, simplified: lines (arc), then areas as rings of lines.",
          "# columns: " + String.join("\t", COLUMNS),
          "# cells: arc: shape is a line as letters; area: code of ISO 3166-1 alpha-2 where known,"
              + " shape is rings (;) of numbers of lines (,) from 0, ~n backwards",
          "# source: Natural Earth 1:50m, countries (naturalearthdata.com), by the npm package"
              + " world-atlas 2.0.2, written by build-outlines",
          "# licence: public domain",
          "# date: 2026-11-25");

  private static final String FILE = "report/outlines.tsv";
  private static final int UNITS = 50;

  private Outlines() {}

  /** Returns a line as letters. */
  static String encode(List<double[]> line) {
    StringBuilder letters = new StringBuilder();
    long x = 0;
    long y = 0;
    boolean first = true;
    for (double[] point : line) {
      long nextX = Math.round(point[0] * UNITS);
      long nextY = Math.round(point[1] * UNITS);
      if (first || nextX != x || nextY != y) {
        append(letters, nextX - x);
        append(letters, nextY - y);
      }
      x = nextX;
      y = nextY;
      first = false;
    }
    return letters.toString();
  }

  private static void append(StringBuilder letters, long step) {
    long rest = step < 0 ? ~(step << 1) : step << 1;
    while (rest >= 32) {
      letters.append((char) ('?' + (rest & 31) + 32));
      rest >>= 5;
    }
    letters.append((char) ('?' + rest));
  }

  /** Returns the outlines as the page reads them. */
  static ObjectNode json() {
    ObjectNode outlines = new ObjectMapper().createObjectNode();
    outlines.put("units", UNITS);
    ArrayNode arcs = outlines.putArray("arcs");
    ArrayNode areas = outlines.putArray("areas");
    for (TableRow row : WordTable.of(Outlines.class, FILE, COLUMNS).rows()) {
      if (row.oneOf("kind", "arc", "area").equals("arc")) {
        arcs.add(row.word("shape"));
      } else {
        areas.addArray().add(row.cell("code")).add(row.word("shape"));
      }
    }
    return outlines;
  }
}
