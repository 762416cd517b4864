package org.pressespiegel.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * The beginning of a file, from which it is told what it is.
 *
 * @param bytes the first of them
 * @param whole whether these are all
 * @param wide the form of UTF-16 in which they are, or null
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier; equality is never asked for
record Head(byte[] bytes, boolean whole, Charset wide) {

  static final int LENGTH = 1 << 16;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** So many bytes tell UTF-16 without a mark. */
  private static final int WIDE_SAMPLE = 256;

  /** Reads the head of a stream, which then stands at its beginning again. */
  static Head of(BufferedInputStream in) throws IOException {
    in.mark(LENGTH);
    byte[] head;
    try {
      head = in.readNBytes(LENGTH);
    } catch (IOException e) {
      // Cut off or broken within the head: what is whole is read all the same, and meets the break
      // again.
      in.reset();
      head = readUntilBreak(in);
    }
    in.reset();
    return new Head(head, head.length < LENGTH, wide(head));
  }

  /** Byte by byte: what is read at once is lost with the exception. */
  private static byte[] readUntilBreak(BufferedInputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try {
      int c;
      while (head.size() < LENGTH && (c = in.read()) >= 0) {
        head.write(c);
      }
    } catch (IOException e) {
      return head.toByteArray();
    }
    return head.toByteArray();
  }

  /** UTF-16 by its mark, or by the zeros beside most letters of any text of ours. */
  private static Charset wide(byte[] head) {
    if (head.length < 4) {
      return null;
    }
    int first = head[0] & 0xFF;
    int second = head[1] & 0xFF;
    if (first == 0xFF && second == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    int length = Math.min(head.length, WIDE_SAMPLE) / 2 * 2;
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < length; i += 2) {
      evenZeros += head[i] == 0 ? 1 : 0;
      oddZeros += head[i + 1] == 0 ? 1 : 0;
    }
    int most = length / 2;
    if (evenZeros == 0 && oddZeros * 10 >= most * 8) {
      return StandardCharsets.UTF_16LE;
    }
    return oddZeros == 0 && evenZeros * 10 >= most * 8 ? StandardCharsets.UTF_16BE : null;
  }

  /** Returns the same head as UTF-8 has it where it is UTF-16; else this one. */
  Head inUtf8() {
    return wide == null
        ? this
        : new Head(new String(bytes, wide).getBytes(StandardCharsets.UTF_8), whole, null);
  }

  /** Returns a stream, whose head this is, in UTF-8. */
  InputStream transcoded(InputStream in) {
    return new ReaderInputStream(new InputStreamReader(in, wide), StandardCharsets.UTF_8, 1 << 13);
  }

  /** Returns UTF-8 where the head is, a character cut at its end aside; else windows-1252. */
  Charset charset() {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    return decoder
            .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false)
            .isError()
        ? WINDOWS_1252
        : StandardCharsets.UTF_8;
  }

  /** Returns the text, without a byte order mark. */
  String text() {
    String text = new String(bytes, charset());
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
