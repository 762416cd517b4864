package org.pressespiegel.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Text of a PDF that was made by a program, not scanned, in the order in which it is drawn. Lines
 * that stand on several pages at the top or the foot are passed over.
 *
 * <p>What its streams unpack to is measured before anything reads it.
 */
final class PdfLines implements Lines {

  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
  private static final Pattern NUMBER_LINE =
      Pattern.compile(
          "(?:[-–] ?)?(?:(?:Seite|Page) )?\\d{1,4}(?: ?(?:von|of|/) ?\\d{1,4})?(?: ?[-–])?");

  /** More pages are an issue, not an article. */
  private static final int MOST_PAGES = 300;

  private static final int EDGE = 2;
  private static final int DICTIONARY = 2_000;

  private final Deque<String> lines;

  PdfLines(InputStream in, Bounds bounds) throws IOException {
    byte[] bytes;
    try (in) {
      bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, bounds.record() + 1));
    }
    if (bytes.length > bounds.record()) {
      throw new RefusedException("too_large", "PDF of more than " + bounds.record() + " bytes");
    }
    measure(bytes);
    try (PDDocument document =
        Loader.loadPDF(
            new RandomAccessReadBuffer(bytes),
            "",
            null,
            null,
            IOUtils.createMemoryOnlyStreamCache())) {
      lines = new ArrayDeque<>(lines(document));
    } catch (StackOverflowError e) {
      throw new RefusedException("wrong_format", "PDF nested too deep");
    }
  }

  /** Refuses what is encrypted, and what unpacks to more than any article. */
  private static void measure(byte[] bytes) throws RefusedException {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    if (latin.contains("/Encrypt")) {
      throw new RefusedException("unreadable", "encrypted: save it without a password");
    }
    Matcher stream = STREAM.matcher(latin);
    long all = 0;
    while (stream.find()) {
      String before = latin.substring(Math.max(0, stream.start() - DICTIONARY), stream.start());
      String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
      boolean image = dictionary.contains("/Image");
      int flates = dictionary.split("/Fl(?:ateDecode)?\\b", -1).length - 1;
      if (!image && (flates > 1 || dictionary.contains("/LZW"))) {
        throw new RefusedException(
            "wrong_format", "PDF packed twice, or as before 1998: print it anew as PDF");
      }
      if (!image && flates == 1) {
        all += unpacked(bytes, stream.end(), Bounds.FREE - all);
      }
      if (all >= Bounds.FREE) {
        throw new RefusedException(
            "too_large", "PDF whose streams unpack to more than " + Bounds.FREE + " bytes");
      }
    }
  }

  private static long unpacked(byte[] bytes, int from, long most) {
    Inflater inflater = new Inflater();
    byte[] chunk = new byte[1 << 14];
    long all = 0;
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      while (all < most && !inflater.finished() && !inflater.needsInput()) {
        int read = inflater.inflate(chunk);
        if (read == 0 && inflater.needsDictionary()) {
          break;
        }
        all += read;
      }
    } catch (DataFormatException e) {
      // The bytes are none of a stream, or end here.
      return all;
    } finally {
      inflater.end();
    }
    return all;
  }

  private static List<String> lines(PDDocument document) throws IOException {
    int number = document.getNumberOfPages();
    if (number > MOST_PAGES) {
      throw new RefusedException("wrong_format", "PDF of " + number + " pages: no single article");
    }
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphStart("");
    stripper.setParagraphEnd("\n");
    stripper.setPageStart("");
    stripper.setPageEnd("\n");
    List<List<String>> pages = new ArrayList<>();
    for (int no = 1; no <= number; no++) {
      stripper.setStartPage(no);
      stripper.setEndPage(no);
      pages.add(
          new ArrayList<>(stripper.getText(document).lines().map(String::stripTrailing).toList()));
    }
    withoutEdges(pages);
    List<String> all = new ArrayList<>();
    pages.forEach(all::addAll);
    if (all.stream().allMatch(String::isBlank)) {
      throw new RefusedException("no_body", "PDF without text: a scan?");
    }
    return all;
  }

  /** Takes out numbers of pages, and what several pages have at the same edge. */
  private static void withoutEdges(List<List<String>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> page : pages) {
      edge(page).forEach(line -> seen.merge(shape(page.get(line)), 1, Integer::sum));
    }
    for (List<String> page : pages) {
      for (int at : edge(page)) {
        String line = page.get(at).strip();
        int times = seen.getOrDefault(shape(line), 0);
        boolean repeated = times > 1 && times * 2 >= pages.size() && !Deliveries.parts(line);
        if (repeated || NUMBER_LINE.matcher(line).matches()) {
          page.set(at, "");
        }
      }
    }
  }

  /** Returns where the first and last lines of a page stand. */
  private static List<Integer> edge(List<String> page) {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (!page.get(i).isBlank()) {
        filled.add(i);
      }
    }
    if (filled.size() <= 2 * EDGE) {
      return List.of();
    }
    List<Integer> edge = new ArrayList<>(filled.subList(0, EDGE));
    edge.addAll(filled.subList(filled.size() - EDGE, filled.size()));
    return edge;
  }

  private static String shape(String line) {
    return line.strip().replaceAll("\\d+", "0");
  }

  @Override
  public String next() {
    return lines.poll();
  }

  @Override
  public void close() {
    // All was read at once.
  }
}
