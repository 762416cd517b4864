package org.pressespiegel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;

/** What one's own Spark program may call: what it gives, how it is saved, and that it stays. */
@ExtendWith(SharedSpark.class)
final class TransformersTest {

  private static final String TEXT =
      "Die Bürgermeisterin Anna Kolb ist am Montag in Passau zurückgetreten. „Ich habe Fehler"
          + " gemacht“, sagte Kolb.";

  private static final Path PROMISED =
      Path.of("src/test/resources/org/pressespiegel/api/promised.txt");

  @TempDir static Path folder;

  private static Dataset<Row> texts(SparkSession spark) {
    return spark.createDataFrame(
        List.of(
            RowFactory.create("a", TEXT, "2019-02-05"),
            RowFactory.create("b", null, "2019-02-05"),
            RowFactory.create("c", TEXT, "irgendwann")),
        new StructType()
            // Names that the annotator uses inside, and one that is no plain name.
            .add("sentences", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add("when.it was", DataTypes.StringType));
  }

  @Test
  void texts_are_annotated_beside_their_own_columns(SparkSession spark) {
    NewsAnnotator annotator = new NewsAnnotator().setPublishedCol("when.it was");
    Dataset<Row> read = annotator.transform(texts(spark));

    assertThat(read.columns()).containsExactly("sentences", "text", "when.it was", "news");
    assertThat(annotator.transformSchema(texts(spark).schema()).simpleString())
        .isEqualTo(read.schema().simpleString());
    List<Row> rows =
        read.selectExpr(
                "sentences",
                "news IS NULL",
                "transform(news.entities, e -> e.name)",
                "element_at(news.quotes, 1).speaker",
                "substring(text, element_at(news.quotes, 1).begin + 1,"
                    + " element_at(news.quotes, 1).end - element_at(news.quotes, 1).begin)",
                "element_at(news.timexes, 1).value",
                "element_at(news.events, 1).type",
                "element_at(news.events, 1).date_start")
            .orderBy("sentences")
            .collectAsList();
    assertThat(rows.get(0).getList(2)).asString().contains("Anna Kolb").contains("Passau");
    assertThat(rows.get(0).getString(3)).isEqualTo("Anna Kolb");
    assertThat(rows.get(0).getString(4)).isEqualTo("Ich habe Fehler gemacht");
    assertThat(rows.get(0).getString(5)).isEqualTo("2019-02-04");
    assertThat(rows.get(0).getString(6)).isEqualTo("RETREAT");
    assertThat(rows.get(0).<LocalDate>getAs(7)).isEqualTo("2019-02-04");
    assertThat(rows.get(1).getBoolean(1)).isTrue();
    assertThat(rows.get(2).getBoolean(1)).isFalse();
    assertThat(rows.get(2).getString(5)).as("no day to tell it from").isNotEqualTo("2019-02-04");
  }

  @Test
  void days_and_instants_are_publications_too(SparkSession spark) {
    Dataset<Row> rows = texts(spark).where("sentences = 'a'").drop("when.it was");
    for (String published :
        List.of("DATE '2019-02-05'", "TIMESTAMP '2019-02-05T10:00:00Z'", "'05.02.2019 11:00'")) {
      Row told =
          new NewsAnnotator()
              .setNames("off")
              .transform(rows.selectExpr("*", published + " AS published"))
              .selectExpr("element_at(news.timexes, 1).value")
              .first();
      assertThat(told.getString(0)).as(published).isEqualTo("2019-02-04");
    }
    Row open =
        new NewsAnnotator()
            .setPublishedCol("")
            .setNames("off")
            .transform(rows)
            .selectExpr("element_at(news.timexes, 1).certainty")
            .first();
    assertThat(open.getString(0)).isNotEqualTo("explicit");
  }

  @Test
  void a_pipeline_is_saved_and_loaded(SparkSession spark) {
    String content =
        "Anna Kolb tritt zurück\n\nPassau, 4. Februar 2019\n\n"
            + TEXT
            + " Am Sonntag hatten 300 Menschen vor dem Rathaus gegen sie demonstriert.";
    Dataset<Row> raw =
        spark.createDataFrame(
            List.of(RowFactory.create(1, content), RowFactory.create(2, "")),
            new StructType().add("no", DataTypes.IntegerType).add("page", DataTypes.StringType));
    PipelineModel made =
        new Pipeline()
            .setStages(
                new PipelineStage[] {
                  new NewsParser().setContentCol("page").setArticleCol("found"),
                  new SQLTransformer()
                      .setStatement(
                          "SELECT no, reject.reason, found.text, found.published_date AS published"
                              + " FROM __THIS__"),
                  new NewsAnnotator().setNames("off").setOutputCol("read")
                })
            .fit(raw);
    String path = folder.resolve("model").toString();
    try {
      made.write().save(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }

    PipelineModel loaded = PipelineModel.load(path);

    NewsAnnotator annotator = (NewsAnnotator) loaded.stages()[2];
    assertThat(annotator.uid()).isEqualTo(((NewsAnnotator) made.stages()[2]).uid());
    assertThat(annotator.getOrDefault(annotator.names())).isEqualTo("off");
    List<Row> rows =
        loaded
            .transform(raw)
            .selectExpr("no", "reason", "published", "size(read.timexes)", "read IS NULL")
            .orderBy("no")
            .collectAsList();
    assertThat(rows.get(0).isNullAt(1)).isTrue();
    assertThat(rows.get(0).<LocalDate>getAs(2)).isEqualTo("2019-02-04");
    assertThat(rows.get(0).getInt(3)).isPositive();
    assertThat(rows.get(1).getString(1)).isEqualTo("empty");
    assertThat(rows.get(1).getBoolean(4)).isTrue();
  }

  @Test
  void what_does_not_fit_is_said(SparkSession spark) {
    Dataset<Row> texts = texts(spark);
    assertThatThrownBy(() -> new NewsAnnotator().transform(texts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no column published; there are: sentences, text, when.it was");
    NewsAnnotator none = new NewsAnnotator().setPublishedCol("");
    assertThatThrownBy(() -> none.setOutputCol("text").transform(texts))
        .hasMessage("there is a column already: text");
    assertThatThrownBy(() -> none.setOutputCol("news").setNames("best").transform(texts))
        .hasMessage("names is fast, accurate or off, not best");
    Dataset<Row> numbers = texts.selectExpr("1 AS text");
    assertThatThrownBy(() -> none.setNames("off").transform(numbers))
        .hasMessage("column text is INT, not STRING");
    SparkSession other = spark.newSession();
    other.conf().set("spark.sql.datetime.java8API.enabled", "false");
    Dataset<Row> rows = other.createDataFrame(texts.collectAsList(), texts.schema());
    assertThatThrownBy(() -> none.transform(rows))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("spark.sql.datetime.java8API.enabled = false")
        .hasMessageContaining("spark.conf().set(");
  }

  /**
   * Rewritten by -Dupdate-docs=true. A line that goes or changes breaks somebody's program; columns
   * may be added.
   */
  @Test
  void what_is_public_stays() throws IOException {
    List<String> methods =
        Stream.of(NewsAnnotator.class, NewsParser.class)
            .flatMap(TransformersTest::signatures)
            .toList();
    List<String> columns =
        Stream.concat(
                columns("", new NewsAnnotator().setPublishedCol("").transformSchema(one("text"))),
                columns("", new NewsParser().transformSchema(one("content"))))
            .toList();
    if (Boolean.getBoolean("update-docs")) {
      Files.write(PROMISED, Stream.concat(methods.stream(), columns.stream()).toList());
    }
    List<String> promised = Files.readAllLines(PROMISED);
    assertThat(promised.stream().filter(line -> line.startsWith("public ")).toList())
        .isEqualTo(methods);
    assertThat(columns)
        .containsAll(promised.stream().filter(l -> !l.startsWith("public ")).toList());
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/pressespiegel/api"))) {
      assertThat(sources.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("NewsAnnotator.java", "NewsParser.java", "package-info.java");
    }
  }

  private static Stream<String> signatures(Class<?> type) {
    return Stream.concat(
            Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
        .map(Executable::toGenericString)
        // What Spark's traits mix in is theirs.
        .filter(m -> !m.contains("$"))
        .sorted();
  }

  private static StructType one(String column) {
    return new StructType().add(column, DataTypes.StringType);
  }

  /** Each column, and each field of structs, with its type. */
  private static Stream<String> columns(String before, DataType type) {
    if (type instanceof StructType struct) {
      return Arrays.stream(struct.fields())
          .flatMap(field -> columns(before + "." + field.name(), field.dataType()));
    }
    if (type instanceof ArrayType array) {
      return columns(before + "[]", array.elementType());
    }
    return Stream.of(before.substring(1) + " " + type.simpleString());
  }
}
