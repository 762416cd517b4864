package org.pressespiegel.stage;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.text.PlainReading;
import org.pressespiegel.text.Span;

/**
 * Texts as printed → texts as a reader takes them, so that no later stage need know of soft hyphens
 * or long s; {@link RestorePrint} leads back.
 *
 * <p>In: {@code text STRING, paragraphs ARRAY<STRUCT<…, begin, end, …>>}, among others. Out: the
 * same columns, and {@code printed_text STRING, printed_paragraphs ARRAY<STRUCT<…>>}: both as they
 * came in, null where they read as they are printed, which is nearly everywhere.
 */
public final class ReadPlainly implements Stage {

  static final String PRINTED_TEXT = "printed_text";
  static final String PRINTED_PARAGRAPHS = "printed_paragraphs";

  private static final long serialVersionUID = 1L;

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    StructType before = rows.schema();
    int text = before.fieldIndex("text");
    int paragraphs = before.fieldIndex("paragraphs");
    StructType after =
        before
            .add(PRINTED_TEXT, DataTypes.StringType)
            .add(PRINTED_PARAGRAPHS, before.fields()[paragraphs].dataType());
    int fault = Faults.column(before);
    MapPartitionsFunction<Row, Row> read =
        partition ->
            new MappedIterator<>(
                partition,
                row -> {
                  try {
                    return read(row, text, paragraphs, after);
                  } catch (RuntimeException e) {
                    if (fault < 0 || !Faults.isOfText(e)) {
                      throw e;
                    }
                    return AddColumns.row(cells(AddColumns.faulty(row, fault, e)), after);
                  }
                });
    return rows.mapPartitions(read, Encoders.row(after));
  }

  private static Object[] cells(Row row) {
    Object[] cells = new Object[row.length() + 2];
    for (int i = 0; i < row.length(); i++) {
      cells[i] = row.get(i);
    }
    return cells;
  }

  private static Row read(Row row, int text, int paragraphs, StructType after) {
    Object[] cells = cells(row);
    PlainReading reading = PlainReading.of(row.getString(text));
    if (!reading.isAsPrinted()) {
      cells[row.length()] = cells[text];
      cells[row.length() + 1] = cells[paragraphs];
      cells[text] = reading.text();
      cells[paragraphs] = paragraphs(row.getList(paragraphs), reading);
    }
    return AddColumns.row(cells, after);
  }

  private static Row[] paragraphs(List<Row> printed, PlainReading reading) {
    List<Row> read = new ArrayList<>(printed.size());
    for (Row paragraph : printed) {
      int begin = paragraph.fieldIndex("begin");
      int end = paragraph.fieldIndex("end");
      reading
          .read(new Span(paragraph.getInt(begin), paragraph.getInt(end)))
          .ifPresent(span -> read.add(moved(paragraph, begin, end, span)));
    }
    return read.toArray(Row[]::new);
  }

  private static Row moved(Row paragraph, int begin, int end, Span span) {
    Object[] cells = new Object[paragraph.length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i == begin ? span.begin() : i == end ? span.end() : paragraph.get(i);
    }
    return RowFactory.create(cells);
  }
}
