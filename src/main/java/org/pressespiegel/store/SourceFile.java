package org.pressespiegel.store;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.hadoop.io.compress.GzipCodec;

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
  }

  private static final int HEAD = 1 << 16;

  private static final int LEAST_BUFFER = 1 << 13;

  private static final Pattern TEXT_NAME =
      Pattern.compile("(?i).*\\.te?xt(?:\\.(?:gz|bz2|zst|zstd))?");

  private static final Pattern JSON =
      Pattern.compile(
          "(?s)\\s*(?:\\{\\s*(?:\"[^\"\\n]{0,200}\"\\s*:|\\})|\\[\\s*(?:\\{\\s*[\"}]|\\]))");

  private static final List<Character> DELIMITERS = List.of('\t', ';', ',', '|');

  private static final int TAR_MAGIC = 257;

  /** A compressed file may always expand to so much. */
  private static final long FREE_EXPANSION = 64L << 20;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

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
    InputStream raw = path.getFileSystem(configuration).open(path, buffer());
    try {
      return records(raw);
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private Records records(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, buffer());
    byte[] head = head(in);
    Compression compression = Compression.of(head);
    long plainLength = length;
    if (compression != null) {
      in = new BufferedInputStream(decompressed(compression, in), HEAD);
      head = head(in);
      plainLength = 0;
    }
    long most = limits.maxRecordBytes();
    return switch (kind(head)) {
      case ONE_RECORD -> new OneRecord(in, most, plainLength);
      case WARC -> new WarcRecords(in, most);
      case JSON_LINES ->
          new JsonFields(LineRecords.ofAll(withoutMark(in, head), most), limits.columns(), most);
      case JSON ->
          new JsonFields(new JsonValues(withoutMark(in, head), most), limits.columns(), most);
      case DELIMITED ->
          new DelimitedRecords(in, charset(head), delimiter(head), limits.columns(), most);
      case ZIP -> new ArchiveRecords(new ZipArchiveInputStream(in, "UTF-8", true, true), most);
      case TAR -> new ArchiveRecords(new TarArchiveInputStream(in), most);
      case PARQUET -> {
        if (compression != null) {
          yield new OneRecord(in, most, plainLength);
        }
        in.close();
        yield new ParquetRecords(path, configuration, limits.columns(), most);
      }
    };
  }

  /** Returns whether tasks may share the file: JSON lines that are not compressed. */
  boolean isDivisible() throws IOException {
    try (BufferedInputStream in =
        new BufferedInputStream(path.getFileSystem(configuration).open(path), HEAD)) {
      byte[] head = head(in);
      return Compression.of(head) == null && kind(head) == Kind.JSON_LINES;
    }
  }

  /** Most files are single articles. */
  private int buffer() {
    return (int) Math.max(LEAST_BUFFER, Math.min(HEAD, length));
  }

  /** Returns what the file is, for people. */
  String format() throws IOException {
    try (BufferedInputStream in =
        new BufferedInputStream(path.getFileSystem(configuration).open(path), HEAD)) {
      byte[] head = head(in);
      Compression compression = Compression.of(head);
      if (compression == null) {
        return kind(head).label;
      }
      try (BufferedInputStream plain =
          new BufferedInputStream(decompressed(compression, in), HEAD)) {
        return kind(head(plain)).label + ", " + compression.name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /** Returns the records of the lines that belong to a part of a divisible file. */
  Records part(long begin, long partLength, long first) throws IOException {
    return new JsonFields(
        lines(begin, partLength, first), limits.columns(), limits.maxRecordBytes());
  }

  /** Counts the records of a part. */
  long count(long begin, long partLength) throws IOException {
    try (LineRecords lines = lines(begin, partLength, 0)) {
      return lines.count();
    }
  }

  private LineRecords lines(long begin, long partLength, long first) throws IOException {
    var in = path.getFileSystem(configuration).open(path);
    try {
      in.seek(begin);
      InputStream lines = begin == 0 ? withoutMark(new BufferedInputStream(in, HEAD), null) : in;
      return LineRecords.ofPart(lines, limits.maxRecordBytes(), begin == 0, partLength, first);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private Kind kind(byte[] head) {
    if (TEXT_NAME.matcher(path.getName()).matches()) {
      return Kind.ONE_RECORD;
    }
    if (starts(head, "WARC/") || starts(head, "filedesc://")) {
      return Kind.WARC;
    }
    if (starts(head, "PAR1")) {
      return Kind.PARQUET;
    }
    if (starts(head, "PK\u0003\u0004")) {
      return Kind.ZIP;
    }
    if (head.length > TAR_MAGIC + 5
        && new String(head, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
      return Kind.TAR;
    }
    String text = new String(head, charset(head)).replaceFirst("^\uFEFF", "");
    if (JSON.matcher(text).lookingAt()) {
      return isLines(text.strip()) ? Kind.JSON_LINES : Kind.JSON;
    }
    for (char delimiter : DELIMITERS) {
      List<String> header = DelimitedRecords.header(text, delimiter);
      if (header.size() > 1 && limits.columns().hasText(header)) {
        return Kind.DELIMITED;
      }
    }
    return Kind.ONE_RECORD;
  }

  /** JSON lines: the first line is an object that ends with the line, or the next begins one. */
  private static boolean isLines(String text) {
    int end = text.indexOf('\n');
    if (end < 0) {
      return text.startsWith("{");
    }
    String first = text.substring(0, end).strip();
    return first.startsWith("{")
        && first.length() > 1
        && (first.endsWith("}") || text.substring(end).strip().startsWith("{"));
  }

  private char delimiter(byte[] head) {
    String text = new String(head, charset(head));
    for (char delimiter : DELIMITERS) {
      List<String> header = DelimitedRecords.header(text, delimiter);
      if (header.size() > 1 && limits.columns().hasText(header)) {
        return delimiter;
      }
    }
    throw new IllegalStateException("no table: " + path);
  }

  /** UTF-8 where the head is, a character cut at its end aside; else windows-1252. */
  private static Charset charset(byte[] head) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result =
        decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
    return result.isError() ? WINDOWS_1252 : StandardCharsets.UTF_8;
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
          case GZIP -> {
            GzipCodec codec = new GzipCodec();
            codec.setConf(configuration);
            yield codec.createInputStream(in);
          }
          case BZIP2 -> {
            BZip2Codec codec = new BZip2Codec();
            codec.setConf(configuration);
            yield codec.createInputStream(in);
          }
          // Hadoop's own needs a native library; the one that comes with Spark does not.
          case ZSTD -> new ZstdInputStream(in);
        };
    long most = FREE_EXPANSION + Math.multiplyExact(Math.max(1, length), limits.maxExpansion());
    return new BoundedExpansion(plain, most);
  }

  private static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head;
    try {
      head = in.readNBytes(HEAD);
    } catch (EOFException e) {
      // Cut off within the head: what is whole is read all the same, and meets the end again.
      in.reset();
      head = readUntilCut(in);
    }
    in.reset();
    return head;
  }

  /** Byte by byte: what is read at once is lost with the exception. */
  private static byte[] readUntilCut(BufferedInputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try {
      int c;
      while (head.size() < HEAD && (c = in.read()) >= 0) {
        head.write(c);
      }
    } catch (EOFException e) {
      return head.toByteArray();
    }
    return head.toByteArray();
  }

  /** Passes over a byte order mark. */
  private static InputStream withoutMark(BufferedInputStream in, byte[] known) throws IOException {
    byte[] head = known == null ? head(in) : known;
    if (starts(head, "\u00EF\u00BB\u00BF")) {
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
