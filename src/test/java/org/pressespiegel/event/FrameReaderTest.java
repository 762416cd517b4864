package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pressespiegel.language.Verb;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/** A cell that means nothing is an error that says where it stands; cells go by their columns. */
class FrameReaderTest {

  private static final Set<String> CLASSES = Set.of("POLICE", "PRISON");
  private static final Set<String> VERBS = Set.of("zünden");

  private static void read(String trigger, String rows) {
    String header = "# columns: " + String.join("\t", FrameReader.columns(trigger)) + "\n";
    read(trigger, header, rows);
  }

  private static FrameReader read(String trigger, String header, String rows) {
    List<TableRow> read =
        WordTable.parse(
                trigger + "s.tsv",
                header + rows.replace(';', '\t').replace(" / ", "\n"),
                List.of(FrameReader.columns(trigger)))
            .rows();
    FrameReader reader = new FrameReader(CLASSES::contains, VERBS::contains);
    if (trigger.equals("verb")) {
      reader.verbs(read);
    } else {
      reader.nouns(read);
    }
    return reader;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          ab|sagen;-sich obj:streik|=rad subj:POLICE;REJECT;meet;;subj;obj,mit;<Er> *sagte* {ihn} ab. #
          sagen;prep:zu=PRISON|=haft|mit=rad dass passive dat with:ja;NONE;;;;;Er sagte es. #
          holen;prep:zu|mit;AID;;mention;;;Er holt. #
          Sagen;;AID;;;;;*x* # column verb 'Sagen': no infinitive, its particle apart by '|'
          sag;;AID;;;;;*x* # column verb 'sag': no infinitive, its particle apart by '|'
          sagen;subjekt:POLICE;AID;;;;;*x* # column when 'subjekt:POLICE': in 'subjekt:POLICE' 'subjekt' is no condition; there are subj, obj, dat, prep, with, sich, passive, dass
          sagen;headline;AID;;;;;*x* # column when 'headline': in 'headline' 'headline' is no condition; there are subj, obj, dat, prep, with, sich, passive, dass
          sagen;obj  sich;AID;;;;;*x* # column when 'obj  sich': in '' '' is no condition; there are subj, obj, dat, prep, with, sich, passive, dass
          sagen;-subj:POLIZE;AID;;;;;*x* # column when '-subj:POLIZE': in 'subj:POLIZE' 'POLIZE' is no class of noun_classes.tsv and no word in lower case
          sagen;obj:Krim;AID;;;;;*x* # column when 'obj:Krim': in 'obj:Krim' 'Krim' is no class of noun_classes.tsv and no word in lower case
          sagen;obj:a||b;AID;;;;;*x* # column when 'obj:a||b': in 'obj:a||b' '' is no class of noun_classes.tsv and no word in lower case
          sagen;subj;AID;;;;;*x* # column when 'subj': in 'subj' ':' and words must stand behind 'subj'
          sagen;sich:er;AID;;;;;*x* # column when 'sich:er': in 'sich:er' nothing may stand behind 'sich'
          sagen;prep:vom;AID;;;;;*x* # column when 'prep:vom': in 'prep:vom' 'vom' is no preposition
          sagen;prep:=rad;AID;;;;;*x* # column when 'prep:=rad': in 'prep:=rad' '=rad' is no preposition
          sagen;prep:zu=RAD;AID;;;;;*x* # column when 'prep:zu=RAD': in 'prep:zu=RAD' 'RAD' is no class of noun_classes.tsv and no word in lower case
          sagen;with:Ja;AID;;;;;*x* # column when 'with:Ja': in 'with:Ja' 'Ja' is no word in lower case
          sagen;;HELP;;;;;*x* # column type 'HELP': neither NONE nor a type of event_types.tsv
          sagen;;REJECT;meeting;;;;*x* # column mode 'meeting': no mode of REJECT; these are [assist, change, yield, meet]
          sagen;;AID;;note;;;*x* # column kind 'note': neither empty nor mention
          sagen;;AID;;;gen;;*x* # column actor 'gen': 'gen' is no slot and no preposition
          sagen;;AID;;;;obj,,mit;*x* # column target 'obj,,mit': '' is no slot and no preposition
          sagen;;NONE;meet;;;;x # column mode 'meet': a row of type NONE says no more
          sagen;;NONE;;;subj;;x # column actor 'subj': a row of type NONE says no more
          sagen;;AID;;;;;Er sagte es. # column example 'Er sagte es.': no *trigger*
          sagen;;AID;;;;;<Er> *sagte* es. # column example '<Er> *sagte* es.': an <actor>, but no slot for one
          sagen;;AID;;;subj;;Er *sagte* {es}. # column example 'Er *sagte* {es}.': a {target}, but no slot for one
          sagen;;AID;;;;*x* # 7 cells, not 8: 'sagen		AID				*x*'
          """)
  void a_wrong_cell_of_a_verb_names_file_line_and_column(String row, String error) {
    check("verb", row, error, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          brand;-headline gen under:nach|bei verb:zünden with:ja word:brand prep:in;DISASTER;;;gen,clause,von;auf;<Sein> *Brand* {x} #
          Brand;;DISASTER;;;;;*x* # column noun 'Brand': no noun in lower case
          brand;subj:POLICE;DISASTER;;;;;*x* # column when 'subj:POLICE': in 'subj:POLICE' 'subj' is no condition; there are gen, prep, under, verb, with, word, headline
          brand;verb:tanzen;DISASTER;;;;;*x* # column when 'verb:tanzen': in 'verb:tanzen' 'tanzen' is no verb that is known
          brand;under:am;DISASTER;;;;;*x* # column when 'under:am': in 'under:am' 'am' is no preposition
          brand;word:Brand;DISASTER;;;;;*x* # column when 'word:Brand': in 'word:Brand' 'Brand' is no word in lower case
          brand;headline:haus;DISASTER;;;;;*x* # column when 'headline:haus': in 'headline:haus' nothing may stand behind 'headline'
          brand;;DISASTER;;;obj;;*x* # column actor 'obj': 'obj' is no slot and no preposition
          brand;;DISASTER;;;adj;;*x* # column actor 'adj': 'adj' is no slot and no preposition
          """)
  void a_wrong_cell_of_a_noun_names_file_line_and_column(String row, String error) {
    check("noun", row, error, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          sagen;sich;AID;;;;;*x* / sagen;;NONE;;;;;x #
          sagen;;AID;;;;;*x* / sagen;sich;NONE;;;;;x # column when 'sich': never counts: line 2 of 'sagen' does
          sagen;sich;AID;;;;;*x* / sagen;sich;AID;;;;;*y* # column when 'sich': never counts: line 2 of 'sagen' does
          """)
  void a_row_that_can_never_count_is_an_error(String rows, String error) {
    check("verb", rows, error, 3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          being;ab|fahren #
          Being;fahren # column group 'Being': 'Being' is none of being, dying, killing, hurting, implying, gathering, claiming, planning, controlling
          flying;fahren # column group 'flying': 'flying' is none of being, dying, killing, hurting, implying, gathering, claiming, planning, controlling
          being;fahrt # column verb 'fahrt': no infinitive, its particle apart by '|'
          being # 1 cells, not 2: 'being'
          """)
  void a_wrong_cell_of_a_group_names_file_line_and_column(String row, String error) {
    List<String> columns = List.of("group", "verb");
    checkTable(columns, row, error, rows -> VerbGroup.read(rows));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          POLICE;polizei =bka 27-jähriger #
          Police;polizei # column class 'Police': not in capitals
          POLICE;Polizei # column endings 'Polizei': 'Polizei' is no ending in lower case
          POLICE;polizei  zoll # column endings 'polizei  zoll': '' is no ending in lower case
          """)
  void a_wrong_cell_of_a_class_names_file_line_and_column(String row, String error) {
    List<String> columns = List.of("class", "endings");
    checkTable(columns, row, error, rows -> new NounClasses(rows));
  }

  private static void checkTable(
      List<String> columns, String row, String error, Consumer<List<TableRow>> reader) {
    String text = "# columns: " + String.join("\t", columns) + "\n" + row.replace(';', '\t');
    if (error == null) {
      reader.accept(WordTable.parse("words.tsv", text, columns).rows());
    } else {
      assertThatThrownBy(() -> reader.accept(WordTable.parse("words.tsv", text, columns).rows()))
          .hasMessage("words.tsv, line 2: " + error);
    }
  }

  private static void check(String trigger, String rows, String error, int line) {
    if (error == null) {
      read(trigger, rows);
    } else {
      assertThatThrownBy(() -> read(trigger, rows))
          .hasMessage(trigger + "s.tsv, line " + line + ": " + error);
    }
  }

  @Test
  void cells_are_read_by_the_names_of_their_columns() {
    String header = "# columns: example\ttype\tverb\twhen\ttarget\tmode\tkind\tactor\n";
    List<TableRow> rows =
        WordTable.parse(
                "verbs.tsv",
                header + "*x*\tREJECT\tab|sagen\tsich\tmit\tmeet\tmention\tsubj",
                List.of(FrameReader.columns("verb")))
            .rows();
    assertThat(new FrameReader(CLASSES::contains, VERBS::contains).verbs(rows))
        .isEqualTo(
            Map.of(
                new Verb("ab", "sagen"),
                List.of(
                    new Frame<VerbCondition>(
                        "ab|sagen",
                        List.of(new VerbCondition.Reflexive()),
                        EventType.of("REJECT"),
                        "meet",
                        true,
                        List.of(Slot.Core.SUBJ),
                        List.of(new Slot.Behind("mit"))))));
  }
}
