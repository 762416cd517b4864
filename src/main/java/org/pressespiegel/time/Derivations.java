package org.pressespiegel.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/** Words that follow from the tables: numbers, ordinals, compounds. */
@SuppressWarnings("EnumOrdinal") // Ordinals are ids within one run; none is ever stored.
final class Derivations {

  private static final List<String> TENS =
      List.of(
          "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig");
  private static final List<String> SMALL =
      List.of(
          "ein",
          "zwei",
          "drei",
          "vier",
          "fünf",
          "sechs",
          "sieben",
          "acht",
          "neun",
          "zehn",
          "elf",
          "zwölf",
          "dreizehn",
          "vierzehn",
          "fünfzehn",
          "sechzehn",
          "siebzehn",
          "achtzehn",
          "neunzehn");
  private static final Map<Integer, String> IRREGULAR_ORDINALS =
      Map.of(1, "erst", 3, "dritt", 7, "siebt", 8, "acht");
  private static final Map<String, Granularity> UNIT_ADJECTIVES =
      Map.of(
          "sekündig", Granularity.SECOND,
          "minütig", Granularity.MINUTE,
          "stündig", Granularity.HOUR,
          "tägig", Granularity.DAY,
          "wöchig", Granularity.WEEK,
          "monatig", Granularity.MONTH,
          "jährig", Granularity.YEAR);

  private final Lexicon lexicon;

  private Derivations(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  static void addTo(Lexicon lexicon) {
    Derivations derivations = new Derivations(lexicon);
    derivations.numbers();
    derivations.ordinals();
    derivations.decades();
    derivations.adjectives();
    derivations.weekdayParts();
  }

  private void numbers() {
    forEachNumber(999, (word, value) -> lexicon.add(word, Category.NUMBER, value));
    forEachNumber(
        99,
        (word, value) -> {
          for (int hundreds = 11; hundreds <= 19; hundreds++) {
            String century = SMALL.get(hundreds - 1) + "hundert";
            lexicon.add(century + word, Category.NUMBER, hundreds * 100 + value);
            lexicon.add(century + word, Category.YEAR, hundreds * 100 + value);
          }
          lexicon.add("zweitausend" + word, Category.NUMBER, 2000 + value);
          lexicon.add("zweitausend" + word, Category.YEAR, 2000 + value);
          lexicon.add("zweitausendund" + word, Category.YEAR, 2000 + value);
        });
    for (int n = 1; n <= 12; n++) {
      lexicon.add(SMALL.get(n - 1) + "einhalb", Category.HALVES, 2 * n + 1);
      lexicon.add(SMALL.get(n - 1) + "mal", Category.TIMES, n);
    }
  }

  private void ordinals() {
    forEachNumber(
        99,
        (word, value) -> {
          if (value == 1) {
            return;
          }
          String stem = IRREGULAR_ORDINALS.getOrDefault(value, word + (value < 20 ? "t" : "st"));
          lexicon.add(stem + "~", Category.ORDINAL, value);
        });
    lexicon.add("erst~", Category.ORDINAL, 1);
  }

  private void decades() {
    for (int n = 0; n < TENS.size(); n++) {
      int decade = 10 * (n + 2);
      String stem = TENS.get(n) + "er";
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
            addSpan(SMALL.get(n - 1) + "einhalb" + stem, 2 * n + 1, unit);
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
    for (String[] day : Table.rows("weekdays")) {
      if (!day[1].equals(Category.WEEKDAY.name())) {
        continue;
      }
      for (String[] part : Table.rows("dayparts")) {
        boolean once = part[1].equals(Category.DAYPART.name());
        if (once || part[1].equals(Category.DAYPARTS.name())) {
          Category category = once ? Category.WEEKDAY_PART : Category.WEEKDAY_PARTS;
          add(day, part, category);
        }
      }
    }
  }

  /** Adds {@code Freitagabend} or {@code freitagabends}; a genitive is no such compound. */
  private void add(String[] day, String[] part, Category category) {
    int value = Integer.parseInt(day[2]) * 10 + Values.parse(part[2]);
    for (String form : part[0].split(" ", -1)) {
      boolean genitive = category == Category.WEEKDAY_PART && form.endsWith("s");
      if (!genitive) {
        String compound = day[0].split(" ", -1)[0] + form.toLowerCase(Locale.ROOT);
        boolean adverb = category == Category.WEEKDAY_PARTS;
        lexicon.add(adverb ? compound.toLowerCase(Locale.ROOT) : compound, category, value);
      }
    }
  }

  /** Calls back with every number word from 1 to {@code last}, at most 999. */
  private static void forEachNumber(int last, ObjIntConsumer<String> consumer) {
    for (int value = 1; value <= last; value++) {
      int rest = value % 100;
      String hundreds = value < 100 ? "" : SMALL.get(value / 100 - 1) + "hundert";
      consumer.accept(hundreds + belowHundred(rest), value);
      if (value >= 100 && value < 200) {
        consumer.accept("hundert" + belowHundred(rest), value);
      }
    }
  }

  private static String belowHundred(int value) {
    if (value == 0) {
      return "";
    }
    if (value < 20) {
      return SMALL.get(value - 1);
    }
    String tens = TENS.get(value / 10 - 2);
    return value % 10 == 0 ? tens : SMALL.get(value % 10 - 1) + "und" + tens;
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
