package org.pressespiegel.language;

import java.util.List;
import org.pressespiegel.text.TableRow;
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

  private static final List<Named> MONTHS = read("months.tsv", 12);
  private static final List<Named> WEEKDAYS = read("weekdays.tsv", 7);

  private CalendarWords() {}

  /** Returns the months. */
  public static List<Named> months() {
    return MONTHS;
  }

  /** Returns the weekdays. */
  public static List<Named> weekdays() {
    return WEEKDAYS;
  }

  private static List<Named> read(String table, int last) {
    return WordTable.of(CalendarWords.class, table, "word", "number", "form")
        .distinct("word")
        .rows()
        .stream()
        .map(row -> named(row, last))
        .toList();
  }

  private static Named named(TableRow row, int last) {
    int number = row.integer("number");
    if (number < 1 || number > last) {
      throw row.wrong("number", "not from 1 to " + last);
    }
    return new Named(row.word("word"), number, row.constant("form", Form.class));
  }
}
