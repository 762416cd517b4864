package org.pressespiegel.store;

import java.io.IOException;
import java.io.InputStream;
import org.pressespiegel.delivery.Delivered;
import org.pressespiegel.delivery.Delivery;
import org.pressespiegel.delivery.Documents;

/** The documents of a press database's or an agency's delivery, each a record. */
final class DeliveryRecords implements Records {

  private final Documents documents;
  private final String charset;
  private long number;

  DeliveryRecords(Delivery delivery, InputStream in) throws IOException {
    this.documents = delivery.open(in);
    this.charset = delivery.charset();
  }

  @Override
  public RawRecord next() throws IOException {
    Delivered next = documents.next();
    if (next == null) {
      return null;
    }
    RawRecord record = RawRecord.of(number++, new BoundedBytes(next.content(), next.length()));
    return next.failure() != null
        ? record.failedAs(next.failure(), next.detail())
        : record.with(next.format(), charset, next.fields());
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    documents.close();
  }
}
