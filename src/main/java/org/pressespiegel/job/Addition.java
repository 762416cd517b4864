package org.pressespiegel.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.pressespiegel.stage.MarkNewReprints;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Signatures;

/** Adds to tables what is new in parsed records. */
final class Addition {

  private final Flow flow;
  private final TableStore.Batch batch;
  private final Dataset<Row> oldArticles;
  private final Dataset<Row> oldRejects;
  private final Dataset<Row> oldSignatures;
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
    this.progress = progress;
    this.counts = counts;
  }

  /** Writes what is new and returns whether anything is. */
  boolean write(Dataset<Row> parsed) {
    Dataset<Row> settled =
        flow.skipKnown(flow.settle(parsed), oldArticles, oldRejects)
            .persist(StorageLevel.DISK_ONLY());
    Column isNew = col("known").isNull();
    counts.knew(progress.step("compare", settled.where(isNew.equalTo(false))::count));
    Dataset<Row> rejects = flow.rejects(settled.where(isNew));
    Dataset<Row> stale = stale(settled).persist(StorageLevel.DISK_ONLY());
    boolean changes = !settled.where(isNew).isEmpty() || !stale.isEmpty();
    if (changes) {
      Dataset<Row> added = flow.articles(settled.where(isNew));
      MarkNewReprints reprints = flow.markNew();
      Dataset<Row> affected =
          reprints.affected(added, oldArticles, oldSignatures).persist(StorageLevel.DISK_ONLY());
      Dataset<Row> marks =
          reprints.marks(added, affected, oldSignatures).persist(StorageLevel.DISK_ONLY());
      progress.step("compare", marks::count);
      Dataset<Row> articles =
          flow.annotate(reprints.marked(added, marks)).persist(StorageLevel.DISK_ONLY());
      progress.step("annotate", articles::count);
      BuildTables.append(batch, flow, articles, rejects, progress, counts);
      progress.step("update", () -> update(reprints.changed(affected, marks), stale));
      articles.unpersist();
      marks.unpersist();
      affected.unpersist();
    }
    stale.unpersist();
    settled.unpersist();
    return changes;
  }

  private boolean update(Dataset<Row> changed, Dataset<Row> stale) {
    Dataset<Row> rows = changed.persist(StorageLevel.DISK_ONLY());
    if (!rows.isEmpty()) {
      batch.exchange(Articles.TABLE, rows, rows);
    }
    if (!stale.isEmpty()) {
      batch.exchange(Rejects.TABLE, stale, oldRejects.limit(0));
    }
    rows.unpersist();
    return true;
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
