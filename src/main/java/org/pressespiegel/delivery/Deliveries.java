package org.pressespiegel.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells deliveries of press databases, agencies and libraries by their first bytes.
 *
 * <p>Two things are told apart: what carries the text (plain text, HTML, RTF, Word, PDF), and the
 * {@link Layout} of the documents in it, which may be the same in all of them. XML has {@link
 * Dialect}s instead.
 */
public final class Deliveries {

  /**
   * A layout.
   *
   * @param layouts gives each file one of its own, since it remembers
   * @param perhaps whether a text can have it at all, which is told far sooner than whether it has
   */
  private record Known(Supplier<Layout> layouts, Predicate<String> perhaps) {

    static Known of(Supplier<Layout> layouts, String... words) {
      return new Known(layouts, text -> Arrays.stream(words).anyMatch(text::contains));
    }

    Known and(String... words) {
      return new Known(layouts, perhaps.and(of(layouts, words).perhaps));
    }

    /** Returns a layout that has looked at the first lines, or null where they have another. */
    Layout of(String head, List<String> first) {
      Layout layout = perhaps.test(head) ? layouts.get() : null;
      return layout != null && layout.matches(first) ? layout : null;
    }
  }

  /** Those that come as HTML too, where a press release is a page of the web like any other. */
  private static final List<Known> DATABASES =
      List.of(
          Known.of(
              NexisLayout::new,
              "DOCUMENT",
              "DOKUMENT",
              "Document",
              "Dokument",
              "LENGTH",
              "Length:",
              "NGE:",
              "nge:"),
          Known.of(FactivaLayout::new, "HD").and("SN").and("PD"),
          Known.of(FactivaPlainLayout::new, " words", " Worte", " Wörter", " W&ouml;rter")
              .and("(c)", "(C)", "©", "Copyright", "&copy;"),
          Known.of(GeniosLayout::new, "enios", "ENIOS", "Dokumentnummer", "ext:", "TEXT:"));

  /** All layouts, from the plainest mark to the faintest. */
  private static final List<Known> LAYOUTS =
      Stream.concat(
              Stream.of(
                  new Known(WireLayout::new, WireLayout::begins),
                  new Known(OtsLayout::new, OtsLayout::begins),
                  Known.of(PresseportalLayout::new, "Original-Content von")),
              DATABASES.stream())
          .toList();

  private static final Known BUNDLE =
      Known.of(
          BundleLayout::new,
          TextLines.FORM_FEED,
          "==========",
          "**********",
          "##########",
          "----------",
          "__________",
          "~~~~~~~~~~",
          "++++++++++",
          "= = = = = ",
          "* * * * * ",
          "- - - - - ");

  private static final int LINES_TO_TELL = 1_500;

  private static final Pattern XML_BEGIN =
      Pattern.compile("\\uFEFF?\\s*(?:<\\?xml\\b|<!--|<!DOCTYPE\\s|<[A-Za-z_][\\w:.-]*[\\s>/])");

  private static final Pattern HTML_BEGIN =
      Pattern.compile(
          "(?is)\\uFEFF?\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*"
              + "(?:<!doctype\\s+html|<(?:html|head|body|div|table|p|center|span|a|h[1-6]|meta|link|script|style|title|main)[\\s>])");

  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*(?<name>[\\w-]{3,20})");

  private Deliveries() {}

  /**
   * Returns what a file is, or null where it is none of these.
   *
   * @param head its first bytes
   * @param charset how they are to be read as text
   * @param namedText whether its name says that it is plain text
   * @param columns what names in XML and tables mean
   */
  public static Delivery of(
      byte[] head, Charset charset, boolean namedText, Columns columns, Bounds bounds) {
    String latin = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
    if (latin.startsWith("{\\rtf")) {
      return namedText ? null : flowing("RTF", in -> new RtfLines(in), "rtf", bounds);
    }
    if (latin.startsWith("%PDF-")) {
      return flowing("PDF", in -> new PdfLines(in, bounds), "pdf", bounds);
    }
    if (latin.startsWith("PK\u0003\u0004")) {
      return office(head, columns, bounds);
    }
    if (latin.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return refused("Office before 2007", compound(head));
    }
    String text = new String(head, charset);
    boolean markup = XML_BEGIN.matcher(text).lookingAt();
    if (markup && !namedText) {
      return HTML_BEGIN.matcher(text).lookingAt()
          ? html(text, charset, bounds)
          : xml(head, text, columns, bounds);
    }
    return text(text, charset, bounds);
  }

  /** Returns whether a line parts documents in any layout. */
  static boolean parts(String line) {
    return LAYOUTS.stream().anyMatch(known -> known.layouts().get().cut(line) != Layout.Cut.NONE);
  }

  private static Delivery text(String head, Charset charset, Bounds bounds) {
    List<Known> likely =
        Stream.concat(LAYOUTS.stream(), Stream.of(BUNDLE))
            .filter(known -> known.perhaps().test(head))
            .toList();
    if (likely.isEmpty()) {
      return null;
    }
    List<String> first = first(new TextLines(new StringReader(head)));
    return likely.stream()
        .filter(known -> known.of(head, first) != null)
        .findFirst()
        .map(
            known ->
                delivery(
                    known.of(head, first).format(),
                    charset,
                    in ->
                        new LineDocuments(
                            new TextLines(withoutMark(in, charset)),
                            known.of(head, first),
                            known.of(head, first).isWrapped()
                                ? Wrapping.ofScreen(first)
                                : Wrapping.of(first),
                            bounds.record())))
        .orElse(null);
  }

  private static Delivery html(String head, Charset charset, Bounds bounds) {
    if (DATABASES.stream().noneMatch(known -> known.perhaps().test(head))) {
      return null;
    }
    Matcher named = CHARSET.matcher(head);
    Charset told =
        named.find() && !isWide(charset) ? charset(named.group("name"), charset) : charset;
    List<String> first = first(new HtmlLines(new StringReader(head)));
    return DATABASES.stream()
        .filter(known -> known.of(head, first) != null)
        .findFirst()
        .map(
            known ->
                delivery(
                    known.of(head, first).format() + ", HTML",
                    told,
                    in ->
                        new LineDocuments(
                            new HtmlLines(withoutMark(in, told)),
                            known.of(head, first),
                            Wrapping.NONE,
                            bounds.record())))
        .orElse(null);
  }

  private static boolean isWide(Charset charset) {
    return charset.name().startsWith("UTF-16");
  }

  private static Charset charset(String name, Charset otherwise) {
    // UTF-8 beyond doubt beats what the file says of itself, and the western ones are one.
    if (otherwise.equals(StandardCharsets.UTF_8) || !Charset.isSupported(name)) {
      return otherwise;
    }
    Charset told = Charset.forName(name);
    boolean western =
        told.equals(StandardCharsets.ISO_8859_1) || told.equals(StandardCharsets.UTF_8);
    return western ? otherwise : told;
  }

  private interface Opener {
    Lines open(InputStream in) throws IOException;
  }

  private interface DocumentOpener {
    Documents open(InputStream in) throws IOException;
  }

  /**
   * A file that tells its layout only when its text is unpacked; without one it is one document.
   */
  private static Delivery flowing(String label, Opener opener, String format, Bounds bounds) {
    return delivery(
        label,
        null,
        in -> {
          Lines lines = opener.open(in);
          Deque<String> ahead = new ArrayDeque<>();
          long length = 0;
          String line;
          while (ahead.size() < LINES_TO_TELL
              && length < bounds.record()
              && (line = lines.next()) != null) {
            ahead.add(Lines.spaced(line));
            length += line.length();
          }
          List<String> first = List.copyOf(ahead);
          return new LineDocuments(
              new LinesAhead(ahead, lines),
              layout(first, format),
              format.equals("pdf") ? Wrapping.ofPrint(first) : Wrapping.NONE,
              bounds.record());
        });
  }

  private static Layout layout(List<String> first, String format) {
    String head = String.join("\n", first);
    for (Known known : LAYOUTS) {
      Layout layout = known.of(head, first);
      if (layout != null) {
        return layout;
      }
    }
    return new WholeLayout(format);
  }

  private static Delivery office(byte[] head, Columns columns, Bounds bounds) {
    try (Package parts = new Package(new ByteArrayInputStream(head), bounds)) {
      String name;
      while ((name = parts.next()) != null) {
        if (name.startsWith("word/")) {
          return flowing("Word", in -> new DocxLines(in, bounds), "docx", bounds);
        }
        if (name.startsWith("xl/")) {
          return delivery("Excel", null, in -> new SheetDocuments(in, columns, bounds));
        }
        if (name.startsWith("ppt/")) {
          return refused("PowerPoint", "PowerPoint: no article");
        }
        if (name.equals("mimetype")) {
          String type = new String(parts.part().readNBytes(200), StandardCharsets.ISO_8859_1);
          return type.startsWith("application/")
              ? refused("archive", type + ": save it as docx, RTF or text")
              : null;
        }
        if (!name.startsWith("_rels/")
            && !name.startsWith("docProps/")
            && !name.startsWith("customXml/")
            && !name.startsWith("[")) {
          return null;
        }
      }
    } catch (IOException e) {
      // Whatever it is, its beginning does not tell.
      return null;
    }
    return null;
  }

  /** What is in Microsoft's container of before 2007, which encrypted documents have still. */
  private static String compound(byte[] head) {
    String names = new String(head, StandardCharsets.UTF_16LE);
    if (names.contains("EncryptedPackage")) {
      return "encrypted: save it without a password";
    }
    return names.contains("WordDocument")
        ? "Word before 2007 (doc): save it as docx"
        : names.contains("Workbook")
            ? "Excel before 2007 (xls): save it as xlsx"
            : "a document of Office before 2007, or with a password: save it anew as docx or xlsx";
  }

  private static Delivery xml(byte[] head, String text, Columns columns, Bounds bounds) {
    Beginning beginning = Beginning.of(head, columns);
    if (beginning == null) {
      return null;
    }
    String root = beginning.root();
    Dialect dialect =
        NewsDialect.isRoot(root)
            ? new NewsDialect(root)
            : dialects().stream().filter(each -> each.hasRoot(root)).findFirst().orElse(null);
    if (dialect == null && beginning.record() != null && !root.equalsIgnoreCase("html")) {
      dialect = new RecordDialect(beginning.record(), columns);
    }
    if (dialect != null) {
      return xml(dialect, bounds);
    }
    boolean declared = text.stripLeading().replace("\uFEFF", "").startsWith("<?xml");
    boolean library = root.equals("alto") || root.equals("mets") || root.equals("PcGts");
    if (!library && (!declared || root.equalsIgnoreCase("html"))) {
      return null;
    }
    return refused(
        "XML",
        library
            ? root + ": pages of a library, not divided into articles"
            : "XML whose root is " + root + ", no format that is read");
  }

  private static List<Dialect> dialects() {
    return List.of(new FeedDialect(), new TeiDialect(), new WikiDialect());
  }

  private static Delivery xml(Dialect dialect, Bounds bounds) {
    return delivery(
        dialect.format(),
        null,
        in -> new XmlDocuments(Xml.reader(in), in, dialect, bounds.record()));
  }

  /**
   * How XML begins.
   *
   * @param root name of the root
   * @param record name of the first element whose parts are called as those of an article, or null
   */
  private record Beginning(String root, String record) {

    static Beginning of(byte[] head, Columns columns) {
      String root = null;
      Map<String, Set<String>> parts = new LinkedHashMap<>();
      Deque<String> open = new ArrayDeque<>();
      try {
        XMLStreamReader reader = Xml.reader(new ByteArrayInputStream(head));
        int event;
        while ((event = Xml.next(reader)) != XMLStreamConstants.END_DOCUMENT) {
          if (event == XMLStreamConstants.START_ELEMENT) {
            String named = reader.getAttributeValue(null, "name");
            String name = named == null ? reader.getLocalName() : named;
            root = root == null ? reader.getLocalName() : root;
            int depth = 0;
            for (String outer : open) {
              // What is two levels below may be a part too: <meta><titel>.
              if (depth++ < 2) {
                parts.computeIfAbsent(outer, key -> new HashSet<>()).add(name);
              }
            }
            open.push(reader.getLocalName());
          } else if (event == XMLStreamConstants.END_ELEMENT) {
            open.pop();
          }
        }
      } catch (IOException | RuntimeException e) {
        // The head ends before its elements do, or it is no XML at all.
      }
      if (root == null) {
        return null;
      }
      String record = null;
      for (Map.Entry<String, Set<String>> each : parts.entrySet()) {
        if (columns.areOfArticle(each.getValue())) {
          record = each.getKey();
        }
      }
      return new Beginning(root, record);
    }
  }

  private static Delivery refused(String label, String detail) {
    String reason = detail.startsWith("encrypted") ? "unreadable" : "wrong_format";
    return delivery(
        label,
        null,
        in -> {
          in.close();
          throw new RefusedException(reason, detail);
        });
  }

  private static Delivery delivery(String label, Charset charset, DocumentOpener opener) {
    return new Delivery() {
      @Override
      public String label() {
        return label;
      }

      @Override
      public String charset() {
        return charset == null ? null : charset.name();
      }

      @Override
      public Documents open(InputStream in) throws IOException {
        return opener.open(in);
      }
    };
  }

  private static List<String> first(Lines lines) {
    List<String> first = new ArrayList<>();
    try (lines) {
      String line;
      while (first.size() < LINES_TO_TELL && (line = lines.next()) != null) {
        first.add(Lines.spaced(line));
      }
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory", e);
    }
    return first;
  }

  private static Reader withoutMark(InputStream in, Charset charset) throws IOException {
    Reader reader = new java.io.BufferedReader(new InputStreamReader(in, charset), 1 << 13);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private record LinesAhead(Deque<String> ahead, Lines rest) implements Lines {

    @Override
    public String next() throws IOException {
      return ahead.isEmpty() ? rest.next() : ahead.poll();
    }

    @Override
    public void close() throws IOException {
      rest.close();
    }
  }
}
