package org.pressespiegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of one file of any kind, without Spark. */
final class SourceFileTest {

  private static final ColumnMapping COLUMNS =
      ColumnMapping.of(
          Map.of(
              "text",
              "text|body",
              "headline",
              "title|meta.titel",
              "authors",
              "authors",
              "published",
              "datum"));

  private static final ReadLimits LIMITS = new ReadLimits(2_000, 100, 1 << 20, 1000, COLUMNS);

  @TempDir Path folder;

  // ---------------------------------------------------------------- JSON

  @Test
  void json_lines_have_the_numbers_of_filled_lines() throws IOException {
    List<Row> rows =
        rows(
            "a.jsonl",
            "{\"body\":\"eins\",\"title\":\"T\"}\r\n\n \n{\"body\":\"zwei\"}\n{kaputt\n[1]");

    assertThat(rows).extracting(SourceFileTest::number).containsExactly(0L, 1L, 2L, 3L);
    assertThat(fields(rows.get(0))).isEqualTo(Map.of("text", "eins", "headline", "T"));
    assertThat(rows.get(0).<byte[]>getAs("content"))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("{\"body\":\"eins\",\"title\":\"T\"}");
    assertThat(rows.get(2).<String>getAs("failure")).isEqualTo("wrong_format");
    assertThat(rows.get(2).<String>getAs("detail")).startsWith("no JSON: ");
    assertThat(rows.get(3).<String>getAs("detail")).isEqualTo("JSON, but no object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"text\":\"eins\"},{\"text\":\"zwei ] } \\\" [\"}]",
        "[\n  {\n \"text\" : \"eins\"\n} ,\n {\"text\":\"zwei ] } \\\" [\"}\n]\n",
        "{\n\"text\":\"eins\"}\n{\n\"text\":\"zwei ] } \\\" [\"}",
        "\uFEFF{\"text\":\"eins\"}\n{\"text\":\"zwei ] } \\\" [\"}"
      })
  void values_of_arrays_and_streams_are_records(String json) throws IOException {
    List<Row> rows = rows("a.json", json);
    assertThat(rows).hasSize(2);
    assertThat(fields(rows.get(0))).isEqualTo(Map.of("text", "eins"));
    assertThat(fields(rows.get(1))).isEqualTo(Map.of("text", "zwei ] } \" ["));
  }

  @Test
  void paths_lists_and_case_are_understood() throws IOException {
    List<Row> rows =
        rows(
            "a.json",
            "[{\"BODY\":[\"eins\",\"zwei\"],\"meta\":{\"Titel\":\"T\"},\"authors\":[\"A\",\"B\"],\"text\":\"\"}]");
    assertThat(fields(rows.get(0)))
        .isEqualTo(Map.of("text", "eins\n\nzwei", "headline", "T", "authors", "A\n\nB"));
  }

  @Test
  void a_json_value_that_is_cut_off_is_truncated_and_what_is_whole_is_read() throws IOException {
    List<Row> rows = rows("a.json", "[{\"text\":\"eins\"},{\"text\":\"zw");
    assertThat(rows).hasSize(2);
    assertThat(fields(rows.get(0))).isEqualTo(Map.of("text", "eins"));
    assertThat(rows.get(1).<String>getAs("failure")).isEqualTo("truncated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.json"})
  void a_value_of_any_length_is_one_record_that_is_too_large(String name) throws IOException {
    String long1 = "{\"text\":\"" + "x".repeat(5_000_000) + "\"}";
    String json =
        name.endsWith("l") ? long1 + "\n{\"text\":\"b\"}" : "[" + long1 + ",{\"text\":\"b\"}]";
    List<Row> rows = rows(name, json);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).<Long>getAs("length")).isEqualTo(long1.length());
    assertThat(rows.get(0).<byte[]>getAs("content").length).isLessThanOrEqualTo(2_000);
    assertThat(rows.get(0).<String[]>getAs("fields")).isNull();
    assertThat(fields(rows.get(1))).isEqualTo(Map.of("text", "b"));
  }

  @Test
  void json_that_is_nested_endlessly_is_one_reject() throws IOException {
    List<Row> rows = rows("a.jsonl", "{\"text\":" + "[".repeat(1_900) + "\n\n{\"text\":\"b\"}");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).<String>getAs("failure")).isEqualTo("wrong_format");
  }

  @ParameterizedTest
  @CsvSource({"1", "7", "64", "100", "1000"})
  void parts_of_a_file_give_the_records_of_the_whole(int partLength) throws IOException {
    StringBuilder json = new StringBuilder("\uFEFF");
    for (int i = 0; i < 40; i++) {
      json.append("{\"text\":\"").append("ä".repeat(i % 9)).append(i).append("\"}\n");
      json.append(i % 5 == 0 ? "\r\n" : "");
    }
    Path file = write("a.jsonl", json.toString().getBytes(StandardCharsets.UTF_8));
    SourceFile source = source(file);
    assertThat(source.isDivisible()).isTrue();
    List<String> whole = texts(source.records());
    List<String> parts = new ArrayList<>();
    long first = 0;
    for (long begin = 0; begin < Files.size(file); begin += partLength) {
      long length = Math.min(partLength, Files.size(file) - begin);
      List<String> part = texts(source.part(begin, length, first));
      assertThat(source.count(begin, length)).isEqualTo(part.size());
      first += part.size();
      parts.addAll(part);
    }
    assertThat(parts).isEqualTo(whole).hasSize(40);
  }

  @Test
  void a_list_of_articles_in_an_object_of_any_length_is_read_as_it_comes() throws IOException {
    StringBuilder json =
        new StringBuilder("{\"facets\":[{\"name\":\"Ort\"}],\"response\":{\"docs\":[");
    for (int i = 0; i < 400; i++) {
      json.append(i == 0 ? "" : ",").append("{\"title\":\"T").append(i).append("\",\"text\":\"");
      json.append("wort ".repeat(i == 200 ? 1_000 : 20)).append("\"}");
    }
    List<Row> rows = rows("a.json", json.append("]},\"tags\":[{\"x\":1}]}").toString());

    assertThat(rows).hasSize(400);
    assertThat(rows).extracting(SourceFileTest::number).startsWith(0L, 1L).endsWith(399L);
    assertThat(fields(rows.get(399))).containsEntry("headline", "T399");
    assertThat(rows.get(200).<String[]>getAs("fields")).as("longer than a record may be").isNull();
    assertThat(rows.get(200).<Long>getAs("length")).isGreaterThan(5_000);
  }

  @Test
  void an_object_of_any_length_without_such_a_list_is_one_reject() throws IOException {
    String json = "{\"a\":{\"0\":\"" + "x".repeat(20_000) + "\"},\"b\":[[1,2],[{\"c\":3}]]}";
    List<Row> rows = rows("a.json", json);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).<String>getAs("failure")).isEqualTo("too_large");
    assertThat(rows.get(0).<String>getAs("detail")).contains("orient='records'");
  }

  @Test
  void an_object_with_several_articles_gives_a_record_each() throws IOException {
    String both =
        "{\"articles\":[{\"title\":\"A\",\"body\":\"eins\"},{\"title\":\"B\",\"body\":\"zwei\"}]}";
    List<Row> rows = rows("a.jsonl", both + "\n" + both + "\n{\"articles\":[]}\n");

    assertThat(rows).extracting(SourceFileTest::number).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(fields(rows.get(3))).isEqualTo(Map.of("headline", "B", "text", "zwei"));
  }

  @Test
  void a_second_object_on_a_line_is_not_lost_without_a_word() throws IOException {
    List<Row> rows =
        rows("a.jsonl", "{\"text\":\"eins\"}\n{\"text\":\"zwei\"} {\"text\":\"drei\"}\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).<String>getAs("failure")).isEqualTo("wrong_format");
  }

  @Test
  void dates_of_a_file_are_read_by_one_order() throws IOException {
    String american =
        "{\"text\":\"a\",\"datum\":\"03/04/2019\"}\n{\"text\":\"b\",\"datum\":\"03/25/2019\"}\n";
    assertThat(fields(rows("a.jsonl", american).get(0))).containsEntry("date_order", "mdy");
    String table = "text;datum\na;03/04/2019\nb;25/03/2019\nc;2019-03-04\n";
    assertThat(fields(rows("a.csv", table).get(0))).containsEntry("date_order", "dmy");
    assertThat(fields(rows("a.csv", table).get(2))).doesNotContainKey("date_order");
    String unclear =
        "{\"text\":\"a\",\"datum\":\"03/04/2019\"}\n{\"text\":\"b\",\"datum\":\"05/06/2019\"}\n";
    assertThat(fields(rows("b.jsonl", unclear).get(0))).doesNotContainKey("date_order");
    SourceFile divided = source(write("c.jsonl", bytes(american)));
    assertThat(divided.part(0, 30, 0).next().fields()).containsEntry("date_order", "mdy");
  }

  @Test
  void json_of_another_encoding_is_decoded() throws IOException {
    String json = "{\"title\":\"Ä\",\"text\":\"Straße über Füßen, schön\"}";
    for (Charset charset :
        List.of(
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE)) {
      Row row = rows(write("a" + charset + ".jsonl", json.getBytes(charset))).get(0);
      assertThat(fields(row)).as(charset.name()).containsEntry("text", "Straße über Füßen, schön");
    }
  }

  @Test
  void keys_of_records_without_a_known_text_are_told() throws IOException {
    String text = "Der Rat der Stadt hat am Montag lange getagt. ".repeat(5);
    Row row = rows("a.jsonl", "{\"korpus\":\"" + text + "\",\"title\":\"T\"}").get(0);

    assertThat(fields(row).get("strange"))
        .isEqualTo(
            "keys: korpus, title; korpus looks like the text: --set input.columns.text=korpus");
  }

  // ---------------------------------------------------------------- tables

  @Test
  void tables_of_excel_are_read() throws IOException {
    Path file = write("a.csv", "Title\tText\r\nÄ\t\"ß\"\r\n".getBytes(StandardCharsets.UTF_16));
    assertThat(fields(rows(file).get(0))).isEqualTo(Map.of("headline", "Ä", "text", "ß"));
  }

  @Test
  void rows_that_end_as_on_old_macs_are_rows() throws IOException {
    List<Row> rows = rows("a.csv", "title;text\rA;\"eins\rzwei\"\rB;drei\r");
    assertThat(rows).hasSize(2);
    assertThat(fields(rows.get(0))).isEqualTo(Map.of("headline", "A", "text", "eins\rzwei"));
  }

  @Test
  void a_quotation_mark_that_is_never_closed_costs_its_row() throws IOException {
    List<Row> rows = rows("a.csv", "title,text\nA,eins\nB,\"offen\nC,drei\nD,vier\n");
    assertThat(rows).hasSize(4);
    assertThat(rows).extracting(SourceFileTest::number).containsExactly(0L, 1L, 2L, 3L);
    assertThat(rows.get(1).<String>getAs("detail"))
        .isEqualTo("a quotation mark that is never closed");
    assertThat(fields(rows.get(3))).isEqualTo(Map.of("headline", "D", "text", "vier"));
  }

  @Test
  void a_table_that_is_cut_off_in_a_cell_is_told() throws IOException {
    List<Row> rows = rows("a.csv", "title,text\nA,eins\nB,\"Es stürmt.\nEs regnet, ja, und sch");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1).<String>getAs("failure")).isEqualTo("truncated");
  }

  @Test
  void of_two_columns_of_a_name_the_longer_text_counts() throws IOException {
    assertThat(fields(rows("a.csv", "text,title,text\nkurz,A,etwas länger\n").get(0)))
        .containsEntry("text", "etwas länger");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"articles\":[{\"title\":\"A\",\"text\":\"eins\"},\n{\"title\":\"B\",\"text\":\"zwei\"}]}",
        "{\"total_rows\":2,\"rows\":[\n{\"id\":\"1\",\"doc\":{\"title\":\"A\",\"text\":\"eins\"}},\n{\"id\":\"2\",\"doc\":{\"title\":\"B\",\"text\":\"zwei\"}}\n]}\n",
        "{\"title\":\"A\",\"text\":\"eins\"},\n{\"title\":\"B\",\"text\":\"zwei\"}\n"
      })
  void a_line_per_element_is_one_document(String json) throws IOException {
    List<Row> rows = rows("a.json", json);
    assertThat(rows).hasSize(2);
    assertThat(fields(rows.get(1))).isEqualTo(Map.of("headline", "B", "text", "zwei"));
  }

  @Test
  void what_python_and_scrapers_write_against_the_standard_is_read() throws IOException {
    List<Row> rows = rows("a.jsonl", "{\"text\":\"eins\\tzwei\tdrei\",\"title\":NaN}\n{}\n");
    assertThat(fields(rows.get(0))).isEqualTo(Map.of("text", "eins\tzwei\tdrei"));
  }

  @Test
  void escaped_cells_are_read() throws IOException {
    List<Row> rows =
        rows(
            "a.csv",
            "title,text\n\"A\",\"Er sagte: \\\"Ja, ja.\\\" Und\nging.\"\n\"B\",\"zwei\"\n");
    assertThat(fields(rows.get(0)))
        .isEqualTo(Map.of("headline", "A", "text", "Er sagte: \"Ja, ja.\" Und\nging."));
    assertThat(fields(rows.get(1))).isEqualTo(Map.of("headline", "B", "text", "zwei"));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void tables_are_recognised_by_their_header(String delimiter) throws IOException {
    String table =
        "Title;Text;Leer\nT1;\"Er sagte; \"\"ja\"\".\nUnd ging.\";\n\nT2;zwei;x\nT3;zu wenig\n"
            .replace(";", delimiter);
    List<Row> rows = rows("a.csv", table);
    assertThat(rows).hasSize(3);
    assertThat(fields(rows.get(0)))
        .isEqualTo(
            Map.of("headline", "T1", "text", "Er sagte" + delimiter + " \"ja\".\nUnd ging."));
    assertThat(fields(rows.get(1))).isEqualTo(Map.of("headline", "T2", "text", "zwei"));
    assertThat(rows.get(2).<String>getAs("failure")).isEqualTo("wrong_format");
    assertThat(rows.get(2).<String>getAs("detail")).isEqualTo("2 cells below a header of 3");
  }

  @Test
  void tables_in_windows_1252_are_read() throws IOException {
    Path file = write("a.csv", "title;text\nÄ;ß".getBytes(Charset.forName("windows-1252")));
    assertThat(fields(rows(file).get(0))).isEqualTo(Map.of("headline", "Ä", "text", "ß"));
  }

  @Test
  void a_row_of_any_length_is_too_large_and_the_next_one_is_read() throws IOException {
    List<Row> rows = rows("a.csv", "title;text\nT;" + "x".repeat(3_000_000) + "\nU;zwei\n");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).<Long>getAs("length")).isEqualTo(3_000_002);
    assertThat(fields(rows.get(1))).isEqualTo(Map.of("headline", "U", "text", "zwei"));
  }

  @Test
  void a_text_is_no_table() throws IOException {
    List<Row> rows = rows("a.csv", "Der Rat, sagte er, tagt.\nUnd zwar heute.");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).<String[]>getAs("fields")).isNull();
  }

  // ---------------------------------------------------------------- names and compression

  @Test
  void a_name_that_says_text_is_believed() throws IOException {
    assertThat(rows("a.txt", "{\"text\":\"eins\"}\n{\"text\":\"zwei\"}")).hasSize(1);
    Path packed = write("a.txt.gz", gzip(bytes("[{\"text\":\"eins\"}]")));
    assertThat(rows(packed).get(0).<String[]>getAs("fields")).isNull();
  }

  @Test
  void compression_is_seen_by_content() throws IOException {
    byte[] lines = bytes("{\"text\":\"eins\"}\n{\"text\":\"zwei\"}\n");
    for (byte[] packed : List.of(gzip(lines), bzip2(lines), Zstd.compress(lines))) {
      assertThat(rows(write("a.unbekannt", packed))).hasSize(2);
    }
    byte[] twice =
        concat(gzip(bytes("{\"text\":\"eins\"}\n")), gzip(bytes("{\"text\":\"zwei\"}\n")));
    assertThat(rows(write("b.gz", twice))).hasSize(2);
  }

  @Test
  void a_compressed_file_that_is_cut_off_gives_what_is_whole_and_a_reject() throws IOException {
    StringBuilder lines = new StringBuilder();
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 3_000; i++) {
      lines.append("{\"text\":\"").append(random.nextLong()).append("\"}\n");
    }
    byte[] packed = gzip(bytes(lines.toString()));
    List<Row> rows = rows(write("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2)));
    Row last = rows.get(rows.size() - 1);
    assertThat(rows).hasSizeGreaterThan(1_000);
    assertThat(last.<String>getAs("failure")).isEqualTo("truncated");
    assertThat(number(last)).isEqualTo(rows.size() - 1);
  }

  @Test
  void a_bomb_is_given_up() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes("{\"text\":\"eins\"}\n"));
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    List<Row> rows = rows(write("a.jsonl.gz", packed.toByteArray()));
    assertThat(rows).hasSize(2);
    assertThat(fields(rows.get(0))).isEqualTo(Map.of("text", "eins"));
    assertThat(rows.get(1).<String>getAs("failure")).isEqualTo("too_large");
    assertThat(rows.get(1).<String>getAs("detail")).startsWith("expands to more than ");
  }

  // ---------------------------------------------------------------- archives

  @Test
  void files_of_archives_are_records_and_names_that_lead_out_are_refused() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (String name : List.of("a/", "a/eins.txt", "../../etc/passwd", "C:\\x", "zwei")) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write(bytes("Inhalt von " + name));
        }
      }
    }
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
      for (String name : List.of("a/", "a/eins.txt", "b/../../../etc/passwd", "/etc/x", "zwei")) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        byte[] content = name.endsWith("/") ? new byte[0] : bytes("Inhalt von " + name);
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
      }
    }
    for (byte[] archive : List.of(zip.toByteArray(), tar.toByteArray(), gzip(tar.toByteArray()))) {
      List<Row> rows = rows(write("archiv", archive));
      assertThat(rows).extracting(SourceFileTest::number).containsExactly(1L, 2L, 3L, 4L);
      assertThat(rows.get(0).<byte[]>getAs("content"))
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("Inhalt von a/eins.txt");
      assertThat(rows.subList(1, 3))
          .allSatisfy(
              row ->
                  assertThat(row.<String>getAs("detail"))
                      .startsWith("its name leads out of the archive"));
    }
  }

  @Test
  void an_archive_without_files_is_empty() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("a/"));
    }
    assertThat(rows(write("a.zip", zip.toByteArray())).get(0).<String>getAs("failure"))
        .isEqualTo("empty");
  }

  // ---------------------------------------------------------------- WARC

  @Test
  void responses_of_a_warc_are_records_with_their_index() throws IOException {
    List<Row> rows = rows(Path.of("sample-data/webarchiv/boddenpost.warc"));

    assertThat(rows).extracting(SourceFileTest::number).containsExactly(2L, 3L, 4L, 5L);
    assertThat(rows)
        .extracting(row -> row.<String>getAs("failure"))
        .containsExactly(null, "http_status", null, "other_media");
    assertThat(rows.get(0).<String>getAs("charset")).isEqualTo("windows-1252");
    assertThat(rows.get(0).<String>getAs("address"))
        .isEqualTo("http://www.boddenpost.example/sturm.html");
    String page = new String(rows.get(0).<byte[]>getAs("content"), Charset.forName("windows-1252"));
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("umgestürzte Bäume")
        .endsWith("</html>");
    assertThat(rows.get(1).<String>getAs("detail")).isEqualTo("HTTP status 404");
    assertThat(rows.get(3).<String>getAs("detail")).isEqualTo("image/png");
  }

  @Test
  void zeros_behind_members_and_several_records_in_a_member_do_not_matter() throws IOException {
    byte[] one = bytes(response("HTTP/1.1 200 OK\r\n\r\neins"));
    byte[] two = bytes(response("HTTP/1.1 200 OK\r\n\r\nzwei"));
    byte[] zeros = new byte[5_000];
    byte[] apart = concat(concat(gzip(one), zeros), concat(gzip(two), zeros));
    for (byte[] file :
        List.of(apart, concat(gzip(concat(one, two)), zeros), concat(gzip(one), gzip(two)))) {
      assertThat(contents(rows(write("a.warc.gz", file))))
          .extracting(content -> new String(content, StandardCharsets.UTF_8))
          .containsExactly("eins", "zwei");
      assertThat(rows(folder.resolve("a.warc.gz"))).hasSize(2);
    }
  }

  @Test
  void a_member_with_a_wrong_checksum_or_without_its_end_is_refused() throws IOException {
    byte[] good = gzip(bytes("{\"text\":\"eins\"}\n"));
    byte[] next = gzip(bytes("{\"text\":\"zwei\"}\n"));
    byte[] wrong = next.clone();
    wrong[wrong.length - 6] ^= 1;
    byte[] cut = Arrays.copyOf(next, next.length - 3);
    for (byte[] second : List.of(wrong, cut, bytes("garbage"))) {
      List<Row> rows = rows(write("a.jsonl.gz", concat(good, second)));
      assertThat(fields(rows.get(0))).isEqualTo(Map.of("text", "eins"));
      assertThat(rows.get(rows.size() - 1).<String>getAs("failure"))
          .isEqualTo(second == cut ? "truncated" : "unreadable");
    }
  }

  @Test
  void a_warc_cut_anywhere_gives_what_is_whole_and_at_most_one_reject_more() throws IOException {
    byte[] warc = Files.readAllBytes(Path.of("sample-data/webarchiv/boddenpost.warc"));
    List<byte[]> contents = contents(rows(write("a.warc", warc)));
    for (int end = warc.length - 1; end > 600; end -= 37) {
      byte[] cut = Arrays.copyOf(warc, end);
      for (byte[] file : List.of(cut, gzip(cut))) {
        List<Row> rows = rows(write("b.warc", file));
        List<byte[]> whole = contents(rows);
        assertThat(whole.size()).isLessThanOrEqualTo(contents.size());
        for (int i = 0; i < whole.size(); i++) {
          assertThat(whole.get(i)).isEqualTo(contents.get(i));
        }
        assertThat(rows.stream().map(SourceFileTest::number).distinct()).hasSize(rows.size());
      }
    }
  }

  @Test
  void a_warc_record_that_is_too_large_does_not_cost_the_next() throws IOException {
    String big = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + "x".repeat(1_000_000);
    String small = "HTTP/1.1 200 OK\r\n\r\nklein";
    List<Row> rows = rows(write("a.warc", bytes(response(big) + response(small))));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).<Long>getAs("length")).isGreaterThanOrEqualTo(1_000_000);
    assertThat(rows.get(0).<byte[]>getAs("content").length).isLessThanOrEqualTo(2_000);
    assertThat(rows.get(1).<byte[]>getAs("content")).asString().isEqualTo("klein");
  }

  @Test
  void what_is_no_http_is_refused_and_the_archive_read_on() throws IOException {
    String warc = response("\0\1\2 kein HTTP") + response("HTTP/1.1 200 OK\r\n\r\nja");
    List<Row> rows = rows(write("a.warc", bytes(warc)));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).<String>getAs("failure")).isNotNull();
    assertThat(rows.get(1).<byte[]>getAs("content")).asString().isEqualTo("ja");
  }

  private static String response(String http) {
    return "WARC/1.0\r\n"
        + "WARC-Type: response\r\n"
        + "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        + "WARC-Date: 2020-01-01T00:00:00Z\r\n"
        + "WARC-Target-URI: http://a.example/\r\n"
        + "Content-Type: application/http; msgtype=response\r\n"
        + "Content-Length: "
        + bytes(http).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }

  // ---------------------------------------------------------------- limits

  @Test
  void a_mapping_knows_only_parts_of_articles() {
    assertThatThrownBy(() -> ColumnMapping.of(Map.of("titel", "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void limits_are_positive() {
    assertThatThrownBy(() -> new ReadLimits(1, 0, 1, 1, COLUMNS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReadLimits(0, 1, 1, 1, COLUMNS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void files_of_an_archive_are_divided_into_their_documents() throws IOException {
    String nexis =
        """
        Dokument %1$d von 2

        Harzbote

        12. März 2019

        Titel %1$d

        LÄNGE: 5 Wörter

        SPRACHE: GERMAN

        """;
    byte[] zip =
        zip(
            Map.entry("a.txt", bytes(nexis.formatted(1) + nexis.formatted(2))),
            Map.entry(
                "b.docx",
                "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"
                    .getBytes(StandardCharsets.ISO_8859_1)),
            Map.entry("c.xml", bytes("<?xml version='1.0'?><karte/>")),
            Map.entry("d.txt", bytes("Sturm")));

    List<Row> rows = rows(write("a.zip", zip));

    assertThat(rows).extracting(SourceFileTest::number).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(fields(rows.get(1))).containsEntry("headline", "Titel 2");
    assertThat(rows.get(2).<String>getAs("detail"))
        .startsWith("b.docx: a document of Office before 2007");
    assertThat(rows.get(3).<String>getAs("detail")).startsWith("c.xml: XML whose root is karte");
    assertThat(rows.get(4).<byte[]>getAs("content")).isEqualTo(bytes("Sturm"));
  }

  @Test
  void an_archive_out_of_proportion_is_given_up() throws IOException {
    byte[] zip =
        zip(
            Map.entry("a.txt", bytes("Sturm")),
            Map.entry("b.txt", new byte[80 << 20]),
            Map.entry("c.txt", bytes("nie erreicht")));

    List<Row> rows = rows(write("a.zip", zip));

    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).<Long>getAs("length")).isGreaterThan(2_000);
    assertThat(rows.get(2).<String>getAs("failure")).isEqualTo("too_large");
    assertThat(rows.get(2).<String>getAs("detail")).startsWith("expands to more than");
  }

  @SafeVarargs
  private static byte[] zip(Map.Entry<String, byte[]>... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private List<Row> rows(String name, String content) throws IOException {
    return rows(write(name, bytes(content)));
  }

  private static List<Row> rows(Path file) throws IOException {
    FilePart part = FilePart.whole(file.toUri().toString(), Files.size(file), 0);
    Iterator<Row> rows =
        new RawRows(List.of(part).iterator(), new Configuration(), LIMITS, new LongAccumulator());
    List<Row> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    return all;
  }

  private static SourceFile source(Path file) throws IOException {
    return new SourceFile(
        new org.apache.hadoop.fs.Path(file.toUri()), Files.size(file), new Configuration(), LIMITS);
  }

  private static List<String> texts(Records records) throws IOException {
    List<String> texts = new ArrayList<>();
    try (records) {
      RawRecord record;
      while ((record = records.next()) != null) {
        texts.add(record.number() + " " + record.fields().get("text"));
      }
    }
    return texts;
  }

  private static List<byte[]> contents(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.getAs("failure") == null)
        .map(row -> row.<byte[]>getAs("content"))
        .toList();
  }

  private static long number(Row row) {
    return row.<Long>getAs("source_record");
  }

  private static Map<String, String> fields(Row row) {
    String[] pairs = row.getAs("fields");
    Map<String, String> fields = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], pairs[i + 1]);
    }
    return fields;
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] bzip2(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
