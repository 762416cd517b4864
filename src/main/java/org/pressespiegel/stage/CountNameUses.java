package org.pressespiegel.stage;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.pressespiegel.place.NameUse;
import org.pressespiegel.place.NameUses;
import org.pressespiegel.place.PlaceFinder;

/**
 * Counts how texts use the names of the gazetteer.
 *
 * <p>In: {@code article_id, text, paragraphs, sentences, names} as of {@link Annotate}, and what
 * else there is. Out: {@code name STRING, alone, placed, determined, related, located, persons,
 * compounds, lower BIGINT}, one row a name, in no order.
 */
public final class CountNameUses implements Stage {

  private static final long serialVersionUID = 1L;

  private static final Tally TALLY = new Tally("name", NameUse.COUNTS);

  private final FinderOfFile finders;

  /**
   * Takes a gazetteer.
   *
   * @param gazetteer as for {@link ReadArticle}
   */
  public CountNameUses(String gazetteer) {
    this.finders = new FinderOfFile(gazetteer);
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> tagged) {
    FinderOfFile.Handed finder = finders.handed(tagged);
    MapPartitionsFunction<Row, Row> count = texts -> rows(texts, finder.get());
    return total(
        tagged
            .select("article_id", "text", "paragraphs", "sentences", "names")
            .mapPartitions(count, Encoders.row(TALLY.schema())));
  }

  private static Iterator<Row> rows(Iterator<Row> texts, PlaceFinder finder) {
    return Tally.counted(
            texts,
            row -> finder.uses(TaggedText.document(row), TaggedText.names(row)),
            NameUse::plus)
        .entrySet()
        .stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .iterator();
  }

  private static Row row(String name, NameUse use) {
    return TALLY.row(
        name,
        use.alone(),
        use.placed(),
        use.determined(),
        use.related(),
        use.located(),
        use.persons(),
        use.compounds(),
        use.lower());
  }

  /** Returns one row a name for rows that have several. */
  public static Dataset<Row> total(Dataset<Row> uses) {
    return TALLY.total(uses);
  }

  /** Returns the uses that rows of this stage tell. */
  public static NameUses uses(List<Row> rows) {
    Map<String, NameUse> uses = new HashMap<>();
    for (Row row : rows) {
      uses.put(TALLY.key(row), NameUse.of(TALLY.numbers(row)));
    }
    return NameUses.of(uses);
  }
}
