package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.place.GazetteerFile;
import org.pressespiegel.place.Location;
import org.pressespiegel.place.OtherName;
import org.pressespiegel.place.OtherName.Origin;

@ExtendWith(SharedSpark.class)
final class BuildGazetteerTest {

  @TempDir private Path folder;

  @Test
  void a_dump_of_geonames_becomes_a_gazetteer(SparkSession spark) throws IOException {
    Files.writeString(
        folder.resolve("allCountries.txt"),
        """
        2761369\tVienna\tVienna\tx\t48.20849\t16.37208\tP\tPPLC\tAT\t\t09\t900\t90001\t\t1691468\t\t171\tEurope/Vienna\t2022-09-05
        2761367\tVienna\tVienna\tx\t48.2\t16.36667\tA\tADM1\tAT\t\t09\t\t\t\t1951354\t\t170\tEurope/Vienna\t2022-09-05
        2782113\tRepublic of Austria\tx\tx\t47.33\t13.33\tA\tPCLI\tAT\t\t00\t\t\t\t8847037\t\t767\tEurope/Vienna\t2022-09-05
        """);
    Files.writeString(
        folder.resolve("alternateNamesV2.txt"),
        """
        1\t2761369\tde\tWean\t\t\t1\t\t\t
        2\t2761369\tde\tWien\t1\t\t\t\t\t
        3\t2761369\tfr\tVienne\t\t\t\t\t\t
        4\t2761369\tru\tВена\t\t\t\t\t\t
        5\t2761369\tlink\tWikipedia\t\t\t\t\t\t
        6\t2761369\ten\tVienna\t\t\t\t\t\t
        7\t2761369\tde\tVindobona\t\t\t\t1\t\t
        8\t2761369\tsl\tDunaj\t\t\t\t\t\t
        9\t2761369\t\tWien-Stadt\t\t\t\t\t\t
        10\t2761369\t\tBeč\t\t\t\t\t\t
        """);
    Files.writeString(folder.resolve("admin1CodesASCII.txt"), "AT.09\tWien\tWien\t2761367\n");
    Path file = folder.resolve("all.tsv.gz");

    int status = run("build-gazetteer", "--geonames", folder.toString(), file.toString());

    List<Location> places = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      GazetteerFile.read(in, places::add);
    }
    assertThat(status).isZero();
    assertThat(places).extracting(Location::name).containsExactly("Wien", "Vienna");
    assertThat(places.get(1).german()).isEqualTo("Wien");
    // The colloquial Wean, the foreign Vienne and Beč and what has no letters of ours are left out.
    assertThat(places.get(1).otherNames())
        .containsExactly(
            new OtherName("Dunaj", Origin.LOCAL), new OtherName("Vindobona", Origin.FORMER));
  }

  @Test
  void packages_that_are_not_there_are_an_error_in_one_line() {
    assertThat(
            run("build-gazetteer", "--packages", folder.toString(), folder.resolve("x").toString()))
        .isEqualTo(1);
  }

  private static int run(String... arguments) {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Pressespiegel.run(nowhere, nowhere, arguments);
  }
}
