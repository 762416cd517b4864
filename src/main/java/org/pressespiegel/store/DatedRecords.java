package org.pressespiegel.store;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.pressespiegel.article.DateOrder;

/**
 * Records whose dates are read by one order of day and month, that of their file. The file is
 * looked through only where a record has a date that can be read both ways.
 */
final class DatedRecords implements Records {

  static final String PUBLISHED = "published";

  private final Records records;
  private final Supplier<DateOrder> orderOfFile;
  private DateOrder order;

  DatedRecords(Records records, Supplier<DateOrder> orderOfFile) {
    this.records = records;
    this.orderOfFile = orderOfFile;
  }

  @Override
  public RawRecord next() throws IOException {
    RawRecord record = records.next();
    if (record == null || record.fields() == null || !isAmbiguous(record.fields())) {
      return record;
    }
    if (order == null) {
      order = orderOfFile.get();
    }
    if (order == DateOrder.UNKNOWN) {
      return record;
    }
    Map<String, String> fields = new LinkedHashMap<>(record.fields());
    fields.put("date_order", order.code());
    return record.with(record.format(), record.charset(), fields).strange(record.strange());
  }

  private static boolean isAmbiguous(Map<String, String> fields) {
    return DateOrder.matters(fields.get(PUBLISHED)) || DateOrder.matters(fields.get("updated"));
  }

  /** Returns the records as they are read. */
  Records inner() {
    return records;
  }

  @Override
  public long number() {
    return records.number();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
