package org.pressespiegel.language;

import java.util.Map;
import org.pressespiegel.text.TableRow;
import org.pressespiegel.text.WordTable;

/**
 * What must be known of a verb that is no weak one; all other forms follow from it.
 *
 * @param infinitive {@code nehmen}
 * @param he present, third person singular: {@code nimmt}
 * @param preterite first person singular: {@code nahm}
 * @param subjunctive Konjunktiv II, first person singular: {@code nähme}; two of them apart by a
 *     blank: {@code stünde stände}
 * @param participle past participle: {@code genommen}
 * @param you present, second person singular, where it does not follow from the third; or empty
 * @param self present, first person singular, where it does not follow from the infinitive; or
 *     empty
 * @param plural present, first and third person plural, where it isn't the infinitive; or empty
 * @param reported Konjunktiv I, first person singular, where it does not follow; or empty
 * @param auxiliary {@code sein} where the perfect has that, else empty
 */
record PrincipalParts(
    String infinitive,
    String he,
    String preterite,
    String subjunctive,
    String participle,
    String you,
    String self,
    String plural,
    String reported,
    String auxiliary) {

  /** Returns the verbs of the table by their infinitives. */
  static Map<String, PrincipalParts> table() {
    return rows().byWord("infinitive", PrincipalParts::of);
  }

  /** Returns the rows of the table. */
  static WordTable rows() {
    return WordTable.of(
        PrincipalParts.class,
        "strong_verbs.tsv",
        "infinitive",
        "he",
        "preterite",
        "subjunctive",
        "participle",
        "you",
        "self",
        "plural",
        "reported",
        "auxiliary");
  }

  private static PrincipalParts of(TableRow row) {
    return new PrincipalParts(
        row.word("infinitive"),
        row.word("he"),
        row.word("preterite"),
        row.word("subjunctive"),
        row.word("participle"),
        row.cell("you"),
        row.cell("self"),
        row.cell("plural"),
        row.cell("reported"),
        row.cell("auxiliary"));
  }
}
