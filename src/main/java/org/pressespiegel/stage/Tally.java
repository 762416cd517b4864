package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of a word and some counts of it: {@code word STRING, count BIGINT …}. Sums do not depend on
 * how rows are spread.
 *
 * @param word name of the column that holds the word
 * @param counts names of the columns that hold counts
 */
record Tally(String word, List<String> counts) implements Serializable {

  StructType schema() {
    StructType schema = new StructType().add(word, StringType);
    for (String count : counts) {
      schema = schema.add(count, LongType);
    }
    return schema;
  }

  /** Returns one row a word for rows that have several. */
  Dataset<Row> total(Dataset<Row> rows) {
    Column[] sums = counts.stream().map(count -> sum(count).as(count)).toArray(Column[]::new);
    return rows.groupBy(col(word)).agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
  }

  /** Counts the words of many texts, one text after the other. */
  static <U> Map<String, U> counted(
      Iterator<Row> texts, Function<Row, Map<String, U>> count, BinaryOperator<U> plus) {
    Map<String, U> all = new HashMap<>();
    texts.forEachRemaining(
        text ->
            Faults.orElse(text, "its uses of names", count, Map::of)
                .forEach((key, use) -> all.merge(key, use, plus)));
    return all;
  }

  Row row(String key, long... numbers) {
    Object[] cells = new Object[numbers.length + 1];
    cells[0] = key;
    for (int i = 0; i < numbers.length; i++) {
      cells[i + 1] = numbers[i];
    }
    return RowFactory.create(cells);
  }

  String key(Row row) {
    return row.getAs(word);
  }

  long[] numbers(Row row) {
    return counts.stream().mapToLong(count -> row.<Long>getAs(count)).toArray();
  }
}
