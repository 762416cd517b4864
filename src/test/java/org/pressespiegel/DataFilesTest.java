package org.pressespiegel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.text.WordTable;

/** A wrong row or header of any data file is an error that names file, line and cell. */
class DataFilesTest {

  private static final Path RESOURCES = Path.of("src/main/resources/org/pressespiegel");
  private static final String COLUMNS = "# columns: ";

  /** Who reads which files, all in one folder. */
  private static final String READERS =
      """
      text.Abbreviations text/ abbreviations
      text.SentenceSplitter text/ ordinal-nouns sentence-starters number-cues
      language.Agreement language/ determiners pronouns prepositions genders
      language.WordClass language/ function_words
      language.NumberWords language/ numbers
      language.NameParts language/ agencies name_particles
      language.GivenNames language/ given_names
      language.VerbIndex$German language/ strong_verbs prefixed_verbs weak_verbs
      language.Circumstance language/ circumstances
      language.CalendarWords language/ months weekdays
      language.PhraseReader language/ adjectives
      language.VerbTimes language/ verb_times
      language.SayingVerb language/ saying_verbs
      article.PageMarks article/ page_marks
      article.HeadingParts article/ title_badges
      article.PageEnds article/ page_ends
      article.Labels article/ labels
      article.FunctionWords article/ function_words
      article.Captions article/ captions
      article.MissingValue article/ missing_values
      article.Words article/ places place_endings sections media openers
      article.Lookahead article/ relative_times
      article.Boilerplate article/ boilerplate
      delivery.Labels delivery/ labels
      delivery.PressDate delivery/ months
      delivery.WireLayout delivery/ wire_sections
      entity.NameWords entity/ agency_cues abbreviations same_names titles names_in_s heads countries
      entity.NameWords entity/ common_words compound_heads company_words inflected adjectives
      entity.NameWords entity/ role_adjectives
      language.Actors language/ actors
      language.Offices language/ offices
      language.RoleWord language/ roles role_endings no_roles
      place.Countries place/ countries
      place.Regions#locations place/ regions
      place.Gazetteer#exonyms place/ exonyms
      place.Languages place/ languages
      place.NameUses$Shipped place/ name_uses
      place.Lexicon place/ context homonyms adjectives acts state_verbs cues
      time.TimexTagger#compile time/ dayparts units numbers seasons holidays modifiers relations
      time.TimexTagger#compile time/ references traps macros rules
      time.Mishaps time/ mishaps
      time.NationalDays time/ national_days
      quote.SpeechNouns quote/ nouns titles media channels
      quote.ActNouns quote/ act_nouns giving_verbs
      event.EventType event/ event_types
      event.TollWords event/ toll_words
      event.SameEvents event/ same_people
      event.Lexicon event/ verbs nouns noun_classes verb_groups
      actor.Organisations actor/ organisations kinds
      actor.States actor/ seats
      actor.Links actor/ parliaments
      knowledge.Classes knowledge/ classes
      job.Views#rows:cameo job/views/ cameo
      job.Views#rows:country_codes job/views/ country_codes
      job.Outlines#json job/report/ outlines
      job.Messages#json job/report/ messages
      job.Messages#types job/report/ event_types
      """;

  private static final Map<String, String> READER_OF = new TreeMap<>();

  static {
    for (String line : READERS.lines().toList()) {
      List<String> words = List.of(line.split(" "));
      for (String name : words.subList(2, words.size())) {
        READER_OF.put(words.get(1) + name + ".tsv", words.get(0));
      }
    }
  }

  static Stream<String> files() {
    return READER_OF.keySet().stream();
  }

  private static void assertError(String file, String text, String error) {
    assertThatThrownBy(() -> new ChangedFile(file, text).read(READER_OF.get(file)))
        .as(file)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ", " + error);
  }

  private static String header(String text) {
    return text.lines().filter(line -> line.startsWith(COLUMNS)).findFirst().orElseThrow();
  }

  private static long lines(String text) {
    return text.lines().count();
  }

  @Test
  void every_file_has_a_reader_and_rows_as_its_header_says() throws IOException {
    try (Stream<Path> all = Files.walk(RESOURCES)) {
      List<String> found =
          all.map(path -> RESOURCES.relativize(path).toString().replace('\\', '/'))
              .filter(path -> path.endsWith(".tsv"))
              .sorted()
              .toList();
      assertThat(READER_OF.keySet()).containsExactlyElementsOf(found);
    }
    for (String file : READER_OF.keySet()) {
      String text = ChangedFile.text(file);
      List<String> columns = List.of(header(text).substring(COLUMNS.length()).split("\t", -1));
      WordTable table = WordTable.parse(file, text, columns);
      assertThat(text).as(file).contains("\n# rows: " + table.rows().size() + "\n");
      assertThat(table.rows()).as(file).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_cell_too_many_is_an_error(String file) {
    String text = ChangedFile.text(file);
    String last = text.lines().reduce("", (before, line) -> line);
    int cells = last.split("\t", -1).length;
    assertError(
        file,
        text + "x" + last + "\tx\n",
        "line " + (lines(text) + 1) + ": " + (cells + 1) + " cells, not " + cells + ": '");
  }

  @ParameterizedTest
  @MethodSource("files")
  void another_name_of_a_column_is_an_error(String file) {
    String text = ChangedFile.text(file);
    assertError(
        file,
        text.replace(COLUMNS, COLUMNS + "other_"),
        "line " + (text.lines().toList().indexOf(header(text)) + 1) + ": the columns are [other_");
  }

  @ParameterizedTest
  @MethodSource("files")
  void an_empty_word_is_an_error(String file) {
    String text = ChangedFile.text(file);
    int columns = header(text).split("\t", -1).length;
    String row = columns == 1 ? " " : "\t".repeat(columns - 1);
    assertError(file, text + row + "\n", "line " + (lines(text) + 1) + ": column ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '"',
      textBlock =
          """
          text/abbreviations.tsv     # xyz.;always;title # column ends 'always': 'always' is none of never, before_starter, before_capital, unless_number
          text/abbreviations.tsv     # Abg.;never;title # column abbreviation 'Abg.': stands in line
          text/ordinal-nouns.tsv     # Xyz;nouns;no # column class 'nouns': none of month, club, noun
          text/number-cues.tsv       # Xyz;roman # column reads 'roman': none of ordinal, cardinal
          language/determiners.tsv   # xyz;nm xx;definite # column cases 'nm xx': 'xx' is no case and gender
          language/determiners.tsv   # xyz;nm;certain # column definiteness 'certain': none of definite, indefinite
          language/determiners.tsv   # der;nm;definite # column word 'der': stands in line
          language/prepositions.tsv  # xyz;a x # column cases 'a x': 'x' is no case
          language/genders.tsv       # xyz;q # column genders 'q': none of w and mfnp
          language/function_words.tsv # xyz;adverb nix; # column class 'adverb nix': 'nix' is none of preposition,
          language/numbers.tsv       # xyz;one # column value 'one': no whole number
          language/agencies.tsv      # xyz;office;- # column signed 'office': none of -, agency, desk
          language/name_particles.tsv # xyz;place # column use 'place': none of person, line
          language/given_names.tsv   # Xyz;x # column sex 'x': none of m, f, -
          language/strong_verbs.tsv  # xyzen;;xyz;xyze;gexyzen;;;;; # column he '': empty
          language/weak_verbs.tsv    # sag # column verb 'sag': no infinitive: 'sag'
          language/prefixed_verbs.tsv # a|b|sagen # column verb 'a|b|sagen': no infinitive: 'b|sagen'
          language/circumstances.tsv # xyz;night # column classes 'night': 'night' is none of day, measure, sum, circumstance
          language/weekdays.tsv      # Xyz;8;name # column number '8': not from 1 to 7
          language/months.tsv        # Xyz;1;long # column form 'long': 'long' is none of name,
          language/verb_times.tsv    # sagen;past # column how 'past': none of perfect,
          article/boilerplate.tsv    # xyz;suffix # column kind 'suffix': none of prefix, sentence, contains, word
          article/page_marks.tsv     # xyz;footer # column mark 'footer': 'footer' is none of aside,
          article/labels.tsv         # xyz;weather # column role 'weather': none of author,
          article/labels.tsv         # VERÖFFENTLICHT;skip # column label 'VERÖFFENTLICHT': stands there already
          article/captions.tsv       # xyz;photo # column kind 'photo': none of credit, stock
          article/function_words.tsv # xyz;german # column language 'german': no code of two letters
          article/missing_values.tsv # all;xyz # column part 'all': none of any, names
          article/places.tsv         # Berlin # column name 'Berlin': stands in line
          language/roles.tsv         # Xyz;x;none # column sex 'x': none of m, f, n
          language/roles.tsv         # Xyz;m;wild # column declension 'wild': none of adjectival,
          entity/abbreviations.tsv   # XYZ;Xyz;GPE;- # column type 'GPE': 'GPE' is none of
          entity/abbreviations.tsv   # XYZ;Xyz;ORG;yes # column part 'yes': none of part, -
          entity/same_names.tsv      # Xyz;Zyx;GPE # column type 'GPE': 'GPE' is none of
          entity/countries.tsv       # Xyz;xyz # column iso2 'xyz': no code of two capitals
          entity/heads.tsv           # xyz;x # column gender 'x': none of m, f, n, p
          place/countries.tsv        # XY;Xyz;;;;north;1.0 # column lat 'north': no number
          place/countries.tsv        # XY;Xyz;a;;b;;;1.0;1.0 # 9 cells, not 7
          place/regions.tsv          # Xyz;;ocean;SEA;;1.0;1.0;10 # column kind 'ocean': 'ocean' is none of
          place/regions.tsv          # Xyz;;region;RGN;;1.0;1.0;far # column radius_km 'far': no whole number
          place/exonyms.tsv          # Xyz;Italien;Zyx;now # column country 'Italien': no code of two capitals
          place/exonyms.tsv          # Xyz;IT;Zyx;never # column use 'never': neither now nor once
          place/languages.tsv        # XY;de;runes # column letters 'runes': neither latin nor other
          place/name_uses.tsv        # Xyz;1;0;0;0;many;0;0;0 # column located 'many': no whole number
          place/context.tsv          # xyz;ON # column role 'ON': 'ON' is none of
          place/homonyms.tsv         # Xyz;thing # column kind 'thing': 'thing' is none of none, word,
          time/units.tsv             # Xyz;UNITZ;DAY # column category 'UNITZ': 'UNITZ' is none of
          time/units.tsv             # Xyz;UNIT;DAYS # column value 'DAYS': 'DAYS' is no number and no constant
          time/dayparts.tsv          # xyz;DAYPART;XX # column value 'XX': 'XX' is no number and no constant
          time/rules.tsv             # x.y;YEARS;NONE # column shape 'YEARS': no category 'YEARS'
          time/rules.tsv             # x.y;( YEAR;NONE # column shape '( YEAR': rule x.y: a bracket stays open
          time/rules.tsv             # x.y;[ YEAR;NONE # column shape '[ YEAR': rule x.y: a [ stays open
          time/rules.tsv             # x.y;YEAR ];NONE # column shape 'YEAR ]': rule x.y: a ] without its [
          time/rules.tsv             # x.y;[ [ YEAR ];NONE # column shape '[ [ YEAR ]': rule x.y: a second [
          time/rules.tsv             # x.y;YEAR !MONTH YEAR;NONE # column shape 'YEAR !MONTH YEAR': rule x.y: !ITEM at neither end
          time/rules.tsv             # x.y;@nix YEAR;NONE # column shape '@nix YEAR': no macro @nix
          time/rules.tsv             # x.y;nix:YEAR;NONE # column shape 'nix:YEAR': no slot 'NIX'
          time/rules.tsv             # x.y;YEAR;NIX # column meaning 'NIX': no meaning 'NIX'
          time/rules.tsv             # x.y;YEAR;NONE year # column meaning 'NONE year': 'year' is no slot=value
          time/macros.tsv            # dom;YEAR # column name 'dom': stands there already
          time/national_days.tsv     # XX;nix;2;3 # column kind 'nix': none of national, independence
          time/national_days.tsv     # XX;national;2;31 # column day '31': no day of month 2
          language/saying_verbs.tsv # sag;neutral;c;;; # column verb 'sag': no infinitive: 'sag'
          language/saying_verbs.tsv # xyzen;neutral;x;;; # column introduces 'x': neither c nor d nor o nor i
          language/saying_verbs.tsv # xyzen;;c;;; # column stance '': empty
          language/saying_verbs.tsv # xyzen;neutral;c;;dative; # column tells 'dative': 'dative' is no preposition
          language/saying_verbs.tsv # xyzen;neutral;c;;;nix # column to 'nix': 'nix' is no preposition
          quote/nouns.tsv            # Xyz;sources # column role 'sources': none of source,
          quote/act_nouns.tsv        # Xyz;Xyze; # column stance '': empty
          quote/giving_verbs.tsv     # sag # column verb 'sag': no infinitive: 'sag'
          event/event_types.tsv      # XYZ;ours;nix;;x;*x* # column traits 'nix': no trait 'nix'
          event/verbs.tsv            # sagen;;XYZ;;;;;*x* # column type 'XYZ': neither NONE nor a type of event_types.tsv
          event/nouns.tsv            # Xyz;;NONE;;;;; # column noun 'Xyz': no noun in lower case
          language/actors.tsv        # Xyz;BODY # column ending 'Xyz': 'Xyz' is no ending in lower case
          language/actors.tsv        # xyz;THING # column kind 'THING': 'THING' is none of person, body, crowd
          event/toll_words.tsv       # xyz;cause # column kind 'cause': none of disease, war, sum, pointer
          knowledge/classes.tsv      # Q99;thing;x # column use 'thing': none of organisation, skip
          knowledge/classes.tsv      # 99;skip;x # column item '99': no id of an item
          event/noun_classes.tsv     # XYZ;Xyz # column endings 'Xyz': 'Xyz' is no ending in lower case
          event/verb_groups.tsv      # nix;sagen # column group 'nix': 'nix' is none of being,
          job/views/cameo.tsv        # AID;;;much;x # column goldstein 'much': no number
          job/report/outlines.tsv    # line;;x # column kind 'line': none of arc, area
          job/report/messages.tsv    # Article;x # column en 'Article': stands in line
          job/report/event_types.tsv # AID;x;x;x;x # column type 'AID': stands in line
          """)
  void a_wrong_cell_names_file_line_and_column(String file, String row, String error) {
    String text = ChangedFile.text(file);
    assertError(
        file, text + row.replace(';', '\t') + "\n", "line " + (lines(text) + 1) + ": " + error);
  }
}
