package org.pressespiegel.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.stage.ClusterNewEvents;
import org.pressespiegel.stage.MarkNewReprints;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Events;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Signatures;
import org.pressespiegel.table.Table;

/** Adds to tables what is new in parsed records. */
final class Addition {

  private final Flow flow;
  private final TableStore.Batch batch;
  private final Dataset<Row> oldArticles;
  private final Dataset<Row> oldRejects;
  private final Dataset<Row> oldSignatures;
  private final Dataset<Row> oldEvents;
  private final Progress progress;
  private final Counts counts;

  /** Creates it for a batch that adds to {@code old} tables. */
  Addition(
      Flow flow,
      TableStore.Batch batch,
      Map<String, Dataset<Row>> old,
      Progress progress,
      Counts counts) {
    this.flow = flow;
    this.batch = batch;
    this.oldArticles = old.get(Articles.TABLE.name());
    this.oldRejects = old.get(Rejects.TABLE.name());
    this.oldSignatures = old.get(Signatures.TABLE.name());
    this.oldEvents = old.get(Events.TABLE.name());
    this.progress = progress;
    this.counts = counts;
  }

  /** Writes what is new and returns whether anything is. */
  boolean write(Dataset<Row> parsed) {
    try (KeptRows settled =
        new KeptRows(flow.skipKnown(flow.settle(parsed), oldArticles, oldRejects))) {
      Dataset<Row> isKnown = settled.rows().where(col("known").isNotNull());
      Dataset<Row> isNew = settled.rows().where(col("known").isNull());
      counts.knew(progress.step("compare", isKnown::count));
      try (KeptRows stale = new KeptRows(stale(settled.rows()))) {
        if (isNew.isEmpty() && stale.rows().isEmpty()) {
          return false;
        }
        write(isNew, stale.rows());
        return true;
      }
    }
  }

  private void write(Dataset<Row> settled, Dataset<Row> stale) {
    Dataset<Row> added = flow.articles(settled);
    MarkNewReprints reprints = flow.markNew();
    try (KeptRows affected = new KeptRows(reprints.affected(added, oldArticles, oldSignatures));
        KeptRows marks =
            new KeptRows(reprints.marks(added, oldArticles, affected.rows(), oldSignatures));
        KeptRows changed =
            new KeptRows(reprints.changed(oldArticles, affected.rows(), marks.rows()));
        KeptRows articles = new KeptRows(flow.annotate(reprints.marked(added, marks.rows())))) {
      progress.step("mark reprints", changed.rows()::count);
      counts.checked(progress.step("annotate", () -> flow.check(articles.rows())));
      ClusterNewEvents clusters = flow.clusterNew();
      Dataset<Row> events = BuildTables.exploded(articles.rows(), Events.TABLE);
      try (KeptRows clustered = new KeptRows(clusters.clustered(events, oldEvents))) {
        BuildTables.append(
            batch,
            flow,
            articles.rows(),
            clusters.added(clustered.rows()),
            flow.rejects(settled),
            progress,
            counts);
        update(Articles.TABLE, changed.rows());
        update(Events.TABLE, clusters.changed(clustered.rows()));
      }
      if (!stale.isEmpty()) {
        batch.exchange(Rejects.TABLE, stale, oldRejects.limit(0));
      }
    }
  }

  /** Writes rows in the place of those of the same key. */
  private void update(Table<?> table, Dataset<Row> changed) {
    if (!changed.isEmpty()) {
      progress.step(
          "update " + table,
          () -> {
            batch.exchange(table, changed, changed);
            return true;
          });
    }
  }

  /** Old rejects of sources that hold something else now. */
  private Dataset<Row> stale(Dataset<Row> settled) {
    Dataset<Row> sources =
        settled
            .where(col("known").eqNullSafe("reject").equalTo(false))
            .select(
                coalesce(col("article.source_uri"), col("reject.source_uri")).as("now_uri"),
                coalesce(col("article.source_record"), col("reject.source_record"))
                    .as("now_record"));
    return oldRejects.join(
        sources,
        col("source_uri")
            .equalTo(col("now_uri"))
            .and(col("source_record").equalTo(col("now_record"))),
        "left_semi");
  }
}
