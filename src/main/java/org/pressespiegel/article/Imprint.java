package org.pressespiegel.article;

/**
 * Where an article stood in its paper and what its source says around it, as databases print it.
 *
 * @param section part of the paper, {@code POLITIK}, or null
 * @param page or pages, {@code 5} or {@code B3}, or null
 * @param edition {@code Bundesausgabe}, or null
 * @param words how many words the source says there are, or null
 * @param copyright line of the copyright, or null
 */
public record Imprint(
    String section, String page, String edition, Integer words, String copyright) {

  /** Nothing said. */
  public static final Imprint NONE = new Imprint(null, null, null, null, null);

  /** Returns what the fields of a record say. */
  static Imprint of(Fields fields) {
    String count = line(fields, "words");
    return new Imprint(
        line(fields, "section"),
        line(fields, "page"),
        line(fields, "edition"),
        count != null && count.matches("\\d{1,7}") ? Integer.valueOf(count) : null,
        line(fields, "copyright"));
  }

  private static String line(Fields fields, String name) {
    return FieldBlocks.line(fields, name);
  }
}
