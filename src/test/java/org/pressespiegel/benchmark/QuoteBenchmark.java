package org.pressespiegel.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.pressespiegel.document.Document;
import org.pressespiegel.document.Part;
import org.pressespiegel.document.Syntax;
import org.pressespiegel.entity.Discourse;
import org.pressespiegel.entity.EntityType;
import org.pressespiegel.entity.Mention;
import org.pressespiegel.entity.NameReader;
import org.pressespiegel.entity.NamedSpan;
import org.pressespiegel.entity.Names;
import org.pressespiegel.quote.Quote;
import org.pressespiegel.quote.QuoteFinder;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.TextBlocks;

/** Articles per second and core, quotations found and given to their speakers. Run its main. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class QuoteBenchmark {

  private static final String TEXT =
      """
      Im Streit über den Ausbau des Hafens von Emden hat die Landesregierung den Kritikern ein Gespräch angeboten. „Wir nehmen die Sorgen ernst“, sagte Ministerin Anna Ruge am Montag in Hannover. Der Ausbau sei jedoch notwendig, um Arbeitsplätze zu sichern. Bis zum Herbst werde ein neuer Plan vorliegen.

      Der Vorsitzende des Fischereiverbands, Karl Voss, sprach von einem „Kahlschlag mit Ansage“. Die Regierung habe jahrelang zugesehen, wie die Fänge zurückgegangen seien, kritisierte er. „Das Wasser“, so Voss, „gehört nicht nur den großen Reedereien.“

      Nach Angaben der Polizei versammelten sich rund 400 Menschen vor dem Rathaus. Ein Sprecher teilte mit, dass die Kundgebung friedlich verlaufen sei. Die Veranstalter zählten nach eigenen Angaben 600 Teilnehmer. Wie die Stadt mitteilte, wird der Rat am Donnerstag über den Antrag beraten.

      Laut einem Gutachten der Universität Bremen würde der Hafen nach dem Ausbau doppelt so viele Schiffe aufnehmen wie bisher. Die Gutachter warnen allerdings, dass der Schlick schneller zurückkehren könne als erwartet. Voss zufolge kostet das Baggern schon heute vier Millionen Euro im Jahr. Ruge wies die Zahl als „frei erfunden“ zurück.
      """;

  private final QuoteFinder finder = QuoteFinder.standard();
  private final Document page = page();
  private final Names names = names(page);
  private final List<Span> spans = names.mentions().stream().map(Mention::span).toList();

  private static Document page() {
    List<Part> passages = new ArrayList<>();
    for (Span block : TextBlocks.of(TEXT)) {
      passages.add(new Part(Part.Kind.PARAGRAPH, block));
    }
    return new Document(TEXT, passages, SentenceSplitter.german().split(TEXT));
  }

  private static Names names(Document page) {
    List<NamedSpan> spans = new ArrayList<>();
    for (String name : List.of("Anna Ruge", "Karl Voss")) {
      int at = TEXT.indexOf(name);
      Span span = new Span(at, at + name.length());
      spans.add(new NamedSpan(span, EntityType.PER, 0.95));
    }
    return NameReader.standard().read(page, spans);
  }

  /** Finds the quotations of one article of 1.3 KB. */
  @Benchmark
  public List<Quote> find() {
    return finder.find(new Discourse(new Syntax(page, spans), names, List.of()));
  }

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(QuoteBenchmark.class.getSimpleName()).build()).run();
  }
}
