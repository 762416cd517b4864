package org.pressespiegel.job;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.actor.ActorType;
import org.pressespiegel.actor.Links;
import org.pressespiegel.actor.Wanted;
import org.pressespiegel.knowledge.KnowledgeFile;
import org.pressespiegel.knowledge.Known;
import org.pressespiegel.stage.LinkActors;
import org.pressespiegel.store.GivenFile;
import org.pressespiegel.store.TableStore;

/**
 * What is known of actors beside the articles: the knowledge file that the configuration names, or
 * none.
 *
 * <p>The file is read here, on the driver, line by line, first for its digest, then for who may be
 * meant: what goes to the executors is what bears a name of an actor.
 */
final class KnownActors {

  /** What {@code runs.versions} calls the file's digest. */
  static final String VERSION = "knowledge";

  private static final int DIGITS = 16;

  private final GivenFile file;
  private final String version;
  private final boolean isAnother;

  private KnownActors(GivenFile file, String version, boolean isAnother) {
    this.file = file;
    this.version = version;
    this.isAnother = isAnother;
  }

  /**
   * Returns what the configuration says.
   *
   * @throws UserError if it names a file that is none
   */
  static KnownActors of(SparkSession spark, Settings settings) {
    if (settings.knowledge().isEmpty()) {
      return new KnownActors(null, "", false);
    }
    GivenFile file = new GivenFile(spark, settings.knowledge(), "knowledge file");
    try {
      KnowledgeFile.require(file.open());
    } catch (KnowledgeFile.UnfitException e) {
      throw new UserError("actors.knowledge: " + file.name() + ": " + e.getMessage(), e);
    }
    return new KnownActors(file, digest(file), false);
  }

  private static String digest(GivenFile file) {
    try (DigestInputStream in =
        new DigestInputStream(file.open(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the first digits of the file's digest, if there is one. */
  Optional<String> version() {
    return version.isEmpty() ? Optional.empty() : Optional.of(version);
  }

  /** Returns the same, for tables that these runs wrote. */
  KnownActors after(Dataset<Row> runs) {
    List<Row> last = runs.orderBy(col("run_id").desc()).select("versions").limit(1).collectAsList();
    boolean another =
        last.stream()
            .map(
                run ->
                    run.<Row>getList(0).stream()
                        .filter(row -> row.getString(0).equals(VERSION))
                        .map(row -> row.getString(1))
                        .findFirst()
                        .orElse(""))
            .anyMatch(before -> !before.equals(version));
    return new KnownActors(file, version, another);
  }

  /**
   * Returns whether the latest run linked actors by another file, or by none where there is one
   * now: then all have to be linked anew.
   */
  boolean isAnother() {
    return isAnother;
  }

  /** Returns actors with what is known of them, kept as {@code actors}. */
  Dataset<Row> linked(TableStore.Batch batch, Dataset<Row> actors) {
    if (version.isEmpty() && !isAnother) {
      return batch.keep("actors", actors);
    }
    // They are read twice: who bears a name, and whom that name means.
    Dataset<Row> kept = batch.keep("described", actors);
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(actors.sparkSession().sparkContext());
    LinkActors link = new LinkActors(context.broadcast(links(kept)));
    return batch.keep("actors", kept.transform(link::apply));
  }

  private Links links(Dataset<Row> actors) {
    if (version.isEmpty()) {
      return new Links(List.of(), Set.of());
    }
    Wanted wanted = new Wanted();
    actors
        .select("type", "name", "aliases")
        .toLocalIterator()
        .forEachRemaining(
            row -> wanted.add(ActorType.of(row.getString(0)), row.getString(1), row.getList(2)));
    List<Known> known = new ArrayList<>();
    try (InputStream in = file.open()) {
      Set<String> partyWords = KnowledgeFile.read(in, wanted::mayBe, known::add);
      return new Links(known, partyWords);
    } catch (KnowledgeFile.UnfitException e) {
      throw new UserError("actors.knowledge: " + file.name() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
