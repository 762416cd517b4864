package org.pressespiegel.place;

import java.util.List;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** The places of this package's table of regions. */
final class Regions {

  private Regions() {}

  /** Returns all of them, in the table's order. */
  static List<Location> locations() {
    return WordTable.of(
            Regions.class,
            "regions.tsv",
            "name",
            "other_names",
            "kind",
            "feature_code",
            "country",
            "lat",
            "lon",
            "radius_km")
        .rows()
        .stream()
        .map(Regions::location)
        .toList();
  }

  private static Location location(TableRow row) {
    return new Location(
        0,
        row.constant("kind", Kind.class),
        row.cell("feature_code"),
        row.cell("country"),
        "",
        row.word("name"),
        "",
        0,
        row.decimal("lat"),
        row.decimal("lon"),
        row.integer("radius_km"),
        OtherName.german(row.words("other_names", ";")));
  }
}
