package org.pressespiegel.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.pressespiegel.table.Table;
import org.pressespiegel.table.Tables;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/**
 * The views and the questions in DuckDB's dialect: a script that makes them over the tables' files.
 *
 * <p>Most of what Spark says otherwise are names of functions, which {@code duckdb/macros.sql}
 * defines; the rest is rewritten here. Where that is not enough, a file under {@code duckdb/} says
 * the whole query. A test compares the answers.
 */
final class DuckDbSql {

  /** Those for which a query of its own is written. */
  private static final Set<String> OWN = Set.of("article_view", "keyword_in_context");

  private static final Pattern COMMENT = Pattern.compile("(?m)[ \\t]*--.*$");
  private static final Pattern LITERAL = Pattern.compile("'((?:[^'\\\\]|\\\\.|'')*)'");
  private static final Pattern EXPLODE =
      Pattern.compile("LATERAL VIEW explode\\(([\\w.]+)\\) \\w+ AS (\\w+)");
  private static final Pattern STACK =
      Pattern.compile(
          "LATERAL VIEW stack\\(2, ([^,()]+), ([^,()]+), ([^,()]+), ([^,()]+)\\) (\\w+) AS (\\w+), (\\w+)");
  private static final Pattern PAIRS = Pattern.compile("count\\(DISTINCT ([\\w.]+), ([\\w.]+)\\)");
  private static final Pattern FILTERED =
      Pattern.compile("list\\(struct_pack\\([^()]*\\)\\) FILTER \\(WHERE [^()]*\\)");
  private static final Pattern LIKE = Pattern.compile("([\\w.]+) RLIKE (E?'(?:[^']|'')*')");
  private static final Pattern FIELD = Pattern.compile("(?:\\w+\\.)*(\\w+)");
  private static final Pattern NAMED = Pattern.compile("(?s)(.*)\\s+AS\\s+(\\w+)\\s*");

  private DuckDbSql() {}

  /**
   * Returns the script.
   *
   * @param output where the tables are, as DuckDB finds them
   * @param tables those that are there, and whether each has files
   */
  static String script(String output, Map<Table<?>, Boolean> tables) throws IOException {
    StringBuilder script = new StringBuilder();
    script.append(
        """
        -- The tables, views and questions of Pressespiegel for DuckDB 1.2 or later. Read it in once:
        --   duckdb -init views.sql      then: SELECT * FROM who_is_quoted_most LIMIT 20;
        -- It writes nothing; the tables are read where they are.
        SET TimeZone = 'UTC';
        SET default_null_order = 'NULLS_FIRST_ON_ASC_LAST_ON_DESC';
        """);
    script.append(ReportPage.resource("duckdb/macros.sql"));
    String folder = output.replace("'", "''").replaceFirst("/+$", "");
    tables.forEach((table, some) -> script.append(view(table.name(), rows(folder, table, some))));
    for (String name : Views.CODES.keySet()) {
      script.append(view(name, codes(name)));
    }
    List<String> known = new ArrayList<>();
    tables.keySet().forEach(table -> known.add(table.name()));
    for (Views.View view : Views.ALL) {
      if (known.containsAll(view.tables())) {
        script.append(view(view.name(), own(view.name(), view.sql())));
        known.add(view.name());
      }
    }
    for (String name : Questions.names()) {
      String sql = Questions.text(name);
      String asks = sql.lines().findFirst().orElse("").replaceFirst("^--\\s*", "");
      if (asked(sql).stream().allMatch(known::contains)) {
        script.append("\n-- ").append(asks).append(view(name, own(name, sql)));
      }
    }
    return script.toString();
  }

  private static String rows(String folder, Table<?> table, boolean some) {
    String files = folder + "/" + table.name() + (table.monthly() ? "/*/*.parquet" : "/*.parquet");
    String months =
        table.monthly() ? ", hive_partitioning = true, hive_types = {'month': VARCHAR}" : "";
    if (some) {
      return "SELECT * FROM read_parquet('" + files + "'" + months + ", union_by_name = true)";
    }
    // DuckDB reads no file and knows no column where there is none.
    List<String> columns = new ArrayList<>();
    for (StructField field : table.schema().fields()) {
      columns.add("NULL::" + type(field.dataType()) + " AS \"" + field.name() + "\"");
    }
    return "SELECT " + String.join(", ", columns) + " WHERE false";
  }

  /** Returns DuckDB's name of a type. */
  private static String type(DataType type) {
    if (type instanceof ArrayType list) {
      return type(list.elementType()) + "[]";
    }
    if (type instanceof StructType struct) {
      List<String> fields = new ArrayList<>();
      for (StructField field : struct.fields()) {
        fields.add("\"" + field.name() + "\" " + type(field.dataType()));
      }
      return "STRUCT(" + String.join(", ", fields) + ")";
    }
    return type.equals(DataTypes.TimestampType)
        ? "TIMESTAMPTZ"
        : type.equals(DataTypes.StringType) ? "VARCHAR" : type.sql();
  }

  /** The tables and views that a query names. */
  private static List<String> asked(String sql) {
    List<String> asked = new ArrayList<>();
    Matcher names = Pattern.compile("\\b(?:FROM|JOIN)\\s+(\\w+)").matcher(bare(sql));
    while (names.find()) {
      String name = names.group(1);
      boolean table = Views.ALL.stream().anyMatch(v -> v.name().equals(name)) || isTable(name);
      if (table) {
        asked.add(name);
      }
    }
    return asked;
  }

  private static boolean isTable(String name) {
    return Tables.ALL.stream().anyMatch(table -> table.name().equals(name));
  }

  private static String view(String name, String sql) {
    return "\nCREATE OR REPLACE VIEW "
        + name
        + " AS\n"
        + sql.strip().replaceFirst(";$", "")
        + ";\n";
  }

  private static String own(String name, String sql) throws IOException {
    return OWN.contains(name) ? ReportPage.resource("duckdb/" + name + ".sql") : of(sql);
  }

  private static String codes(String name) {
    String[] columns = Views.CODES.get(name).fieldNames();
    StringBuilder rows = new StringBuilder();
    for (TableRow row : WordTable.of(DuckDbSql.class, "views/" + name + ".tsv", columns).rows()) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        String cell = row.cell(column);
        boolean absent = cell.isEmpty() && !column.equals("mode");
        boolean number = column.equals("goldstein");
        cells.add(
            absent ? "NULL" : number ? cell + "::DOUBLE" : "'" + cell.replace("'", "''") + "'");
      }
      rows.append(rows.isEmpty() ? "" : ",\n  ").append("(").append(String.join(", ", cells));
      rows.append(")");
    }
    return "SELECT * FROM (VALUES\n  " + rows + ") AS t(" + String.join(", ", columns) + ")";
  }

  private static String bare(String sql) {
    return COMMENT.matcher(sql).replaceAll("");
  }

  /** Returns a query of ours in DuckDB's dialect. */
  static String of(String spark) {
    String sql = literals(bare(spark));
    sql = EXPLODE.matcher(sql).replaceAll("CROSS JOIN unnest($1) AS exploded($2)");
    sql =
        STACK
            .matcher(sql)
            .replaceAll("CROSS JOIN LATERAL (VALUES ($1, $2), ($3, $4)) AS $5($6, $7)");
    // Pairs with a null in them do not count.
    sql =
        PAIRS
            .matcher(sql)
            .replaceAll(
                "count(DISTINCT CASE WHEN $1 IS NOT NULL AND $2 IS NOT NULL THEN ($1, $2) END)");
    sql = LIKE.matcher(sql).replaceAll("regexp_matches($1, $2)");
    sql = sql.replaceAll("\\bint\\(", "to_int(").replaceAll("\\btransform\\(", "list_transform(");
    // A keyword there, unless its table stands before it.
    sql = sql.replaceAll("(?<=, )end(?= -)", "\"end\"");
    sql = calls(sql, "struct", DuckDbSql::struct);
    // Null together with something is null there, in DuckDB the something.
    sql = calls(sql, "concat", arguments -> "(" + String.join(" || ", arguments) + ")");
    sql = calls(sql, "collect_list", arguments -> "list(" + String.join(", ", arguments) + ")");
    sql = FILTERED.matcher(sql).replaceAll("coalesce($0, [])");
    // An empty list joined is an empty text in Spark alone.
    sql =
        calls(
            sql,
            "array_join",
            a ->
                "CASE WHEN "
                    + a.get(0)
                    + " IS NOT NULL THEN coalesce(array_to_string("
                    + String.join(", ", a)
                    + "), '') END");
    sql = calls(sql, "count_if", a -> "count(CASE WHEN " + a.get(0) + " THEN 1 END)");
    sql = calls(sql, "upper", a -> "upper(replace(" + a.get(0) + ", 'ß', 'SS'))");
    return sql.replaceAll("(?m)^[ \\t]*\\R", "");
  }

  /** Backslashes are escapes in Spark's literals, in DuckDB's only after an E. */
  private static String literals(String sql) {
    return LITERAL
        .matcher(sql)
        .replaceAll(
            literal ->
                Matcher.quoteReplacement(
                    literal.group(1).contains("\\") ? "E" + literal.group() : literal.group()));
  }

  /** Columns keep their names as fields, as in Spark. */
  private static String struct(List<String> arguments) {
    List<String> fields = new ArrayList<>();
    for (String argument : arguments) {
      Matcher named = NAMED.matcher(argument);
      Matcher field = FIELD.matcher(argument.strip());
      String name =
          named.matches()
              ? named.group(2)
              : field.matches() ? field.group(1) : "col" + fields.size();
      String value = named.matches() ? named.group(1) : argument;
      fields.add("\"" + name.toLowerCase(Locale.ROOT) + "\" := " + value.strip());
    }
    return "struct_pack(" + String.join(", ", fields) + ")";
  }

  private interface Call {
    String with(List<String> arguments);
  }

  /** Rewrites each call of a function, the last ones first, so that inner ones come before. */
  private static String calls(String sql, String function, Call call) {
    Pattern name = Pattern.compile("(?<![\\w.])" + function + "\\(");
    String rewritten = sql;
    int until = sql.length();
    while (true) {
      Matcher starts = name.matcher(rewritten);
      int last = -1;
      while (starts.find() && starts.start() < until) {
        last = starts.start();
      }
      if (last < 0) {
        return rewritten;
      }
      rewritten = rewritten.substring(0, last) + rewritten(rewritten, last, function, call);
      until = last;
    }
  }

  /** Returns what follows a place at which a call begins, the call rewritten. */
  private static String rewritten(String sql, int start, String function, Call call) {
    List<String> arguments = new ArrayList<>();
    int from = start + function.length() + 1;
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '[')) {
        depth++;
      } else if (!quoted && depth > 0 && (c == ')' || c == ']')) {
        depth--;
      } else if (!quoted && depth == 0 && (c == ',' || c == ')')) {
        arguments.add(sql.substring(from, i).strip());
        from = i + 1;
        if (c == ')') {
          return call.with(arguments) + sql.substring(from);
        }
      }
    }
    throw new IllegalArgumentException("a bracket stays open: " + sql.substring(start));
  }
}
