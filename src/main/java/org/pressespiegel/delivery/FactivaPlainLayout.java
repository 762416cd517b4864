package org.pressespiegel.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Factiva without indexing: section, headline, author, then {@code 512 Wörter}, date, paper and
 * what else there is, one a line, down to the copyright; {@code Dokument SDKB…} at the end.
 */
final class FactivaPlainLayout implements Layout {

  private static final Pattern LAST =
      Pattern.compile(
          "\\s{0,3}(?:Document|Dokument)\\s+(?<number>[A-Z][A-Z0-9]{1,9}\\d{12}[A-Za-z0-9]{4,12})\\s*");

  private static final Pattern WORDS =
      Pattern.compile("\\s*(?<count>[\\d.,]{1,9})\\s+(?:words|Wörter|Worte)\\s*");

  private static final Pattern COPYRIGHT =
      Pattern.compile("\\s*(?:\\([cC]\\)|©|Copyright|Alle Rechte|All Rights|Urheberrecht).{0,300}");

  private static final Pattern SOURCE_CODE = Pattern.compile("[A-Z][A-Z0-9]{1,9}");
  private static final Pattern PAGE =
      Pattern.compile("[A-Z]{0,3}\\d{1,3}(?:[-,/][A-Z]{0,3}\\d{1,3})*");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?:\\s*[AaPp][Mm])?");
  private static final Pattern LANGUAGE = Pattern.compile("German|Deutsch|English|Englisch");
  private static final Pattern VOLUME = Pattern.compile("(?:Volume|Band|Issue|Ausgabe Nr).{0,40}");
  private static final Pattern BY = Pattern.compile("(?:Von|By|VON|BY)\\s.{2,100}");

  /** A name: two to four words in capitals, no sentence. */
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}.'-]*(?: (?:von|van|de|zu|und|\\p{Lu}[\\p{L}.'-]*)){1,5}");

  private static final int MOST_BELOW = 14;

  @Override
  public String format() {
    return "factiva";
  }

  @Override
  public boolean matches(List<String> first) {
    for (int i = 0; i < first.size(); i++) {
      if (WORDS.matcher(first.get(i)).matches()) {
        int date = nextFilled(first, i + 1);
        if (date < first.size()
            && PressDate.read(first.get(date)) != null
            && copyright(first, date + 1) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static int nextFilled(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /** Returns where the copyright stands below the date, or -1. */
  private static int copyright(List<String> lines, int from) {
    int filled = 0;
    for (int i = from; i < lines.size() && filled < MOST_BELOW; i++) {
      if (COPYRIGHT.matcher(lines.get(i)).matches()) {
        return i;
      }
      filled += lines.get(i).isBlank() ? 0 : 1;
    }
    return -1;
  }

  @Override
  public Cut cut(String line) {
    return LAST.matcher(line).matches() ? Cut.END : Cut.NONE;
  }

  @Override
  public int documents(List<String> lines) {
    int documents = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean words = WORDS.matcher(lines.get(i)).matches();
      int date = words ? nextFilled(lines, i + 1) : lines.size();
      documents += date < lines.size() && PressDate.read(lines.get(date)) != null ? 1 : 0;
    }
    return documents;
  }

  @Override
  public boolean isFrame(List<String> lines) {
    return lines.stream().noneMatch(line -> WORDS.matcher(line).matches());
  }

  @Override
  public Map<String, String> read(List<String> lines) {
    Draft draft = new Draft();
    int words = 0;
    while (words < lines.size() && !WORDS.matcher(lines.get(words)).matches()) {
      words++;
    }
    int end = lines.size();
    for (int i = lines.size() - 1; i >= 0 && end == lines.size(); i--) {
      Matcher last = LAST.matcher(lines.get(i));
      if (last.matches()) {
        draft.put("id", last.group("number"));
        end = i;
      }
    }
    if (words >= end) {
      return draft.text(lines.subList(0, end)).fields();
    }
    above(lines.subList(0, words), draft);
    draft.words(lines.get(words));
    int copyright = copyright(lines, words + 1);
    below(lines.subList(words + 1, Math.max(words + 1, copyright)), draft);
    if (copyright > 0) {
      draft.put("copyright", lines.get(copyright));
    }
    return draft.text(lines.subList(Math.max(words, copyright) + 1, end)).fields();
  }

  /** Section, headline, author, credit, of which the headline alone is always there. */
  private static void above(List<String> lines, Draft draft) {
    List<String> filled =
        new ArrayList<>(lines.stream().map(String::strip).filter(l -> !l.isEmpty()).toList());
    if (filled.size() > 1) {
      String last = filled.get(filled.size() - 1);
      boolean name = filled.size() > 2 && NAME.matcher(last).matches() && last.length() < 60;
      if (BY.matcher(last).matches() || name) {
        draft.put("authors", last);
        filled.remove(filled.size() - 1);
      }
    }
    if (filled.size() > 1) {
      draft.section(filled.remove(0));
    }
    draft.put("headline", String.join(" ", filled));
  }

  private static void below(List<String> lines, Draft draft) {
    String date = null;
    String time = null;
    for (String each : lines) {
      String line = each.strip();
      if (line.isEmpty() || LANGUAGE.matcher(line).matches() || VOLUME.matcher(line).matches()) {
        continue;
      }
      if (date == null && PressDate.read(line) != null) {
        date = PressDate.read(line);
      } else if (TIME.matcher(line).matches()) {
        time = line;
      } else if (!draft.has("site")) {
        draft.put("site", line);
      } else if (PAGE.matcher(line).matches()) {
        draft.put("page", line);
      } else if (!SOURCE_CODE.matcher(line).matches()) {
        draft.put("edition", line);
      }
    }
    draft.date("published", time == null ? date : date + " " + time);
  }
}
