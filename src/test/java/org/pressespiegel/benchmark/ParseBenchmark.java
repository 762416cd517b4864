package org.pressespiegel.benchmark;

import java.nio.charset.StandardCharsets;
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
import org.pressespiegel.article.ArticleParser;
import org.pressespiegel.article.Parsed;
import org.pressespiegel.article.ParserSettings;
import org.pressespiegel.article.RawArticle;

/** Articles per second and core, from bytes to the finished record. Run its {@code main}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ParseBenchmark {

  private static final String ARTICLE =
      """
       date 2021-06 Neue Fähre für die Inseln

      Reederei tauft Schiff mit Elektroantrieb

      14.06.2021, 16:20 Uhr | dpa

      Nach drei Jahren Bauzeit ist die erste Fähre mit Batterien fertig. Die Fahrt auf die Insel soll leiser werden. Teurer wird sie auch.

      Die Reederei Wattenlinie hat am Montag in Emden ihr erstes Schiff mit Elektroantrieb getauft. Die Fähre soll vom Juli an zwischen dem Festland und der Insel Wangersand verkehren. Nach Angaben des Unternehmens kostete der Bau 28 Millionen Euro, von denen das Land ein Viertel übernahm.

      "Wir fahren künftig durch den Nationalpark, ohne dass man uns hört", sagte Geschäftsführerin Wiebke Tammen. Das Schiff lade seine Batterien in jeder Nacht mit Strom aus einem Windpark an der Küste. Für eine Überfahrt brauche es etwa so viel Energie wie ein Einfamilienhaus in zwei Monaten.

      Umweltschützer loben, Insulaner rechnen

      Der Naturschutzverband Küste begrüßte die Umstellung. Vor allem die Seehunde würden davon profitieren, sagte der Vorsitzende Ole Janssen der Nachrichtenagentur. Allerdings müsse auch die Fahrrinne seltener ausgebaggert werden. "Ein leises Schiff in einem ständig aufgewühlten Watt hilft niemandem."

      Auf der Insel ist die Freude geteilt. Bürgermeister Hinrich Focken verwies darauf, dass die Karte für Erwachsene um zwei Euro teurer wird. Für die rund 900 Einwohner gebe es zwar einen Rabatt, doch die Gäste würden genau hinschauen. Im vergangenen Jahr waren nach seinen Worten 140.000 Urlauber gekommen, so viele wie nie zuvor.

      Werft hofft auf weitere Aufträge

      Gebaut wurde die Fähre auf einer Werft in Leer, die zuletzt Kurzarbeit angemeldet hatte. Der Betriebsrat hofft nun auf Bestellungen aus Dänemark und den Niederlanden. Gespräche liefen bereits, hieß es in der Belegschaft. Eine Entscheidung könnte noch im Herbst fallen.

      Die alte Fähre aus dem Jahr 1987 soll verkauft werden. Interessenten gibt es nach Angaben der Reederei in Griechenland und in Kroatien. Bis dahin dient sie als Ersatz, falls das neue Schiff ausfällt. Die erste Fahrt mit Gästen ist für den 3. Juli geplant, Karten dafür werden verlost.
      """;

  private final ArticleParser parser = new ArticleParser(ParserSettings.standard());
  private final RawArticle raw =
      RawArticle.of("file:/a.txt", 0, ARTICLE.getBytes(StandardCharsets.UTF_8));

  /** Parses one article of 2.5 KB. */
  @Benchmark
  public Parsed parse() {
    return parser.parse(raw);
  }

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(ParseBenchmark.class.getSimpleName()).build()).run();
  }
}
