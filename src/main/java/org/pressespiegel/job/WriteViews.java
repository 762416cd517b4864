package org.pressespiegel.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The views and the questions as SQL for DuckDB. */
@Command(
    name = "duckdb",
    description = {
      "Writes the tables, views and questions as SQL for DuckDB: one file to read in,",
      "duckdb -init FILE, after which every view and question is there under its name."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    footer = {
      "",
      "The tables stay where they are; the file names the folder. Write it anew after a new version,",
      "or where the folder has moved; tables that have grown need no new file."
    })
final class WriteViews implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "OUTPUT",
      description = "What build-tables wrote: a folder, or an address that DuckDB reads (s3://…).")
  private String output;

  @Parameters(index = "1", paramLabel = "FILE", description = "The file to write (.sql).")
  private Path file;

  private final Console console;

  WriteViews(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    boolean remote = output.matches("[a-z][a-z0-9+.-]+://.*");
    String folder = remote ? output : Path.of(output).toAbsolutePath().normalize().toString();
    Map<Table<?>, Boolean> tables = new LinkedHashMap<>();
    for (Table<?> table : Tables.ALL) {
      if (remote || Files.isDirectory(Path.of(folder, table.name()))) {
        tables.put(table, remote || hasRows(Path.of(folder, table.name())));
      }
    }
    if (!tables.containsKey(org.pressespiegel.table.Articles.TABLE)) {
      throw new UserError("no tables in " + output);
    }
    String script = DuckDbSql.script(folder, tables);
    try {
      Files.write(file, script.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UserError("cannot write " + file + ": " + e.getMessage(), e);
    }
    console
        .err()
        .println(file + ": read it in with duckdb -init, then SELECT * FROM who_is_quoted_most");
    return 0;
  }

  private static boolean hasRows(Path table) throws IOException {
    try (Stream<Path> files = Files.walk(table, 2)) {
      return files.anyMatch(path -> path.toString().endsWith(".parquet"));
    }
  }
}
