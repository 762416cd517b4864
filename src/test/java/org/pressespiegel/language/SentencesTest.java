package org.pressespiegel.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pressespiegel.event.ReadSentence;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;
import org.pressespiegel.text.WordTables;

/**
 * The grammar of some hundred sentences, in the terms of Universal Dependencies. Faults that are
 * known are marked; a mark that no longer holds fails as a new fault does.
 *
 * <p>A row has a sentence, each clause of it in brackets; conjunctions between clauses stand
 * outside of them. What each clause is follows in the order of the opening brackets, divided by
 * bars: first its kind (root, conj, parataxis, acl:relcl, advcl, ccomp, csubj, xcomp, acl; {@code
 * frag} has no verb), then {@code key=value}. Values are words as printed, of a phrase its head;
 * the head of a name is its first word, of a counted measure ({@code drei Jahre Haft}) what is
 * measured.
 *
 * <ul>
 *   <li>{@code finite}: the finite verb, whether it is the root or an auxiliary
 *   <li>{@code nsubj}, {@code nsubj:pass}, {@code obj}, {@code iobj}: where one is not written,
 *       there must be none; a shared subject and the one of an infinitive are written, {@code es}
 *       is one unless the clause has another
 *   <li>{@code obl:von}, {@code nmod:von}: the head of a phrase behind a preposition
 *   <li>{@code Tense}, {@code Mood}, {@code Number} of the finite verb, {@code VerbForm=Inf} and
 *       {@code Part} of clauses without; {@code Mood=Sub}, {@code Mood=Imp}, {@code Voice=Pass} and
 *       {@code Polarity=Neg} must not be read where they are not written
 *   <li>{@code ref}: what a relative clause explains
 *   <li>{@code Wort.appos}, {@code .conj}, {@code .nmod} (what stands in the genitive), {@code
 *       .Case}, {@code .Number}, {@code .ref} (whom a pronoun means): what is said of a word of the
 *       clause
 * </ul>
 *
 * <p>A zu-infinitive that no mark parts belongs to the clause before, as in {@code Er versucht zu
 * fliehen}. The last column lists what is read wrongly: the number of the clause and the key,
 * {@code clause} where its words are others, {@code more} where clauses are found that are none.
 */
class SentencesTest {

  /** What no row needs to deny: where it is not written, it must not be read. */
  private static final List<String> ABSENT =
      List.of("nsubj", "nsubj:pass", "obj", "iobj", "Voice", "Polarity");

  /** Of each phenomenon how many sentences there are and how many are read rightly. */
  private static final Map<String, int[]> SHARES = new TreeMap<>();

  static Stream<Row> rows() {
    return WordTable.of(
            SentencesTest.class,
            "sentences.tsv",
            "phenomenon",
            "text",
            "names",
            "clauses",
            "faults")
        .rows()
        .stream()
        .map(Row::of);
  }

  /**
   * A sentence and what it should be read as.
   *
   * @param clauses the positions of the letters of each clause
   * @param inside the letters that belong to any clause
   */
  record Row(
      String phenomenon,
      String text,
      List<String> names,
      List<BitSet> clauses,
      BitSet inside,
      List<Map<String, String>> expected,
      String faults) {

    static Row of(TableRow cells) {
      StringBuilder text = new StringBuilder();
      List<BitSet> clauses = new ArrayList<>();
      List<Integer> open = new ArrayList<>();
      BitSet inside = new BitSet();
      int closed = 0;
      for (char c : cells.cell("text").toCharArray()) {
        if (c == '[') {
          if (!open.isEmpty() && WordClass.COORDINATOR.has(text.substring(closed).strip())) {
            // "…, [die spielten] und [Lärm machten], …": of neither clause
            clauses.get(open.get(open.size() - 1)).clear(closed, text.length());
            inside.clear(closed, text.length());
          }
          open.add(clauses.size());
          clauses.add(new BitSet());
        } else if (c == ']') {
          open.remove(open.size() - 1);
          closed = text.length();
        } else {
          if (Character.isLetterOrDigit(c) && !open.isEmpty()) {
            clauses.get(open.get(open.size() - 1)).set(text.length());
            inside.set(text.length());
          }
          text.append(c);
        }
      }
      List<Map<String, String>> expected = new ArrayList<>();
      for (String clause : cells.cell("clauses").split(" \\| ")) {
        expected.add(features(clause));
      }
      assertThat(expected).as("clauses of %s", text).hasSameSizeAs(clauses);
      List<String> names =
          cells.cell("names").isEmpty() ? List.of() : List.of(cells.cell("names").split("; "));
      return new Row(
          cells.cell("phenomenon"),
          text.toString(),
          names,
          clauses,
          inside,
          expected,
          cells.cell("faults"));
    }

    private static Map<String, String> features(String written) {
      Map<String, String> features = new LinkedHashMap<>();
      for (String one : written.split(" ")) {
        int equals = one.indexOf('=');
        features.put(equals < 0 ? "kind" : one.substring(0, equals), one.substring(equals + 1));
      }
      if (!features.get("kind").equals("frag")) {
        ABSENT.forEach(key -> features.putIfAbsent(key, "-"));
      }
      return features;
    }

    @Override
    public String toString() {
      return phenomenon + ": " + text;
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_sentence_is_read_rightly_but_for_the_faults_that_are_marked(Row row) {
    ReadSentence read = ReadSentence.of(row.text(), row.names());
    Map<String, String> faults = faults(row, read);
    int[] share = SHARES.computeIfAbsent(row.phenomenon(), p -> new int[2]);
    share[0]++;
    share[1] += faults.isEmpty() ? 1 : 0;

    assertThat(String.join(" ", faults.keySet())).as("%s%n%s", row, faults).isEqualTo(row.faults());
  }

  private static Map<String, String> faults(Row row, ReadSentence read) {
    Map<String, String> faults = new LinkedHashMap<>();
    BitSet met = new BitSet();
    for (int no = 0; no < row.clauses().size(); no++) {
      int found = closest(read, row.clauses().get(no), row.inside());
      met.set(found);
      for (Map.Entry<String, String> fault : faults(row, no, read, found).entrySet()) {
        faults.put(no + 1 + "." + fault.getKey(), fault.getValue());
      }
    }
    if (met.cardinality() < read.size()) {
      faults.put("more", String.valueOf(read.size()));
    }
    return faults;
  }

  /** What is wrong with a clause that was read, by the keys of what is expected. */
  private static Map<String, String> faults(Row row, int no, ReadSentence read, int found) {
    Map<String, String> faults = new LinkedHashMap<>();
    BitSet letters = letters(read, found, row.inside());
    if (!letters.equals(row.clauses().get(no))) {
      faults.put("clause", words(row.text(), letters));
    }
    Map<String, String> expected = row.expected().get(no);
    String words = words(row.text(), row.clauses().get(no));
    expected.forEach(
        (key, value) -> {
          if (key.equals("kind")) {
            if (!read.kind(found).equals(kind(expected, words))) {
              faults.put(key, read.kind(found));
            }
          } else if (!key.equals("VerbForm") && !read.of(found, key).equals(value)) {
            faults.put(key, read.of(found, key));
          }
        });
    if (!expected.containsKey("Mood") && read.of(found, "Mood").equals("Sub")) {
      faults.put("Mood", "Sub");
    }
    return faults;
  }

  private static BitSet letters(ReadSentence read, int no, BitSet inside) {
    BitSet letters = read.letters(no);
    letters.and(inside);
    return letters;
  }

  /** The clause that was read and is most like a wanted one. */
  private static int closest(ReadSentence read, BitSet wanted, BitSet inside) {
    int best = 0;
    double most = -1;
    for (int no = 0; no < read.size(); no++) {
      BitSet both = letters(read, no, inside);
      BitSet any = (BitSet) both.clone();
      both.and(wanted);
      any.or(wanted);
      double share = (double) both.cardinality() / any.cardinality();
      if (share > most) {
        most = share;
        best = no;
      }
    }
    return best;
  }

  /**
   * What the code calls a clause; it tells fewer kinds than UD, and calls main what looks so, "Er
   * sei krank, sagte sie" and "Fällt Schnee, fährt der Bus nicht".
   */
  private static String kind(Map<String, String> expected, String words) {
    switch (expected.getOrDefault("VerbForm", "Fin")) {
      case "Inf" -> {
        return "infinitive";
      }
      case "Part" -> {
        return "participial";
      }
      default -> {}
    }
    return switch (expected.get("kind")) {
      case "frag" -> "fragment";
      case "acl:relcl" -> "relative";
      case "root", "conj", "parataxis" -> "main";
      case "advcl", "ccomp", "csubj" -> isVerbFinal(expected, words) ? "subordinate" : "main";
      default -> throw new IllegalArgumentException(expected.get("kind"));
    };
  }

  private static boolean isVerbFinal(Map<String, String> expected, String words) {
    String first = words.substring(0, words.indexOf(' ')).toLowerCase(Locale.ROOT);
    return WordClass.SUBORDINATOR.has(first)
        || List.of("bis", "seit", "während").contains(first)
        || words.split(" ").length > 2 && words.endsWith(" " + expected.get("finite") + " ");
  }

  private static String words(String text, BitSet letters) {
    return letters.stream()
        .mapToObj(at -> text.charAt(at) + (letters.get(at + 1) ? "" : " "))
        .collect(Collectors.joining());
  }

  @Test
  void the_table_tells_its_source_and_holds_each_row_once() {
    WordTables.audit(SentencesTest.class, "sentences.tsv");
  }

  @AfterAll
  static void print_the_shares() {
    int[] all = new int[2];
    SHARES.forEach(
        (name, share) -> {
          System.out.printf("%-24s %3d of %3d%n", name, share[1], share[0]);
          all[0] += share[0];
          all[1] += share[1];
        });
    System.out.printf("%-24s %3d of %3d%n", "all", all[1], all[0]);
  }
}
