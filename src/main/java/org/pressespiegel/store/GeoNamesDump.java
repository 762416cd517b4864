package org.pressespiegel.store;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A dump of GeoNames as users download it: the files {@code allCountries.txt}, {@code
 * alternateNamesV2.txt} and {@code admin1CodesASCII.txt} of one folder, tab-separated without
 * header.
 */
public final class GeoNamesDump {

  private static final String NAMES = "array<struct<name:string,language:string,historic:boolean>>";

  private final Dataset<Row> places;
  private final Dataset<Row> names;
  private final Dataset<Row> provinces;

  private GeoNamesDump(Dataset<Row> places, Dataset<Row> names, Dataset<Row> provinces) {
    this.places = places;
    this.names = names;
    this.provinces = provinces;
  }

  /** Reads the files of a folder; nothing happens before {@link #rows} are asked for. */
  public static GeoNamesDump in(SparkSession spark, String folder) {
    return new GeoNamesDump(
        table(spark, folder, "allCountries.txt"),
        table(spark, folder, "alternateNamesV2.txt"),
        table(spark, folder, "admin1CodesASCII.txt"));
  }

  private static Dataset<Row> table(SparkSession spark, String folder, String file) {
    return spark
        .read()
        .option("sep", "\t")
        .option("quote", "")
        .option("escape", "")
        .csv(folder + "/" + file);
  }

  /**
   * Returns {@code id INT, kind, feature, country, admin1, name, german STRING, population BIGINT,
   * lat, lon DOUBLE, others ARRAY<STRUCT<name, language STRING, historic BOOLEAN>>}, in the order
   * of a gazetteer file. Colloquial names are left out; {@code language} is empty where it is not
   * told.
   *
   * <p>Countries are left out. The German name is the preferred one of those tagged {@code de};
   * provinces go by their name in {@code admin1CodesASCII.txt} where that has one.
   */
  public Dataset<Row> rows() {
    Column isPlain = not(isSet("_c6").or(isSet("_c7")));
    Column language = coalesce(col("_c2"), lit(""));
    Dataset<Row> german =
        names
            .where(col("_c2").equalTo("de").and(isPlain))
            .groupBy(col("_c1").as("named"))
            .agg(
                max_by(
                        col("_c3"),
                        struct(
                            coalesce(col("_c4"), lit("0")), col("_c0").cast("long").multiply(-1)))
                    .as("german"));
    Dataset<Row> others =
        names
            .where(
                col("_c3")
                    .rlike("^\\p{Lu}")
                    .and(language.rlike("^([a-z]{2,3})?$"))
                    .and(not(isSet("_c6"))))
            .groupBy(col("_c1").as("named"))
            .agg(
                array_sort(
                        collect_set(
                            struct(
                                col("_c3").as("name"),
                                language.as("language"),
                                isSet("_c7").as("historic"))))
                    .as("all"));
    Dataset<Row> divisions = provinces.select(col("_c3").as("named"), col("_c1").as("division"));
    return places
        .withColumn("kind", kind())
        .where(col("kind").isNotNull().and(col("_c7").rlike("^[A-Z][A-Z0-9]{1,7}$")))
        .join(german, col("_c0").equalTo(german.col("named")), "left")
        .join(others, col("_c0").equalTo(others.col("named")), "left")
        .join(divisions, col("_c0").equalTo(divisions.col("named")), "left")
        .select(
            col("_c0").cast("int").as("id"),
            col("kind"),
            col("_c7").as("feature"),
            col("_c8").as("country"),
            col("_c10").as("admin1"),
            coalesce(col("division"), col("_c1")).as("name"),
            col("german"),
            coalesce(col("_c14").cast("long"), lit(0L)).as("population"),
            col("_c4").cast("double").as("lat"),
            col("_c5").cast("double").as("lon"),
            concat(
                    array(
                        struct(
                            col("_c1").as("name"),
                            lit("").as("language"),
                            lit(false).as("historic"))),
                    coalesce(col("all"), array().cast(NAMES)))
                .as("others"))
        .orderBy("kind", "country", "admin1", "name", "id");
  }

  private static Column isSet(String flag) {
    return coalesce(col(flag), lit("0")).equalTo("1");
  }

  /** The product's kinds for GeoNames' feature classes; null for what is left out. */
  private static Column kind() {
    Column feature = col("_c7");
    return when(col("_c6").equalTo("P"), "CITY")
        .when(feature.rlike("^ADM[1-4]$"), "ADMIN")
        .when(feature.equalTo("CONT"), "CONTINENT")
        .when(col("_c6").equalTo("H"), "WATER")
        .when(col("_c6").isin("T", "L", "V", "U"), "REGION")
        .when(col("_c6").isin("S", "R"), "FACILITY");
  }
}
