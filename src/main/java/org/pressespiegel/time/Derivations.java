package org.pressespiegel.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.pressespiegel.language.CalendarWords;
import org.pressespiegel.language.CalendarWords.Form;
import org.pressespiegel.language.CalendarWords.Named;
import org.pressespiegel.language.NumberWords;
import org.pressespiegel.text.TableRow;

/** Words that follow from the tables and from language: numbers, ordinals, compounds. */
@SuppressWarnings("EnumOrdinal") // Ordinals are ids within one run; none is ever stored.
final class Derivations {

  private static final Map<String, Granularity> UNIT_ADJECTIVES =
      Map.of(
          "sekündig", Granularity.SECOND,
          "minütig", Granularity.MINUTE,
          "stündig", Granularity.HOUR,
          "tägig", Granularity.DAY,
          "wöchig", Granularity.WEEK,
          "monatig", Granularity.MONTH,
          "jährig", Granularity.YEAR);

  /** Half of a month is written as a part of the whole one. */
  private static final Map<String, Granularity> MONTH_PARTS =
      Map.of(
          "hälfte", Granularity.MONTH,
          "woche", Granularity.WEEK,
          "wochenende", Granularity.WEEKEND);

  private final Lexicon lexicon;

  private Derivations(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static void addTo(Lexicon lexicon) {
    Derivations derivations = new Derivations(lexicon);
    derivations.calendar();
    derivations.numbers();
    derivations.ordinals();
    derivations.decades();
    derivations.adjectives();
    derivations.weekdayParts();
  }

  private void calendar() {
    for (Named month : CalendarWords.months()) {
      switch (month.form()) {
        case NAME -> {
          lexicon.add(month.word(), Category.MONTH, month.number());
          monthParts(month);
        }
        case INFLECTED -> lexicon.add(month.word(), Category.MONTH, month.number());
        case SHORT -> lexicon.add(month.word(), Category.MONTH_SHORT, month.number());
        default -> {}
      }
    }
    for (Named day : CalendarWords.weekdays()) {
      switch (day.form()) {
        case NAME -> lexicon.add(day.word(), Category.WEEKDAY, day.number());
        case INFLECTED, ADVERB -> lexicon.add(day.word(), Category.WEEKDAYS, day.number());
        default -> {}
      }
    }
  }

  /** {@code Maihälfte, Maiwoche, Maiwochenende}. */
  private void monthParts(Named month) {
    MONTH_PARTS.forEach(
        (part, unit) ->
            lexicon.add(
                month.word() + part,
                Category.MONTH_PART,
                new Pair(month.number(), unit.ordinal()).packed()));
  }

  private void numbers() {
    NumberWords.simple()
        .forEach(
            (word, value) -> {
              if (value > 0) {
                lexicon.add(word, Category.NUMBER, value);
              }
            });
    forEachNumber(999, (word, value) -> lexicon.add(word, Category.NUMBER, value));
    for (int hundreds = 11; hundreds <= 19; hundreds++) {
      years(NumberWords.spelled(hundreds).get(0) + "hundert", hundreds * 100);
    }
    lexicon.add("eintausend", Category.NUMBER, 1000);
    years("zweitausend", 2000);
    lexicon.add("zweitausend", Category.YEAR, 2000);
    forEachNumber(
        99, (word, value) -> lexicon.add("zweitausendund" + word, Category.YEAR, 2000 + value));
    for (int n = 1; n <= 12; n++) {
      lexicon.add(NumberWords.spelled(n).get(0) + "einhalb", Category.HALVES, 2 * n + 1);
      lexicon.add(NumberWords.spelled(n).get(0) + "mal", Category.TIMES, n);
    }
  }

  private void years(String century, int first) {
    lexicon.add(century, Category.NUMBER, first);
    forEachNumber(
        99,
        (word, value) -> {
          lexicon.add(century + word, Category.NUMBER, first + value);
          lexicon.add(century + word, Category.YEAR, first + value);
        });
  }

  private void ordinals() {
    for (int value = 1; value < 100; value++) {
      lexicon.add(NumberWords.ordinal(value) + "~", Category.ORDINAL, value);
    }
  }

  private void decades() {
    for (int decade = 20; decade < 100; decade += 10) {
      String stem = NumberWords.spelled(decade).get(0) + "er";
      lexicon.add(stem, Category.DECADE, decade);
      lexicon.add(capital(stem), Category.DECADE, decade);
      lexicon.add(capital(stem) + "n", Category.DECADE, decade);
      for (String years : List.of("jahre", "jahren")) {
        lexicon.add(capital(stem) + years, Category.DECADE, decade);
      }
    }
  }

  private void adjectives() {
    Map<String, Integer> counts = new TreeMap<>();
    forEachNumber(99, counts::put);
    UNIT_ADJECTIVES.forEach(
        (stem, unit) -> {
          counts.forEach((word, count) -> addSpan(word + stem, count * 2, unit));
          addSpan("halb" + stem, 1, unit);
          addSpan("anderthalb" + stem, 3, unit);
          addSpan("mehr" + stem, 0, unit);
          for (int n = 1; n <= 12; n++) {
            addSpan(NumberWords.spelled(n).get(0) + "einhalb" + stem, 2 * n + 1, unit);
          }
          lexicon.add(stem, Category.SPAN_ADJECTIVE, new Pair(unit.ordinal(), -1).packed());
          lexicon.add(stem + "~", Category.SPAN_ADJECTIVE, new Pair(unit.ordinal(), -1).packed());
        });
  }

  private void addSpan(String stem, int halves, Granularity unit) {
    int value = new Pair(unit.ordinal(), halves).packed();
    lexicon.add(stem, Category.SPAN_ADJECTIVE, value);
    lexicon.add(stem + "~", Category.SPAN_ADJECTIVE, value);
  }

  private void weekdayParts() {
    for (Named day : CalendarWords.weekdays()) {
      if (day.form() != Form.NAME) {
        continue;
      }
      for (TableRow part : Table.words("dayparts")) {
        switch (part.constant("category", Category.class)) {
          case DAYPART -> add(day, part, Category.WEEKDAY_PART);
          case DAYPARTS -> add(day, part, Category.WEEKDAY_PARTS);
          default -> {}
        }
      }
    }
  }

  /** Adds {@code Freitagabend} or {@code freitagabends}; a genitive is no such compound. */
  private void add(Named day, TableRow part, Category category) {
    int value = day.number() * 10 + part.read("value", Values::parse);
    for (String form : Table.forms(part)) {
      boolean genitive = category == Category.WEEKDAY_PART && form.endsWith("s");
      if (!genitive) {
        String compound = day.word() + form.toLowerCase(Locale.ROOT);
        boolean adverb = category == Category.WEEKDAY_PARTS;
        lexicon.add(adverb ? compound.toLowerCase(Locale.ROOT) : compound, category, value);
      }
    }
  }

  /** Calls back with every number word from 1 to {@code last}, at most 999. */
  private static void forEachNumber(int last, ObjIntConsumer<String> consumer) {
    for (int value = 1; value <= last; value++) {
      for (String word : NumberWords.spelled(value)) {
        consumer.accept(word, value);
      }
    }
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
