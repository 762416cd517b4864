package org.pressespiegel.job;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.TextBlocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Texts that need no parsing, annotated line for line. */
@Command(
    name = "annotate",
    description = {
      "Reads JSON lines {\"id\", \"text\", \"published\"} and answers each with one line of JSON.",
      "begin and end count code points of exactly the text that came in."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
final class AnnotateTexts implements Callable<Integer> {

  /** Lines that are annotated together: few enough to answer soon, enough to keep Spark busy. */
  private static final int BATCH = 2_000;

  private static final int TOLD_EVERY_S = 30;

  private static final StructType PARAGRAPH =
      new StructType()
          .add("no", IntegerType)
          .add("kind", StringType)
          .add("begin", IntegerType)
          .add("end", IntegerType);

  private static final StructType TEXTS =
      new StructType()
          .add("line", IntegerType)
          .add("text", StringType)
          .add("paragraphs", DataTypes.createArrayType(PARAGRAPH, false))
          .add("published_at", TimestampType)
          .add("published_date", DateType)
          .add("published_precision", StringType);

  /** The one field of an answer that is no array. */
  private static final String FOCUS = "focus_country";

  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files of JSON lines; standard input where there are none.")
  private List<Path> inputs = List.of();

  @Mixin private ConfigurationOptions configuration;

  private final Console console;
  private final long begunNanos = System.nanoTime();
  private double nextToldS = TOLD_EVERY_S;

  AnnotateTexts(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Flow flow = new Flow(configuration.settings());
    for (Path path : inputs) {
      if (!Files.isReadable(path) || Files.isDirectory(path)) {
        throw new UserError("cannot read " + path);
      }
    }
    SparkSession spark = Sessions.start("annotate");
    PrintStream out = console.out();
    long answered = 0;
    try (BufferedReader lines = open(inputs)) {
      List<String> batch = new ArrayList<>(BATCH);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        batch.add(line);
        if (batch.size() == BATCH) {
          answer(spark, flow, batch, out);
          batch.clear();
          answered += BATCH;
          tell(answered);
        }
      }
      answer(spark, flow, batch, out);
    }
    return 0;
  }

  private void tell(long answered) {
    double seconds = (System.nanoTime() - begunNanos) / 1e9;
    if (seconds >= nextToldS) {
      nextToldS = seconds + TOLD_EVERY_S;
      console
          .err()
          .printf(Locale.ROOT, "annotate: %,d lines, %.0f/s%n", answered, answered / seconds);
    }
  }

  private static BufferedReader open(List<Path> inputs) throws IOException {
    List<InputStream> streams = new ArrayList<>();
    for (Path path : inputs) {
      streams.add(Files.newInputStream(path));
    }
    InputStream all =
        streams.isEmpty() ? System.in : new SequenceInputStream(Collections.enumeration(streams));
    return new BufferedReader(new InputStreamReader(all, StandardCharsets.UTF_8));
  }

  private static void answer(SparkSession spark, Flow flow, List<String> lines, PrintStream out)
      throws JsonProcessingException {
    List<ObjectNode> answers = new ArrayList<>(lines.size());
    List<Row> texts = new ArrayList<>(lines.size());
    for (String line : lines) {
      ObjectNode answer = JSON.createObjectNode();
      try {
        JsonNode request = JSON.readTree(line);
        answer.set("id", request == null ? null : request.get("id"));
        texts.add(text(answers.size(), request));
      } catch (JsonProcessingException e) {
        answer.putNull("id").put("error", "no JSON: " + e.getOriginalMessage());
      } catch (IllegalArgumentException e) {
        answer.put("error", e.getMessage());
      }
      answers.add(answer);
    }
    if (!texts.isEmpty()) {
      annotate(spark, flow, texts, answers);
    }
    for (ObjectNode answer : answers) {
      out.println(JSON.writeValueAsString(answer));
    }
    out.flush();
  }

  private static void annotate(
      SparkSession spark, Flow flow, List<Row> texts, List<ObjectNode> answers)
      throws JsonProcessingException {
    Dataset<Row> found = flow.annotate(spark.createDataFrame(texts, TEXTS));
    List<String> fields =
        Stream.concat(Stream.of(FOCUS), Tables.OF_ARTICLES.stream().map(Table::name)).toList();
    Dataset<Row> asked = found.select("line", fields.toArray(String[]::new));
    for (Row row : asked.select(asked.col("line"), JsonLines.json(asked)).collectAsList()) {
      ObjectNode answer = answers.get(row.getInt(0));
      JsonNode annotations = JSON.readTree(row.getString(1));
      fields.forEach(field -> answer.set(field, annotations.get(field)));
    }
  }

  /**
   * Reads a request.
   *
   * @throws IllegalArgumentException if it has no text or its date is none
   */
  private static Row text(int line, JsonNode request) {
    if (request == null || !request.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    if (!request.path("text").isTextual()) {
      throw new IllegalArgumentException("no text");
    }
    String text = request.get("text").textValue();
    JsonNode published = request.path("published");
    Publication publication =
        published.isTextual() ? Publication.parse(published.textValue()) : Publication.UNKNOWN;
    return RowFactory.create(
        line,
        text,
        paragraphs(text),
        publication.at(),
        publication.date(),
        publication.precision().name().toLowerCase(Locale.ROOT));
  }

  /** Blocks of the text as it is, between blank lines. */
  private static Row[] paragraphs(String text) {
    List<Row> paragraphs = new ArrayList<>();
    for (Span block : TextBlocks.of(text)) {
      paragraphs.add(RowFactory.create(paragraphs.size(), "paragraph", block.begin(), block.end()));
    }
    return paragraphs.toArray(Row[]::new);
  }
}
