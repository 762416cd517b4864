package org.pressespiegel.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, PrincipalParts> parts = new HashMap<>();
    for (List<String> row : WordTable.rows(PrincipalParts.class, "strong_verbs.tsv")) {
      parts.put(
          row.get(0),
          new PrincipalParts(
              row.get(0),
              row.get(1),
              row.get(2),
              row.get(3),
              row.get(4),
              row.get(5),
              row.get(6),
              row.get(7),
              row.get(8),
              row.get(9)));
    }
    return Map.copyOf(parts);
  }
}
