package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;

/** A knowledge file from a small dump of invented items. */
@ExtendWith(SharedSpark.class)
final class BuildKnowledgeTest {

  static final Path DUMP = Path.of("src/test/resources/org/pressespiegel/knowledge/dump.json");

  @TempDir private Path folder;

  @Test
  void a_dump_gives_the_same_file_however_it_is_packed(SparkSession spark) throws IOException {
    Path gz = folder.resolve("dump.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      Files.copy(DUMP, out);
    }
    Path bz2 = folder.resolve("dump.json.bz2");
    try (OutputStream out = new BZip2CompressorOutputStream(Files.newOutputStream(bz2))) {
      Files.copy(DUMP, out);
    }
    Path file = folder.resolve("knowledge.tsv.gz");

    Job built = Job.run("build-knowledge", DUMP.toString(), file.toString());

    assertThat(built.status()).isZero();
    assertThat(built.out().lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "items read 25",
            "lines not read 3",
            "persons 5",
            "organisations 4",
            "states 2",
            "parties 2",
            "offices and occupations 5");
    assertThat(built.err()).contains("note: 3 of 28 lines cannot be read:", "an entity without id");
    byte[] bytes = Files.readAllBytes(file);
    for (Path packed : List.of(gz, bz2)) {
      Job again = Job.run("build-knowledge", packed.toString(), file.toString());
      assertThat(again.out()).isEqualTo(built.out());
      assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines())
          .startsWith("# pressespiegel knowledge 1")
          .filteredOn(line -> !line.startsWith("#"))
          .extracting(line -> line.substring(0, 10))
          .containsExactly(
              "s\t99000001",
              "s\t99000002",
              "n\t99001001",
              "n\t99001002",
              "w\t99003001",
              "w\t99003002",
              "w\t99004001",
              "w\t99004002",
              "w\t99004003",
              "o\t99001001",
              "o\t99001002",
              "o\t99002001",
              "o\t99002002",
              "p\t99005001",
              "p\t99005002",
              "p\t99005003",
              "p\t99005004",
              "p\t99005007");
    }
  }

  @Test
  void who_wants_those_without_an_article_gets_them(SparkSession spark) {
    Job all =
        Job.run(
            "build-knowledge",
            DUMP.toString(),
            folder.resolve("all.tsv.gz").toString(),
            "--least-sitelinks",
            "0");
    assertThat(all.out()).containsPattern("persons +6").containsPattern("organisations +5");
  }

  @Test
  void what_is_no_dump_is_an_error_in_one_line(SparkSession spark) throws IOException {
    Path text = folder.resolve("text.json");
    Files.writeString(text, "kein Dump\nwirklich nicht\n");
    Path cut = folder.resolve("cut.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(cut))) {
      Files.copy(DUMP, out);
    }
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(whole, whole.length - 100));
    Path file = folder.resolve("none.tsv.gz");

    for (String dump : List.of(text.toString(), cut.toString(), folder.resolve("x").toString())) {
      Job failed = Job.run("build-knowledge", dump, file.toString());
      assertThat(failed.status()).as(dump).isEqualTo(1);
      assertThat(failed.err().lines().filter(line -> line.startsWith("pressespiegel: ")))
          .as(dump)
          .hasSize(1);
      assertThat(file).doesNotExist();
    }
    Job noFolder = Job.run("build-knowledge", DUMP.toString(), folder.resolve("x/y").toString());
    assertThat(noFolder.status()).isEqualTo(1);
    assertThat(noFolder.err()).hasLineCount(1);
  }
}
