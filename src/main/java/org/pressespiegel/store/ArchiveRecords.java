package org.pressespiegel.store;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.pressespiegel.delivery.Delivery;
import org.pressespiegel.delivery.RefusedException;

/**
 * The files of a zip or tar archive, each a record, or as many as it has documents; folders and
 * links have a number, but are passed over. Nothing is written to disk; a name that leads out of
 * the archive is refused all the same, since whoever made it meant harm.
 */
final class ArchiveRecords implements Records {

  /** Tells what a file in an archive is. */
  interface Teller {

    /** Returns the delivery that a file with this name and beginning is, or null. */
    Delivery delivery(String name, Head head);
  }

  private final ArchiveInputStream archive;
  private final InputStream content;
  private final long most;
  private final Teller teller;
  private Records inner;
  private String innerName;
  private long number;

  /**
   * Creates the reader.
   *
   * @param most bytes of the longest record
   * @param expanded how many bytes all files together may have
   */
  ArchiveRecords(ArchiveInputStream archive, long most, long expanded, Teller teller) {
    this.archive = archive;
    this.content =
        new FilterInputStream(new BoundedExpansion(archive, expanded)) {
          @Override
          public void close() {
            // The next file is still to be read.
          }
        };
    this.most = most;
    this.teller = teller;
  }

  @Override
  public RawRecord next() throws IOException {
    while (true) {
      if (inner != null) {
        RawRecord record = ofInner();
        if (record != null) {
          return record;
        }
      }
      ArchiveEntry entry = nextEntry();
      if (entry == null) {
        return null;
      }
      if (leadsOut(entry.getName())) {
        return RawRecord.failed(
            number++, 0, "unreadable", "its name leads out of the archive: " + entry.getName());
      }
      if (entry.isDirectory() || !archive.canReadEntryData(entry) && entry.getSize() == 0) {
        number++;
        continue;
      }
      if (!archive.canReadEntryData(entry)) {
        return RawRecord.failed(
            number++, 0, "unreadable", "encrypted or compressed in an unknown way");
      }
      BufferedInputStream in = new BufferedInputStream(content, Head.LENGTH);
      Delivery delivery = teller.delivery(entry.getName(), Head.of(in));
      if (delivery == null) {
        return RawRecord.of(
            number++,
            BoundedBytes.of(in.readNBytes((int) (most + 1)), most, Math.max(0, entry.getSize())));
      }
      try {
        innerName = entry.getName();
        inner = new DeliveryRecords(delivery, in);
      } catch (RefusedException e) {
        return refused(e);
      }
    }
  }

  /** Returns the next document of the file that is open, or null behind the last. */
  private RawRecord ofInner() throws IOException {
    RawRecord record;
    try {
      record = inner.next();
    } catch (RefusedException e) {
      return refused(e);
    }
    if (record != null) {
      return record.numbered(number++);
    }
    boolean any = inner.number() > 0;
    inner = null;
    return any ? null : RawRecord.failed(number++, 0, "empty", innerName + ": no records");
  }

  /** A file that is refused costs no other file of the archive. */
  private RawRecord refused(RefusedException e) {
    inner = null;
    return RawRecord.failed(number++, 0, e.reason(), innerName + ": " + e.getMessage());
  }

  /** Reads what is left of a file, counting, before it goes to the next. */
  private ArchiveEntry nextEntry() throws IOException {
    byte[] rest = new byte[1 << 13];
    while (number > 0 && content.read(rest) >= 0) {
      // Passed over.
    }
    return archive.getNextEntry();
  }

  private static boolean leadsOut(String name) {
    String slashed = name.replace('\\', '/');
    return slashed.startsWith("/")
        || slashed.matches("[A-Za-z]:.*")
        || slashed.equals("..")
        || slashed.startsWith("../")
        || slashed.endsWith("/..")
        || slashed.contains("/../")
        || slashed.indexOf('\0') >= 0;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
