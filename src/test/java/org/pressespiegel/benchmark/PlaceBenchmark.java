package org.pressespiegel.benchmark;

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
import org.pressespiegel.place.Gazetteer;
import org.pressespiegel.place.PlaceFinder;
import org.pressespiegel.place.Places;

/** Articles per second and core, found and ranked. Run its {@code main}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlaceBenchmark {

  private static final Document ARTICLE =
      Document.of(
          """
          Wien/Graz – Nach dem Unwetter in der Steiermark und in Teilen von Kärnten sind am Dienstag noch immer Straßen gesperrt. Am schwersten getroffen wurde der Bezirk Liezen, wo die Enns über die Ufer trat. In Schladming und in Admont mussten Keller ausgepumpt werden, sagte ein Sprecher der Feuerwehr Leoben.

          Auch im benachbarten Slowenien und in Norditalien regnete es stark. Zwischen Udine und Tarvis fuhren keine Züge, Reisende aus Deutschland und den Niederlanden saßen in Villach fest. Die italienische Bahn rechnet damit, dass die Strecke nach Venedig erst am Wochenende frei wird.

          Die Regierung in Wien stellte Hilfe in Aussicht. "Wir lassen niemanden allein", sagte der Landeshauptmann bei einem Besuch in Gröbming. Brüssel prüft nach Angaben der EU-Kommission, ob Geld aus dem Solidaritätsfonds fließen kann. Ungarn und Kroatien boten Pumpen an, die Schweiz schickte Fachleute aus dem Kanton Uri.

          In der Stadt Salzburg blieb die Lage ruhig. Der Pegel der Salzach sank seit der Nacht, und auch am Bodensee und an der Donau bei Linz gab es Entwarnung. Meteorologen rechnen jedoch vom Mittelmeer her mit neuen Gewittern, die am Donnerstag zuerst das Burgenland und dann Niederösterreich erreichen könnten.
          """);

  private final PlaceFinder finder = new PlaceFinder(Gazetteer.standard());

  /** Finds the places of one article of 1.2 KB. */
  @Benchmark
  public Places find() {
    return finder.find(ARTICLE, List.of());
  }

  /** Runs the benchmark and prints its figures. */
  public static void main(String[] arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(PlaceBenchmark.class.getSimpleName()).build()).run();
  }
}
