package org.pressespiegel.job;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.pressespiegel.stage.CheckRows;
import org.pressespiegel.store.RawFiles;
import org.pressespiegel.table.Runs;

/**
 * How good a batch must be to become part of the tables.
 *
 * @param rejects largest share of new records that may be refused, 0 to 1; 1 accepts none as well
 * @param broken largest share of a table's rows that may break one rule, 0 to 1
 */
record Quality(double rejects, double broken) {

  /** Reasons of records that are well understood, but nothing for the tables. */
  private static final Set<String> UNDERSTOOD =
      Set.of("duplicate", "not_german", "http_status", "other_media");

  /** Accepts whatever comes. */
  private static final double ALL = 1;

  /**
   * Lets input pass most of which has a text under a known name.
   *
   * @throws UserError if it has none; it says what to type
   */
  void requireKnown(RawFiles.Strangers strangers) {
    if (rejects < ALL && strangers.share() > rejects) {
      throw new UserError(
          "no article's text under a known name in "
              + strangers.example()
              + "; docs/inputs.md tells more, and --set quality.max-reject-share=1 accepts it");
    }
  }

  /**
   * Lets records pass that can become a batch.
   *
   * @param read records of the input, those that the tables know as well
   * @param refused how many of them were refused by reason, and why, for example
   * @throws UserError if these are too many, or all
   */
  void requireFit(long read, SortedMap<String, Refused> refused) {
    long all = refused.values().stream().mapToLong(Refused::records).sum();
    long misread =
        refused.entrySet().stream()
            .filter(each -> !UNDERSTOOD.contains(each.getKey()))
            .mapToLong(each -> each.getValue().records())
            .sum();
    boolean none = all == read && all > 0 && !refused.containsKey("duplicate");
    if (rejects == ALL || misread <= rejects * read && !none) {
      return;
    }
    String reasons =
        refused.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue().records())
            .collect(Collectors.joining(", "));
    Map.Entry<String, Refused> most =
        refused.entrySet().stream()
            .max(Comparator.comparingLong(each -> each.getValue().records()))
            .orElseThrow();
    String what =
        all == read
            ? String.format(Locale.ROOT, "none of %,d records is an article (%s)", read, reasons)
            : String.format(
                Locale.ROOT,
                "%,d of %,d records were refused (%s), more than quality.max-reject-share = %s"
                    + " allows",
                all,
                read,
                reasons,
                rejects);
    throw new UserError(
        String.format(
            Locale.ROOT,
            "%s; no table was changed; %s, for example in %s: %s; to accept it, add --set"
                + " quality.max-reject-share=1",
            what,
            most.getKey(),
            most.getValue().source(),
            most.getValue().detail()));
  }

  /**
   * Records that were refused for one reason.
   *
   * @param source where one of them was read
   * @param detail what was said of it
   */
  record Refused(long records, String source, String detail) {}

  /**
   * One article on which the program fails costs itself; if it fails on all, something is wrong.
   */
  private void requireRead(Runs.Check read, Counts counts) {
    if (read.broken() == read.rows() && broken < ALL) {
      throw new UserError(
          String.join(" ", counts.faults()) + "; that is all of them; no table was changed");
    }
  }

  /**
   * Lets the rows of a batch pass.
   *
   * @throws UserError if too many break a rule, or the program failed on all articles
   */
  void requireSound(Counts counts) {
    for (Runs.Check check : counts.checks()) {
      if (check.rule().equals(CheckRows.READ)) {
        requireRead(check, counts);
      } else if (check.broken() > broken * check.rows()) {
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
