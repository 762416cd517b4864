package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.quote.QuoteFinder;
import org.pressespiegel.table.Quotes;

/**
 * Texts with their names → their quotations, each with its speaker.
 *
 * <p>In: {@code text STRING, paragraphs ARRAY<STRUCT<no, kind, begin, end>>, sentences
 * ARRAY<STRUCT<sentence_no, paragraph_no, begin, end, …>>, mentions ARRAY<STRUCT<mention_no, …>>,
 * entities ARRAY<STRUCT<entity_no, …>>}, among others. Out: the same columns and {@code quotes
 * ARRAY<STRUCT<quote_no, sentence_no, begin, …>>}.
 */
public final class FindQuotes implements Stage {

  private static final long serialVersionUID = 1L;

  private static final StructType QUOTE = numbered(Quotes.TABLE.rowSchema());

  private static final StructType FOUND =
      new StructType().add("quotes", DataTypes.createArrayType(QUOTE, false));

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    return AddColumns.to(rows, FOUND, FindQuotes::finding);
  }

  private static AddColumns.Cells finding(StructType schema) {
    QuoteFinder finder = QuoteFinder.standard();
    return row -> {
      List<Row> quotes = new ArrayList<>();
      for (Quote quote : finder.find(NameRows.page(row), NameRows.names(row))) {
        quotes.add(numbered(quotes.size(), Quotes.TABLE.row(quote)));
      }
      return new Object[] {quotes.toArray(Row[]::new)};
    };
  }

  private static Row numbered(int no, Row quote) {
    Object[] cells = new Object[quote.length() + 1];
    cells[0] = no;
    for (int i = 0; i < quote.length(); i++) {
      cells[i + 1] = quote.get(i);
    }
    return RowFactory.create(cells);
  }

  private static StructType numbered(StructType quote) {
    List<StructField> fields = new ArrayList<>();
    fields.add(DataTypes.createStructField("quote_no", IntegerType, false));
    fields.addAll(Arrays.asList(quote.fields()));
    return new StructType(fields.toArray(StructField[]::new));
  }
}
