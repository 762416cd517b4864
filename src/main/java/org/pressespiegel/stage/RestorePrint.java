package org.pressespiegel.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.text.CodePoints;
import org.pressespiegel.text.PlainReading;
import org.pressespiegel.text.Span;

/**
 * Annotated texts as a reader takes them → the same, annotated as printed: the way back of {@link
 * ReadPlainly}.
 *
 * <p>In: {@code text}, {@code paragraphs}, their printed forms and arrays of rows. Out: text and
 * paragraphs as they came in, no printed forms, and in the rows of every array {@code begin} and
 * {@code end}, also {@code …_begin} and {@code …_end}, as places in that text; {@code surface} and
 * {@code text} are its words. Names, roles and whatever else a row tells keep plain letters.
 */
public final class RestorePrint implements Stage {

  private static final long serialVersionUID = 1L;

  private static final String BEGIN = "begin";
  private static final String END = "end";

  @Override
  public Dataset<Row> apply(Dataset<Row> rows) {
    StructType before = rows.schema();
    Set<String> added = Set.of(ReadPlainly.PRINTED_TEXT, ReadPlainly.PRINTED_PARAGRAPHS);
    int[] kept =
        Arrays.stream(before.fieldNames())
            .filter(name -> !added.contains(name))
            .mapToInt(before::fieldIndex)
            .toArray();
    StructType after =
        new StructType(
            Arrays.stream(kept).mapToObj(i -> before.fields()[i]).toArray(StructField[]::new));
    int fault = Faults.column(before);
    MapPartitionsFunction<Row, Row> restore =
        partition -> {
          Restoration restoration = new Restoration(before);
          return new MappedIterator<>(
              partition,
              row -> {
                try {
                  return AddColumns.row(restoration.cells(row, kept), after);
                } catch (RuntimeException e) {
                  if (fault < 0 || !Faults.isOfText(e)) {
                    throw e;
                  }
                  Row faulty = AddColumns.faulty(row, fault, e);
                  return AddColumns.row(restoration.bare(faulty, kept), after);
                }
              });
        };
    return rows.mapPartitions(restore, Encoders.row(after));
  }

  /** What is to be done with the rows of one schema. */
  private static final class Restoration {

    private final int text;
    private final int paragraphs;
    private final int printedText;
    private final int printedParagraphs;
    private final Places[] columns;
    private final StructType schema;

    Restoration(StructType schema) {
      this.schema = schema;
      text = schema.fieldIndex("text");
      paragraphs = schema.fieldIndex("paragraphs");
      printedText = schema.fieldIndex(ReadPlainly.PRINTED_TEXT);
      printedParagraphs = schema.fieldIndex(ReadPlainly.PRINTED_PARAGRAPHS);
      columns = Places.nested(schema);
    }

    /** The text as printed, and nothing that speaks of places in it. */
    Object[] bare(Row row, int[] kept) {
      Object[] cells = new Object[kept.length];
      boolean asPrinted = row.isNullAt(printedText);
      for (int i = 0; i < cells.length; i++) {
        int column = kept[i];
        if (column == text || column == paragraphs) {
          int printed = column == text ? printedText : printedParagraphs;
          cells[i] = row.get(asPrinted ? column : printed);
        } else {
          cells[i] =
              columns[column] == null
                  ? row.get(column)
                  : AddColumns.none(schema.fields()[column].dataType());
        }
      }
      return cells;
    }

    Object[] cells(Row row, int[] kept) {
      Object[] cells = new Object[kept.length];
      boolean asPrinted = row.isNullAt(printedText);
      Print print = asPrinted ? null : new Print(row.getString(printedText));
      for (int i = 0; i < cells.length; i++) {
        int column = kept[i];
        if (asPrinted) {
          cells[i] = row.get(column);
        } else if (column == text) {
          cells[i] = row.get(printedText);
        } else if (column == paragraphs) {
          cells[i] = row.get(printedParagraphs);
        } else {
          cells[i] =
              columns[column] == null || row.isNullAt(column)
                  ? row.get(column)
                  : columns[column].restored(row.getList(column), print);
        }
      }
      return cells;
    }
  }

  /** A printed text and how it reads. */
  private record Print(PlainReading reading, CodePoints words) {

    Print(String text) {
      this(PlainReading.of(text), CodePoints.of(text));
    }
  }

  /** Two columns that are a span. */
  private record Pair(int begin, int end) {}

  /**
   * Where the rows of an array speak of places in the text.
   *
   * @param own the span of the row itself, or null
   * @param words the column that repeats its words, or -1
   * @param others further spans
   * @param nested by column: the same for an array within the row, or null
   */
  private record Places(Pair own, int words, List<Pair> others, Places[] nested) {

    static Places of(StructType row) {
      List<String> names = Arrays.asList(row.fieldNames());
      int begin = names.indexOf(BEGIN);
      List<Pair> others = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        boolean opens =
            name.endsWith("_" + BEGIN) && row.fields()[i].dataType().equals(DataTypes.IntegerType);
        if (opens) {
          others.add(new Pair(i, names.indexOf(name.replaceFirst(BEGIN + "$", END))));
        }
      }
      return new Places(
          begin < 0 ? null : new Pair(begin, names.indexOf(END)),
          begin < 0 ? -1 : Math.max(names.indexOf("surface"), names.indexOf("text")),
          others,
          nested(row));
    }

    private static Places[] nested(StructType row) {
      return Arrays.stream(row.fields()).map(f -> inArray(f.dataType())).toArray(Places[]::new);
    }

    private static Places inArray(DataType type) {
      return type instanceof ArrayType array && array.elementType() instanceof StructType row
          ? of(row)
          : null;
    }

    Row[] restored(List<Row> rows, Print print) {
      return rows.stream().map(row -> restored(row, print)).toArray(Row[]::new);
    }

    private Row restored(Row row, Print print) {
      Object[] cells = new Object[row.length()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] =
            nested[i] == null || row.isNullAt(i)
                ? row.get(i)
                : nested[i].restored(row.getList(i), print);
      }
      for (Pair pair : others) {
        move(row, pair, print, cells);
      }
      if (own != null) {
        Span span = move(row, own, print, cells);
        if (words >= 0) {
          cells[words] = print.words.read(span);
        }
      }
      return RowFactory.create(cells);
    }

    private static Span move(Row row, Pair pair, Print print, Object[] cells) {
      if (row.isNullAt(pair.begin)) {
        return null;
      }
      Span span = print.reading.printed(new Span(row.getInt(pair.begin), row.getInt(pair.end)));
      cells[pair.begin] = span.begin();
      cells[pair.end] = span.end();
      return span;
    }
  }
}
