package org.pressespiegel.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressespiegel.text.WordTable;

/** Labels before the fields of a document: {@code RUBRIK: POLITIK; S. 5}. */
final class Labels {

  /**
   * A line that begins with a label.
   *
   * @param label as printed
   * @param where {@code head}, {@code tail} or {@code any}
   * @param meaning name of a field, {@code none} or {@code body}
   * @param value what stands behind it, blank where that is on the next lines
   */
  record Labelled(String label, String where, String meaning, String value) {

    boolean isCapital() {
      return label.equals(label.toUpperCase(Locale.ROOT));
    }

    boolean isOfHead() {
      return !where.equals("tail");
    }

    boolean isOfTail() {
      return !where.equals("head");
    }
  }

  private record Entry(String where, String meaning) {}

  private static final Map<String, Entry> LABELS =
      WordTable.of(Labels.class, "labels.tsv", "label", "where", "meaning")
          .distinct("label")
          .rows()
          .stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.word("label"),
                  row ->
                      new Entry(row.oneOf("where", "head", "tail", "any"), row.word("meaning"))));

  private static final Pattern LINE =
      Pattern.compile("\\s*(?<label>\\p{L}[\\p{L}() .-]{1,38}?)\\s*(?::\\s*(?<value>.*))?");

  private Labels() {}

  /** Returns the label that a line begins with, or null; one alone may lack its colon. */
  static Labelled of(String line) {
    Matcher matcher = LINE.matcher(line.replace('\u00A0', ' '));
    if (!matcher.matches()) {
      return null;
    }
    String label = matcher.group("label");
    Entry entry = LABELS.get(label.toLowerCase(Locale.ROOT));
    String value = matcher.group("value");
    return entry == null || value == null && label.indexOf(' ') >= 0
        ? null
        : new Labelled(label, entry.where(), entry.meaning(), value == null ? null : value.strip());
  }
}
