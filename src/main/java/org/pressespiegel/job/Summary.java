package org.pressespiegel.job;

import java.io.PrintStream;
import java.util.Locale;
import org.pressespiegel.table.Rejects;

/** The table at the end of a run. */
record Summary(long read, Counts counts, double seconds) {

  private static final String LINE = "%-12s %,12d  %s%n";

  /** Prints the summary; {@code output} is the folder as the user named it. */
  void print(PrintStream out, String location, String output) {
    out.printf(Locale.ROOT, LINE, "read", read, "");
    boolean nothing = counts.written().isEmpty();
    if (counts.known() > 0) {
      String note = nothing ? "nothing is new or changed" : "";
      out.printf(Locale.ROOT, LINE, "known", counts.known(), note);
    }
    counts
        .written()
        .forEach(
            (table, rows) -> {
              String note = table.equals(Rejects.TABLE.name()) ? counts.reasons() : "";
              out.printf(Locale.ROOT, LINE, table, rows, note);
            });
    out.printf(Locale.ROOT, "%-12s %,12.1f  seconds%n", "time", seconds);
    out.println();
    out.println("The tables are in " + location + ". A first question:");
    out.println();
    out.println(
        "  jobs/query.sh "
            + (output.matches("[\\w./:@+-]+") ? output : "'" + output.replace("'", "'\\''") + "'")
            + " who_is_quoted_most");
  }
}
