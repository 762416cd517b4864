package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.store.RawFiles;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Sources;

/**
 * The files that tables know already: of the same length and time of change as when a run of this
 * version and configuration read them.
 */
final class KnownFiles {

  private KnownFiles() {}

  /**
   * Returns the files that are to be read.
   *
   * @param whenKnown is given the number of records of each file that is not
   */
  static RawFiles without(
      RawFiles files, TableStore store, Settings settings, LongConsumer whenKnown) {
    if (!store.hasTables() || !store.tables().contains(Sources.TABLE)) {
      return files;
    }
    Map<String, Dataset<Row>> old = store.read(List.of(Sources.TABLE, Runs.TABLE));
    Object[] runs =
        old
            .get(Runs.TABLE.name())
            .select("run_id", "configuration_sha256", "versions")
            .collectAsList()
            .stream()
            .filter(run -> run.getString(1).equals(settings.sha256()))
            .filter(run -> versions(run.getList(2)).equals(Versions.all()))
            .map(run -> run.getString(0))
            .toArray();
    Dataset<Row> known = old.get(Sources.TABLE.name()).where(col("run_id").isin(runs));
    return files.without(
        known.toLocalIterator(), row -> whenKnown.accept(row.<Long>getAs("records")));
  }

  static SortedMap<String, String> versions(List<Row> told) {
    SortedMap<String, String> versions = new TreeMap<>();
    told.forEach(row -> versions.put(row.getString(0), row.getString(1)));
    // A file of its own tells what it was made with, and no article is read otherwise for it.
    versions.remove(KnownActors.VERSION);
    return versions;
  }
}
