package org.pressespiegel.language;

import java.util.List;
import java.util.Locale;
import org.pressespiegel.text.WordTable;

/** The names of months and weekdays, in all of their forms. */
public final class CalendarWords {

  /** What a form is. */
  public enum Form {
    /** {@code Jänner, Samstag}. */
    NAME,
    /** {@code Aprils, Montagen}. */
    INFLECTED,
    /** {@code montags}. */
    ADVERB,
    /** {@code Okt, Mo}. */
    SHORT,
    /** {@code October, Mon}: English, as content systems leave them behind. */
    FOREIGN
  }

  /**
   * A form of a month or a weekday.
   *
   * @param word the form
   * @param number of the month from January on or of the weekday from Monday on, from 1
   * @param form what it is
   */
  public record Named(String word, int number, Form form) {

    public Named {
      if (word.isBlank() || number < 1 || number > 12) {
        throw new IllegalArgumentException("no month or weekday: '" + word + "' " + number);
      }
    }
  }

  private static final List<Named> MONTHS = read("months.tsv");
  private static final List<Named> WEEKDAYS = read("weekdays.tsv");

  private CalendarWords() {}

  /** Returns the months. */
  public static List<Named> months() {
    return MONTHS;
  }

  /** Returns the weekdays. */
  public static List<Named> weekdays() {
    return WEEKDAYS;
  }

  private static List<Named> read(String table) {
    return WordTable.rows(CalendarWords.class, table).stream()
        .map(
            row ->
                new Named(
                    row.get(0),
                    Integer.parseInt(row.get(1)),
                    Form.valueOf(row.get(2).toUpperCase(Locale.ROOT))))
        .toList();
  }
}
