package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * LexisNexis and Nexis Uni, with German or English interface, of whatever year.
 *
 * <p>The older one begins each document with {@code Dokument 1 von 200}, then come paper, date,
 * headline, labels and text; the newer one ends it with {@code Ende des Dokuments}, and the
 * headline stands above the paper. Both print the length in words, which tells them from all else.
 */
final class NexisLayout implements Layout {

  private static final Pattern START =
      Pattern.compile(
          "\\s*(?:\\d{1,5} (?:of|von|de) \\d{1,5} (?:DOCUMENTS?|DOKUMENTEN?)"
              + "|(?:Dokument|Document) \\d{1,5} (?:of|von|de) \\d{1,5})\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern END =
      Pattern.compile(
          "\\s*(?:End of Document|Ende des Dokuments|Dokumentende)\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern LENGTH =
      Pattern.compile(
          "\\s*(?:LENGTH|LÄNGE|Length|Länge):\\s*[\\d.,]+\\s+(?:words|Wörter|Worte)\\s*");

  private static final Pattern BODY =
      Pattern.compile("\\s*(?:Body|BODY|Textkörper|Hauptteil|Haupttext|Volltext):?\\s*");

  private static final Pattern PAGE_OF =
      Pattern.compile("\\s*(?:Page|Seite) \\d{1,5} (?:of|von) \\d{1,5}\\s*");

  private static final Pattern LINK =
      Pattern.compile("\\s*(?:Link (?:zum|to) .{0,30}|PDF-Dokument .{0,30}|Original ansehen)\\s*");

  private static final Pattern COPYRIGHT =
      Pattern.compile("\\s*(?:Copyright|©|\\(c\\))\\s.*", Pattern.CASE_INSENSITIVE);

  /** At the foot, where a sentence may begin with the sign as well. */
  private static final Pattern DATED_COPYRIGHT =
      Pattern.compile(
          "\\s*(?:Copyright|©|\\([cC]\\))\\s.{0,40}(?:19|20)\\d{2}\\b.{0,160}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RESERVED =
      Pattern.compile(
          "\\s*(?:All Rights Reserved|Alle Rechte vorbehalten)\\.?\\s*", Pattern.CASE_INSENSITIVE);

  private static final Pattern EDITION =
      Pattern.compile(
          "(?=.{3,80}$).*(?:ausgabe|Ausgabe|edition|Edition|Auflage|EDITION|AUSGABE)\\b.*");

  private static final Pattern COVER =
      Pattern.compile(
          "\\s*(?:User Name|Benutzername|Date and Time|Datum und (?:Uhrz|Z)eit|Job Number"
              + "|Auftragsnummer|Job-Nummer|Documents? \\(\\d+\\)|Dokumente? \\(\\d+\\)"
              + "|Client/Matter|Search Terms|Suchbegriffe"
              + "|Time of Request|Download Request|Research Information)\\b.*");

  private static final int LINES_BELOW_START = 60;

  /** So many blocks at the foot may be captions and lists of terms. */
  private static final int LAST_BLOCKS = 16;

  @Override
  public String format() {
    return "nexis";
  }

  @Override
  public boolean matches(List<String> first) {
    for (int i = 0; i < first.size(); i++) {
      String line = first.get(i);
      if (START.matcher(line).matches() && hasLabels(first, i + 1)) {
        return true;
      }
      if (LENGTH.matcher(line).matches()) {
        List<String> rest = first.subList(i, first.size());
        return rest.stream().anyMatch(l -> BODY.matcher(l).matches() || END.matcher(l).matches());
      }
    }
    return false;
  }

  private static boolean hasLabels(List<String> lines, int begin) {
    List<String> below = lines.subList(begin, Math.min(lines.size(), begin + LINES_BELOW_START));
    return below.stream().anyMatch(line -> LENGTH.matcher(line).matches())
        || below.stream()
                .map(Labels::of)
                .filter(label -> label != null && label.isCapital() && label.value() != null)
                .count()
            >= 2;
  }

  @Override
  public Cut cut(String line) {
    return START.matcher(line).matches()
        ? Cut.START
        : END.matcher(line).matches() ? Cut.END : Cut.NONE;
  }

  @Override
  public int documents(List<String> lines) {
    return (int) lines.stream().filter(line -> LENGTH.matcher(line).matches()).count();
  }

  @Override
  public boolean isFrame(List<String> lines) {
    return lines.stream().anyMatch(line -> COVER.matcher(line).matches());
  }

  @Override
  public Map<String, String> read(List<String> all) {
    List<String> lines = new ArrayList<>();
    for (String line : all) {
      boolean mark =
          cut(line) != Cut.NONE
              || PAGE_OF.matcher(line).matches()
              || LINK.matcher(line).matches()
              || line.equals(TextLines.FORM_FEED);
      if (!mark) {
        lines.add(line);
      }
    }
    Draft draft = new Draft();
    int labels = firstLabel(lines);
    head(lines.subList(0, labels), draft);
    body(lines, labels, draft);
    return draft.fields();
  }

  /** Returns where the first label stands below the date, or where the length does. */
  private static int firstLabel(List<String> lines) {
    int length = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (LENGTH.matcher(lines.get(i)).matches()) {
        length = i;
      }
    }
    int date = lastDate(lines.subList(0, length));
    for (int i = Math.max(0, date + 1); i < lines.size(); i++) {
      if (isHeadLabel(Labels.of(lines.get(i)))) {
        return i;
      }
    }
    return length;
  }

  private static boolean isHeadLabel(Labels.Labelled label) {
    return label != null && label.value() != null && label.isOfHead();
  }

  private static int lastDate(List<String> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (PressDate.read(lines.get(i)) != null) {
        return i;
      }
    }
    return -1;
  }

  /** What stands above the labels: paper, date, edition, copyright and headline. */
  private static void head(List<String> head, Draft draft) {
    int date = lastDate(head);
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    StringBuilder copyright = new StringBuilder();
    for (int i = 0; i < head.size(); i++) {
      String line = head.get(i).strip();
      if (i == date) {
        draft.date("published", line);
      } else if (COPYRIGHT.matcher(line).matches()) {
        copyright.append(copyright.isEmpty() ? "" : " ").append(line);
      } else if (RESERVED.matcher(line).matches()) {
        copyright.append(copyright.isEmpty() ? "" : " ").append(line);
      } else {
        (i < date ? above : below).add(line);
      }
    }
    draft.put("copyright", copyright.toString());
    List<String> papers = paragraphs(paperApart(above));
    if (!papers.isEmpty()) {
      draft.put("site", papers.get(papers.size() - 1));
    }
    boolean titled = papers.size() > 1 && !COVER.matcher(papers.get(papers.size() - 2)).matches();
    List<String> titles = paragraphs(below);
    if (titled) {
      draft.put("headline", papers.get(papers.size() - 2));
      draft.put("edition", titles.isEmpty() ? null : titles.get(0));
      return;
    }
    boolean edition = titles.size() > 1 && EDITION.matcher(titles.get(0)).matches();
    draft.put("edition", edition ? titles.get(0) : null);
    draft.put("headline", String.join(" ", titles.subList(edition ? 1 : 0, titles.size())));
  }

  /** The paper is the last line; in print no blank line parts it from the headline. */
  private static List<String> paperApart(List<String> above) {
    int last = above.size() - 1;
    while (last >= 0 && above.get(last).isBlank()) {
      last--;
    }
    if (last <= 0) {
      return above;
    }
    List<String> apart = new ArrayList<>(above);
    apart.add(last, "");
    return apart;
  }

  /** Joins lines between blank ones. */
  private static List<String> paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      if (line.isBlank()) {
        open = false;
      } else if (open) {
        paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + " " + line.strip());
      } else {
        paragraphs.add(line.strip());
        open = true;
      }
    }
    return paragraphs;
  }

  /** Labels, text and what stands behind it. */
  private static void body(List<String> lines, int begin, Draft draft) {
    int at = begin;
    boolean labelled = false;
    while (at < lines.size()) {
      String line = lines.get(at);
      Labels.Labelled label = Labels.of(line);
      if (BODY.matcher(line).matches() || label != null && label.meaning().equals("body")) {
        at++;
        break;
      }
      if (isHeadLabel(label)) {
        int end = valueEnd(lines, at + 1);
        String rest = String.join(" ", lines.subList(at + 1, end)).strip();
        told(draft, label.meaning(), (label.value() + " " + rest).strip());
        labelled = true;
        at = end;
      } else if (COPYRIGHT.matcher(line).matches()) {
        draft.put("copyright", line);
        at++;
      } else if (line.isBlank() || !labelled || bodyFollows(lines, at)) {
        // What stands between labels: a picture's place, a second line of copyright.
        at++;
      } else {
        break;
      }
    }
    int end = textEnd(lines, at);
    draft.text(lines.subList(at, end));
    for (int i = end; i < lines.size(); i++) {
      if (DATED_COPYRIGHT.matcher(lines.get(i)).matches()) {
        String next = i + 1 < lines.size() ? lines.get(i + 1).strip() : "";
        boolean reserved = RESERVED.matcher(next).matches();
        draft.put("copyright", lines.get(i).strip() + (reserved ? " " + next : ""));
      }
    }
  }

  /** The newer layout says where the text begins, some lines on. */
  private static boolean bodyFollows(List<String> lines, int from) {
    for (int i = from; i < Math.min(lines.size(), from + 12); i++) {
      if (BODY.matcher(lines.get(i)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static int valueEnd(List<String> lines, int from) {
    int end = from;
    while (end < lines.size() && !lines.get(end).isBlank() && Labels.of(lines.get(end)) == null) {
      end++;
    }
    return end;
  }

  private static void told(Draft draft, String meaning, String value) {
    // A section, a byline or a length is what it is; dates here are of the database.
    if (!meaning.equals("published") && !meaning.equals("site")) {
      draft.told(meaning, value);
    }
  }

  /**
   * Returns where the text ends: above the blocks that are all labels or copyright, and above a
   * caption or a list of terms that has a heading of its own.
   */
  private static int textEnd(List<String> lines, int begin) {
    int end = lines.size();
    int blocks = 0;
    int marked = -1;
    boolean tail = true;
    int bottom = lines.size();
    while (bottom > begin && blocks < LAST_BLOCKS) {
      while (bottom > begin && lines.get(bottom - 1).isBlank()) {
        bottom--;
      }
      int top = bottom;
      while (top > begin && !lines.get(top - 1).isBlank()) {
        top--;
      }
      if (top == bottom) {
        break;
      }
      blocks++;
      tail = tail && isTail(lines.subList(top, bottom));
      if (tail) {
        end = top;
      }
      if (isEnd(lines.get(top))) {
        marked = top;
      }
      bottom = top;
    }
    return marked >= 0 ? Math.min(marked, end) : end;
  }

  private static boolean isEnd(String line) {
    Labels.Labelled label = Labels.of(line);
    return label != null
        && label.meaning().equals("end")
        && (label.value() == null || label.isCapital());
  }

  private static boolean isTail(List<String> block) {
    String line = block.get(0);
    Labels.Labelled label = Labels.of(line);
    return label == null
        ? DATED_COPYRIGHT.matcher(line).matches() || RESERVED.matcher(line).matches()
        : label.where().equals("tail") && label.value() != null;
  }
}
