package org.pressespiegel.place;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file that a gazetteer is kept in: gzip of tab-separated UTF-8 lines, a {@code #} header
 * first.
 *
 * <p>Columns: kind letter, feature code, country, admin1, GeoNames id, name, German name,
 * population, latitude and longitude in units of 0.0001°, radius in km, other names separated by
 * {@code |}, each with the letter of its {@link OtherName.Origin} and a colon before it. Same
 * locations, same bytes.
 */
public final class GazetteerFile {

  /** The order of the lines: total, and such that neighbours have much in common. */
  public static final Comparator<Location> ORDER =
      Comparator.comparing(Location::kind)
          .thenComparing(Location::country)
          .thenComparing(Location::admin1)
          .thenComparing(Location::name)
          .thenComparing(Location::geonamesId)
          .thenComparing(Location::lat)
          .thenComparing(Location::lon);

  private static final double UNITS = 10_000;
  private static final int COLUMNS = 12;
  private static final int BUFFER = 1 << 16;

  private GazetteerFile() {}

  /**
   * Writes a gazetteer.
   *
   * @param header lines about the content, without {@code #}
   * @param locations in an order that does not change, such as {@link #ORDER}
   */
  public static void write(List<String> header, Iterator<Location> locations, OutputStream out)
      throws IOException {
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(new BestGzip(out), StandardCharsets.UTF_8), BUFFER)) {
      for (String line : header) {
        writer.write("# " + line + "\n");
      }
      while (locations.hasNext()) {
        writer.write(line(locations.next()));
        writer.write('\n');
      }
    }
  }

  /** Hands every location of a gazetteer file to {@code reader}, in the file's order. */
  public static void read(InputStream in, Consumer<Location> reader) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(in, BUFFER), StandardCharsets.UTF_8),
            BUFFER)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          reader.accept(location(line));
        }
      }
    }
  }

  /** Returns the line of a location. */
  public static String line(Location place) {
    return String.join(
        "\t",
        String.valueOf(place.kind().letter()),
        place.feature(),
        place.country(),
        place.admin1(),
        String.valueOf(place.geonamesId()),
        place.name(),
        place.german(),
        String.valueOf(place.population()),
        String.format(Locale.ROOT, "%d", Math.round(place.lat() * UNITS)),
        String.format(Locale.ROOT, "%d", Math.round(place.lon() * UNITS)),
        String.valueOf(place.radiusKm()),
        place.otherNames().stream()
            .map(other -> other.origin().letter() + ":" + other.name())
            .collect(Collectors.joining("|")));
  }

  /** Returns the location of a line. */
  public static Location location(String line) {
    String[] cells = line.split("\t", COLUMNS);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("no line of a gazetteer: " + line);
    }
    return new Location(
        Integer.parseInt(cells[4]),
        Kind.of(cells[0].charAt(0)),
        cells[1],
        cells[2],
        cells[3],
        cells[5],
        cells[6],
        Integer.parseInt(cells[7]),
        Integer.parseInt(cells[8]) / UNITS,
        Integer.parseInt(cells[9]) / UNITS,
        Integer.parseInt(cells[10]),
        otherNames(cells[11]));
  }

  private static List<OtherName> otherNames(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    List<OtherName> names = new ArrayList<>();
    for (String name : cell.split("\\|")) {
      if (name.length() < 3 || name.charAt(1) != ':') {
        throw new IllegalArgumentException("no name with its origin: " + name);
      }
      names.add(new OtherName(name.substring(2), OtherName.Origin.of(name.charAt(0))));
    }
    return names;
  }

  private static final class BestGzip extends GZIPOutputStream {

    BestGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
