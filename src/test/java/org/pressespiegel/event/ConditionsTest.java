package org.pressespiegel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.language.Actors;
import org.pressespiegel.language.Phrase;
import org.pressespiegel.language.VerbForm;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/**
 * The language of the frames: each word of it is used, told in the header, and means what it says.
 */
class ConditionsTest {

  private static final Lexicon LEXICON = Lexicon.german();

  /** Classes of nouns that the code asks for by name. */
  private static final Set<String> ASKED_FOR =
      Set.of(
          "LANDSCAPE",
          "DEAD",
          "FICTION",
          "HURT",
          "OWNED",
          "SOURCE",
          "STATISTIC",
          "TOWNS",
          "WOUND",
          "WRITING",
          "UNREAL");

  private static Stream<TableRow> rows(String trigger) {
    return WordTable.of(Lexicon.class, trigger + "s.tsv", FrameReader.columns(trigger))
        .rows()
        .stream();
  }

  private static Set<String> parts(String trigger, String column, String separator) {
    return rows(trigger)
        .flatMap(row -> row.list(column, separator).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> conditions(String trigger) {
    return parts(trigger, "when", " ").stream()
        .map(written -> written.replaceFirst("^-", "").replaceFirst(":.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(List<? extends Term<?>> terms) {
    return terms.stream().map(Term::name).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void every_condition_is_used_by_a_row() {
    assertThat(conditions("verb")).isEqualTo(names(VerbCondition.TERMS));
    assertThat(conditions("noun")).isEqualTo(names(NounCondition.TERMS));
  }

  @Test
  void every_slot_is_used_by_a_row() {
    for (Slot.Core core : Slot.Core.values()) {
      String trigger = core.isOfVerbs() ? "verb" : "noun";
      Set<String> used = parts(trigger, "actor", ",");
      used.addAll(parts(trigger, "target", ","));
      assertThat(used).contains(core.toString());
    }
  }

  @Test
  void every_class_of_nouns_is_asked_for_by_a_row_or_by_the_code() {
    Set<String> used = new TreeSet<>(ASKED_FOR);
    for (String written : parts("verb", "when", " ")) {
      Stream.of(written.split("[:|=]")).filter(w -> w.equals(w.toUpperCase())).forEach(used::add);
    }
    Set<String> there =
        WordTable.of(Lexicon.class, "noun_classes.tsv", "class", "endings").rows().stream()
            .map(row -> row.cell("class"))
            .collect(Collectors.toCollection(TreeSet::new));
    for (Filler.Kind kind : Filler.Kind.values()) {
      assertThat(used).contains(kind.name());
      there.add(kind.name());
    }
    for (Actors.Kind kind : Actors.Kind.values()) {
      there.add(kind.name());
      used.add(kind.name());
    }
    used.removeIf(String::isEmpty);
    assertThat(used).isEqualTo(there);
  }

  @ParameterizedTest
  @ValueSource(strings = {"verb", "noun"})
  void the_header_tells_all_conditions_and_slots(String trigger) throws IOException {
    String header =
        Files.readAllLines(
                Path.of("src/main/resources/org/pressespiegel/event/" + trigger + "s.tsv"))
            .get(0);
    List<? extends Term<?>> terms =
        trigger.equals("verb") ? VerbCondition.TERMS : NounCondition.TERMS;
    String conditions = terms.stream().map(Term::name).collect(Collectors.joining(", "));
    String slots =
        Stream.of(Slot.Core.values())
            .filter(core -> core.isOfVerbs() == trigger.equals("verb"))
            .map(Slot.Core::toString)
            .collect(Collectors.joining(", "));
    assertThat(header).contains("all hold: " + conditions + ", each denied by a '-'");
    assertThat(header).contains("Actor and target: " + slots + " or a preposition");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          # condition            ; holds                                         ; does not
          subj:POLICE            ; Die Polizei nahm ihn fest.                     ; Ein Räuber nahm ihn fest.
          subj:POLICE            ; Die Polizei und der Zoll nahmen ihn fest.      ; Die Polizei wurde festgenommen.
          subj:POLICE            ; Die Polizei, die ihn festnahm, war schnell.    ; Der Räuber, der ihn festnahm, war schnell.
          subj:AGENT             ; [Ada Ohm|PER] nahm ihn fest.                   ; Die Hitze nahm ihn fest.
          subj:AGENT             ; Sie nahmen ihn fest.                           ; Es nahm ihn fest.
          subj:PRONOUN           ; Sie nahmen ihn fest.                           ; Männer nahmen ihn fest.
          subj:STATE             ; [Peru|IN:PE] nahm ihn fest.                    ; [Kassel|AT:DE] nahm ihn fest.
          subj:zoll              ; Der Zoll nahm ihn fest.                        ; Der Zöllner nahm ihn fest.
          subj:zoll              ; Der Flughafenzoll nahm ihn fest.               ; Die Zollbehörde nahm ihn fest.
          prep:mit=haft          ; Die Miliz drohte mit Untersuchungshaft.        ; Die Miliz drohte mit Strafen.
          prep:mit=zoll|=haft    ; Die Miliz drohte mit Haft.                     ; Die Miliz drohte mit Untersuchungshaft.
          -prep:mit=zoll|=haft   ; Die Miliz drohte mit Untersuchungshaft.        ; Die Miliz drohte mit Haft.
          obj                    ; Die Polizei nahm den Räuber fest.              ; Die Polizei nahm fest.
          obj                    ; Der Räuber wurde festgenommen.                 ; Die Polizei nahm fest.
          obj:räuber             ; Die Polizei nahm den Räuber fest.              ; Die Polizei nahm den Richter fest.
          obj:räuber             ; Der Räuber wurde festgenommen.                 ; Der Räuber nahm den Richter fest.
          dat                    ; Die Miliz drohte dem Richter.                  ; Die Miliz drohte.
          dat                    ; Am Montag drohten Milizen der Regierung.       ; Die Miliz drohte den Krieg an.
          prep:mit               ; Die Miliz drohte mit Krieg.                    ; Die Miliz drohte.
          prep:mit               ; Die Miliz drohte mit Krieg.                    ; Die Miliz drohte nach Tagen.
          prep:mit=krieg|rache   ; Die Miliz drohte mit Rache.                    ; Die Miliz drohte mit Strafen.
          prep:mit=krieg|in=krieg; Die Miliz drohte im Bürgerkrieg.               ; Die Miliz drohte in der Stadt.
          with:offen             ; Die Miliz drohte offen.                        ; Die Miliz drohte, dass es offen ende.
          sich                   ; Die Männer nahmen sich fest.                   ; Die Miliz nahm den Räuber fest.
          passive                ; Der Räuber wurde festgenommen.                 ; Der Räuber hat ihn festgenommen.
          dass                   ; Die Miliz drohte, dass sie komme.              ; Die Miliz drohte.
          """)
  void a_condition_of_verbs_holds_and_does_not(String condition, String yes, String no) {
    assertThat(verbHolds(condition, yes)).as(yes).isTrue();
    assertThat(verbHolds(condition, no)).as(no).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          gen                    ; Nach dem Streik der Fahrer war Ruhe.           ; Nach dem Streik war Ruhe.
          prep:gegen             ; Ein Streik gegen die Stadt beginnt.            ; Gegen die Stadt beginnt ein Streik.
          prep:um                ; Ein Streik um mehr Geld beginnt.               ; Ein Streik beginnt.
          under:nach|bei         ; Nach dem Streik war Ruhe.                      ; Vor dem Streik war Ruhe.
          verb:beginnen          ; Heute begann ein Streik.                       ; Heute endet ein Streik.
          with:ruhe              ; Nach dem Streik war Ruhe.                      ; Nach dem Streik war es ruhig.
          word:streik            ; Heute begannen Streiks.                        ; Heute begann ein Warnstreik.
          headline               ; # Streik der Fahrer                            ; Heute begann ein Streik.
          -headline              ; Heute begann ein Streik.                       ; # Streik der Fahrer
          """)
  void a_condition_of_nouns_holds_and_does_not(String condition, String yes, String no) {
    assertThat(nounHolds(condition, yes)).as(yes).isTrue();
    assertThat(nounHolds(condition, no)).as(no).isFalse();
  }

  /** Whether it holds of the first verb of the lexicon that a story has. */
  private static boolean verbHolds(String condition, String story) {
    Scan scan = new Scan(Story.of(story), Lexicon.german());
    Parties parties = new Parties(scan, LEXICON);
    VerbUses uses = new VerbUses(scan.tokens, LEXICON, parties);
    for (Situation situation : situations(scan, parties)) {
      for (int i = 0; i < situation.clause.size(); i++) {
        String word = scan.tokens.lower(situation.clause.token(i));
        for (VerbForm form : LEXICON.triggers(word)) {
          VerbUse use = uses.of(situation, i, form);
          boolean plain = use != null && use.verb().base().matches("nehmen|drohen");
          if (plain) {
            return verbCondition(condition).holds(use);
          }
        }
      }
    }
    throw new AssertionError("no verb: " + story);
  }

  private static boolean nounHolds(String condition, String story) {
    Scan scan = new Scan(Story.of(story), Lexicon.german());
    for (Situation situation : situations(scan, new Parties(scan, LEXICON))) {
      for (Phrase phrase : situation.phrases) {
        if (scan.tokens.lower(phrase.head()).contains("streik")) {
          return nounCondition(condition)
              .holds(new NounUse(situation, phrase.head(), phrase, phrase));
        }
      }
    }
    throw new AssertionError("no noun: " + story);
  }

  private static List<Situation> situations(Scan scan, Parties parties) {
    Triggers triggers = new Triggers(scan, LEXICON, parties);
    return triggers.read(0, new ArrayList<>());
  }

  private static List<TableRow> row(String trigger, String condition) {
    String text = "# columns: " + String.join("\t", FrameReader.columns(trigger)) + "\n";
    return WordTable.parse(
            trigger,
            text + "fragen\t" + condition + "\tNONE\t\t\t\t\t",
            List.of(FrameReader.columns(trigger)))
        .rows();
  }

  private static FrameReader reader() {
    return new FrameReader(
        name -> name.equals("POLICE"), infinitive -> infinitive.equals("beginnen"));
  }

  private static VerbCondition verbCondition(String written) {
    return reader()
        .verbs(row("verb", written))
        .values()
        .iterator()
        .next()
        .get(0)
        .conditions()
        .get(0);
  }

  private static NounCondition nounCondition(String written) {
    return reader()
        .nouns(row("noun", written))
        .values()
        .iterator()
        .next()
        .get(0)
        .conditions()
        .get(0);
  }
}
