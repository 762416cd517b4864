package org.pressespiegel.job;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.article.PublicationDate;
import org.pressespiegel.stage.TakeTexts;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Texts that need no parsing, annotated line for line. */
@Command(
    name = "annotate",
    description = {
      "Reads JSON lines {\"id\", \"text\", \"published\"} and answers each with one line of JSON.",
      "begin and end count the code points of the text exactly as you sent it.",
      "published is a date or time in any usual form, or seconds or milliseconds since 1970;",
      "without it, dates such as \"yesterday\" stay open, and a note says so;",
      "for a line that cannot be read, the answer is an error."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class)
final class AnnotateTexts implements Callable<Integer> {

  /** How many lines are annotated together at most: few enough to answer soon. */
  private static final int BATCH = 2_000;

  private static final int TOLD_EVERY_S = 30;

  private static final StructType TEXTS = texts();

  /** The one field of an answer that is no array. */
  private static final String FOCUS = "focus_country";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

  /** No line asks for it: if not even this can be annotated, no text is to blame. */
  private static final Row HARMLESS =
      text(-1, new Request(NullNode.instance, "Ja.", PublicationDate.UNKNOWN, null, null));

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files of JSON lines; standard input where there are none.")
  private List<Path> inputs = List.of();

  @Mixin private ConfigurationOptions configuration;

  private final Console console;
  private final Function<Settings, Flow> flows;
  private long answered;
  private final long begunNanos = System.nanoTime();
  private double nextToldS = TOLD_EVERY_S;

  AnnotateTexts(Console console, Function<Settings, Flow> flows) {
    this.console = console;
    this.flows = flows;
  }

  /** The columns of a text that needs no parsing, behind the number of its line. */
  private static StructType texts() {
    StructType texts = new StructType().add("line", IntegerType).add("text", StringType);
    for (StructField field : TakeTexts.TAKEN.fields()) {
      texts = texts.add(field);
    }
    return texts;
  }

  @Override
  public Integer call() throws Exception {
    Flow flow = flows.apply(configuration.settings());
    for (Path path : inputs) {
      if (!Files.isReadable(path) || Files.isDirectory(path)) {
        throw new UserError("cannot read " + path);
      }
    }
    // Lines come while Spark starts.
    List<LineQueue.Source> sources = new ArrayList<>();
    if (inputs.isEmpty()) {
      sources.add(() -> System.in);
    }
    inputs.forEach(path -> sources.add(() -> Files.newInputStream(path)));
    LineQueue lines = LineQueue.of(sources, BATCH);
    answer(Sessions.start("annotate"), flow, lines);
    return 0;
  }

  private void tell() {
    double seconds = (System.nanoTime() - begunNanos) / 1e9;
    if (seconds >= nextToldS) {
      nextToldS = seconds + TOLD_EVERY_S;
      console
          .err()
          .printf(Locale.ROOT, "annotate: %,d lines, %.0f/s%n", answered, answered / seconds);
    }
  }

  /** Answers lines, as many together as are there. */
  private void answer(SparkSession spark, Flow flow, LineQueue lines) throws Exception {
    for (List<byte[]> some = lines.next(BATCH); !some.isEmpty(); some = lines.next(BATCH)) {
      List<Request> requests = new ArrayList<>(some.size());
      for (byte[] line : some) {
        requests.add(Request.read(line));
      }
      answer(spark, flow, requests);
      answered += some.size();
      tell();
    }
  }

  private void answer(SparkSession spark, Flow flow, List<Request> requests) throws Exception {
    List<ObjectNode> answers = new ArrayList<>(requests.size());
    List<Row> texts = new ArrayList<>(requests.size());
    for (Request request : requests) {
      ObjectNode answer = JSON.createObjectNode();
      answer.set("id", request.id());
      if (request.note() != null) {
        answer.put("note", request.note());
      }
      if (request.error() == null) {
        texts.add(text(answers.size(), request));
      } else {
        answer.put("error", request.error());
      }
      answers.add(answer);
    }
    if (!texts.isEmpty()) {
      Bisection.run(
          texts,
          some -> annotate(spark, flow, some, answers),
          HARMLESS,
          (text, e) -> answers.get(text.getInt(0)).put("error", "not annotated: " + reason(e)));
    }
    PrintStream out = console.out();
    for (ObjectNode answer : answers) {
      out.println(escaped(JSON.writeValueAsString(answer)));
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
      if (row.getInt(0) >= 0) {
        ObjectNode answer = answers.get(row.getInt(0));
        JsonNode annotations = JSON.readTree(row.getString(1));
        fields.forEach(field -> answer.set(field, annotations.get(field)));
      }
    }
  }

  private static Row text(int line, Request request) {
    PublicationDate published = request.published();
    return RowFactory.create(
        line,
        request.text(),
        TakeTexts.paragraphs(request.text()),
        published.at(),
        published.date(),
        published.precision().name().toLowerCase(Locale.ROOT));
  }

  private static String reason(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString().lines().findFirst().orElse("");
  }

  /** Writes halves of surrogate pairs, which an id may hold, in the only way that UTF-8 has. */
  private static String escaped(String json) {
    return HALF_PAIR
        .matcher(json)
        .replaceAll(half -> String.format(Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
  }
}
