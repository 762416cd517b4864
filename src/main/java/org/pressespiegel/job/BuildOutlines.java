package org.pressespiegel.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The outlines of the report's map, from Natural Earth's countries as TopoJSON. */
@Command(
    name = "build-outlines",
    description = "Writes the outlines of countries that the report's map is drawn with.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    footer = {
      "",
      "The outlines that are shipped come from a package. To fetch it:",
      "  npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz",
      "Then TOPOJSON is package/countries-50m.json. Lines are simplified, less so in Europe."
    })
final class BuildOutlines implements Callable<Integer> {

  /** A triangle of three neighbouring points must be larger, in square degrees, to stay. */
  private static final double SMALLEST_IN_EUROPE = 0.003;

  private static final double SMALLEST_ELSEWHERE = 0.04;

  /** Rings whose frame is smaller, in square degrees, are left out, unless they are a country. */
  private static final double SMALLEST_RING = 0.06;

  /** Countries that Natural Earth calls otherwise than Java. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("United States of America", "US"),
          Map.entry("Turkey", "TR"),
          Map.entry("Bosnia and Herz.", "BA"),
          Map.entry("Macedonia", "MK"),
          Map.entry("Vatican", "VA"),
          Map.entry("Palestine", "PS"),
          Map.entry("Dem. Rep. Congo", "CD"),
          Map.entry("Congo", "CG"),
          Map.entry("Central African Rep.", "CF"),
          Map.entry("Côte d'Ivoire", "CI"),
          Map.entry("S. Sudan", "SS"),
          Map.entry("W. Sahara", "EH"),
          Map.entry("Eq. Guinea", "GQ"),
          Map.entry("eSwatini", "SZ"),
          Map.entry("Cabo Verde", "CV"),
          Map.entry("São Tomé and Principe", "ST"),
          Map.entry("Myanmar", "MM"),
          Map.entry("Hong Kong", "HK"),
          Map.entry("Macao", "MO"),
          Map.entry("Dominican Rep.", "DO"),
          Map.entry("Trinidad and Tobago", "TT"),
          Map.entry("Antigua and Barb.", "AG"),
          Map.entry("St. Vin. and Gren.", "VC"),
          Map.entry("Saint Lucia", "LC"),
          Map.entry("St. Kitts and Nevis", "KN"),
          Map.entry("Solomon Is.", "SB"),
          Map.entry("Marshall Is.", "MH"),
          Map.entry("Falkland Is.", "FK"),
          Map.entry("Faeroe Is.", "FO"),
          Map.entry("Åland", "AX"));

  @Parameters(index = "0", paramLabel = "TOPOJSON", description = "The countries to read.")
  private Path source;

  @Parameters(index = "1", paramLabel = "FILE", description = "The outlines to write (.tsv).")
  private Path file;

  private final Console console;

  BuildOutlines(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<String> rows = rows(topology());
    List<String> lines = new ArrayList<>(Outlines.HEADER);
    lines.add("# rows: " + rows.size());
    lines.addAll(rows);
    Files.writeString(file, String.join("\n", lines) + "\n");
    console.out().println(file + ": " + rows.size() + " rows, " + Files.size(file) + " bytes");
    return 0;
  }

  private JsonNode topology() throws IOException {
    if (!Files.isReadable(source) || Files.isDirectory(source)) {
      throw new UserError("no such file: " + source);
    }
    try {
      JsonNode topology = new ObjectMapper().readTree(source.toFile());
      if (topology.at("/objects/countries/geometries").isArray()) {
        return topology;
      }
    } catch (JsonProcessingException e) {
      throw new UserError("no JSON: " + source, e);
    }
    throw new UserError("no TopoJSON with countries: " + source);
  }

  private static List<String> rows(JsonNode topology) {
    List<List<double[]>> arcs = arcs(topology);
    List<String> areas = new ArrayList<>();
    Map<Integer, Integer> used = new LinkedHashMap<>();
    Map<String, String> codes = codes();
    for (JsonNode country : topology.at("/objects/countries/geometries")) {
      String name = country.at("/properties/name").asText();
      if (name.equals("Antarctica")) {
        continue;
      }
      List<JsonNode> rings = rings(country);
      List<String> kept = new ArrayList<>();
      for (JsonNode ring : rings) {
        if (rings.size() == 1 || frame(ring, arcs) >= SMALLEST_RING) {
          kept.add(ring(ring, used));
        }
      }
      if (!kept.isEmpty()) {
        areas.add("area\t" + codes.getOrDefault(name, "") + "\t" + String.join(";", kept));
      }
    }
    List<String> rows = new ArrayList<>();
    used.keySet().forEach(arc -> rows.add("arc\t\t" + Outlines.encode(simplified(arcs.get(arc)))));
    rows.addAll(areas);
    return rows;
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new TreeMap<>(OTHER_NAMES);
    for (String code : Locale.getISOCountries()) {
      String name = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
      codes.putIfAbsent(name, code);
    }
    return codes;
  }

  /** Returns the lines that borders are made of, as longitude and latitude. */
  private static List<List<double[]>> arcs(JsonNode topology) {
    JsonNode scale = topology.at("/transform/scale");
    JsonNode translate = topology.at("/transform/translate");
    List<List<double[]>> arcs = new ArrayList<>();
    for (JsonNode arc : topology.get("arcs")) {
      List<double[]> points = new ArrayList<>();
      long x = 0;
      long y = 0;
      for (JsonNode step : arc) {
        x += step.get(0).asLong();
        y += step.get(1).asLong();
        points.add(
            new double[] {
              x * scale.get(0).asDouble() + translate.get(0).asDouble(),
              y * scale.get(1).asDouble() + translate.get(1).asDouble()
            });
      }
      arcs.add(points);
    }
    return arcs;
  }

  private static List<JsonNode> rings(JsonNode country) {
    List<JsonNode> rings = new ArrayList<>();
    if (country.path("type").asText().equals("Polygon")) {
      country.get("arcs").forEach(rings::add);
    } else {
      country.path("arcs").forEach(polygon -> polygon.forEach(rings::add));
    }
    return rings;
  }

  /** Returns the square degrees of the frame around a ring. */
  private static double frame(JsonNode ring, List<List<double[]>> arcs) {
    double west = Double.MAX_VALUE;
    double east = -Double.MAX_VALUE;
    double south = Double.MAX_VALUE;
    double north = -Double.MAX_VALUE;
    for (JsonNode reference : ring) {
      int arc = reference.asInt();
      for (double[] point : arcs.get(arc < 0 ? ~arc : arc)) {
        west = Math.min(west, point[0]);
        east = Math.max(east, point[0]);
        south = Math.min(south, point[1]);
        north = Math.max(north, point[1]);
      }
    }
    return (east - west) * (north - south);
  }

  /** Returns a ring's lines, renumbered; a negative number is a line that runs backwards. */
  private static String ring(JsonNode ring, Map<Integer, Integer> used) {
    List<String> numbers = new ArrayList<>();
    for (JsonNode reference : ring) {
      int arc = reference.asInt();
      int number = used.size();
      Integer known = used.putIfAbsent(arc < 0 ? ~arc : arc, number);
      int line = known == null ? number : known;
      numbers.add(Integer.toString(arc < 0 ? ~line : line));
    }
    return String.join(",", numbers);
  }

  /** Takes out, one after the other, the point that makes the smallest corner (Visvalingam). */
  private static List<double[]> simplified(List<double[]> arc) {
    List<double[]> points = new ArrayList<>(arc);
    while (points.size() > 2) {
      int flattest = -1;
      double least = 1;
      for (int i = 1; i < points.size() - 1; i++) {
        double weight = corner(points.get(i - 1), points.get(i), points.get(i + 1));
        if (weight < least) {
          least = weight;
          flattest = i;
        }
      }
      if (flattest < 0) {
        break;
      }
      points.remove(flattest);
    }
    return points;
  }

  private static double corner(double[] a, double[] b, double[] c) {
    boolean europe = b[0] > -12 && b[0] < 45 && b[1] > 34 && b[1] < 72;
    double area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
    return area / (europe ? SMALLEST_IN_EUROPE : SMALLEST_ELSEWHERE);
  }
}
