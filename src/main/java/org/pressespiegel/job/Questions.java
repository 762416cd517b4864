package org.pressespiegel.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.pressespiegel.table.Tables;

/**
 * The questions that the product knows by name: the files of {@code jobs/queries}, which are in the
 * jar as well. The first line of each, a comment, is what it asks.
 */
final class Questions {

  /** A name, or what a name may have become in haste: no statement is one word. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.-]+");

  private static final int NEAREST = 3;

  /** The share of a word's pairs of letters that a name must have to be near it. */
  private static final double NEAR = 0.5;

  /** Names by what they are about, in the order in which they are listed. */
  private static final Map<String, List<String>> THEMES = themes();

  /** Those that answer nothing where the tables hold no knowledge but that of articles. */
  private static final Set<String> OF_KNOWLEDGE = Set.of("speakers_by_party");

  private Questions() {}

  private static Map<String, List<String>> themes() {
    Map<String, List<String>> themes = new LinkedHashMap<>();
    themes.put(
        "Who says what",
        List.of(
            "who_is_quoted_most",
            "organisations_quoted_most",
            "speakers_by_party",
            "who_says_what_about_whom",
            "who_demands_what_of_whom",
            "direct_and_indirect_speech_by_role",
            "verbs_of_saying",
            "speech_by_source"));
    themes.put(
        "Who does what",
        List.of(
            "who_did_what_to_whom",
            "who_threatens_whom",
            "countries_against_and_with_each_other",
            "events_by_day_and_country",
            "protests_by_week_and_place",
            "attacks_by_country_and_week",
            "fatalities_by_country_and_week",
            "papers_that_disagree_on_tolls",
            "planned_events",
            "planned_and_asserted_events",
            "who_vouches_for_events",
            "events_to_check_by_hand"));
    themes.put(
        "Names",
        List.of(
            "actor_timeline",
            "an_entity_by_week",
            "names_of_each_month",
            "persons_named_together",
            "organisations_named_together",
            "roles_of_persons",
            "roles_over_time"));
    themes.put(
        "Places",
        List.of(
            "countries_in_focus",
            "places_on_a_map",
            "places_of_an_entity",
            "places_that_act",
            "places_spoken_of_and_datelines",
            "places_not_found_on_the_map"));
    themes.put(
        "Dates and words",
        List.of(
            "days_spoken_of",
            "time_horizon_of_articles",
            "certainty_of_dates",
            "keyword_in_context",
            "length_of_sentences_by_source"));
    themes.put(
        "The articles themselves",
        List.of(
            "articles_by_month",
            "coverage_by_source",
            "agencies_and_authors_by_source",
            "reprints_by_agency",
            "sources_that_reprint_most",
            "texts_reprinted_most",
            "articles_with_issues",
            "articles_without_a_date",
            "rejects_by_reason"));
    return themes;
  }

  /** Returns all names, as they are listed. */
  static List<String> names() {
    return THEMES.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Requires that tables hold what a question asks for.
   *
   * @param said as {@link #of} takes it
   * @throws UserError if it is about parties or offices, and the tables know of none
   */
  static void requireAnswerable(String said, SparkSession spark) {
    if (OF_KNOWLEDGE.contains(
            nameOf(said.strip().replaceFirst(".*/", "").replaceFirst("\\.sql$", "")))
        && !(spark.catalog().tableExists("actors")
            && !spark.table("actors").where("wikidata_id IS NOT NULL").isEmpty())) {
      throw new UserError(
          "these tables know nothing of parties and offices: build them with --set"
              + " actors.knowledge=FILE, a file that jobs/build-knowledge.sh makes");
    }
  }

  /** Returns the text of the question of that name, with its comments. */
  static String text(String name) throws IOException {
    return ReportPage.resource("queries/" + name + ".sql");
  }

  /** Returns all questions by theme, each with what it asks: a line each. */
  static String list() throws IOException {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, List<String>> theme : THEMES.entrySet()) {
      int width = theme.getValue().stream().mapToInt(String::length).max().orElse(0);
      list.append(String.format("%n%s:%n", theme.getKey()));
      for (String name : theme.getValue()) {
        String asks = text(name).lines().findFirst().orElse("").replaceFirst("^-- ", "");
        list.append(String.format("  %-" + width + "s  %s%n", name, asks));
      }
    }
    return list.toString();
  }

  /**
   * Returns the questions that somebody asks: those of a file, of a name, or the SQL itself.
   *
   * @throws UserError if it is none of them; it says what to type
   */
  static List<Question> of(String said) throws IOException {
    String word = said.strip();
    if (word.endsWith(".sql")) {
      return ofFile(word);
    }
    if (WORD.matcher(word).matches()) {
      String name = nameOf(word);
      if (!names().contains(name)) {
        throw new UserError(unknown(word, "no question is called " + word));
      }
      return statements(text(name), name);
    }
    return statements(said, "the question");
  }

  private static List<Question> ofFile(String word) throws IOException {
    Path file = Path.of(word);
    if (Files.isReadable(file) && !Files.isDirectory(file)) {
      return statements(Files.readString(file), word);
    }
    String name = nameOf(word.replaceFirst("\\.sql$", ""));
    if (names().contains(name)) {
      return statements(text(name), name);
    }
    throw new UserError(unknown(word.replaceFirst(".*/", ""), "no such query file: " + word));
  }

  private static List<Question> statements(String text, String where) {
    List<String> statements = Statements.of(text);
    if (statements.isEmpty()) {
      throw new UserError("nothing is asked in " + where);
    }
    return statements.stream().map(Question::new).toList();
  }

  private static String nameOf(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static String unknown(String word, String what) {
    if (isTable(nameOf(word))) {
      return String.format(
          "%s; it is a table or view: \"SELECT * FROM %s LIMIT 10\"", what, nameOf(word));
    }
    List<String> nearest = nearest(word.replaceFirst("\\.sql$", ""));
    String near = nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
    return what + near + "; query --help lists all";
  }

  private static boolean isTable(String name) {
    return Stream.of(
            Tables.ALL.stream().map(table -> table.name()),
            Views.ALL.stream().map(view -> view.name()),
            Views.CODES.keySet().stream())
        .flatMap(names -> names)
        .anyMatch(name::equals);
  }

  /** Returns the names that look most like a word, the likest first; none where none does. */
  static List<String> nearest(String word) {
    Set<String> wanted = pairs(nameOf(word));
    Map<String, Double> likeness = new LinkedHashMap<>();
    for (String name : names()) {
      Set<String> pairs = pairs(name);
      Set<String> shared = new HashSet<>(wanted);
      shared.retainAll(pairs);
      double within = wanted.isEmpty() ? 0 : (double) shared.size() / wanted.size();
      if (within >= NEAR) {
        likeness.put(name, within + 2.0 * shared.size() / (wanted.size() + pairs.size()));
      }
    }
    List<String> nearest = new ArrayList<>(likeness.keySet());
    nearest.sort(
        Comparator.<String, Double>comparing(likeness::get)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return Collections.unmodifiableList(nearest.subList(0, Math.min(NEAREST, nearest.size())));
  }

  private static Set<String> pairs(String name) {
    String framed = "_" + name + "_";
    Set<String> pairs = new HashSet<>();
    for (int i = 1; i < framed.length(); i++) {
      pairs.add(framed.substring(i - 1, i + 1));
    }
    return pairs;
  }
}
