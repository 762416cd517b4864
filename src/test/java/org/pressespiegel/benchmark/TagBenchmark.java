package org.pressespiegel.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.pressespiegel.time.Anchor;
import org.pressespiegel.time.TimexTagger;

/**
 * Measures how many documents a thread tags in a second. The system property {@code texts} names a
 * folder with one document a file; without it short self-written articles are used.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TagBenchmark {

  private static final String ARTICLE =
      """
      Bei einem Brand in der Nacht zum Montag ist ein Wohnhaus zerstört worden.

      Gegen 3.30 Uhr hatten Nachbarn die Feuerwehr gerufen. Das Haus war erst vor drei Jahren
      erneuert worden und stand seit Wochen leer. Im Januar soll der Neubau beginnen, Ende 2021
      könnte er fertig sein. Schon 1998 hatte es in der Straße gebrannt; im Sommer desselben Jahres
      gründeten die Bewohner einen Verein, der sich jeden Freitag um 20 Uhr trifft.
      """;

  private final Anchor anchor = Anchor.day(LocalDate.of(2020, 3, 30));
  private TimexTagger tagger;
  private List<String> texts;
  private int next;

  @Setup
  public void read() throws IOException {
    tagger = TimexTagger.standard();
    String folder = System.getProperty("texts");
    if (folder == null) {
      texts = List.of(ARTICLE);
      return;
    }
    try (var files = Files.list(Path.of(folder))) {
      texts = files.sorted().map(TagBenchmark::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Benchmark
  public void documents(Blackhole hole) {
    next = (next + 1) % texts.size();
    hole.consume(tagger.tag(texts.get(next), anchor));
  }

  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(TagBenchmark.class.getSimpleName())
                .jvmArgsAppend("-Dtexts=" + System.getProperty("texts"))
                .build())
        .run();
  }
}
