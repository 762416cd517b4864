package org.pressespiegel.store;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;

/**
 * The files of a zip or tar archive, each a record; folders and links have a number, but are passed
 * over. Nothing is written to disk; a name that leads out of the archive is refused all the same,
 * since whoever made it meant harm.
 */
final class ArchiveRecords implements Records {

  private final ArchiveInputStream archive;
  private final long most;
  private long number;

  ArchiveRecords(ArchiveInputStream archive, long most) {
    this.archive = archive;
    this.most = most;
  }

  @Override
  public RawRecord next() throws IOException {
    while (true) {
      ArchiveEntry entry = archive.getNextEntry();
      if (entry == null) {
        return null;
      }
      long current = number++;
      if (leadsOut(entry.getName())) {
        return RawRecord.failed(
            current, 0, "unreadable", "its name leads out of the archive: " + entry.getName());
      }
      if (entry.isDirectory() || !archive.canReadEntryData(entry) && entry.getSize() == 0) {
        continue;
      }
      if (!archive.canReadEntryData(entry)) {
        return RawRecord.failed(
            current, 0, "unreadable", "encrypted or compressed in an unknown way");
      }
      InputStream content = archive;
      return RawRecord.of(
          current,
          BoundedBytes.of(
              content.readNBytes((int) (most + 1)), most, Math.max(0, entry.getSize())));
    }
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
