package org.pressespiegel.benchmark;

import static org.apache.spark.sql.functions.col;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.nlp.NameModel;
import org.pressespiegel.stage.Annotate;
import org.pressespiegel.stage.ParseArticles;
import org.pressespiegel.store.ColumnMapping;
import org.pressespiegel.store.RawFiles;
import org.pressespiegel.store.ReadLimits;
import org.pressespiegel.table.SessionSettings;

/**
 * Measures how many tokens a second the whole step (sentences, tokens, names) reads in {@code
 * local[2]}, and where the time goes.
 *
 * <p>Arguments: a folder of articles and, for the accurate profile, the file of its encoder.
 */
public final class NameBenchmark {

  private static final ReadLimits LIMITS =
      new ReadLimits(1 << 21, 100, 1 << 21, 250, ColumnMapping.of(Map.of("text", "text")));

  private static final int PASSES = 3;
  private static final long SAMPLE_MILLIS = 10;

  /** Whose time it is that a thread spends, by the first frame that tells. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("ai.onnxruntime.", "network");
    PARTS.put("org.pressespiegel.nlp.WordPieces", "word pieces");
    PARTS.put("org.pressespiegel.nlp.TaggerInput", "word pieces");
    PARTS.put("org.pressespiegel.nlp.TaggerModel", "word pieces");
    PARTS.put("org.pressespiegel.nlp.Bio", "labels");
    PARTS.put("org.pressespiegel.nlp.WordModel", "word vectors");
    PARTS.put("org.pressespiegel.nlp.WordVectors", "word vectors");
    PARTS.put("org.pressespiegel.nlp.SentenceTagger", "names, else");
    PARTS.put("org.pressespiegel.nlp.Tokenizer", "tokens");
    PARTS.put("com.johnsnowlabs.", "Spark NLP, else");
    PARTS.put("org.pressespiegel.", "sentence splitter and columns");
  }

  private NameBenchmark() {}

  public static void main(String[] args) throws Exception {
    NameModel model = args.length > 1 ? new NameModel.Accurate(args[1]) : new NameModel.Fast();
    SparkSession.Builder builder =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "4");
    SessionSettings.REQUIRED.forEach(builder::config);
    try (SparkSession spark = builder.getOrCreate()) {
      Dataset<Row> articles =
          RawFiles.find(spark, List.of(args[0]), LIMITS, null)
              .rows()
              .transform(new ParseArticles(ParserSettings.standard())::apply)
              .where(col("article").isNotNull())
              .select("article.*")
              .persist(StorageLevel.MEMORY_ONLY());
      System.out.printf("%,d articles%n", articles.count());
      pass(articles, model);
      for (int pass = 0; pass < PASSES; pass++) {
        Sampler sampler = new Sampler();
        sampler.start();
        double cpu = cpuSeconds();
        long begin = System.nanoTime();
        long tokens = pass(articles, model);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double used = cpuSeconds() - cpu;
        sampler.interrupt();
        sampler.join();
        System.out.printf(
            Locale.ROOT,
            "%,d tokens in %.1f s: %,.0f tokens/s; %,.0f per CPU second%n%s",
            tokens,
            seconds,
            tokens / seconds,
            tokens / used,
            sampler);
      }
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          "heap in use %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
  }

  private static long pass(Dataset<Row> articles, NameModel model) {
    Dataset<Row> annotated = articles.transform(new Annotate(model)::apply);
    return annotated
        .selectExpr("sum(token_count) AS tokens", "sum(size(names)) AS names")
        .head()
        .getLong(0);
  }

  private static double cpuSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /** Looks at what Spark's tasks do, again and again. */
  private static final class Sampler extends Thread {
    private final Map<String, Integer> samples = new TreeMap<>();

    @Override
    public void run() {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      while (!isInterrupted()) {
        for (ThreadInfo thread : threads.dumpAllThreads(false, false)) {
          if (thread.getThreadName().startsWith("Executor task launch")
              && thread.getThreadState() == State.RUNNABLE) {
            samples.merge(part(thread.getStackTrace()), 1, Integer::sum);
          }
        }
        try {
          sleep(SAMPLE_MILLIS);
        } catch (InterruptedException e) {
          interrupt();
        }
      }
    }

    private static String part(StackTraceElement[] frames) {
      for (StackTraceElement frame : frames) {
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
          if (frame.getClassName().startsWith(part.getKey())) {
            return part.getValue();
          }
        }
      }
      return "Spark";
    }

    @Override
    public String toString() {
      double all = samples.values().stream().mapToInt(Integer::intValue).sum();
      StringBuilder text = new StringBuilder();
      samples.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .forEach(
              e ->
                  text.append(
                      String.format(
                          Locale.ROOT, "  %4.1f %% %s%n", 100 * e.getValue() / all, e.getKey())));
      return text.toString();
    }
  }
}
