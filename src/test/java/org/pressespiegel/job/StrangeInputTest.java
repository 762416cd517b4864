package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Articles;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Runs;
import org.pressespiegel.table.Sources;

/** What becomes of input that is not as expected, from the command to the tables. */
@ExtendWith(SharedSpark.class)
final class StrangeInputTest {

  private static final String OFF = "--set=names.profile=off";

  @TempDir Path folder;

  @Test
  void common_keys_need_no_options_and_identifying_columns_are_kept(SparkSession spark)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int no = 0; no < 3; no++) {
      lines.append(
          """
          {"url": "https://www.blatt.example/%d", "date": "2021-03-0%d 10:20:30", "source": "Blatt", \
          "doc_id": "D%d", "ressort": "Lokales", "header": "Hafen gesperrt, Teil %d", "article": "%s"}
          """
              .formatted(no, no + 1, no, no, text(no)));
    }
    String input = write("in/a.jsonl", lines.toString());

    Job outcome = Job.run("build-tables", input, out(), "--quiet", OFF, "--set=input.keep=ressort");

    assertThat(outcome.err()).isEmpty();
    List<Row> rows =
        TableStore.at(spark, out())
            .read(Articles.TABLE)
            .orderBy("source_record")
            .selectExpr(
                "headline",
                "source_site",
                "record_id",
                "cast(published_at AS STRING)",
                "map_from_entries(kept)['ressort']")
            .collectAsList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).toString())
        .isEqualTo("[Hafen gesperrt, Teil 1,Blatt,D1,2021-03-02 09:20:00,Lokales]");
  }

  @Test
  void unknown_keys_are_told_with_the_options_to_type(SparkSession spark) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int no = 0; no < 5; no++) {
      lines.append("{\"kopf\":\"Hafen gesperrt\",\"korpus\":\"%s\"}\n".formatted(text(no)));
    }
    String input = write("in/a.jsonl", lines.toString());

    Job refused = Job.run("build-tables", input, out(), "--quiet", OFF);

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err())
        .contains("a.jsonl: keys: kopf, korpus; korpus looks like the text")
        .contains("--set input.columns.text=korpus --set input.columns.headline=kopf");
    assertThat(Path.of(out())).doesNotExist();

    Job typed =
        Job.run(
            "build-tables",
            input,
            out(),
            "--quiet",
            OFF,
            "--set=input.columns.text=korpus",
            "--set=input.columns.headline=kopf");
    assertThat(typed.status()).isZero();
    assertThat(TableStore.at(spark, out()).read(Articles.TABLE).count()).isEqualTo(5);

    String all = folder.resolve("all").toString();
    Job accepted =
        Job.run("build-tables", input, all, "--quiet", OFF, "--set=quality.max-reject-share=1");
    assertThat(accepted.status()).isZero();
    assertThat(TableStore.at(spark, all).read(Rejects.TABLE).first().<String>getAs("detail"))
        .startsWith("json without a known text; keys: kopf, korpus; korpus looks like the text");
  }

  @Test
  void input_that_is_mostly_refused_is_no_success(SparkSession spark) throws IOException {
    write("in/a.txt", "Sturm sperrt Hafen\n\n" + text(1));
    write("in/b.txt", "zu kurz");
    write("in/c.txt", "");
    write("in/d.txt", "zu kurz, leider");
    write("in/e.txt", " ");
    String input = folder.resolve("in").toString();

    Job refused = Job.run("build-tables", input, out(), "--quiet", OFF);

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err())
        .contains("4 of 5 records were refused (empty 2, no_body 2)", "max-reject-share=1")
        .hasLineCount(1);
    assertThat(Path.of(out())).doesNotExist();
  }

  @Test
  void files_that_are_the_same_are_not_read_again(SparkSession spark) throws IOException {
    Path first = Path.of(write("in/a.txt", "Sturm sperrt Hafen\n\n" + text(1)));
    Path second = Path.of(write("in/b.txt", "Hafen wieder offen\n\n" + text(2)));
    write("in/c.txt", "");
    // The tables lie in the input, as happens where both have the current folder.
    String output = folder.resolve("in/tables").toString();
    String input = folder.resolve("in").toString();
    assertThat(Job.run("build-tables", input, output, "--quiet", OFF).status()).isZero();

    Job again = Job.run("build-tables", input, output, OFF);
    assertThat(again.out()).containsPattern("known +3 +nothing is new or changed");
    assertThat(again.err()).contains("note: passed over ").doesNotContain("parse");
    assertThat(TableStore.at(spark, output).read(Runs.TABLE).count()).isEqualTo(1);

    Files.setLastModifiedTime(first, FileTime.fromMillis(1_600_000_000_000L));
    Job touched = Job.run("build-tables", folder + "/in/*.txt", output, OFF);
    assertThat(touched.out()).containsPattern("known +3 +nothing is new or changed");
    assertThat(touched.err()).contains("parse");
    assertThat(Job.run("build-tables", input, output, OFF).err()).doesNotContain("parse");

    Files.writeString(second, "Hafen bleibt zu\n\n" + text(3));
    Job changed = Job.run("build-tables", input, output, OFF);
    assertThat(changed.out()).containsPattern("known +2").containsPattern("articles +1 ");
    TableStore store = TableStore.at(spark, output);
    assertThat(store.read(Articles.TABLE).count()).isEqualTo(3);
    List<Row> files =
        store
            .read(Sources.TABLE)
            .orderBy("source_uri")
            .select("source_uri", "records")
            .collectAsList();
    assertThat(files).hasSize(3);
    assertThat(files.get(1).getString(0)).endsWith("/in/b.txt");
    assertThat(files.get(1).getLong(1)).isEqualTo(1);
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private String write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }

  private static String text(int no) {
    return "Der Hafen von Emden ist seit Montag gesperrt, wie das Amt am Dienstag mitteilte. "
        + "Betroffen sind "
        + (no + 12)
        + " Schiffe, die nun auf See warten müssen. Der Rat berät am Freitag.";
  }
}
