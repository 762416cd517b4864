package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.pressespiegel.entity.NameReader;
import org.pressespiegel.entity.WordUse;
import org.pressespiegel.entity.WordUses;

/**
 * Counts how texts use words that the model took for names at least once.
 *
 * <p>In: {@code article_id, text, paragraphs, sentences, names} as of {@link Annotate}, and what
 * else there is. Out: {@code word STRING, words, unnamed, persons, places, organisations, things,
 * determined, causes, relations BIGINT}, one row a word, in no order.
 */
public final class CountWordUses implements Stage {

  private static final long serialVersionUID = 1L;

  private static final Tally TALLY =
      new Tally(
          "word",
          List.of(
              "words",
              "unnamed",
              "persons",
              "places",
              "organisations",
              "things",
              "determined",
              "causes",
              "relations"));

  @Override
  public Dataset<Row> apply(Dataset<Row> tagged) {
    MapPartitionsFunction<Row, Row> count = CountWordUses::rows;
    return total(
            tagged
                .select("article_id", "text", "paragraphs", "sentences", "names")
                .mapPartitions(count, Encoders.row(TALLY.schema())))
        .where(col("unnamed").lt(col("words")));
  }

  private static Iterator<Row> rows(Iterator<Row> texts) {
    return Tally.counted(
            texts,
            row -> NameReader.uses(TaggedText.document(row), TaggedText.names(row)),
            WordUse::plus)
        .entrySet()
        .stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .iterator();
  }

  private static Row row(String word, WordUse use) {
    return TALLY.row(
        word,
        use.words(),
        use.unnamed(),
        use.persons(),
        use.places(),
        use.organisations(),
        use.things(),
        use.determined(),
        use.causes(),
        use.relations());
  }

  /** Returns one row a word for rows that have several. */
  public static Dataset<Row> total(Dataset<Row> uses) {
    return TALLY.total(uses);
  }

  /** Returns the rows of words that are used often enough to tell something. */
  public static Dataset<Row> telling(Dataset<Row> uses) {
    return uses.where(col("words").geq(WordUse.ENOUGH));
  }

  /** Returns the uses that rows of this stage tell. */
  public static WordUses uses(List<Row> rows) {
    Map<String, WordUse> uses = new HashMap<>();
    for (Row row : rows) {
      long[] n = TALLY.numbers(row);
      uses.put(TALLY.key(row), new WordUse(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]));
    }
    return WordUses.of(uses);
  }
}
