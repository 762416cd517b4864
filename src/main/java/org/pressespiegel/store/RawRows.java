package org.pressespiegel.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.ParquetRuntimeException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.util.LongAccumulator;
import org.pressespiegel.article.Fields;
import org.pressespiegel.delivery.RefusedException;

/**
 * Reads one file after the other, each to its end or to where it breaks. Every file gives at least
 * one row, so that none can vanish.
 */
final class RawRows implements Iterator<Row>, AutoCloseable {

  /** As parsers, Zstandard and Brotli put it. */
  private static final List<String> EARLY_ENDS =
      List.of(
          "unexpected eof",
          "truncated source",
          "unexpected end of",
          "read after end",
          "no more input");

  private final Iterator<FilePart> parts;
  private final Configuration configuration;
  private final ReadLimits limits;
  private final LongAccumulator counter;

  private FilePart part;
  private Records records;
  private boolean any;
  private Row ready;

  RawRows(
      Iterator<FilePart> parts,
      Configuration configuration,
      ReadLimits limits,
      LongAccumulator counter) {
    this.parts = parts;
    this.configuration = configuration;
    this.limits = limits;
    this.counter = counter;
  }

  @Override
  public boolean hasNext() {
    while (ready == null && (part != null || parts.hasNext())) {
      ready = advance();
    }
    return ready != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = ready;
    ready = null;
    counter.add(1);
    return row;
  }

  /** Returns the next row, or null where a file ended; a file that breaks gives a last row. */
  private Row advance() {
    if (part == null) {
      part = parts.next();
      any = false;
    }
    if (part.problem() != null) {
      Row only = row(RawRecord.failed(0, 0, "unreadable", part.problem()));
      close();
      return only;
    }
    try {
      if (records == null) {
        records = open(part);
      }
      RawRecord record = records.next();
      if (record != null) {
        any = true;
        return row(record);
      }
      // A part of a file may lie within one line; a whole file without records says so.
      boolean vanished = !any && part.isWhole();
      Row last = vanished ? row(RawRecord.failed(0, part.length(), "empty", "no records")) : null;
      close();
      return last;
    } catch (IOException | RuntimeException e) {
      long number = records == null ? part.first() : records.number();
      Row last = row(RawRecord.failed(number, part.length(), failure(e), reason(e)));
      close();
      return last;
    }
  }

  private Records open(FilePart file) throws IOException {
    SourceFile source = new SourceFile(new Path(file.uri()), file.length(), configuration, limits);
    return file.isWhole()
        ? source.records()
        : source.part(file.begin(), file.partLength(), file.first());
  }

  /** Leaves the file that is being read. */
  @Override
  public void close() {
    try {
      if (records != null) {
        records.close();
      }
    } catch (IOException | RuntimeException e) {
      // All that was to be had is read, and a file that broke was already refused.
    } finally {
      records = null;
      part = null;
    }
  }

  private Row row(RawRecord record) {
    return new GenericRowWithSchema(
        new Object[] {
          part.source(),
          record.number(),
          record.failure() == null ? record.content() : null,
          record.length(),
          record.failure(),
          record.detail(),
          record.address(),
          record.charset(),
          record.format(),
          pairs(record)
        },
        RawFiles.SCHEMA);
  }

  /** Fields without a text come with what they are instead, for whoever refuses them. */
  private String[] pairs(RawRecord record) {
    Map<String, String> fields = record.fields();
    if (fields == null) {
      return null;
    }
    if (record.strange() != null) {
      KeyGuess guess = new KeyGuess(limits.columns());
      guess.add(record.strange());
      fields = Map.of(Fields.STRANGE, guess.told());
    }
    String[] pairs = new String[2 * fields.size()];
    int at = 0;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      pairs[at++] = field.getKey();
      pairs[at++] = field.getValue();
    }
    return pairs;
  }

  private static String failure(Exception e) {
    if (e instanceof TooLargeException) {
      return "too_large";
    }
    if (e instanceof RefusedException refused) {
      return refused.reason();
    }
    if (e instanceof UnmappedException) {
      return "wrong_format";
    }
    return endsEarly(e) ? "truncated" : "unreadable";
  }

  /** Returns whether a library says in its words that there should be more. */
  static boolean endsEarly(Exception e) {
    boolean early = e instanceof EOFException;
    for (Throwable said = e; said != null && !early; said = said.getCause()) {
      String message = String.valueOf(said.getMessage()).toLowerCase(Locale.ROOT);
      early = EARLY_ENDS.stream().anyMatch(message::contains);
    }
    return early;
  }

  /** Returns one line that says what went wrong. */
  static String reason(Exception e) {
    String what =
        e instanceof FileNotFoundException
            ? "not found"
            : e instanceof TooLargeException
                    || e instanceof UnmappedException
                    || e instanceof RefusedException
                ? ""
                : e instanceof ParquetRuntimeException ? "Parquet" : e.getClass().getSimpleName();
    String message = e.getMessage();
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    return what.isEmpty() ? line : line.isEmpty() ? what : what + ": " + line;
  }
}
