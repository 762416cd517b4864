package org.pressespiegel.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a delivery, what is not, and what a hostile or broken one costs. */
final class DeliveriesTest {

  private static final String SENTENCES =
      "Der Hafen von Emden ist am Montag gesperrt worden, wie das Amt mitteilte. Die Fähren bleiben"
          + " liegen, bis der Sturm nachlässt. Das kann nach Angaben der Behörde bis zum Abend dauern.";

  private static final Bounds BOUNDS = new Bounds(4_000, 2);

  private static final Columns COLUMNS =
      new Columns() {
        @Override
        public boolean areOfArticle(Collection<String> names) {
          return names.containsAll(Set.of("titel", "text"));
        }

        @Override
        public Map<String, String> fields(Map<String, String> texts) {
          return texts;
        }
      };

  // ---------------------------------------------------------------- what is none

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sturm sperrt Hafen\n\n%1$s\n\n**********\n\nAm Abend war alles vorbei, sagte der Sprecher.\n\n%1$s",
        "Sturm sperrt Hafen\n\n%1$s\n\n__________\n\nKontakt: Hafenamt",
        "Sturm sperrt Hafen\n\nVon Eva Bär\n\n%1$s\n\n----------\n\nDer Hafen in Zahlen\n\n%1$s",
        "Sturm sperrt Hafen\n\n%1$s Die Fähren blieben, da der\n\fSturm nicht nachließ, im Hafen. %1$s",
        "Sturm sperrt Hafen\n\nDokument 1 von 2\n\n%1$s",
        "Text: %1$s\nTitel: Sturm sperrt Hafen",
        "Wirtschaft\n\n512 Wörter\n\n%1$s",
        "dpa 0123\n\n%1$s",
        "Leipzig (ots) - %1$s"
      })
  void an_article_with_marks_of_a_layout_is_one_article(String text) {
    assertThat(delivery(text.formatted(SENTENCES), false)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><h1>Brand</h1><p>Leipzig (ots) - %1$s</p><p>Original-Content von: Amt, übermittelt durch"
            + " news aktuell</p></body></html>",
        "<!DOCTYPE html><html><body><p>Dokument 1 von 2</p><p>%1$s</p></body></html>",
        "<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"x\"><body><p>%1$s</p></body></html>",
        "<div><p>%1$s</p></div>"
      })
  void a_web_page_stays_a_web_page(String html) {
    assertThat(delivery(html.formatted(SENTENCES), false)).isNull();
  }

  @Test
  void markup_in_a_file_that_is_called_text_is_left_to_the_parser() {
    String feed =
        "<?xml version=\"1.0\"?><rss><channel><item><title>x</title></item></channel></rss>";
    assertThat(delivery(feed, false)).isNotNull();
    assertThat(delivery(feed, true)).isNull();
    assertThat(delivery("{\\rtf1 x}", true)).isNull();
  }

  // ---------------------------------------------------------------- never two in one

  @Test
  void documents_that_no_line_parts_are_refused_together() throws IOException {
    String one =
        "Sturm\n\nHarzbote\n\n12. März 2019\n\nLänge: 30 Wörter\n\nTextkörper\n\n"
            + SENTENCES
            + "\n\n";
    List<Delivered> documents = documents(one + one);
    assertThat(documents).hasSize(1);
    assertThat(documents.get(0).failure()).isEqualTo("wrong_format");
    assertThat(documents.get(0).detail()).isEqualTo("nexis: 2 documents that no line parts");
  }

  @Test
  void parts_that_are_signed_are_articles() throws IOException {
    String text =
        "Sturm sperrt Hafen\n\nVon Eva Bär\n\n%1$s\n\n----------\n\nAlles vorbei\n\n12. März 2019\n\n%1$s";
    assertThat(documents(text.formatted(SENTENCES))).hasSize(2);
  }

  @Test
  void documents_of_genios_whose_ends_are_lost_are_refused_together() throws IOException {
    String one =
        "Sturm\n\n"
            + SENTENCES
            + "\n\nQuelle: Harzbote vom 12.03.2019, S. 5\nDokumentnummer: HB%d\n\n";
    assertThat(documents(one.formatted(1) + one.formatted(2)).get(0).detail())
        .isEqualTo("genios: 2 documents that no line parts");
  }

  @Test
  void a_document_without_its_last_line_is_truncated_and_the_others_are_read() throws IOException {
    String one =
        "Sturm\n\nHarzbote\n\n12. März 2019\n\nLänge: 30 Wörter\n\nTextkörper\n\n"
            + SENTENCES
            + "\n\n";
    List<Delivered> documents =
        documents(one + "Ende des Dokuments\n\n" + one + SENTENCES + "\n" + SENTENCES);
    assertThat(documents).hasSize(2);
    assertThat(documents.get(0).fields()).containsEntry("headline", "Sturm");
    assertThat(documents.get(1).failure()).isEqualTo("truncated");
  }

  @Test
  void divisions_of_tei_that_are_not_called_articles_are_refused() throws IOException {
    String tei =
        "<TEI><text><body><div><head>A</head><p>x</p></div><div><head>B</head><p>y</p></div></body></text></TEI>";
    Delivered only = documents(tei).get(0);
    assertThat(only.failure()).isEqualTo("wrong_format");
    assertThat(only.detail()).contains("none of them called an article");
  }

  @Test
  void labels_in_the_midst_of_a_text_are_text() throws IOException {
    String text =
        """
        Dokument 1 von 1

        Harzbote

        Dienstag, 12. März 2019

        Der lange Weg zum neuen Hafen: Warum
        die Mauer bröckelt

        RUBRIK: THEMA; Lokales; Seite 23

        LÄNGE: 1.204 Wörter

        Es ist ein grauer Morgen im Hafen.

        Personen

        Ort: Er steht am Kai.

        © dpa sagt nichts dazu. So endet es.

        GRAFIK: Foto: Die Mauer

        SPRACHE: GERMAN; DEUTSCH

        Copyright 2019 Verlag Harzbote
        Alle Rechte vorbehalten
        """;
    assertThat(documents(text).get(0).fields())
        .containsEntry("headline", "Der lange Weg zum neuen Hafen: Warum die Mauer bröckelt")
        .containsEntry("section", "THEMA; Lokales")
        .containsEntry("page", "23")
        .containsEntry("words", "1204")
        .containsEntry("copyright", "Copyright 2019 Verlag Harzbote Alle Rechte vorbehalten")
        .containsEntry(
            "text",
            "Es ist ein grauer Morgen im Hafen.\n\nPersonen\n\nOrt: Er steht am Kai.\n\n"
                + "© dpa sagt nichts dazu. So endet es.");
  }

  @Test
  void dispatches_have_notes_and_signs_that_are_no_text() throws IOException {
    String text =
        """
        bdt0412 4 pl 187  dpa 1711

        Bundestag/Haushalt/
        Bundestag beschließt Haushalt - Opposition dagegen
        (Zusammenfassung 1645 - neu: mehr Details) =

           Berlin (dpa) - Der Bundestag hat den Haushalt beschlossen. Die CDU in
        Berlin stimmte dagegen, wie ein Sprecher mitteilte.
        dpa ab cd n1 ef
        051730 Apr 23

        bdt0413 3 wi 95  dpa 1712

        Börse/
        Aktien: Dax legt zu =
           Frankfurt/Main (dpa) - Der Dax hat am Mittwoch zugelegt.
        dpa ab cd
        051735 Apr 23
        """;
    List<Delivered> documents = documents(text);
    assertThat(documents.get(0).fields())
        .containsEntry("headline", "Bundestag beschließt Haushalt - Opposition dagegen")
        .containsEntry("published", "2023-04-05T17:30")
        .containsEntry("section", "Politik")
        .containsEntry(
            "text",
            "Berlin (dpa) - Der Bundestag hat den Haushalt beschlossen. Die CDU in Berlin stimmte"
                + " dagegen, wie ein Sprecher mitteilte.");
    assertThat(documents.get(1).fields())
        .containsEntry("headline", "Aktien: Dax legt zu")
        .containsEntry("text", "Frankfurt/Main (dpa) - Der Dax hat am Mittwoch zugelegt.");
  }

  @Test
  void a_press_release_has_its_headline_first_or_last() throws IOException {
    String foot =
        "\n\nHamburg (ots) - %s\n\nRückfragen bitte an:\n\nPolizei\n\nOriginal-Content von: Polizei Hamburg,"
                .formatted(SENTENCES)
            + " übermittelt durch news aktuell\n\n";
    String text =
        "POL-HH: Zeugen gesucht\n\n05.04.2023 – 11:02\n\nPolizei Hamburg"
            + foot
            + "05.04.2023 – 12:00\n\nPolizei Hamburg\n\nPOL-HH: Zeugen gefunden"
            + foot;
    List<Delivered> documents = documents(text);
    assertThat(documents)
        .extracting(each -> each.fields().get("headline"))
        .containsExactly("POL-HH: Zeugen gesucht", "POL-HH: Zeugen gefunden");
    assertThat(documents)
        .extracting(each -> each.fields().get("text"))
        .allMatch(each -> each.endsWith("dauern."));
  }

  @Test
  void what_stands_at_the_foot_of_genios_is_told_from_labels_in_the_text() throws IOException {
    String text =
        """
        Frankfurter Beispiel vom 05.11.2022, Nr. 258, S. 17

        Wirtschaft

        Strompreise

        Warum der Strom im Winter
        teurer wird

        Von Anna Muster

        Der Strom wird teurer, sagen die Versorger.

        Quelle: Eigene Berechnung

        Auch im kommenden Jahr werde es nicht besser.

        Quelle:\tFrankfurter Beispiel vom 05.11.2022, Nr. 258, S. 17
        Rubrik:\tWirtschaft
        Dokumentnummer:\tFB1202
        Alle Rechte vorbehalten: (c) Frankfurter Beispiel GmbH
        © GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
        """;
    assertThat(documents(text).get(0).fields())
        .containsEntry("kicker", "Strompreise")
        .containsEntry("headline", "Warum der Strom im Winter teurer wird")
        .containsEntry("site", "Frankfurter Beispiel")
        .containsEntry("published", "2022-11-05")
        .containsEntry("page", "17")
        .containsEntry("section", "Wirtschaft")
        .containsEntry("copyright", "(c) Frankfurter Beispiel GmbH")
        .containsEntry(
            "text",
            "Von Anna Muster\n\nDer Strom wird teurer, sagen die Versorger.\n\nQuelle: Eigene Berechnung\n\n"
                + "Auch im kommenden Jahr werde es nicht besser.");
  }

  @Test
  void factiva_without_indexing_is_told_by_the_order_of_its_lines() throws IOException {
    String text =
        """
        Wirtschaft
        Nahverkehr: Streik trifft\s
        Pendler im Norden

        Erika Muster
        340 Wörter
        5. April 2023
        09:12
        Die Nordpost
        NOPO
        National
        12
        Band 45, Ausgabe 81
        Deutsch
        Copyright 2023 Nordpost Verlag. Alle Rechte vorbehalten.

        Der Streik hat am Mittwoch Tausende getroffen.

        (c) 2022 war der letzte Streik, sagte ein Sprecher.

        Dokument NOPO000020230405ej4500012


        Suchzusammenfassung

        Text  streik
        """;
    List<Delivered> documents = documents(text);
    assertThat(documents).hasSize(1);
    assertThat(documents.get(0).fields())
        .containsEntry("section", "Wirtschaft")
        .containsEntry("headline", "Nahverkehr: Streik trifft Pendler im Norden")
        .containsEntry("authors", "Erika Muster")
        .containsEntry("words", "340")
        .containsEntry("published", "2023-04-05T09:12")
        .containsEntry("site", "Die Nordpost")
        .containsEntry("edition", "National")
        .containsEntry("page", "12")
        .containsEntry("id", "NOPO000020230405ej4500012")
        .containsEntry(
            "text",
            "Der Streik hat am Mittwoch Tausende getroffen.\n\n(c) 2022 war der letzte Streik, sagte ein Sprecher.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          POLITIK; S. 5                       | POLITIK               | 5     | -
          Titel; S. 1; Ausg. 60               | Titel                 | 1     | Ausg. 60
          THEMA DES TAGES; Lokales; Seite B3  | THEMA DES TAGES; Lokales | B3 | -
          Wirtschaft; Seite 8; Nr. 59         | Wirtschaft            | 8     | -
          Feuilleton, S. 12-13                | Feuilleton            | 12-13 | -
          Pg. 7                               | -                     | 7     | -
          Seite Drei                          | Seite Drei            | -     | -
          """)
  void a_section_is_told_from_page_and_edition(
      String printed, String section, String page, String edition) {
    Map<String, String> fields = new Draft().section(printed).fields();
    assertThat(fields.get("section")).isEqualTo(section);
    assertThat(fields.get("page")).isEqualTo(page);
    assertThat(fields.get("edition")).isEqualTo(edition);
  }

  @Test
  void spaces_that_do_not_break_hide_no_label() throws IOException {
    String text =
        "Sturm\n\nHarzbote\n\n12.\u00A0März 2019\n\nSection:\u00A0LOKALES; S.\u00A09\n\nLänge:\u00A030\u00A0Wörter\n\nTextkörper\n\n"
            + SENTENCES
            + "\n\nEnde\u00A0des\u00A0Dokuments\n";
    assertThat(documents(text).get(0).fields())
        .containsEntry("section", "LOKALES")
        .containsEntry("page", "9")
        .containsEntry("words", "30")
        .containsEntry("text", SENTENCES);
  }

  @Test
  void words_of_tei_that_a_line_end_divides_are_joined() throws IOException {
    String tei =
        "<TEI><text><body><p>Nie-<lb/>mand weiß, wie un-<lb break=\"no\"/>ruhig es wird, die Vor-<lb/>und"
            + " Nachteile<note>Anm.</note> der Nord-<lb/>Ost-Bahn<lb/>nennt er Mol¬<lb/>kerei.</p></body></text></TEI>";
    assertThat(documents(tei).get(0).fields())
        .containsEntry(
            "text",
            "Niemand weiß, wie unruhig es wird, die Vor- und Nachteile der Nord- Ost-Bahn nennt er Molkerei.");
  }

  // ---------------------------------------------------------------- what carries the text

  @Test
  void rtf_gives_letters_of_every_code_page_and_no_pictures() throws IOException {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset238 B;}}{\\*\\x secret}{\\pict 00ff}"
            + "{\\header Kopf}\\pard\\f0 Gr\\'fc\\'dfe \\u8222?Nord\\u8220\\'93 {\\f1\\'b3}\\par\n"
            + "{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt Netz}}\\line Zeile\\~zwei\\bin3 }}}\\par}";
    assertThat(lines(new RtfLines(stream(rtf))))
        .containsExactly("Grüße „Nord“ ł", "", "Netz", "Zeile\u00A0zwei", "");
  }

  @Test
  void word_leaves_out_what_was_deleted_and_keeps_rows_together() throws IOException {
    byte[] docx =
        docx(
            "<w:document xmlns:w=\"w\" xmlns:m=\"m\"><w:p><w:r><w:t>Gestern </w:t></w:r><w:del><w:r><w:t>nie</w:t></w:r></w:del>"
                + "<w:r><w:t>war</w:t><w:tab/><w:t>es</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "<m:Fallback><w:p><w:r><w:t>doppelt</w:t></w:r></w:p></m:Fallback></w:document>");
    assertThat(lines(new DocxLines(new ByteArrayInputStream(docx), new Bounds(4_000, 200))))
        .containsExactly("Gestern war\tes", "", "a\tb", "", "c", "");
  }

  @Test
  void markup_gives_lines_rows_and_cells() throws IOException {
    String html =
        "<html><head><title>x</title></head><body><!-- <p>nie --><p>L&Auml;NGE: 5<br>zwei</p>"
            + "<table><tr><td>HD</td><td><p>Titel</p></td></tr></table><script>if (a<b) x</script>3 < 4</body></html>";
    assertThat(lines(new HtmlLines(new java.io.StringReader(html))))
        .containsExactly("LÄNGE: 5", "zwei", "", "HD\tTitel", "", "3 < 4", "");
  }

  @Test
  void wiki_marks_are_words_again() {
    assertThat(
            WikiDialect.plain(
                "{{Datum|1. Mai 2019}}\n'''[[Bonn]]''', [http://x.example dort] <ref>weg</ref>[[Datei:a.jpg|mini|[[b]]]] ist"
                    + " [[Köln|Kölns]] Nachbar.\n\n== Folgen ==\n* keine\n\n== Quellen ==\n* x"))
        .isEqualTo("Bonn, dort  ist Kölns Nachbar.\n\n\nFolgen\n\nkeine");
  }

  @Test
  void wrapped_lines_are_paragraphs_again() {
    Wrapping wrapping = new Wrapping(60, true);
    assertThat(
            wrapping.joined(
                "   Der Hafen von Emden ist gesperrt, teilte das Amt für Ver-\nkehr und Häfen mit. Das gilt bis zum\nAbend."
                    + "\n   Die Vor- und Nachteile wägt das Amt noch ab, sagte die Vor-\nund Nachmittagsschicht."))
        .isEqualTo(
            "Der Hafen von Emden ist gesperrt, teilte das Amt für Verkehr und Häfen mit. Das gilt bis zum Abend.\n\n"
                + "Die Vor- und Nachteile wägt das Amt noch ab, sagte die Vor- und Nachmittagsschicht.");
    assertThat(Wrapping.NONE.joined("eine\nzwei")).isEqualTo("eine\nzwei");
  }

  // ---------------------------------------------------------------- hostile and broken

  @Test
  void a_word_document_out_of_proportion_is_given_up() throws IOException {
    byte[] bomb =
        docx(
            "<w:document xmlns:w=\"w\"><w:p><w:t>"
                + " ".repeat(70 << 20)
                + "</w:t></w:p></w:document>");
    assertThat(bomb.length).isLessThan(100_000);
    assertRefused(bomb, "too_large", "expands to more than");
  }

  @Test
  void a_long_word_document_is_one_document_that_is_too_large() throws IOException {
    String paragraph = "<w:p><w:r><w:t>" + SENTENCES + "</w:t></w:r></w:p>";
    byte[] docx = docx("<w:document xmlns:w=\"w\">" + paragraph.repeat(2_000) + "</w:document>");
    List<Delivered> documents = documents(docx, new Bounds(4_000, 1_000));
    assertThat(documents).hasSize(1);
    assertThat(documents.get(0).length()).isGreaterThan(300_000);
    assertThat(documents.get(0).content().length).isLessThan(5_000);
  }

  @Test
  void entities_are_neither_expanded_nor_fetched() throws IOException {
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \"file:///etc/hostname\">]><nitf><body><body.content><p>Vor &b; und &x; nach</p>"
            + "</body.content></body></nitf>";
    assertThat(documents(xml).get(0).fields())
        .containsEntry("html", "<p>Vor &amp;b; und &amp;x; nach</p>");
  }

  @Test
  void xml_that_is_nested_endlessly_or_cut_off_costs_its_own_record() throws IOException {
    String item = "<item><title>Eins</title><description>" + SENTENCES + "</description></item>";
    String deep =
        "<item><description>"
            + "<a>".repeat(1_000)
            + "</a>".repeat(1_000)
            + "</description></item>";
    String feed = "<rss><channel>" + item + deep + item + "<item><title>Zw";
    Documents documents = delivery(feed, false).open(stream(feed));
    assertThat(documents.next().fields()).containsEntry("headline", "Eins");
    assertThat(documents.next().detail()).isEqualTo("XML nested deeper than 400 levels");
    assertThat(documents.next().fields()).containsEntry("issues", "TEASER_ONLY");
    assertThatThrownBy(documents::next)
        .isInstanceOf(IOException.class)
        .hasMessage("unexpected end of XML");
  }

  @Test
  void an_element_that_is_too_long_is_one_document_that_is_too_large() throws IOException {
    String item = "<item><title>Eins</title><description>" + SENTENCES + "</description></item>";
    String feed =
        "<rss><channel>" + item.replace("Eins", "lang ".repeat(5_000)) + item + "</channel></rss>";
    List<Delivered> documents = documents(feed);
    assertThat(documents).hasSize(2);
    assertThat(documents.get(0).length()).isGreaterThan(25_000);
    assertThat(documents.get(1).fields()).containsEntry("headline", "Eins");
  }

  @Test
  void what_is_encrypted_or_old_says_so() throws IOException {
    assertRefused(
        compound("EncryptedPackage"), "unreadable", "encrypted: save it without a password");
    assertRefused(
        compound("WordDocument"), "wrong_format", "Word before 2007 (doc): save it as docx");
    assertRefused(
        "%PDF-1.4\ntrailer << /Encrypt 3 0 R >>".getBytes(StandardCharsets.ISO_8859_1),
        "unreadable",
        "encrypted");
    byte[] docx = docx("<w:document xmlns:w=\"w\"/>");
    // The flag of encryption in the header of every part.
    for (int i = 0; i + 6 < docx.length; i++) {
      if (docx[i] == 'P' && docx[i + 1] == 'K' && docx[i + 2] == 3 && docx[i + 3] == 4) {
        docx[i + 6] |= 1;
      }
    }
    assertThat(delivery(docx, BOUNDS)).isNull();
  }

  @Test
  void libraries_pages_and_unknown_xml_say_what_they_are() throws IOException {
    assertRefused(
        bytes("<alto xmlns=\"x\"><Layout/></alto>"),
        "wrong_format",
        "alto: pages of a library, not divided into articles");
    assertRefused(
        bytes("<?xml version=\"1.0\"?><karte><ort/></karte>"),
        "wrong_format",
        "XML whose root is karte, no format that is read");
  }

  @Test
  void a_pdf_that_unpacks_without_end_is_given_up() throws IOException {
    java.util.zip.Deflater deflater = new java.util.zip.Deflater(9);
    byte[] zeros = new byte[70 << 20];
    deflater.setInput(zeros);
    deflater.finish();
    byte[] packed = new byte[1 << 20];
    int length = deflater.deflate(packed);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(
        bytes("%PDF-1.5\n4 0 obj\n<< /Length " + length + " /Filter /FlateDecode >>\nstream\n"));
    pdf.write(packed, 0, length);
    pdf.write(bytes("\nendstream\nendobj\n"));
    assertRefused(
        pdf.toByteArray(), new Bounds(1 << 20, 200), "too_large", "PDF whose streams unpack");
    String twice =
        "%PDF-1.5\n4 0 obj\n<< /Filter [/FlateDecode /FlateDecode] >>\nstream\nx\nendstream";
    assertRefused(bytes(twice), "wrong_format", "PDF packed twice");
  }

  // ---------------------------------------------------------------- tools

  private static void assertRefused(byte[] file, String reason, String detail) {
    assertRefused(file, BOUNDS, reason, detail);
  }

  private static void assertRefused(byte[] file, Bounds bounds, String reason, String detail) {
    assertThatThrownBy(() -> documents(file, bounds))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContaining(detail);
  }

  private static List<Delivered> documents(String file) throws IOException {
    return documents(bytes(file), BOUNDS);
  }

  private static List<Delivered> documents(byte[] file, Bounds bounds) throws IOException {
    List<Delivered> all = new ArrayList<>();
    try (Documents documents = delivery(file, bounds).open(new ByteArrayInputStream(file))) {
      Delivered next;
      while ((next = documents.next()) != null) {
        all.add(next);
      }
    }
    return all;
  }

  private static Delivery delivery(String file, boolean namedText) {
    return Deliveries.of(bytes(file), StandardCharsets.UTF_8, namedText, COLUMNS, BOUNDS);
  }

  private static Delivery delivery(byte[] file, Bounds bounds) {
    byte[] head = Arrays.copyOf(file, Math.min(file.length, 1 << 16));
    return Deliveries.of(head, StandardCharsets.UTF_8, false, COLUMNS, bounds);
  }

  private static List<String> lines(Lines lines) throws IOException {
    List<String> all = new ArrayList<>();
    try (lines) {
      String line;
      while ((line = lines.next()) != null) {
        all.add(line);
      }
    }
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(bytes(text));
  }

  private static byte[] compound(String name) {
    byte[] bytes = new byte[2_000];
    int[] magic = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    for (int i = 0; i < magic.length; i++) {
      bytes[i] = (byte) magic[i];
    }
    byte[] wide = name.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(wide, 0, bytes, 1_000, wide.length);
    return bytes;
  }

  private static byte[] docx(String xml) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(bytes("<Types/>"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(bytes(xml));
    }
    return bytes.toByteArray();
  }
}
