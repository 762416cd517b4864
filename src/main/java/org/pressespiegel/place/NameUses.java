package org.pressespiegel.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** How the names of the gazetteer are used in some texts, by their keys. */
public final class NameUses implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Of no text at all. */
  public static final NameUses NONE = new NameUses(Map.of(), false);

  private final Map<String, NameUse> uses;
  private final boolean oneText;

  private NameUses(Map<String, NameUse> uses, boolean oneText) {
    this.uses = uses;
    this.oneText = oneText;
  }

  /**
   * Returns uses that were counted.
   *
   * @param uses by key of the name, as {@link PlaceFinder#uses} counts them
   */
  public static NameUses of(Map<String, NameUse> uses) {
    return new NameUses(Map.copyOf(uses), false);
  }

  /** Returns uses that were counted in one text, where a few tell already. */
  static NameUses ofOneText(Map<String, NameUse> uses) {
    return new NameUses(uses, true);
  }

  /** Returns what is shipped: counted in texts of open licences. */
  public static NameUses shipped() {
    return Shipped.USES;
  }

  /** Returns the sums of both. */
  public NameUses plus(NameUses other) {
    Map<String, NameUse> all = new HashMap<>(uses);
    other.uses.forEach((name, use) -> all.merge(name, use, NameUse::plus));
    return new NameUses(all, false);
  }

  boolean isEmpty() {
    return uses.isEmpty();
  }

  /** Returns what is counted, by key. */
  public Map<String, NameUse> asMap() {
    return uses;
  }

  /** Returns what the counts say of a name. */
  NameUse.Sense sense(String key, boolean genitive, boolean town) {
    NameUse use = uses.get(genitive ? key + "s" : key);
    NameUse.Sense sense = use == null ? NameUse.Sense.UNKNOWN : use.sense(town, oneText);
    return sense == NameUse.Sense.UNKNOWN && genitive ? sense(key, false, town) : sense;
  }

  /** Loaded when first asked for. */
  private static final class Shipped {

    private static final NameUses USES = load();

    private static NameUses load() {
      List<String> columns = new ArrayList<>(List.of("name"));
      columns.addAll(NameUse.COUNTS);
      WordTable table =
          WordTable.of(NameUses.class, "name_uses.tsv", columns.toArray(String[]::new));
      Map<String, NameUse> uses = new HashMap<>();
      for (TableRow row : table.distinct("name").rows()) {
        long[] counts = NameUse.COUNTS.stream().mapToLong(row::integer).toArray();
        uses.put(row.word("name"), NameUse.of(counts));
      }
      return new NameUses(Map.copyOf(uses), false);
    }
  }
}
