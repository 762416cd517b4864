package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.knowledge.Classes;
import org.pressespiegel.knowledge.DumpLine;

/**
 * Lines of a dump of Wikidata → its items, as far as a knowledge file may need them.
 *
 * <p>In: {@code value STRING}. Out: {@code kind STRING} (person, state, item, skipped or fault),
 * {@code number BIGINT, classes ARRAY<BIGINT>, parents ARRAY<BIGINT>, name STRING, shorts
 * ARRAY<STRING>, parties ARRAY<BIGINT>, words ARRAY<BIGINT>, line STRING, fault STRING}, a row for
 * each line but those that are no items; a skipped one is of the many that name nobody. {@code
 * line} is the line of the knowledge file, null where there can be none; a {@code fault} is a line
 * that cannot be read, and stops nothing.
 */
public final class ReadDump implements Stage {

  private static final long serialVersionUID = 1L;

  private static final StructType OUT =
      StructType.fromDDL(
          "kind STRING, number BIGINT, classes ARRAY<BIGINT>, parents ARRAY<BIGINT>, name STRING,"
              + " shorts ARRAY<STRING>, parties ARRAY<BIGINT>, words ARRAY<BIGINT>, line STRING,"
              + " fault STRING");

  private final int leastSitelinks;

  /**
   * Creates it.
   *
   * @param leastSitelinks how many Wikipedias must have an article on a person or organisation
   */
  public ReadDump(int leastSitelinks) {
    this.leastSitelinks = leastSitelinks;
  }

  @Override
  public Dataset<Row> apply(Dataset<Row> lines) {
    int least = leastSitelinks;
    MapFunction<Row, Row> read = row -> row(row.getString(0), least);
    return lines.map(read, Encoders.row(OUT)).where(col("kind").notEqual("other"));
  }

  private static Row row(String line, int least) {
    try {
      Optional<DumpLine> read = DumpLine.read(line);
      return read.filter(one -> !Classes.isSkipped(one.classes()))
          .map(one -> row(one, least))
          .orElseGet(() -> row(read.isPresent() ? "skipped" : "other", null));
    } catch (DumpLine.FaultException e) {
      return row("fault", e.getMessage());
    }
  }

  private static Row row(String kind, String fault) {
    return RowFactory.create(kind, null, null, null, null, null, null, null, null, fault);
  }

  private static Row row(DumpLine one, int least) {
    boolean kept = one.item() != null && (one.isState() || one.sitelinks() >= least);
    return RowFactory.create(
        one.isPerson() ? "person" : one.isState() ? "state" : "item",
        one.number(),
        one.classes().toArray(Long[]::new),
        one.parents().toArray(Long[]::new),
        one.name(),
        one.shorts().toArray(String[]::new),
        kept ? one.parties().toArray(Long[]::new) : new Long[0],
        kept ? one.words().toArray(Long[]::new) : new Long[0],
        kept ? one.written() : null,
        null);
  }

  /**
   * Returns {@code number, line} of one kind of items that are to be kept, in the order of their
   * numbers.
   *
   * @param items the rows of {@link #apply}
   */
  public static Dataset<Row> lines(Dataset<Row> items, String kind) {
    return ordered(
        items.where(col("kind").equalTo(kind).and(col("line").isNotNull())), "number", "line");
  }

  /**
   * Returns {@code kind, number, line} of persons and organisations, in the order of their numbers.
   *
   * @param organisations classes of organisations, in ascending order
   */
  public static Dataset<Row> actors(Dataset<Row> items, long[] organisations) {
    FilterFunction<Row> isActor =
        row ->
            row.<String>getAs("kind").equals("person")
                || Classes.isOrganisation(row.getList(row.fieldIndex("classes")), organisations);
    return ordered(
        items
            .where(col("kind").isin("person", "item").and(col("line").isNotNull()))
            .filter(isActor),
        "kind",
        "number",
        "line");
  }

  /**
   * Returns {@code number, name, shorts} of the items that a column of others names, in the order
   * of their numbers.
   *
   * @param column parties or words
   */
  public static Dataset<Row> named(Dataset<Row> items, String column) {
    Dataset<Row> wanted = items.select(explode(col(column)).as("wanted")).distinct();
    return ordered(
        items
            .where(col("number").isNotNull().and(col("name").notEqual(lit(""))))
            .join(wanted, col("number").equalTo(col("wanted")), "left_semi"),
        "number",
        "name",
        "shorts");
  }

  private static Dataset<Row> ordered(Dataset<Row> items, String... columns) {
    return items
        .select(Arrays.stream(columns).map(name -> col(name)).toArray(Column[]::new))
        .dropDuplicates("number")
        .orderBy("number");
  }
}
