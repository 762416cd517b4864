package org.pressespiegel.job;

import java.util.Locale;
import org.pressespiegel.table.Rejects;
import org.pressespiegel.table.Runs;

/**
 * How good a batch must be to become part of the tables.
 *
 * @param rejects largest share of new records that may be refused, 0 to 1
 * @param broken largest share of a table's rows that may break one rule, 0 to 1
 */
record Quality(double rejects, double broken) {

  /**
   * Lets a batch pass.
   *
   * @param read records read
   * @throws UserError if it is worse than that
   */
  void require(Counts counts, long read) {
    long fresh = read - counts.known();
    long refused = counts.written().getOrDefault(Rejects.TABLE.name(), 0L);
    if (refused > rejects * fresh) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "%,d of %,d records were refused (%s), more than quality.max-reject-share = %s"
                  + " allows; no table was changed",
              refused,
              fresh,
              counts.reasons(),
              rejects));
    }
    for (Runs.Check check : counts.checks()) {
      if (check.broken() > broken * check.rows()) {
        throw new UserError(
            String.format(
                Locale.ROOT,
                "%,d of %,d rows of %s break the rule `%s`, more than quality.max-broken-share = %s"
                    + " allows; no table was changed",
                check.broken(),
                check.rows(),
                check.table(),
                check.rule(),
                broken));
      }
    }
  }
}
