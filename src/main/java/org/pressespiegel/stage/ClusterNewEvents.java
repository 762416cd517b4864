package org.pressespiegel.stage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Clusters events where new ones come to old ones, so that old and new are clustered as {@link
 * ClusterEvents} clusters all of them together, and only what may change is looked at.
 *
 * <p>What may change are the events of the type, country and day of a new one: all of these are
 * clustered anew, and the outcome for them hangs on nothing else.
 */
public final class ClusterNewEvents implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String BEFORE = "before_cluster";

  private final ClusterEvents clusterEvents = new ClusterEvents();

  /**
   * Returns the new events and the old ones that may change, all with their clusters, for {@link
   * #added} and {@link #changed}.
   *
   * @param added the columns of an event, but for its cluster
   * @param old the events that there are
   */
  public Dataset<Row> clustered(Dataset<Row> added, Dataset<Row> old) {
    Dataset<Row> buckets = added.select(ClusterEvents.bucket().as("shared_bucket")).distinct();
    Dataset<Row> affected =
        old.join(buckets, ClusterEvents.bucket().equalTo(col("shared_bucket")), "left_semi");
    return added
        .withColumn(BEFORE, lit(null).cast(DataTypes.StringType))
        .unionByName(affected.withColumnRenamed("event_cluster", BEFORE))
        .transform(clusterEvents::apply);
  }

  /** Returns the new ones of clustered events. */
  public Dataset<Row> added(Dataset<Row> clustered) {
    return clustered.where(col(BEFORE).isNull()).drop(BEFORE);
  }

  /** Returns the old ones of clustered events that are in another cluster now. */
  public Dataset<Row> changed(Dataset<Row> clustered) {
    return clustered.where(col(BEFORE).notEqual(col("event_cluster"))).drop(BEFORE);
  }
}
