package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Press releases of news aktuell: date, sender, headline, {@code Ort (ots) -}, contact, and {@code
 * Original-Content von: …} at the end.
 */
final class PresseportalLayout implements Layout {

  private static final Pattern LAST =
      Pattern.compile(
          "\\s*Original-Content von:\\s*(?<sender>.{1,160}?),\\s*(?:übermittelt|transmitted).*");

  private static final Pattern OPENING =
      Pattern.compile(".{0,60}\\(ots(?:/[^)]{1,20})?\\)\\s*[-–—].*");

  private static final Pattern CONTACT =
      Pattern.compile(
          "\\s*(?:Pressekontakte?|Medienkontakt|Kontakt|Ansprechpartner|Rückfragen(?: bitte)? an"
              + "|Rückfragehinweis|Pressestelle|Pressekontakt für .{1,40})\\s*:.*");

  private static final Pattern LINKS =
      Pattern.compile(
          "\\s*(?:Weitere(?:s| Meldungen| Infos| Themen).*|https?://\\S+|Querverweis.*|--)\\s*");

  private static final Pattern FOLDER =
      Pattern.compile(
          "\\s*(?:Alle Meldungen|Folgen|Keine Meldung|Ein Dokument|\\d+ (?:Audio|Bild|Dokument)).*");

  @Override
  public String format() {
    return "presseportal";
  }

  @Override
  public boolean matches(List<String> first) {
    return first.stream().anyMatch(line -> LAST.matcher(line).matches())
        && first.stream().anyMatch(line -> OPENING.matcher(line).matches());
  }

  @Override
  public Cut cut(String line) {
    return LAST.matcher(line).matches() ? Cut.END : Cut.NONE;
  }

  @Override
  public Map<String, String> read(List<String> lines) {
    Draft draft = new Draft();
    int opening = 0;
    while (opening < lines.size() && !OPENING.matcher(lines.get(opening)).matches()) {
      opening++;
    }
    if (opening == lines.size()) {
      return draft.text(lines).fields();
    }
    for (String line : lines) {
      Matcher last = LAST.matcher(line);
      draft.put("site", last.matches() ? last.group("sender") : null);
    }
    title(lines.subList(0, opening), draft);
    int end = opening;
    while (end < lines.size()
        && !CONTACT.matcher(lines.get(end)).matches()
        && !LAST.matcher(lines.get(end)).matches()) {
      end++;
    }
    draft.put("agencies", "ots");
    return draft.text(lines.subList(opening, end)).fields();
  }

  /** Headline, date and sender, in mails the headline last, on the web first. */
  private static void title(List<String> head, Draft draft) {
    List<String> titles = new ArrayList<>();
    boolean first = false;
    for (String each : head) {
      String line = each.strip();
      String date = PressDate.read(line);
      if (date != null) {
        first = !titles.isEmpty() && !draft.has("published");
        draft.put("published", date);
      } else if (!line.isEmpty()
          && !line.equalsIgnoreCase(draft.get("site"))
          && !LINKS.matcher(line).matches()
          && !FOLDER.matcher(line).matches()
          && !BundleLayout.RULE.matcher(line).matches()) {
        titles.add(line);
      }
    }
    if (!titles.isEmpty()) {
      draft.put("headline", first ? titles.get(0) : titles.get(titles.size() - 1));
    }
  }
}
