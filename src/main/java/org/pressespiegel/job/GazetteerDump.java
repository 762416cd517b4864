package org.pressespiegel.job;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.pressespiegel.place.AlternateNames;
import org.pressespiegel.place.AlternateNames.Tagged;
import org.pressespiegel.place.Kind;
import org.pressespiegel.place.Location;
import org.pressespiegel.store.GeoNamesDump;

/** Locations from a dump of GeoNames, one after the other. */
final class GazetteerDump {

  /** The header of such a gazetteer. */
  static final List<String> HEADER =
      List.of(
          "Places of the world with German and other names.",
          "columns: kind, feature code, country, admin1, GeoNames id, name, German name, population,"
              + " latitude and longitude in 0.0001 degrees, radius in km, other names (|), each with what it"
              + " is: g German, e English, l of the country's languages, f former, s shorter or longer"
              + " form, t other transcription",
          "source: GeoNames (www.geonames.org), a dump",
          "changes: without countries, which have a table of their own; names in Latin letters",
          "licence: CC BY 4.0",
          "built by: jobs/build-gazetteer.sh");

  private GazetteerDump() {}

  /** Returns the places of a dump, in the file's order. */
  static Iterator<Location> locations(GeoNamesDump dump) {
    Iterator<Row> rows = dump.rows().toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Location next() {
        return location(rows.next());
      }
    };
  }

  private static Location location(Row row) {
    String name = row.getString(row.fieldIndex("name"));
    String german = Optional.ofNullable(row.<String>getAs("german")).orElse("");
    String country = Optional.ofNullable(row.<String>getAs("country")).orElse("");
    String admin1 = Optional.ofNullable(row.<String>getAs("admin1")).orElse("");
    long population = row.getLong(row.fieldIndex("population"));
    int known = (int) Math.min(Integer.MAX_VALUE, population);
    return new Location(
        row.getInt(row.fieldIndex("id")),
        Kind.valueOf(row.getString(row.fieldIndex("kind"))),
        row.getString(row.fieldIndex("feature")),
        country,
        admin1,
        name,
        german.equals(name) ? "" : german,
        known,
        row.getDouble(row.fieldIndex("lat")),
        row.getDouble(row.fieldIndex("lon")),
        0,
        AlternateNames.kept(name, german, country, admin1, tagged(row)));
  }

  private static List<Tagged> tagged(Row row) {
    return row.<Row>getList(row.fieldIndex("others")).stream()
        .map(name -> new Tagged(name.getString(0), name.getString(1), name.getBoolean(2)))
        .toList();
  }
}
