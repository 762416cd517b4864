package org.pressespiegel.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.Message;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/**
 * What was fetched, of a WARC (or ARC) archive: responses, resources and conversions. Requests,
 * metadata, repeated captures without content and the like have a number, but are passed over.
 */
final class WarcRecords implements Records {

  private static final int SUCCESS = 200;

  /** What a response may hold that can be read; anything else is said to be something else. */
  private static final Set<String> READABLE =
      Set.of(
          "text/html",
          "text/plain",
          "application/xhtml+xml",
          "application/xhtml",
          "application/octet-stream",
          "unknown/unknown");

  private final WarcReader reader;
  private final long most;
  private long number;
  private boolean cut;

  WarcRecords(InputStream in, long most) throws IOException {
    this.reader = new WarcReader(in);
    this.most = most;
  }

  @Override
  public RawRecord next() throws IOException {
    while (true) {
      Optional<WarcRecord> next = following();
      if (next.isEmpty()) {
        return null;
      }
      RawRecord record = read(next.get());
      number++;
      if (record != null) {
        return record;
      }
    }
  }

  private Optional<WarcRecord> following() throws IOException {
    try {
      return reader.next();
    } catch (IOException e) {
      // The record before this one, which was refused, was the last of an archive that is cut off.
      if (cut) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private RawRecord read(WarcRecord record) throws IOException {
    cut = false;
    boolean fetched =
        record instanceof WarcResponse
            || record instanceof WarcResource
            || record instanceof WarcConversion;
    if (!fetched) {
      return null;
    }
    String address = ((WarcTargetRecord) record).target();
    if (!record.truncated().equals(WarcTruncationReason.NOT_TRUNCATED)) {
      return refused(record, address, "truncated", "cut by the crawler: " + record.truncated());
    }
    try {
      return record instanceof WarcResponse response
          ? response(response, address)
          : payload(record, record.body().stream(), record.body().size(), address);
    } catch (EOFException e) {
      cut = true;
      return refused(record, address, "truncated", "ends inside the record");
    } catch (IOException | IllegalArgumentException e) {
      // Malformed HTTP or a broken coding of the content; the archive goes on behind it.
      return refused(record, address, "unreadable", RawRows.reason(e));
    }
  }

  private RawRecord response(WarcResponse response, String address) throws IOException {
    if (!response.contentType().base().equals(MediaType.HTTP)) {
      return refused(response, address, "wrong_format", "no HTTP: " + response.contentType().raw());
    }
    HttpResponse http = response.http();
    if (http.status() != SUCCESS) {
      return refused(response, address, "http_status", "HTTP status " + http.status());
    }
    return payload(http, http.bodyDecoded().stream(), http.body().size(), address);
  }

  private RawRecord payload(Message message, InputStream body, long size, String address)
      throws IOException {
    Optional<String> told = message.headers().first("Content-Type");
    MediaType type = told.map(MediaType::parseLeniently).orElse(null);
    BoundedBytes bytes = BoundedBytes.of(body.readNBytes((int) (most + 1)), most, size);
    RawRecord record = RawRecord.of(number, bytes);
    String charset = type == null ? null : type.parameters().get("charset");
    String name = type == null ? "" : type.base().toString().toLowerCase(Locale.ROOT);
    // What is no name of a type says nothing; the content will.
    boolean readable = name.indexOf('/') < 0 || READABLE.contains(name);
    return readable
        ? record.from(address, charset)
        : record.from(address, charset).failedAs("wrong_format", name);
  }

  private RawRecord refused(Message record, String address, String reason, String detail) {
    long length;
    try {
      length = record.body().size();
    } catch (IOException e) {
      length = 0;
    }
    return RawRecord.failed(number, length, reason, detail).from(address, null);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
