package org.pressespiegel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;

/**
 * Says that a folder is ours and complete, and which batch it shows; the last file of a batch to be
 * written.
 *
 * @param storage how the tables are stored
 * @param runId the run that wrote last
 * @param tables the tables that are there
 * @param snapshots for Iceberg the snapshot of each table that belongs to this batch
 */
record Marker(
    StorageFormat storage, String runId, List<String> tables, SortedMap<String, Long> snapshots) {

  static final String FILE = "_pressespiegel.json";

  private static final String PRODUCT = "pressespiegel";

  /** Counts up when an older version could not read, or not add to, what this one writes. */
  private static final int LAYOUT = 2;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the marker of a folder; none where there is none, or only the beginning of one. */
  static Optional<Marker> of(FileSystem files, Path folder) throws IOException {
    try (InputStream in = files.open(new Path(folder, FILE))) {
      JsonNode json = JSON.readTree(in);
      if (!json.path("product").asText().equals(PRODUCT)) {
        return Optional.empty();
      }
      if (json.path("layout").asInt() != LAYOUT) {
        throw new StoreException(
            "the tables were written by another version of Pressespiegel; build new ones in another folder: "
                + folder.toUri().getPath());
      }
      SortedMap<String, Long> snapshots = new TreeMap<>();
      json.path("snapshots")
          .fields()
          .forEachRemaining(e -> snapshots.put(e.getKey(), e.getValue().asLong()));
      return Optional.of(
          new Marker(
              StorageFormat.named(json.path("storage").asText()),
              json.path("run_id").asText(),
              StreamSupport.stream(json.path("tables").spliterator(), false)
                  .map(JsonNode::asText)
                  .toList(),
              snapshots));
    } catch (FileNotFoundException | JsonProcessingException | ChecksumException e) {
      // The last two: a run died while it wrote it.
      return Optional.empty();
    }
  }

  /** Returns the marker of a batch after which all tables are there. */
  static Marker ofAll(StorageFormat storage, String runId, SortedMap<String, Long> snapshots) {
    return new Marker(storage, runId, Tables.ALL.stream().map(Table::name).toList(), snapshots);
  }

  /** Returns which of all tables are there. */
  List<Table<?>> known() {
    return Tables.ALL.stream().filter(t -> tables.contains(t.name())).toList();
  }

  /**
   * Checks that there are all tables to add to.
   *
   * @throws StoreException if there is one too few
   */
  void requireAll() {
    for (Table<?> table : Tables.ALL) {
      if (!tables.contains(table.name())) {
        throw new StoreException(
            "the output lacks the table "
                + table
                + ", which an older version did not know; --replace builds all tables again");
      }
    }
  }

  /** Returns whether a batch has been completed; before the first one a folder is only claimed. */
  boolean isComplete() {
    return !tables.isEmpty();
  }

  /** Writes the marker into a folder, in one step as far as readers can see. */
  void write(FileSystem files, Path folder) throws IOException {
    Map<String, Object> marker = new TreeMap<>();
    marker.put("product", PRODUCT);
    marker.put("layout", LAYOUT);
    marker.put("storage", storage.label());
    marker.put("run_id", runId);
    marker.put("tables", tables);
    marker.put("snapshots", snapshots);
    try (OutputStream out = files.create(new Path(folder, FILE), true)) {
      out.write(JSON.writeValueAsString(marker).getBytes(StandardCharsets.UTF_8));
    }
  }
}
