package org.pressespiegel.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.stage.ClusterNewEvents;
import org.pressespiegel.stage.IdentifyNewActors;
import org.pressespiegel.stage.MarkNewReprints;
import org.pressespiegel.stage.NameActors;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Actors;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Entities;
import org.pressespiegel.table.Events;
import org.pressespiegel.table.Quotes;
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
  private final Dataset<Row> oldEntities;
  private final Dataset<Row> oldEvents;
  private final Map<String, Dataset<Row>> old;
  private final KnownActors known;

  private final Workers workers;
  private final Progress progress;
  private final Counts counts;
  private final Quality quality;

  /** Creates it for a batch that adds to {@code old} tables. */
  Addition(
      Flow flow,
      TableStore.Batch batch,
      Map<String, Dataset<Row>> old,
      KnownActors known,
      Workers workers,
      Progress progress,
      Counts counts,
      Quality quality) {
    this.flow = flow;
    this.batch = batch;
    this.oldArticles = old.get(Articles.TABLE.name());
    this.oldRejects = old.get(Rejects.TABLE.name());
    this.oldSignatures = old.get(Signatures.TABLE.name());
    this.oldEntities = old.get(Entities.TABLE.name());
    this.oldEvents = old.get(Events.TABLE.name());
    this.old = old;
    this.known = known;
    this.workers = workers;
    this.progress = progress;
    this.counts = counts;
    this.quality = quality;
  }

  /**
   * Writes what is new and returns whether anything is.
   *
   * @param count waits for the number of records
   */
  boolean write(Dataset<Row> parsed, Supplier<Long> count) {
    Dataset<Row> settled =
        progress.step(
            "compare",
            () -> batch.keep("settled", flow.skipKnown(settled(parsed), oldArticles, oldRejects)));
    long read = count.get();
    batch.forget("parsed");
    long repeated = settled.where(col("known").isNotNull()).count();
    counts.knew(repeated);
    Dataset<Row> isNew = settled.where(col("known").isNull());
    Dataset<Row> stale = batch.keep("stale", stale(settled));
    boolean isStale = !stale.isEmpty();
    if (repeated == read && !isStale) {
      if (known.isAnother()) {
        relink();
      }
      return known.isAnother();
    }
    Dataset<Row> rejects = batch.keep("rejects", flow.rejects(isNew));
    counts.refused(rejects, read + counts.unread(), quality);
    add(isNew, rejects, read - repeated);
    if (isStale) {
      batch.exchange(Rejects.TABLE, stale, oldRejects.limit(0));
    }
    return true;
  }

  private Dataset<Row> settled(Dataset<Row> parsed) {
    return flow.settle(parsed, batch.keep("repeated", flow.repeated(parsed)));
  }

  private void add(Dataset<Row> settled, Dataset<Row> rejects, long records) {
    Dataset<Row> added =
        BuildTables.cleared(
            batch, flow, flow.articles(settled), Optional.of(oldSignatures), progress);
    MarkNewReprints reprints = flow.newReprints();
    Supplier<Reprints> marking = workers.begin(() -> marked(added, reprints));
    Dataset<Row> tagged = BuildTables.tagged(batch, flow, added, records, progress);
    CountedUses uses = CountedUses.with(old, batch, flow, tagged, progress);
    Dataset<Row> annotated = BuildTables.annotated(batch, flow, tagged, uses, progress);
    Reprints marked = marking.get();
    SignedArticles signed = marked.signed();
    Dataset<Row> changed =
        batch.keep("changed", reprints.changed(oldArticles, marked.affected(), signed.marks()));
    CheckedRows checked =
        progress.step(
            "check",
            () ->
                CheckedRows.of(
                    annotated,
                    signed.markedIds(annotated),
                    ids(annotated).union(ids(oldArticles))));
    counts.checked(checked.checks());
    counts.failed(annotated);
    Identified identified = progress.step("identify actors", () -> identified(annotated));
    IdentifiedActors named = new IdentifiedActors(identified.ids());
    Dataset<Row> changes = identified.changes();
    ClusterNewEvents clusters = flow.clusterNew();
    Dataset<Row> clustered =
        progress.step(
            "cluster events",
            () -> batch.keep("events", clusters.clustered(named.events(annotated), oldEvents)));
    Dataset<Row> changedEntities = NameActors.changedEntities(oldEntities, changes);
    Described described =
        progress.step(
            "describe actors",
            () -> described(named.dated(annotated), identified, changedEntities));
    new Appending(batch, checked, workers, progress, counts)
        .all(annotated, signed, named, clusters.added(clustered), rejects);
    update(Articles.TABLE, changed);
    update(Entities.TABLE, changedEntities);
    update(Quotes.TABLE, NameActors.changedQuotes(old.get(Quotes.TABLE.name()), changes));
    update(Events.TABLE, NameActors.changedEvents(oldEvents, clusters.changed(clustered), changes));
    if (!described.touched().isEmpty()) {
      progress.step(
          "update " + Actors.TABLE,
          () -> {
            batch.exchange(Actors.TABLE, described.touched(), described.actors());
            return true;
          });
    }
    uses.byTable().forEach(this::update);
  }

  /**
   * Which actors entities are.
   *
   * @param ids of new entities, and of old ones that were touched
   * @param changes of old entities whose actor is another one now
   */
  private record Identified(Dataset<Row> ids, Dataset<Row> changes) {}

  private Identified identified(Dataset<Row> annotated) {
    IdentifyNewActors identify = flow.identifyNew();
    Dataset<Row> added = batch.keep("appearances", flow.appearances(annotated));
    Dataset<Row> touched = identify.touched(added, oldEntities, oldArticles);
    Dataset<Row> ids = batch.keep("actor_ids", identify.identified(added, touched));
    return new Identified(ids, batch.keep("actor_changes", identify.changes(ids, oldEntities)));
  }

  /**
   * Actors as they are now.
   *
   * @param touched {@code actor_id} of those of which something may have changed
   * @param actors those of them that there are
   */
  private record Described(Dataset<Row> touched, Dataset<Row> actors) {}

  private Described described(
      Dataset<Row> named, Identified identified, Dataset<Row> changedEntities) {
    IdentifyNewActors identify = flow.identifyNew();
    Dataset<Row> touched =
        batch.keep("touched_actors", identify.touchedActors(named, identified.changes()));
    Dataset<Row> members =
        identify.members(touched, named, oldEntities, changedEntities, oldArticles);
    Dataset<Row> described = flow.describe(members);
    if (!known.isAnother()) {
      return new Described(touched, known.linked(batch, described));
    }
    Dataset<Row> before = old.get(Actors.TABLE.name());
    Dataset<Row> gone = touched.select(col("actor_id").as("touched_id"));
    Dataset<Row> all =
        described.unionByName(
            before.join(gone, col("actor_id").equalTo(col("touched_id")), "left_anti"));
    return new Described(
        touched.union(before.select("actor_id")).distinct(), known.linked(batch, all));
  }

  private void relink() {
    Dataset<Row> before = old.get(Actors.TABLE.name());
    Dataset<Row> linked = progress.step("describe actors", () -> known.linked(batch, before));
    update(Actors.TABLE, linked);
  }

  /** What becomes of reprints: the new articles, and which old ones they may change. */
  private record Reprints(SignedArticles signed, Dataset<Row> affected) {}

  private Reprints marked(Dataset<Row> added, MarkNewReprints reprints) {
    Dataset<Row> signatures =
        progress.step("sign", () -> batch.keep("signatures", flow.sign(added)));
    Dataset<Row> affected =
        progress.step(
            "find affected",
            () ->
                batch.keep("affected", reprints.affected(signatures, oldArticles, oldSignatures)));
    Dataset<Row> marks =
        progress.step(
            "mark reprints",
            () ->
                batch.keep(
                    "marks",
                    reprints.marks(added, signatures, oldArticles, affected, oldSignatures)));
    return new Reprints(new SignedArticles(signatures, marks), affected);
  }

  private static Dataset<Row> ids(Dataset<Row> articles) {
    return articles.select("article_id");
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
