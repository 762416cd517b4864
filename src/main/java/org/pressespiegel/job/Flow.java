package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.pressespiegel.entity.WordUses;
import org.pressespiegel.place.NameUses;
import org.pressespiegel.stage.Annotate;
import org.pressespiegel.stage.CheckRows;
import org.pressespiegel.stage.ClusterEvents;
import org.pressespiegel.stage.ClusterNewEvents;
import org.pressespiegel.stage.CountNameUses;
import org.pressespiegel.stage.CountWordUses;
import org.pressespiegel.stage.DescribeActors;
import org.pressespiegel.stage.Faults;
import org.pressespiegel.stage.FindAppearances;
import org.pressespiegel.stage.IdentifyActors;
import org.pressespiegel.stage.IdentifyNewActors;
import org.pressespiegel.stage.MarkBoilerplate;
import org.pressespiegel.stage.MarkNewReprints;
import org.pressespiegel.stage.MarkReprints;
import org.pressespiegel.stage.ParseArticles;
import org.pressespiegel.stage.ReadArticle;
import org.pressespiegel.stage.ReadPlainly;
import org.pressespiegel.stage.RejectDuplicates;
import org.pressespiegel.stage.RestorePrint;
import org.pressespiegel.stage.SignArticles;
import org.pressespiegel.stage.SignParagraphs;
import org.pressespiegel.stage.SkipKnown;
import org.pressespiegel.stage.Stage;
import org.pressespiegel.table.Table;

/** The stages in their order: the picture of the architecture, as code. */
class Flow {

  private final Stage parseArticles;
  private final RejectDuplicates rejectDuplicates = new RejectDuplicates();
  private final MarkReprints markReprints;
  private final MarkNewReprints markNewReprints;
  private final Stage signParagraphs = new SignParagraphs();
  private final Stage signArticles = new SignArticles();
  private final Stage readPlainly = new ReadPlainly();
  private final Stage annotate;
  private final CountNameUses countNameUses;
  private final Stage countWordUses = new CountWordUses();
  private final ReadArticle readArticle;
  private final Stage restorePrint = new RestorePrint();
  private final Stage checkRows = new CheckRows();
  private final Stage clusterEvents = new ClusterEvents();
  private final ClusterNewEvents clusterNewEvents = new ClusterNewEvents();
  private final Stage findAppearances = new FindAppearances();
  private final Stage identifyActors = new IdentifyActors();
  private final IdentifyNewActors identifyNewActors = new IdentifyNewActors();
  private final Stage describeActors = new DescribeActors();

  Flow(Settings settings) {
    this.parseArticles = new ParseArticles(settings.parser());
    this.annotate = new Annotate(settings.names());
    this.countNameUses = new CountNameUses(settings.gazetteer());
    this.readArticle = new ReadArticle(settings.gazetteer());
    this.markReprints = new MarkReprints(settings.reprintSimilarity());
    this.markNewReprints = new MarkNewReprints(settings.reprintSimilarity());
  }

  /** Returns each record as an article or a reject. */
  Dataset<Row> parse(Dataset<Row> raw) {
    return raw.transform(parseArticles::apply);
  }

  /** Returns which records are articles that were read before. */
  Dataset<Row> repeated(Dataset<Row> parsed) {
    return rejectDuplicates.repeated(parsed);
  }

  /** Returns the same records, repeated articles among the rejects. */
  Dataset<Row> settle(Dataset<Row> parsed, Dataset<Row> repeated) {
    return rejectDuplicates.apply(parsed, repeated);
  }

  /** Returns settled records with the column {@code known}, against those that tables hold. */
  Dataset<Row> skipKnown(Dataset<Row> settled, Dataset<Row> articles, Dataset<Row> rejects) {
    return settled.transform(new SkipKnown(articles, rejects)::apply);
  }

  /** Returns the articles of settled records. */
  Dataset<Row> articles(Dataset<Row> settled) {
    return settled.where(col("article").isNotNull()).select("article.*", "month");
  }

  /** Returns by which numbers paragraphs of articles are known again. */
  Dataset<Row> paragraphMarks(Dataset<Row> articles) {
    return articles
        .select("article_id", "text", "paragraphs", "source_site")
        .transform(signParagraphs::apply)
        .select("article_id", "paragraph_marks");
  }

  /**
   * Returns articles in which paragraphs that many of one source share are boilerplate.
   *
   * @param shared numbers of such paragraphs
   */
  Dataset<Row> withoutBoilerplate(Dataset<Row> articles, Set<Long> shared) {
    return articles.transform(new MarkBoilerplate(shared)::apply);
  }

  /** Returns by which buckets the articles' reprints are found. */
  Dataset<Row> sign(Dataset<Row> articles) {
    return articles
        .select("article_id", Table.MONTH, "text", "paragraphs", "source_site")
        .transform(signArticles::apply)
        .transform(signParagraphs::apply)
        .drop("text", "paragraphs", "source_site");
  }

  /** Returns the marks of articles that are reprints of each other. */
  Dataset<Row> reprints(Dataset<Row> articles, Dataset<Row> signatures) {
    return markReprints.marks(articles, signatures);
  }

  /** Returns how such marks are found where new articles come to old ones. */
  MarkNewReprints newReprints() {
    return markNewReprints;
  }

  /** Returns the rejects of settled records. */
  Dataset<Row> rejects(Dataset<Row> settled) {
    return settled.where(col("reject").isNotNull()).select("reject.*", "month");
  }

  /** Returns texts with all that is found in them, as one array per table. */
  Dataset<Row> annotate(Dataset<Row> texts) {
    return texts
        .transform(readPlainly::apply)
        .transform(annotate::apply)
        .transform(readArticle::apply)
        .transform(restorePrint::apply);
  }

  /**
   * Returns articles with their sentences and what the model takes for names; one on which the
   * program fails here or later says so.
   */
  Dataset<Row> tagged(Dataset<Row> articles) {
    return Faults.watched(articles).transform(readPlainly::apply).transform(annotate::apply);
  }

  /** Returns how tagged articles use the names of the gazetteer. */
  Dataset<Row> nameUses(Dataset<Row> tagged) {
    return tagged.transform(countNameUses::apply);
  }

  /** Returns how tagged articles use words that the model took for names. */
  Dataset<Row> wordUses(Dataset<Row> tagged) {
    return tagged.transform(countWordUses::apply);
  }

  /**
   * Returns tagged articles with all that is found in them, and the checks of that.
   *
   * @param names how all articles use names of the gazetteer
   * @param words how they use words that are names now and then
   */
  Dataset<Row> checked(Dataset<Row> tagged, NameUses names, WordUses words) {
    return tagged
        .transform(readArticle.knowing(names, words)::apply)
        .transform(restorePrint::apply)
        .transform(checkRows::apply)
        .transform(Faults::told);
  }

  /** Returns events of all articles, each with the cluster of reports that tell the same. */
  Dataset<Row> cluster(Dataset<Row> events) {
    return events.transform(clusterEvents::apply);
  }

  /** Returns how events are clustered where new ones come to old ones. */
  ClusterNewEvents clusterNew() {
    return clusterNewEvents;
  }

  /** Returns the entities of annotated articles as they are compared with those of others. */
  Dataset<Row> appearances(Dataset<Row> annotated) {
    return annotated
        .select("article_id", "published_date", "entities", "mentions", "places")
        .transform(findAppearances::apply);
  }

  /** Returns which actors these are. */
  Dataset<Row> identify(Dataset<Row> appearances) {
    return appearances.transform(identifyActors::apply);
  }

  /** Returns how actors are identified where new articles come to old ones. */
  IdentifyNewActors identifyNew() {
    return identifyNewActors;
  }

  /** Returns the actors that entities are. */
  Dataset<Row> describe(Dataset<Row> entities) {
    return entities.transform(describeActors::apply);
  }
}
