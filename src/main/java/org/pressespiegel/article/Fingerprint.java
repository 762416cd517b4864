package org.pressespiegel.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.pressespiegel.text.PlainLetters;

/** SHA-256 of raw bytes and of what an article says. */
public final class Fingerprint {

  private static final int ID_DIGITS = 32;

  private Fingerprint() {}

  /** Returns 64 hex digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Returns 32 hex digits over headline and body: NFC, white space collapsed, case kept. Where the
   * body is divided into paragraphs does not matter, since containers disagree about that.
   */
  static String articleId(String headline, String body) {
    String normal = collapse(headline) + "\n" + collapse(body);
    return sha256(normal.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
  }

  private static String collapse(String text) {
    char[] letters = PlainLetters.composed(text).toCharArray();
    int length = 0;
    boolean gap = false;
    for (char c : letters) {
      if (c <= ' ' || c >= 0x80 && Character.isSpaceChar(c)) {
        gap = length > 0;
        continue;
      }
      // What is kept never gets ahead of what is read.
      if (gap) {
        letters[length++] = ' ';
        gap = false;
      }
      letters[length++] = c;
    }
    return new String(letters, 0, length);
  }
}
