package org.pressespiegel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pressespiegel.text.Decoding.Decoded;
import org.pressespiegel.text.Decoding.Fault;
import org.pressespiegel.text.Decoding.Repair;
import org.pressespiegel.text.Decoding.Undecodable;

class TextDecoderTest {

  private static final String TEXT =
      "Größere Straßen blieben gesperrt. „Das ist übel“, sagte Jürgen Müller – und ging. Ärger blieb.";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
  void text_is_read_without_being_told_its_encoding(String charset) {
    Decoded decoded = decoded(TEXT.getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(TEXT);
    assertThat(decoded.charset()).isEqualTo(charset);
    assertThat(decoded.repairs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_byte_order_mark_is_no_text(String charset) {
    Decoded decoded = decoded(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));
    assertThat(decoded.text()).isEqualTo(TEXT);
    assertThat(decoded.charset()).isEqualTo(charset);
  }

  @Test
  void mojibake_is_put_right_and_told() {
    String broken = new String(TEXT.getBytes(StandardCharsets.UTF_8), WINDOWS_1252);
    Decoded decoded = decoded(broken.getBytes(StandardCharsets.UTF_8));
    assertThat(decoded.text()).isEqualTo(TEXT);
    assertThat(decoded.repairs()).containsExactly(Repair.MOJIBAKE);
  }

  @Test
  void mojibake_beside_sound_letters_is_put_right_alone() {
    Decoded decoded = decoded("fÃ¼r die Größe".getBytes(StandardCharsets.UTF_8));
    assertThat(decoded.text()).isEqualTo("für die Größe");
  }

  @Test
  void windows_1252_read_as_latin_1_is_put_right() {
    String broken = new String(TEXT.getBytes(WINDOWS_1252), StandardCharsets.ISO_8859_1);
    assertThat(decoded(broken.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(TEXT);
  }

  @Test
  void letters_that_only_look_like_mojibake_stay() {
    String names = "„Von A bis Ä“, São Tomé, Ängste, Âge d’or";
    assertThat(decoded(names.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(names);
  }

  @Test
  void a_stray_windows_1252_byte_in_utf_8_is_read_and_told() {
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
    byte[] mixed = Arrays.copyOf(text, text.length + 2);
    mixed[text.length] = ' ';
    mixed[text.length + 1] = (byte) 0xFC;
    mixed = Arrays.copyOf(mixed, mixed.length + 1);
    mixed[mixed.length - 1] = 'b';
    Decoded decoded = decoded(mixed);
    assertThat(decoded.text()).isEqualTo(TEXT + " üb");
    assertThat(decoded.repairs()).containsExactly(Repair.MIXED_ENCODING);
  }

  @ParameterizedTest
  @CsvSource({
    "BINARY, 89504e470d0a1a0a0000",
    "BINARY, 1f8b080000000000",
    "BINARY, ffd8ffe000104a46",
    "BINARY, 504b030414000600",
    "BINARY, 7f454c4602010100",
    "BINARY, 4d5a90000300000004000000",
    "BINARY, 0102030405060708090a0b0c",
    "TRUNCATED, 4772c3b6c39f65207a7520c3",
    "TRUNCATED, 4772c3b6c39f6520e280",
    "TRUNCATED, fffe47007200f600df",
    "BAD_ENCODING, 47726bb665206bb672ff20fffe20ff",
    "BAD_ENCODING, 4b94ac6e20668172206dac6368746967",
    "BAD_ENCODING, fffe00dc00dc4700",
  })
  void bytes_that_are_no_text_are_told_apart(Fault fault, String hex) {
    Decoding decoding = TextDecoder.decode(HexFormat.of().parseHex(hex));
    assertThat(decoding).isInstanceOf(Undecodable.class);
    assertThat(((Undecodable) decoding).fault()).isEqualTo(fault);
  }

  @Property
  void no_bytes_are_too_much(@ForAll byte[] bytes) {
    assertThat(TextDecoder.decode(bytes)).isNotNull();
  }

  private static Decoded decoded(byte[] bytes) {
    Decoding decoding = TextDecoder.decode(bytes);
    assertThat(decoding).isInstanceOf(Decoded.class);
    return (Decoded) decoding;
  }
}
