package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.stage.Annotate;
import org.pressespiegel.stage.ClusterEvents;
import org.pressespiegel.stage.CodeEvents;
import org.pressespiegel.stage.FindQuotes;
import org.pressespiegel.stage.LocatePlaces;
import org.pressespiegel.stage.MarkReprints;
import org.pressespiegel.stage.ParseArticles;
import org.pressespiegel.stage.ReadNames;
import org.pressespiegel.stage.RejectDuplicates;
import org.pressespiegel.stage.Stage;
import org.pressespiegel.stage.TagTimexes;

/** The stages in their order: the picture of the architecture, as code. */
final class Flow {

  private final Stage parseArticles;
  private final Stage rejectDuplicates = new RejectDuplicates();
  private final Stage markReprints;
  private final Stage annotate;
  private final Stage readNames = new ReadNames();
  private final Stage tagTimexes = new TagTimexes();
  private final Stage locatePlaces = new LocatePlaces();
  private final Stage findQuotes = new FindQuotes();
  private final Stage codeEvents = new CodeEvents();
  private final Stage clusterEvents = new ClusterEvents();

  Flow(Settings settings) {
    this.parseArticles = new ParseArticles(settings.parser());
    this.annotate = new Annotate(settings.names());
    this.markReprints = new MarkReprints(settings.reprintSimilarity());
  }

  /** Returns each record as an article or a reject. */
  Dataset<Row> parse(Dataset<Row> raw) {
    return raw.transform(parseArticles::apply);
  }

  /** Returns the same records, repeated articles among the rejects. */
  Dataset<Row> settle(Dataset<Row> parsed) {
    return parsed.transform(rejectDuplicates::apply);
  }

  /** Returns the articles of settled records with all that is found in them. */
  Dataset<Row> articles(Dataset<Row> settled) {
    Dataset<Row> articles = settled.where(col("article").isNotNull()).select("article.*", "month");
    return annotate(articles.transform(markReprints::apply));
  }

  /** Returns the rejects of settled records. */
  Dataset<Row> rejects(Dataset<Row> settled) {
    return settled.where(col("reject").isNotNull()).select("reject.*", "month");
  }

  /** Returns texts with all that is found in them, as one array per table. */
  Dataset<Row> annotate(Dataset<Row> texts) {
    return texts
        .transform(annotate::apply)
        .transform(readNames::apply)
        .transform(tagTimexes::apply)
        .transform(locatePlaces::apply)
        .transform(findQuotes::apply)
        .transform(codeEvents::apply);
  }

  /** Returns events of all articles, each with the cluster of reports that tell the same. */
  Dataset<Row> cluster(Dataset<Row> events) {
    return events.transform(clusterEvents::apply);
  }
}
