package org.pressespiegel.place;

import java.util.HashMap;
import java.util.Map;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** How the names of the gazetteer are used in some texts, by their keys. */
public final class NameUses {

  /** Of no text at all. */
  public static final NameUses NONE = new NameUses(Map.of());

  private final Map<String, NameUse> uses;

  private NameUses(Map<String, NameUse> uses) {
    this.uses = uses;
  }

  /**
   * Returns uses that were counted.
   *
   * @param uses by key of the name, as {@link PlaceFinder#uses} counts them
   */
  public static NameUses of(Map<String, NameUse> uses) {
    return new NameUses(Map.copyOf(uses));
  }

  /** Returns what is shipped: counted in texts of open licences. */
  public static NameUses shipped() {
    return Shipped.USES;
  }

  /** Returns the sums of both. */
  public NameUses plus(NameUses other) {
    Map<String, NameUse> all = new HashMap<>(uses);
    other.uses.forEach((name, use) -> all.merge(name, use, NameUse::plus));
    return new NameUses(all);
  }

  /** Returns what is counted, by key. */
  public Map<String, NameUse> asMap() {
    return uses;
  }

  /** Returns what the counts say of a name. */
  NameUse.Sense sense(String key, boolean genitive, boolean town) {
    NameUse use = uses.get(genitive ? key + "s" : key);
    NameUse.Sense sense = use == null ? NameUse.Sense.UNKNOWN : use.sense(town);
    return sense == NameUse.Sense.UNKNOWN && genitive ? sense(key, false, town) : sense;
  }

  /** Loaded when first asked for. */
  private static final class Shipped {

    private static final NameUses USES = load();

    private static NameUses load() {
      WordTable table =
          WordTable.of(
              NameUses.class,
              "name_uses.tsv",
              "name",
              "alone",
              "placed",
              "determined",
              "related",
              "located",
              "persons",
              "compounds",
              "lower");
      Map<String, NameUse> uses = new HashMap<>();
      for (TableRow row : table.distinct("name").rows()) {
        uses.put(
            row.word("name"),
            new NameUse(
                row.integer("alone"),
                row.integer("placed"),
                row.integer("determined"),
                row.integer("related"),
                row.integer("located"),
                row.integer("persons"),
                row.integer("compounds"),
                row.integer("lower")));
      }
      return new NameUses(Map.copyOf(uses));
    }
  }
}
