package org.pressespiegel.store;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.pressespiegel.article.DateOrder;
import org.pressespiegel.delivery.Bounds;
import org.pressespiegel.delivery.Deliveries;
import org.pressespiegel.delivery.Delivery;

/**
 * Opens a file as records, by what its first bytes are. A name that ends in {@code .txt} says that
 * the file is one plain text, whatever its content looks like.
 */
final class SourceFile {

  /** What a file is, compression aside. */
  enum Kind {
    ONE_RECORD("text or page"),
    WARC("WARC"),
    JSON_LINES("JSON lines"),
    JSON("JSON"),
    DELIMITED("CSV or TSV"),
    PARQUET("Parquet"),
    ZIP("ZIP"),
    TAR("tar");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns whether its records are divided into fields, as text. */
    boolean isDivided() {
      return this == JSON_LINES || this == JSON || this == DELIMITED;
    }
  }

  private static final int HEAD = Head.LENGTH;

  private static final int LEAST_BUFFER = 1 << 13;

  private static final Pattern TEXT_NAME =
      Pattern.compile("(?i).*\\.te?xt(?:\\.(?:gz|bz2|zst|zstd))?");

  private static final Pattern JSON =
      Pattern.compile(
          "(?s)\\s*(?:\\{\\s*(?:\"[^\"\\n]{0,200}\"\\s*:|\\})|\\[\\s*(?:\\{\\s*[\"}]|\\]))");

  private static final Pattern LINES_NAME =
      Pattern.compile("(?i).*\\.(?:jsonl|ndjson|jl|jsonlines)(?:\\.(?:gz|bz2|zst|zstd))?");

  /** A JSON object may be so many records long where it holds many articles. */
  private static final int RECORDS_OF_A_DOCUMENT = 4;

  private static final int TAR_MAGIC = 257;

  /** A compressed file may always expand to so much. */
  private static final long FREE_EXPANSION = 64L << 20;

  private static final int RECORDS_TO_GUESS = 50;
  private static final long BYTES_TO_GUESS = 8L << 20;

  /** Of so many records the dates are looked at for the order of day and month. */
  private static final int RECORDS_FOR_ORDER = 10_000;

  private final Path path;
  private final long length;
  private final Configuration configuration;
  private final ReadLimits limits;

  SourceFile(Path path, long length, Configuration configuration, ReadLimits limits) {
    this.path = path;
    this.length = length;
    this.configuration = configuration;
    this.limits = limits;
  }

  /** Returns the file's records. */
  Records records() throws IOException {
    InputStream raw = open(buffer());
    try {
      return records(raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private Records records(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, buffer());
    Head head = Head.of(in);
    Compression compression = Compression.of(head.bytes());
    long plainLength = length;
    if (compression != null) {
      in = new BufferedInputStream(decompressed(compression, in), HEAD);
      head = Head.of(in);
      plainLength = 0;
    }
    Delivery delivery = delivery(path.getName(), head);
    if (delivery != null) {
      return dated(new DeliveryRecords(delivery, in));
    }
    Head plain = head.inUtf8();
    Kind kind = kind(plain);
    if (plain != head && kind.isDivided()) {
      in = new BufferedInputStream(head.transcoded(in), HEAD);
    }
    return switch (kind) {
      case ONE_RECORD -> new OneRecord(in, limits.maxRecordBytes(), plainLength);
      case WARC -> new WarcRecords(in, limits.maxRecordBytes());
      case JSON_LINES, JSON, DELIMITED -> dated(divided(kind, in, plain));
      case ZIP -> archive(new ZipArchiveInputStream(in, "UTF-8", true, true));
      case TAR -> archive(new TarArchiveInputStream(in));
      case PARQUET -> {
        if (compression != null) {
          yield new OneRecord(in, limits.maxRecordBytes(), plainLength);
        }
        in.close();
        yield dated(
            new ParquetRecords(path, configuration, limits.columns(), limits.maxRecordBytes()));
      }
    };
  }

  private Records archive(ArchiveInputStream archive) {
    return dated(
        new ArchiveRecords(archive, limits.maxRecordBytes(), mostExpanded(), this::delivery));
  }

  /** Returns what press database, agency or office a file is from, or null. */
  private Delivery delivery(String name, Head head) {
    return Deliveries.of(
        head.bytes(),
        head.wide() == null ? head.charset() : head.wide(),
        TEXT_NAME.matcher(name).matches(),
        new MappedColumns(limits.columns()),
        new Bounds(limits.maxRecordBytes(), limits.maxExpansion()));
  }

  private Records divided(Kind kind, BufferedInputStream in, Head head) throws IOException {
    long most = limits.maxRecordBytes();
    ColumnMapping columns = limits.columns();
    return switch (kind) {
      case JSON_LINES ->
          JsonFields.ofArticles(LineRecords.ofAll(withoutMark(in, head), most), columns, most);
      case JSON -> {
        JsonShape shape = new JsonShape(columns);
        long document = RECORDS_OF_A_DOCUMENT * most;
        yield JsonFields.ofAny(
            new JsonValues(withoutMark(in, head), most, document, shape::isArticle), columns, most);
      }
      case DELIMITED ->
          new DelimitedRecords(withoutMark(in, head), head.charset(), dialect(head), columns, most);
      default -> throw new IllegalArgumentException(kind + " is not divided into fields");
    };
  }

  private Records dated(Records records) {
    return new DatedRecords(records, this::dateOrder);
  }

  /** Returns whether tasks may share the file: JSON lines that are not compressed. */
  boolean isDivisible() throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(open(HEAD), HEAD)) {
      Head head = Head.of(in);
      return Compression.of(head.bytes()) == null
          && head.inUtf8() == head
          && kind(head) == Kind.JSON_LINES;
    }
  }

  private FSDataInputStream open(int bufferSize) throws IOException {
    FileSystem system = path.getFileSystem(configuration);
    // The name of its file of checksums would not be one that Hadoop can spell.
    boolean colon = path.getName().indexOf(':') >= 0;
    FileSystem plain =
        colon && system instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : system;
    return plain.open(path, bufferSize);
  }

  /**
   * Looks at the first records and returns which keys they have, if none has a text under a known
   * name; null where one has, or the file is not divided into fields at all.
   */
  KeyGuess strangeKeys() throws IOException {
    KeyGuess guess = new KeyGuess(limits.columns());
    boolean any = false;
    long bytes = 0;
    try (Records records = records()) {
      if (!(records instanceof DatedRecords)) {
        return null;
      }
      for (int i = 0; i < RECORDS_TO_GUESS && bytes < BYTES_TO_GUESS; i++) {
        RawRecord record = records.next();
        if (record == null) {
          break;
        }
        if (record.strange() == null && record.fields() != null) {
          return null;
        }
        if (record.strange() != null) {
          guess.add(record.strange());
          any = true;
        }
        bytes += record.length();
      }
    }
    return any ? guess : null;
  }

  /** Most files are single articles. */
  private int buffer() {
    return (int) Math.max(LEAST_BUFFER, Math.min(HEAD, length));
  }

  /** Returns what the file is, for people. */
  String format() throws IOException {
    try (BufferedInputStream in = new BufferedInputStream(open(HEAD), HEAD)) {
      Head head = Head.of(in);
      Compression compression = Compression.of(head.bytes());
      if (compression == null) {
        return label(head);
      }
      try (BufferedInputStream plain =
          new BufferedInputStream(decompressed(compression, in), HEAD)) {
        return label(Head.of(plain)) + ", " + compression.name().toLowerCase(Locale.ROOT);
      }
    }
  }

  private String label(Head head) {
    Delivery delivery = delivery(path.getName(), head);
    return delivery == null ? kind(head.inUtf8()).label : delivery.label();
  }

  /** Returns the records of the lines that belong to a part of a divisible file. */
  Records part(long begin, long partLength, long first) throws IOException {
    return dated(
        JsonFields.ofArticles(
            lines(begin, partLength, first), limits.columns(), limits.maxRecordBytes()));
  }

  /** Counts the records of a part. */
  long count(long begin, long partLength) throws IOException {
    try (LineRecords lines = lines(begin, partLength, 0)) {
      return lines.count();
    }
  }

  private LineRecords lines(long begin, long partLength, long first) throws IOException {
    var in = open(HEAD);
    try {
      in.seek(begin);
      InputStream lines = begin == 0 ? withoutMark(new BufferedInputStream(in, HEAD)) : in;
      return LineRecords.ofPart(lines, limits.maxRecordBytes(), begin == 0, partLength, first);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private Kind kind(Head head) {
    byte[] bytes = head.bytes();
    if (TEXT_NAME.matcher(path.getName()).matches()) {
      return Kind.ONE_RECORD;
    }
    if (starts(bytes, "WARC/") || starts(bytes, "filedesc://")) {
      return Kind.WARC;
    }
    if (starts(bytes, "PAR1")) {
      return Kind.PARQUET;
    }
    if (starts(bytes, "PK\u0003\u0004")) {
      return Kind.ZIP;
    }
    if (bytes.length > TAR_MAGIC + 5
        && new String(bytes, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
      return Kind.TAR;
    }
    String text = head.text();
    if (JSON.matcher(text).lookingAt()) {
      return isLines(text.strip(), head.whole()) ? Kind.JSON_LINES : Kind.JSON;
    }
    return dialect(head) == null ? Kind.ONE_RECORD : Kind.DELIMITED;
  }

  /**
   * JSON lines: the first line is an object that ends with the line, or the next begins one; and it
   * is no answer of a service that holds many articles.
   */
  private boolean isLines(String text, boolean whole) {
    boolean called = LINES_NAME.matcher(path.getName()).matches();
    int end = text.indexOf('\n');
    if (end < 0) {
      return text.startsWith("{") && !whole && called;
    }
    String first = text.substring(0, end).strip();
    if (!called && (JsonValues.endsInList(first) || first.endsWith("},"))) {
      // A line per element, or per object with commas between: one document all the same.
      return false;
    }
    boolean lines =
        first.startsWith("{")
            && first.length() > 1
            && (first.endsWith("}") || text.substring(end).strip().startsWith("{"));
    return lines && !JsonFields.isList(first, limits.columns());
  }

  /** Returns how the table is written, or null where the file is none. */
  private Dialect dialect(Head head) {
    return Dialect.of(head.text(), head.whole(), path.getName(), limits.columns());
  }

  /**
   * Looks through the dates of the file's first records: whether one contradicts the others too.
   */
  private DateOrder dateOrder() {
    List<String> dates = new ArrayList<>();
    try (Records undated = undated()) {
      RawRecord record = undated.next();
      for (int i = 0; i < RECORDS_FOR_ORDER && record != null; i++) {
        if (record.fields() != null && record.fields().containsKey(DatedRecords.PUBLISHED)) {
          dates.add(record.fields().get(DatedRecords.PUBLISHED));
        }
        record = undated.next();
      }
    } catch (IOException | RuntimeException e) {
      // A file that breaks is told by whoever reads its records; what came before counts.
    }
    return DateOrder.common(dates);
  }

  private Records undated() throws IOException {
    Records records = records();
    return records instanceof DatedRecords dated ? dated.inner() : records;
  }

  private enum Compression {
    GZIP,
    BZIP2,
    ZSTD;

    static Compression of(byte[] head) {
      if (starts(head, "\u001F\u008B\b")) {
        return GZIP;
      }
      if (starts(head, "BZh")) {
        return BZIP2;
      }
      return starts(head, "\u0028\u00B5\u002F\u00FD") ? ZSTD : null;
    }
  }

  private InputStream decompressed(Compression compression, InputStream in) throws IOException {
    InputStream plain =
        switch (compression) {
          case GZIP -> new GzipMembers(in);
          case BZIP2 -> {
            BZip2Codec codec = new BZip2Codec();
            codec.setConf(configuration);
            yield codec.createInputStream(in);
          }
          // Hadoop's own needs a native library; the one that comes with Spark does not.
          case ZSTD -> new ZstdInputStream(in);
        };
    return new BoundedExpansion(plain, mostExpanded());
  }

  private long mostExpanded() {
    return FREE_EXPANSION + Math.multiplyExact(Math.max(1, length), limits.maxExpansion());
  }

  private static InputStream withoutMark(BufferedInputStream in) throws IOException {
    return withoutMark(in, Head.of(in));
  }

  /** Passes over a byte order mark of a stream whose head is known. */
  private static InputStream withoutMark(BufferedInputStream in, Head head) throws IOException {
    if (starts(head.bytes(), "\u00EF\u00BB\u00BF")) {
      in.skipNBytes(3);
    }
    return in;
  }

  private static boolean starts(byte[] bytes, String latin) {
    byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (i >= bytes.length || bytes[i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
