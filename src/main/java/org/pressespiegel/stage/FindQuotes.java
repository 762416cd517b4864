package org.pressespiegel.stage;

import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
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

  private static final StructType QUOTE =
      LeadingCells.schema(
          Quotes.TABLE.rowSchema(), DataTypes.createStructField("quote_no", IntegerType, false));

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
        quotes.add(LeadingCells.row(Quotes.TABLE.row(quote), quotes.size()));
      }
      return new Object[] {quotes.toArray(Row[]::new)};
    };
  }
}
