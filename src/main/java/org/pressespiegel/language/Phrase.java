package org.pressespiegel.language;

import java.util.List;
import java.util.Objects;

/**
 * A noun phrase or pronoun of a clause, behind a preposition or not.
 *
 * @param kind what it is
 * @param preposition what stands before it, {@code von} for {@code vom} too; or empty
 * @param first its first token, the preposition apart
 * @param end the token after its last one, without what is added to it
 * @param head the noun that decides
 * @param cases what its words show of case, gender and number (see {@link Agreement})
 * @param genitive what stands behind it in the genitive, or null
 * @param parts where several are joined by {@code und}, all of them; else empty
 * @param apposition what explains it between commas, or null
 */
public record Phrase(
    Kind kind,
    String preposition,
    int first,
    int end,
    int head,
    int cases,
    Phrase genitive,
    List<Phrase> parts,
    Phrase apposition) {

  /** What a phrase is. */
  public enum Kind {
    NOUN,
    PRONOUN,
    REFLEXIVE,
    RELATIVE
  }

  public Phrase {
    Objects.requireNonNull(kind, "kind");
    parts = List.copyOf(parts);
    if (first < 0 || end <= first || head < first || head >= end) {
      throw new IllegalArgumentException("no phrase: " + first + " " + head + " " + end);
    }
  }

  /** Returns the token after all that belongs to it. */
  public int fullEnd() {
    int full = end;
    if (genitive != null) {
      full = Math.max(full, genitive.fullEnd());
    }
    if (apposition != null) {
      full = Math.max(full, apposition.fullEnd());
    }
    for (Phrase part : parts) {
      if (part.first() != first) {
        full = Math.max(full, part.fullEnd());
      }
    }
    return full;
  }

  /** Returns whether it can stand in one of these cases. */
  public boolean canBe(int wanted) {
    return (cases & wanted) != 0;
  }

  /** Returns whether it can't be but one of these. */
  public boolean isOnly(int wanted) {
    return (cases & wanted) != 0 && (cases & ~wanted) == 0;
  }

  /** Returns it without what stands in the genitive behind it. */
  public Phrase bare() {
    return new Phrase(kind, preposition, first, end, head, cases, null, parts, apposition);
  }

  /** Returns it with what stands behind it for a preposition: {@code dem Amt zufolge}. */
  Phrase behind(String postposition) {
    return new Phrase(kind, postposition, first, end, head, cases, genitive, parts, apposition);
  }

  Phrase with(List<Phrase> all) {
    int plural = 0;
    for (int nibble = 0; nibble < 16; nibble += 4) {
      plural |= (cases >> nibble & 0xF) == 0 ? 0 : 8 << nibble;
    }
    int last = all.get(all.size() - 1).end();
    return new Phrase(
        kind, preposition, first, Math.max(end, last), head, plural, genitive, all, apposition);
  }

  Phrase with(Phrase added) {
    return new Phrase(kind, preposition, first, end, head, cases, genitive, parts, added);
  }
}
