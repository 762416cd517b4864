package org.pressespiegel.store;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Rows of a Parquet file; only the columns that hold a part of an article are read. */
final class ParquetRecords implements Records {

  /** A column of a row group stands in memory while it is read. */
  private static final long LARGEST_CHUNK = 1L << 30;

  private static final int ROWS_TO_GUESS = 20;

  private static final long JULIAN_DAY_OF_1970 = 2_440_588;

  private final Map<String, List<String>> keysOf = new HashMap<>();
  private final ParquetReader<Group> reader;
  private final ColumnMapping mapping;
  private final long most;
  private long number;

  ParquetRecords(Path path, Configuration configuration, ColumnMapping mapping, long most)
      throws IOException {
    this.mapping = mapping;
    this.most = most;
    Configuration projected = new Configuration(configuration);
    MessageType schema = projection(path, configuration);
    projected.set(ReadSupport.PARQUET_READ_SCHEMA, schema.toString());
    this.reader = ParquetReader.builder(new GroupReadSupport(), path).withConf(projected).build();
  }

  private MessageType projection(Path path, Configuration configuration) throws IOException {
    try (ParquetFileReader file =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, configuration))) {
      MessageType schema = file.getFileMetaData().getSchema();
      List<Type> columns = new ArrayList<>();
      for (Type column : schema.getFields()) {
        if (mapping.uses(column.getName())) {
          columns.add(column);
        }
      }
      if (columns.stream().noneMatch(column -> mapping.mayHaveText(column.getName()))) {
        throw new UnmappedException("Parquet without a known text; " + guess(path, configuration));
      }
      MessageType projection = new MessageType(schema.getName(), columns);
      requireModest(file, projection);
      return projection;
    }
  }

  /** Looks at some rows, to tell which column may hold the text. */
  private String guess(Path path, Configuration configuration) throws IOException {
    KeyGuess guess = new KeyGuess(mapping);
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), path).withConf(configuration).build()) {
      Group row = rows.read();
      for (int i = 0; i < ROWS_TO_GUESS && row != null; i++) {
        guess.add(cells(row));
        row = rows.read();
      }
    }
    return guess.told();
  }

  private static void requireModest(ParquetFileReader file, MessageType projection)
      throws TooLargeException {
    for (BlockMetaData block : file.getRowGroups()) {
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        boolean read = projection.containsField(chunk.getPath().toArray()[0]);
        if (read && chunk.getTotalUncompressedSize() > LARGEST_CHUNK) {
          throw new TooLargeException(
              "column " + chunk.getPath() + " of a row group has more than 1 GiB");
        }
      }
    }
  }

  @Override
  public RawRecord next() throws IOException {
    Group row;
    try {
      row = reader.read();
    } catch (RuntimeException e) {
      // Parquet's way to say that a page is broken.
      throw new IOException(e.getMessage(), e);
    }
    if (row == null) {
      return null;
    }
    Map<String, String> cells = cells(row);
    Map<String, String> texts = new HashMap<>();
    cells.forEach(
        (path, text) ->
            keysOf
                .computeIfAbsent(path, ColumnName::keys)
                .forEach(key -> texts.putIfAbsent(key, text)));
    Map<String, String> fields = mapping.fields(name -> ColumnName.get(texts, name.whole()));
    byte[] bytes = String.join("\n", fields.values()).getBytes(StandardCharsets.UTF_8);
    RawRecord record = RawRecord.of(number++, BoundedBytes.of(bytes, most, 0));
    if (bytes.length > most) {
      return record;
    }
    RawRecord divided = record.with("parquet", "UTF-8", fields);
    return ColumnMapping.hasText(fields) ? divided : divided.strange(cells);
  }

  private static Map<String, String> cells(Group row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Type column : row.getType().getFields()) {
      collect(row, column, column.getName(), cells);
    }
    return cells;
  }

  /** Adds the texts of a column by their paths; those of lists are parted by blank lines. */
  private static void collect(Group group, Type column, String path, Map<String, String> cells) {
    String name = column.getName();
    for (int i = 0; i < group.getFieldRepetitionCount(name); i++) {
      if (column.isPrimitive()) {
        cells.merge(path, text(group, column, i), (a, b) -> a + "\n\n" + b);
        continue;
      }
      Group inner = group.getGroup(name, i);
      boolean list =
          column.getLogicalTypeAnnotation() != null
              || column.isRepetition(Type.Repetition.REPEATED);
      for (Type child : inner.getType().getFields()) {
        boolean wrapping = list || child.isRepetition(Type.Repetition.REPEATED);
        String below = wrapping ? path : path + "." + child.getName();
        collect(inner, child, below, cells);
      }
    }
  }

  private static String text(Group group, Type column, int index) {
    String name = column.getName();
    PrimitiveTypeName type = column.asPrimitiveType().getPrimitiveTypeName();
    LogicalTypeAnnotation logical = column.getLogicalTypeAnnotation();
    return switch (type) {
      case INT96 -> instant(group.getInt96(name, index)).toString();
      case INT32 ->
          logical instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation
              ? LocalDate.ofEpochDay(group.getInteger(name, index)).toString()
              : Integer.toString(group.getInteger(name, index));
      case INT64 ->
          logical instanceof TimestampLogicalTypeAnnotation timestamp
              ? time(group.getLong(name, index), timestamp)
              : Long.toString(group.getLong(name, index));
      default -> group.getValueToString(group.getType().getFieldIndex(name), index);
    };
  }

  private static String time(long value, TimestampLogicalTypeAnnotation type) {
    long perSecond =
        type.getUnit() == TimeUnit.MILLIS
            ? 1_000
            : type.getUnit() == TimeUnit.MICROS ? 1_000_000 : 1_000_000_000;
    Instant at =
        Instant.ofEpochSecond(
            Math.floorDiv(value, perSecond),
            Math.floorMod(value, perSecond) * (1_000_000_000 / perSecond));
    // Without a zone it is the time of some clock on a wall.
    return type.isAdjustedToUTC()
        ? at.toString()
        : at.atOffset(ZoneOffset.UTC).toLocalDateTime() + "";
  }

  private static Instant instant(Binary int96) {
    var bytes = int96.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = bytes.getInt() - JULIAN_DAY_OF_1970;
    return Instant.ofEpochSecond(day * 86_400, nanos);
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
