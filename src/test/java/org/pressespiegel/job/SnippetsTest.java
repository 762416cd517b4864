package org.pressespiegel.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pressespiegel.SharedSpark;
import org.pressespiegel.store.TableStore;
import org.pressespiegel.table.Tables;

/** The SQL that the pages show, as a reader would run it on the sample tables. */
@ExtendWith(SharedSpark.class)
final class SnippetsTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sql\n(.*?)^```$");

  /** The expression that pages show within a line, which blocks must hold too. */
  private static final String WORDS = "substring(a.text, t.begin + 1, t.end - t.begin)";

  @Test
  void each_runs_where_it_says_and_finds_the_words(SparkSession spark) throws Exception {
    SparkSession session = spark.newSession();
    String tables = SampleTables.output().toString();
    Views.register(session, TableStore.at(session, tables));
    List<String> snippets = snippets();

    assertThat(snippets).hasSizeGreaterThanOrEqualTo(2).allMatch(sql -> sql.contains(WORDS));
    assertThat(Files.readString(Path.of("docs/tables.md"))).contains('`' + WORDS + '`');
    for (String sql : snippets) {
      requireWords(byDuckDb(tables, sql.replace("'out/", "'" + tables + "/")));
      if (!sql.contains("read_parquet(")) {
        requireWords(
            session.sql(sql).collectAsList().stream()
                .map(row -> List.of(row.<String>getAs("surface"), row.<String>getAs("words")))
                .toList());
      }
    }
  }

  @Test
  void both_count_code_points(SparkSession spark) throws Exception {
    String sql = "SELECT 'am' AS surface, substring(a.text, 6 + 1, 8 - 6) AS words FROM ";
    Row row = spark.sql(sql + "VALUES ('Ein 😀 am Montag') AS a(text)").first();

    assertThat(row.getString(1)).isEqualTo("am");
    requireWords(
        byDuckDb(
            SampleTables.output().toString(), sql + "(VALUES ('Ein 😀 am Montag')) AS a(text)"));
  }

  private static void requireWords(List<List<String>> rows) {
    assertThat(rows).isNotEmpty().allMatch(row -> row.get(0).equals(row.get(1)));
  }

  private static List<String> snippets() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    for (Path page : pages) {
      Matcher blocks = BLOCK.matcher(Files.readString(page));
      while (blocks.find()) {
        found.add(blocks.group(1));
      }
    }
    return found;
  }

  private static List<List<String>> byDuckDb(String tables, String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      for (var table : Tables.ALL) {
        if (table.monthly()) {
          statement.execute(
              String.format(
                  "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/%s/*/*.parquet')",
                  table.name(), tables, table.name()));
        }
      }
      try (ResultSet found = statement.executeQuery(sql)) {
        while (found.next()) {
          rows.add(List.of(found.getString("surface"), found.getString("words")));
        }
      }
    }
    return rows;
  }
}
