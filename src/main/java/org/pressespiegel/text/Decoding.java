package org.pressespiegel.text;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What {@link TextDecoder} makes of bytes. */
public sealed interface Decoding {

  /** What had to be put right on the way. */
  enum Repair {
    /** Letters that had been decoded with the wrong charset before. */
    MOJIBAKE,
    /** Single windows-1252 bytes in the midst of UTF-8. */
    MIXED_ENCODING
  }

  /** Why bytes are no text. */
  enum Fault {
    /** They never were. */
    BINARY,
    /** No known encoding gives letters that words are made of. */
    BAD_ENCODING,
    /** They end inside a character. */
    TRUNCATED
  }

  /**
   * Bytes that are text.
   *
   * @param text without byte order mark; line ends, white space and composition as they came
   * @param charset IANA name of the encoding
   * @param repairs what was put right; unmodifiable
   */
  record Decoded(String text, String charset, Set<Repair> repairs) implements Decoding {
    public Decoded {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(charset, "charset");
      repairs = Set.copyOf(repairs);
    }

    Decoded with(String repaired, Repair repair) {
      EnumSet<Repair> all = EnumSet.of(repair);
      all.addAll(repairs);
      return new Decoded(repaired, charset, all);
    }
  }

  /**
   * Bytes that are not.
   *
   * @param fault the class of failure
   * @param detail one line for a person
   */
  record Undecodable(Fault fault, String detail) implements Decoding {
    public Undecodable {
      Objects.requireNonNull(fault, "fault");
      Objects.requireNonNull(detail, "detail");
    }
  }
}
