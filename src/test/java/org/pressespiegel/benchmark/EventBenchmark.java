package org.pressespiegel.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.pressespiegel.entity.Names;
import org.pressespiegel.event.Event;
import org.pressespiegel.event.EventCoder;
import org.pressespiegel.event.Layers;
import org.pressespiegel.place.Places;
import org.pressespiegel.text.SentenceSplitter;
import org.pressespiegel.text.Span;
import org.pressespiegel.text.TextBlocks;
import org.pressespiegel.time.Anchor;

/** Articles per second and core, their events coded. Run its {@code main}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EventBenchmark {

  private static final String TEXT =
      """
      Die Regierung und die größte Rebellengruppe haben sich bei Gesprächen in Linz auf einen Austausch von Gefangenen verständigt. Das teilte der Vermittler nach der letzten Sitzung mit. Die Freilassung solle innerhalb von zwei Wochen beginnen.

      Der Unterhändler der Rebellen forderte den Rückzug der Armee aus der Hauptstadt. Andernfalls werde seine Seite den Waffenstillstand aufkündigen, drohte er. Die Regierung wies die Forderung als unerfüllbar zurück.

      Bei einem Anschlag auf einen Bus starben am Montag zwei Soldaten und eine Soldatin, zwölf Menschen wurden verletzt. Die Polizei nahm drei Männer fest, die in der Nähe des Marktes beobachtet worden waren. Sie bestreiten die Tat. Vor dem Parlament demonstrierten Tausende gegen die Gewalt, Vermummte warfen Flaschen auf Beamte.

      Österreich und die Schweiz entsandten Helfer und stellten Geld für Zelte bereit. Der Präsident, der seit drei Jahren regiert, warf den Nachbarn vor, Waffen geliefert zu haben. In den kommenden Wochen sollen die Parteien in Genf weiterverhandeln.
      """;

  private final EventCoder coder = EventCoder.standard();
  private final Layers layers = layers();

  private static Layers layers() {
    List<Part> parts = new ArrayList<>();
    for (Span block : TextBlocks.of(TEXT)) {
      parts.add(new Part(Part.Kind.PARAGRAPH, block));
    }
    return Layers.of(
        "benchmark",
        new Document(TEXT, parts, SentenceSplitter.german().split(TEXT)),
        Anchor.day(LocalDate.of(2021, 5, 4)),
        new Names(List.of(), List.of()),
        List.of(),
        new Places(List.of(), Optional.empty(), Optional.empty()),
        List.of());
  }

  /** Codes the events of one article of 1.3 KB. */
  @Benchmark
  public List<Event> code() {
    return coder.code(layers);
  }

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(EventBenchmark.class.getSimpleName()).build()).run();
  }
}
