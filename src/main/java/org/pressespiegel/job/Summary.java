package org.pressespiegel.job;

import java.io.PrintStream;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The table at the end of a run. */
record Summary(
    long read,
    long known,
    SortedMap<String, Long> written,
    SortedMap<String, Long> rejects,
    double seconds) {

  private static final String LINE = "%-12s %,12d  %s%n";

  /** Prints the summary; {@code output} is the folder as the user named it. */
  void print(PrintStream out, String location, String output) {
    out.printf(Locale.ROOT, LINE, "read", read, "");
    if (known > 0) {
      out.printf(
          Locale.ROOT, LINE, "known", known, written.isEmpty() ? "nothing is new or changed" : "");
    }
    written.forEach(
        (table, rows) ->
            out.printf(Locale.ROOT, LINE, table, rows, table.equals("rejects") ? reasons() : ""));
    out.printf(Locale.ROOT, "%-12s %,12.1f  seconds%n", "time", seconds);
    out.println();
    out.println("The tables are in " + location + ". A first question to them:");
    out.println();
    out.println(
        "  jobs/query.sh "
            + output
            + " \"SELECT published_date, headline FROM articles ORDER BY published_date\"");
  }

  private String reasons() {
    return rejects.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
