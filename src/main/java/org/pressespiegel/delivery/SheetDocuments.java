package org.pressespiegel.delivery;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * Rows of an Excel workbook (xlsx), each an article, below a line of names. A sheet whose names
 * tell of no text is refused as a whole. Its bytes and its shared texts stand in memory, its rows
 * do not.
 */
final class SheetDocuments implements Documents {

  private static final String FORMAT = "xlsx";
  private static final int MOST_COLUMNS = 2_000;

  /** Numbers of the formats that are dates in every workbook. */
  private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22);

  private static final long SECONDS_OF_DAY = 86_400;

  private final Columns columns;
  private final Bounds bounds;
  private final byte[] bytes;
  private final List<String> shared = new ArrayList<>();
  private final Set<Integer> dateStyles = new HashSet<>();
  private boolean from1904;
  private Package workbook;
  private XMLStreamReader sheet;
  private List<String> names;

  SheetDocuments(InputStream in, Columns columns, Bounds bounds) throws IOException {
    this.columns = columns;
    this.bounds = bounds;
    try (in) {
      bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, bounds.atOnce() + 1));
    }
    if (bytes.length > bounds.atOnce()) {
      throw new RefusedException(
          "too_large", "a workbook of more than " + bounds.atOnce() + " bytes: save it as CSV");
    }
    readShared();
  }

  private void readShared() throws IOException {
    try (Package parts = new Package(new ByteArrayInputStream(bytes), bounds)) {
      String name;
      while ((name = parts.next()) != null) {
        switch (name) {
          case "xl/sharedStrings.xml" -> strings(Xml.reader(parts.part()));
          case "xl/styles.xml" -> styles(Xml.reader(parts.part()));
          case "xl/workbook.xml" -> workbook(Xml.reader(parts.part()));
          default -> {
            // Sheets are read later.
          }
        }
      }
    }
  }

  private void strings(XMLStreamReader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    int silent = 0;
    long length = 0;
    int event;
    while ((event = Xml.next(reader)) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "si" -> text = new StringBuilder();
          case "rPh" -> silent++;
          case "t" -> inText = silent == 0;
          default -> {
            // How it looks.
          }
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (reader.getLocalName()) {
          case "si" -> shared.add(text.toString());
          case "rPh" -> silent--;
          case "t" -> inText = false;
          default -> {
            // How it looks.
          }
        }
      } else if (inText && reader.hasText()) {
        length += reader.getTextLength();
        if (length > bounds.atOnce()) {
          throw new RefusedException(
              "too_large", "texts of more than " + bounds.atOnce() + " letters: save it as CSV");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
  }

  private void styles(XMLStreamReader reader) throws IOException {
    Set<Integer> formats = new HashSet<>(DATES);
    boolean cells = false;
    int style = 0;
    int event;
    while ((event = Xml.next(reader)) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        if (name.equals("numFmt") && isDate(reader.getAttributeValue(null, "formatCode"))) {
          formats.add(number(reader.getAttributeValue(null, "numFmtId")));
        }
        cells |= name.equals("cellXfs");
        if (cells && name.equals("xf")) {
          if (formats.contains(number(reader.getAttributeValue(null, "numFmtId")))) {
            dateStyles.add(style);
          }
          style++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        cells &= !reader.getLocalName().equals("cellXfs");
      }
    }
  }

  private static boolean isDate(String code) {
    String bare =
        code == null
            ? ""
            : code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                .toLowerCase(java.util.Locale.ROOT);
    return bare.matches(".*(?:y|j|d|t).*") && bare.matches(".*(?:m|y|j).*");
  }

  private static int number(String value) {
    return value != null && value.matches("\\d{1,8}") ? Integer.parseInt(value) : -1;
  }

  private void workbook(XMLStreamReader reader) throws IOException {
    int event;
    while ((event = Xml.next(reader)) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("workbookPr")) {
        String value = reader.getAttributeValue(null, "date1904");
        from1904 = "1".equals(value) || "true".equals(value);
      }
    }
  }

  @Override
  public Delivered next() throws IOException {
    if (workbook == null) {
      workbook = new Package(new ByteArrayInputStream(bytes), bounds);
    }
    while (true) {
      if (sheet == null && !openSheet()) {
        return null;
      }
      List<String> row = row();
      if (row == null) {
        sheet = null;
        names = null;
      } else if (row.stream().allMatch(String::isBlank)) {
        continue;
      } else if (names == null) {
        names = row;
        if (!columns.areOfArticle(names)) {
          sheet = null;
          names = null;
          return Delivered.failed(
              FORMAT,
              String.join("\t", row),
              "wrong_format",
              "xlsx, a sheet without a known text; columns: " + String.join(", ", row));
        }
      } else {
        return document(row);
      }
    }
  }

  private boolean openSheet() throws IOException {
    String name;
    while ((name = workbook.next()) != null) {
      if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
        sheet = Xml.reader(workbook.part());
        return true;
      }
    }
    return false;
  }

  private Delivered document(List<String> row) {
    Map<String, String> texts = new LinkedHashMap<>();
    long length = 0;
    for (int i = 0; i < Math.min(row.size(), names.size()); i++) {
      if (!names.get(i).isBlank() && !row.get(i).isBlank()) {
        texts.putIfAbsent(names.get(i).strip(), row.get(i));
      }
      length += row.get(i).length();
    }
    String content = String.join("\t", row);
    if (length > bounds.record()) {
      return Delivered.tooLong(FORMAT, content, length);
    }
    Map<String, String> fields = columns.fields(texts);
    return fields.containsKey("text") || fields.containsKey("html")
        ? Delivered.of(FORMAT, content, fields)
        : Delivered.failed(
            FORMAT,
            content,
            "wrong_format",
            "xlsx without a known text; columns: " + String.join(", ", names));
  }

  /** Returns the cells of the next row, or null behind the last. */
  private List<String> row() throws IOException {
    List<String> row = new ArrayList<>();
    Map<String, String> cell = new HashMap<>();
    StringBuilder value = new StringBuilder();
    boolean open = false;
    boolean valued = false;
    int event;
    while ((event = Xml.next(sheet)) != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = sheet.getLocalName();
        open |= name.equals("row");
        if (name.equals("c")) {
          cell.clear();
          for (int i = 0; i < sheet.getAttributeCount(); i++) {
            cell.put(sheet.getAttributeLocalName(i), sheet.getAttributeValue(i));
          }
          value.setLength(0);
        }
        valued = name.equals("v") || name.equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        valued = false;
        String name = sheet.getLocalName();
        if (name.equals("c")) {
          put(row, cell, value.toString());
        } else if (name.equals("row") && open) {
          return row;
        }
      } else if (valued && sheet.hasText() && value.length() <= bounds.record()) {
        value.append(sheet.getTextCharacters(), sheet.getTextStart(), sheet.getTextLength());
      }
    }
    return null;
  }

  private void put(List<String> row, Map<String, String> cell, String value) {
    int column = column(cell.get("r"), row.size());
    if (column >= MOST_COLUMNS) {
      return;
    }
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, told(cell, value));
  }

  private String told(Map<String, String> cell, String value) {
    String type = cell.getOrDefault("t", "n");
    if (type.equals("s")) {
      int at = number(value.strip());
      return at >= 0 && at < shared.size() ? shared.get(at) : "";
    }
    boolean date = type.equals("n") && dateStyles.contains(number(cell.get("s")));
    if (date && value.matches("\\d{1,7}(?:\\.\\d{1,20})?(?:E[+-]?\\d+)?")) {
      return date(Double.parseDouble(value));
    }
    return type.equals("n") ? value.replaceFirst("\\.0$", "") : value;
  }

  private String date(double serial) {
    long seconds = Math.round(serial * SECONDS_OF_DAY);
    LocalDateTime zero =
        from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
    LocalDateTime time = zero.plusSeconds(seconds);
    boolean day = seconds % SECONDS_OF_DAY == 0;
    return day ? time.toLocalDate().toString() : time.toString();
  }

  /** Returns the number of a column, from {@code AB12} or by its place. */
  private static int column(String reference, int otherwise) {
    if (reference == null) {
      return otherwise;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isUpperCase(reference.charAt(i)); i++) {
      column = Math.min(1 << 20, column * 26 + reference.charAt(i) - 'A' + 1);
    }
    return column == 0 ? otherwise : column - 1;
  }

  @Override
  public void close() throws IOException {
    if (workbook != null) {
      workbook.close();
    }
  }
}
