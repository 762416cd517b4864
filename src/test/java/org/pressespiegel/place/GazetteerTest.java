package org.pressespiegel.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Audits what is shipped, and holds what a gazetteer can do. */
final class GazetteerTest {

  private static final int LARGEST_FILE = 4 << 20;

  private static final Location WIEN =
      new Location(
          2761369,
          Kind.CITY,
          "PPLC",
          "AT",
          "09",
          "Vienna",
          "Wien",
          1691468,
          48.2085,
          16.3721,
          0,
          List.of(new OtherName("Vienna", OtherName.Origin.ENGLISH)));

  @Test
  void the_gazetteer_that_is_shipped_is_small_tells_its_sources_and_is_in_order()
      throws IOException {
    byte[] file = resource("gazetteer.tsv.gz");
    String text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes(),
            StandardCharsets.UTF_8);
    List<Location> places = new ArrayList<>();
    GazetteerFile.read(new ByteArrayInputStream(file), places::add);

    assertThat(file).hasSizeLessThan(LARGEST_FILE);
    assertThat(text.lines().filter(line -> line.startsWith("# licence:")))
        .containsExactly("# licence: GeoNames CC BY 4.0; Natural Earth public domain");
    assertThat(places).hasSizeGreaterThan(70_000).isSortedAccordingTo(GazetteerFile.ORDER);
    assertThat(places).doesNotHaveDuplicates();
  }

  @Test
  void the_file_gives_back_what_was_written_and_the_same_bytes() throws IOException {
    byte[] once = written(WIEN);
    List<Location> read = new ArrayList<>();
    GazetteerFile.read(new ByteArrayInputStream(once), read::add);

    assertThat(read).containsExactly(WIEN);
    assertThat(written(WIEN)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acts",
        "countries",
        "regions",
        "exonyms",
        "homonyms",
        "context",
        "cues",
        "adjectives",
        "examples"
      })
  void every_table_tells_its_source_licence_date_and_row_count(String name) throws IOException {
    List<String> lines =
        new String(resource(name + ".tsv"), StandardCharsets.UTF_8).lines().toList();
    List<String> header = lines.stream().filter(line -> line.startsWith("#")).toList();
    List<String> rows = lines.stream().filter(line -> !line.startsWith("#")).toList();

    assertThat(header).anyMatch(line -> line.matches("# columns: [a-z0-9_]+(\\t[a-z0-9_]+)+"));
    assertThat(header).anyMatch(line -> line.matches("# source: .+"));
    assertThat(header).anyMatch(line -> line.matches("# licence: .*Apache-2.0.*"));
    assertThat(header).anyMatch(line -> line.matches("# date: \\d{4}-\\d\\d-\\d\\d"));
    assertThat(header).contains("# rows: " + rows.size());
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(rows.stream().map(row -> row.split("\t", -1).length).distinct()).hasSize(1);
  }

  @Test
  void every_town_and_building_lies_in_the_country_that_it_is_said_to_lie_in() {
    Gazetteer gazetteer = Gazetteer.standard();
    for (Location region : Regions.locations()) {
      if (region.kind() == Kind.CITY
          || region.kind() == Kind.FACILITY && !region.country().isEmpty()) {
        double nearest = Double.MAX_VALUE;
        for (int place = 0; place < gazetteer.size(); place++) {
          if (gazetteer.kind(place) != Kind.REGION
              && gazetteer.country(place).equals(region.country())) {
            nearest =
                Math.min(
                    nearest,
                    Earth.distanceKm(
                        region.lat(), region.lon(), gazetteer.lat(place), gazetteer.lon(place)));
          }
        }
        assertThat(nearest).as(region.name()).isLessThan(120);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Köln, Köln", "São Paulo, Sao Paulo", "Weißes Haus, Weisses Haus", "St. Pölten, Sankt Pölten",
    "Frankfurt (Oder), Frankfurt Oder", "Al-Qā’im, Al Qaim", "Łódź, Lodz",
        "Baden-Württemberg, Baden Württemberg"
  })
  void spellings_of_a_name_have_one_key(String name, String key) {
    assertThat(NameKey.of(name)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"57.64911, 10.40744, u4pruy", "-25.382708, -49.265506, 6gkzwg", "0, 0, s00000"})
  void a_geohash_names_the_cell_of_a_point(double lat, double lon, String hash) {
    assertThat(Geohash.of(lat, lon)).isEqualTo(hash);
  }

  @Test
  void distances_are_those_of_the_globe() {
    assertThat(Earth.distanceKm(52.52, 13.405, 48.137, 11.575)).isBetween(503.0, 505.0);
  }

  @Test
  void adjectives_in_names_are_declined() {
    assertThat(Inflection.forms("Roter Platz")).contains("Roten Platz", "Roten Platzes");
    assertThat(Inflection.forms("Vereinigte Arabische Emirate"))
        .contains("Vereinigten Arabischen Emirate");
  }

  @Test
  void no_location_off_the_earth_or_without_a_name() {
    assertThatThrownBy(
            () -> new Location(0, Kind.CITY, "PPL", "AT", "", "X", "", 0, 91, 0, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Location(0, Kind.CITY, "PPL", "AT", "", " ", "", 0, 1, 0, 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] written(Location place) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GazetteerFile.write(List.of("a header"), List.of(place).iterator(), out);
    return out.toByteArray();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = GazetteerTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
