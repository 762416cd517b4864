package org.pressespiegel.article;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressespiegel.text.Decoding.Decoded;

/** Which character set a web page is said to be in, as browsers understand it. */
final class PageCharset {

  private static final int HEAD = 4096;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta\\b[^>]{0,300}?\\bcharset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}(?<name>[\\w:.-]{2,40})"
              + "|<\\?xml\\b[^>]{0,100}?\\bencoding\\s{0,9}=\\s{0,9}[\"'](?<xml>[\\w:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  /** Browsers read the narrower sets as windows-1252, and so do those who write pages. */
  private static final Set<String> WESTERN =
      Set.of("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private PageCharset() {}

  /** Returns what the server or the page itself says, in this order, or null. */
  static Charset of(RawArticle raw) {
    Charset told = named(raw.origin().charset());
    if (told != null) {
      return told;
    }
    byte[] bytes = raw.bytes();
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    while (declared.find()) {
      String name = declared.group("name") != null ? declared.group("name") : declared.group("xml");
      Charset found = named(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Returns the character set of that name, or null where there is none. */
  static Charset named(String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    String plain = DataFile.lower(name.strip());
    if (WESTERN.contains(plain)) {
      return WINDOWS_1252;
    }
    // Inside the document these cannot be true, or the name could not have been read.
    if (plain.startsWith("utf-16") || plain.startsWith("utf16")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(plain);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // A made-up name says nothing.
      return null;
    }
  }

  /** Returns the text as a browser would show it, with marks for what cannot be decoded. */
  static Decoded lenient(byte[] bytes, Charset declared) {
    Charset charset = declared == null ? StandardCharsets.UTF_8 : declared;
    return new Decoded(new String(bytes, charset), charset.name(), Set.of());
  }
}
