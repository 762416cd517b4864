package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pressespiegel.text.WordTable;

/**
 * Dispatches of dpa and other agencies in IPTC 7901: a header of service, number, priority,
 * category and words, keywords, headline, text, {@code 121405 Mär 19}; with the control characters
 * of the wire or without.
 */
final class WireLayout implements Layout {

  private static final Pattern FIRST =
      Pattern.compile(
          "[\\x00-\\x20]*(?<id>(?<service>[a-z]{2,4})\\d{4}) \\d (?<section>[a-z]{2,3})\\s+(?<words>\\d{1,4})"
              + "(?:\\s+(?<agency>\\p{Alpha}{2,6})\\s+\\d{4})?.{0,80}");

  private static final Pattern TIME =
      Pattern.compile(
          "[\\x00-\\x20]*(?<day>\\d{2})(?<hour>[0-2]\\d)(?<min>[0-5]\\d)\\s+(?<month>\\p{L}{3,4})\\.?"
              + "\\s+(?<year>\\d{2})[\\x00-\\x20]*");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F]");
  private static final Pattern KEYWORDS =
      Pattern.compile("[^.!?\\s][^.!?]{0,60}(?:/[^.!?]{0,60}){1,8}");
  private static final Pattern NOTE =
      Pattern.compile(
          "\\((?:Zusammenfassung|Neu|Aktualisierung|Meldung|Korrektur|Berichtigung|Wiederholung"
              + "|Mit|Foto|Archiv|Hinweis|Sperrfrist|Vorausmeldung|Überblick)\\b.*");
  private static final Pattern INTERNAL =
      Pattern.compile(
          "\\s*(?:#+ ?(?:dpa-)?(?:Notizblock|Redaktion|Orte|Internet).*|\\* \\* \\* \\*.*|dpa-Notizblock.*"
              + "|(?:dpa|afp|epd|apa|kna|rtr|ddp) (?:\\p{Lower}{1,4}\\d? ?){1,6})\\s*");
  private static final Pattern BY =
      Pattern.compile(
          "(?:Von|Interview:) (?<names>.{3,80}?),? ?(?:dpa|AFP|epd|KNA|APA)?(?:\\s*\\(.*\\))?");

  private static final Map<String, String> SECTIONS =
      WordTable.of(WireLayout.class, "wire_sections.tsv", "code", "section")
          .distinct("code")
          .rows()
          .stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.word("code"), row -> row.word("section")));

  @Override
  public String format() {
    return "iptc7901";
  }

  /** Returns whether a file may begin with a dispatch. */
  static boolean begins(String head) {
    return Layout.opens(head, FIRST);
  }

  @Override
  public boolean matches(List<String> first) {
    return first.stream()
        .map(line -> CONTROL.matcher(line).replaceAll(""))
        .filter(line -> !line.isBlank())
        .limit(1)
        .anyMatch(line -> FIRST.matcher(line).matches());
  }

  @Override
  public Cut cut(String line) {
    return FIRST.matcher(line).matches() ? Cut.START : Cut.NONE;
  }

  @Override
  public boolean isWrapped() {
    return true;
  }

  @Override
  public Map<String, String> read(List<String> all) {
    Draft draft = new Draft();
    Matcher first = FIRST.matcher(all.get(0));
    if (first.matches()) {
      draft.put("id", first.group("id"));
      draft.put("words", String.valueOf(Integer.parseInt(first.group("words"))));
      String code = first.group("section");
      draft.put("section", SECTIONS.getOrDefault(code, code));
      draft.put("agencies", first.group("agency"));
    }
    List<String> lines = new ArrayList<>();
    for (String line : all.subList(1, all.size())) {
      Matcher time = TIME.matcher(line);
      if (time.matches()) {
        date(draft, time);
      } else {
        lines.add(CONTROL.matcher(line).replaceAll(""));
      }
    }
    int end = 0;
    while (end < lines.size() && !INTERNAL.matcher(lines.get(end)).matches()) {
      end++;
    }
    List<String> told = lines.subList(0, end);
    int at = title(told, draft);
    while (at < told.size() && (told.get(at).isBlank() || isNote(told.get(at)))) {
      at++;
    }
    if (at < told.size()) {
      Matcher by = BY.matcher(told.get(at).strip());
      if (by.matches()) {
        draft.put("authors", by.group("names"));
        at++;
      }
    }
    return draft.text(told.subList(at, told.size())).fields();
  }

  /** Keywords and headline; returns where the text begins. */
  private static int title(List<String> lines, Draft draft) {
    int at = 0;
    boolean keywords = false;
    while (at < lines.size()) {
      String line = lines.get(at).strip();
      boolean key = !keywords && KEYWORDS.matcher(line).matches();
      if (!line.isEmpty() && !key && !isNote(line)) {
        break;
      }
      keywords |= key;
      at++;
    }
    List<String> title = new ArrayList<>();
    boolean ended = false;
    while (at < lines.size() && !lines.get(at).isBlank() && !ended) {
      String line = lines.get(at).strip();
      // Text that follows at once is set in.
      boolean text = !title.isEmpty() && lines.get(at).startsWith("  ");
      if (text) {
        break;
      }
      ended = line.endsWith("=");
      if (!isNote(line)) {
        title.add(line.replaceAll("\\s*=$", ""));
      }
      at++;
    }
    draft.put("headline", String.join(" ", title));
    return at;
  }

  private static boolean isNote(String line) {
    return NOTE.matcher(line.strip()).matches();
  }

  private static void date(Draft draft, Matcher time) {
    String day =
        PressDate.read(
            time.group("day")
                + ". "
                + time.group("month").toLowerCase(Locale.ROOT)
                + " 20"
                + time.group("year"));
    if (day != null) {
      draft.put("published", day + "T" + time.group("hour") + ":" + time.group("min"));
    }
  }
}
