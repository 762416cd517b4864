package org.pressespiegel.place;

import java.util.List;
import java.util.Locale;
import org.pressespiegel.text.WordTable;

/** The places of this package's table of regions. */
final class Regions {

  private Regions() {}

  /** Returns all of them, in the table's order. */
  static List<Location> locations() {
    return WordTable.rows(Regions.class, "regions.tsv").stream().map(Regions::location).toList();
  }

  private static Location location(List<String> row) {
    return new Location(
        0,
        Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
        row.get(3),
        row.get(4),
        "",
        row.get(0),
        "",
        0,
        Double.parseDouble(row.get(5)),
        Double.parseDouble(row.get(6)),
        Integer.parseInt(row.get(7)),
        row.get(1).isEmpty() ? List.of() : List.of(row.get(1).split(";")));
  }
}
